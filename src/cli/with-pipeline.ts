import { readConfig, type Config } from '#src/config.ts';
import { reachDatabase } from '#src/launch/open-database.ts';
import { createLog } from '#src/log.ts';
import { bringUpToDate } from '#workers/bring-up-to-date.ts';
import { openDependencies, type OpenDependencies } from '#workers/open-dependencies.ts';

/** How long a command waits for a database that is away. */
const patienceMs = 10_000;

/**
 * Opens the pipeline for a command and closes it afterwards. The embedded database is started if it is not running and brought up to
 * date; an outside one must have been migrated. Logs are silent: stdout belongs to the command's result.
 */
export async function withPipeline(work: (config: Config, deps: OpenDependencies) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog('command', 'silent');
  const database = await reachDatabase(config, log);
  try {
    if (config.databaseUrl === null) await bringUpToDate(database.url, config.redisUrl, log);
    const deps = await openDependencies(config, database.url, log, patienceMs);
    try {
      await work(config, deps);
    } finally {
      await deps.close();
    }
  } finally {
    await database.close();
  }
}
