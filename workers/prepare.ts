/** What an installation needs before people come: its set-up, its first people, and in practice something to look at. */
import type { Kysely } from 'kysely';
import type { Config } from '#src/config.ts';
import type { Logger } from '#src/log.ts';
import type { Database } from '#src/store/database.ts';

/** Puts what is missing; safe to run again. Returns lines to be shown to whoever started the installation, once. */
export async function prepareInstallation(_db: Kysely<Database>, _config: Config, _log: Logger): Promise<string[]> {
  return [];
}
