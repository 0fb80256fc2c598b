import { readConfig, type Config } from '#src/config.ts';
import { reachDatabase } from '#src/launch/open-database.ts';
import { createLog } from '#src/log.ts';
import { migrateQueue } from '#src/queue/bullmq.ts';
import { migrateDatabase } from '#src/store/migrate.ts';
import { openDatabase } from '#src/store/open.ts';
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
    if (config.databaseUrl === null) {
      const db = openDatabase(database.url, { name: 'lurewatch-migrate', log, max: 2 });
      try {
        await migrateQueue(database.url, config.redisUrl);
        await migrateDatabase(db);
      } finally {
        await db.destroy();
      }
    }
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
