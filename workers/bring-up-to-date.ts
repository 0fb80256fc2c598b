import type { Logger } from '#src/log.ts';
import { migrateQueue } from '#src/queue/bullmq.ts';
import { migrateDatabase } from '#src/store/migrate.ts';
import { openDatabase } from '#src/store/open.ts';

/**
 * Brings the job queue and our tables in the database to the newest schema; returns the names of the migrations applied to our tables. Safe to run
 * again and by several processes at once. Throws what migrateQueue and migrateDatabase throw.
 */
export async function bringUpToDate(databaseUrl: string, redisUrl: string | null, log: Logger): Promise<string[]> {
  const db = openDatabase(databaseUrl, { name: 'lurewatch-migrate', log, max: 2 });
  try {
    // the queue first: processes that wait for the database look for our tables, and then need the queue's
    await migrateQueue(databaseUrl, redisUrl);
    return await migrateDatabase(db);
  } finally {
    await db.destroy();
  }
}
