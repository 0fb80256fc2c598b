import { join } from 'node:path';
import type { Config } from '#src/config.ts';
import type { Logger } from '#src/log.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { modeFolder } from './mode-folder.ts';

/**
 * The database of a command: the configured one, else the embedded server of the mode, which is
 * shared with a running `npm start` or started for as long as the command needs it. The database may
 * be empty: the caller migrates. Throws what startEmbeddedPostgres throws.
 */
export async function reachDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder' | 'mode'>,
  log: Pick<Logger, 'info' | 'warn'>,
): Promise<{ url: string; close(): Promise<void> }> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, close: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ folder: join(modeFolder(config), 'postgres'), log });
  return { url: server.url, close: () => server.stop() };
}
