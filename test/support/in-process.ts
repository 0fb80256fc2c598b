/** The pipeline inside the test process, on real PostgreSQL and a real site, with parts that a test may exchange. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Clock, systemClock } from '#src/clock.ts';
import { queueNames } from '#src/queue/jobs.ts';
import { migrateQueue, openQueue, startRunner } from '#src/queue/bullmq.ts';
import { createRulesInForce } from '#src/rules/in-force.ts';
import { importShippedRules } from '#src/rules/versions.ts';
import { createContactVault } from '#src/store/contact-vault.ts';
import { createFetcher } from '#src/web-access/fetch.ts';
import { createAddressGuard, type AddressGuard } from '#src/web-access/guard.ts';
import { createRawFiles } from '#src/evidence/raw-files.ts';
import type { BrowserVisits, Dependencies } from '#workers/dependencies.ts';
import { createHandlers } from '#workers/handlers/index.ts';
import { createThreads } from '#workers/threads.ts';
import { openMigratedDatabase, silentLog, type MigratedDatabase } from './migrated-database.ts';

export type InProcess = {
  database: MigratedDatabase;
  deps: Dependencies;
  /** Works until the returned function is called. */
  start(): Promise<() => Promise<void>>;
  /** Works until nothing is open any more. */
  work(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
};

const missing = { outcome: 'browser-failed' as const, reason: 'no-browser', response: null, retryAfterMs: null };
const noBrowser: BrowserVisits = {
  visit: async () => missing,
  capture: async () => ({ result: missing, look: null, browserVersion: null }),
};

export async function openInProcess(
  options: {
    allow?: string[];
    threadFile?: string;
    threadLimitMs?: number;
    browser?: (guard: AddressGuard) => BrowserVisits;
    clock?: Clock;
  } = {},
): Promise<InProcess> {
  const database = await openMigratedDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'lurewatch-in-process-'));
  await migrateQueue(database.url);
  await importShippedRules(database.db, systemClock.now());
  const place = { databaseUrl: database.url, redisUrl: null, log: silentLog };
  const queue = await openQueue(place);
  const threads = createThreads(1, {
    ...(options.threadFile === undefined ? {} : { file: options.threadFile }),
    ...(options.threadLimitMs === undefined ? {} : { timeLimitMs: options.threadLimitMs }),
  });
  const guard = createAddressGuard({ allow: options.allow ?? [] });
  const deps: Dependencies = {
    db: database.db,
    queue,
    threads,
    rules: createRulesInForce(),
    guard,
    fetcher: createFetcher({ guard, userAgent: 'Lurewatch/test', log: silentLog, limits: { totalMs: 20_000 } }),
    browser: options.browser?.(guard) ?? noBrowser,
    rawFiles: createRawFiles(path.join(folder, 'raw')),
    vault: createContactVault(`test:${Buffer.alloc(32, 7).toString('base64url')}`),
    clock: options.clock ?? systemClock,
    log: silentLog,
    userAgent: 'Lurewatch/test',
    leaseMs: 3_000,
    graceMs: 500,
  };
  const start = async () => {
    await queue.schedulePeriodic();
    const runner = await startRunner({ ...place, queues: [...queueNames], concurrency: {}, handlers: createHandlers(deps) });
    return () => runner.close(5_000);
  };
  return {
    database,
    deps,
    start,
    async work(timeoutMs) {
      const stop = await start();
      const deadline = Date.now() + timeoutMs;
      try {
        for (;;) {
          const { rows } = await sql<{ open: number }>`select
            (select count(*)::int from visits where stage in ('fetch', 'parse')) + (select count(*)::int from revisions where stage in ('assess', 'file')) as open`.execute(
            database.db,
          );
          if (rows[0]?.open === 0) return;
          if (Date.now() > deadline) throw new Error(`${rows[0]?.open} rows are still open`);
          await wait(100);
        }
      } finally {
        await stop();
      }
    },
    async close() {
      await Promise.all([queue.close(), threads.close()]);
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
