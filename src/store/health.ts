import { setTimeout as wait } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { AppError, messageOf } from '#src/errors.ts';
import type { Logger } from '#src/log.ts';
import type { Database } from './database.ts';

/**
 * Waits until the database answers and its schema is there. Says every few seconds what it is waiting for; throws AppError
 * `database-unavailable` when the time is over or the signal aborts.
 */
export async function waitForDatabase(
  db: Kysely<Database>,
  log: Logger,
  options: { timeoutMs: number; signal?: AbortSignal },
): Promise<void> {
  const deadline = Date.now() + options.timeoutMs;
  let said = '';
  for (;;) {
    try {
      const found = await sql<{ ready: boolean }>`select to_regclass('assessments') is not null as ready`.execute(db);
      if (found.rows[0]?.ready === true) return;
      throw new AppError('schema-missing', 'the tables are not there yet', { fix: 'run `npm run migrate` once' });
    } catch (error) {
      if (Date.now() > deadline || options.signal?.aborted === true) {
        throw new AppError('database-unavailable', `The database cannot be used: ${messageOf(error)}`, {
          cause: error,
          retry: 'later',
          fix: error instanceof AppError && error.fix !== null ? error.fix : 'start PostgreSQL or correct DATABASE_URL',
        });
      }
      if (said !== messageOf(error)) log.warn(`waiting for the database: ${messageOf(error)}`);
      said = messageOf(error);
      await wait(1_000);
    }
  }
}
