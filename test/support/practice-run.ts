/** A practice crawl with real worker processes, for tests that end them in every way. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { migrateQueue } from '#src/queue/bullmq.ts';
import { startPracticeSite, type PracticeSite } from '#samples/site.ts';
import { openMigratedDatabase, type MigratedDatabase } from './migrated-database.ts';

export type PracticeRun = {
  database: MigratedDatabase;
  site: PracticeSite;
  startWorker(extra?: { args?: string[]; env?: Record<string, string> }): RunningProcess;
  startApi(): RunningProcess & { port: number };
  /** Waits until every crawl has ended and every post is through. Throws with the state when that takes too long. */
  settled(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
};

export type RunningProcess = { child: ChildProcess; ready: Promise<void>; ended: Promise<void>; output(): string };

let nextPort = 20_000 + (process.pid % 20_000);

/** Everything of its own: site, database, data folder and, if `redisUrl` is given, an emptied Redis database. */
export async function startPracticeRun(options: {
  redisUrl?: string | null;
  redisDb?: number;
  siteDelayMs?: number;
}): Promise<PracticeRun> {
  const database = await openMigratedDatabase();
  const site = await startPracticeSite({ delayMs: options.siteDelayMs ?? 0, slowMs: 300 });
  const folder = await mkdtemp(path.join(tmpdir(), 'lurewatch-run-'));
  const redisUrl = options.redisUrl ? new URL(`/${options.redisDb ?? 0}`, options.redisUrl).href : null;
  if (redisUrl !== null) {
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    redis.disconnect();
  }
  await migrateQueue(database.url, redisUrl);
  const running = new Set<{ child: ChildProcess; ended: Promise<void> }>();
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
    LUREWATCH_MODE: 'practice',
    LUREWATCH_DATA: folder,
    LUREWATCH_KEYS: `test:${Buffer.alloc(32, 7).toString('base64url')}`,
    LUREWATCH_ALLOW_ADDRESSES: `127.0.0.1:${site.port}`,
    LUREWATCH_LEASE_MS: '2000',
    LUREWATCH_GRACE_MS: '1500',
    LOG_LEVEL: 'info',
  };

  function run(script: string, args: string[], extra: Record<string, string>, readyWhen: RegExp): RunningProcess {
    const child = spawn(process.execPath, [script, ...args], { env: { ...env, ...extra }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const entry = { child, ended };
    running.add(entry);
    void ended.then(() => running.delete(entry));
    const ready = new Promise<void>((resolve, reject) => {
      const take = (chunk: Buffer): void => {
        output += chunk.toString();
        if (readyWhen.test(output)) resolve();
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      void ended.then(() => reject(new Error(`${script} ended before it was ready:\n${output.slice(-4_000)}`)));
    });
    ready.catch(() => undefined); // whoever awaits it sees it
    return { child, ready, ended, output: () => output };
  }

  return {
    database,
    site,
    startWorker: (extra = {}) =>
      run('workers/main.ts', ['--practice-site', site.url, ...(extra.args ?? [])], extra.env ?? {}, /worker ready/),
    startApi() {
      const port = (nextPort += 1);
      return { ...run('src/api/main.ts', [], { PORT: String(port) }, new RegExp(`${port}`)), port };
    },
    async settled(timeoutMs) {
      const deadline = Date.now() + timeoutMs;
      for (;;) {
        const { rows } = await sql<{ crawls: number; open: number; visits: number; revisions: number }>`select
          (select count(*)::int from crawls) as crawls,
          (select count(*)::int from crawls where finished_at is null) as open,
          (select count(*)::int from visits where stage in ('fetch', 'parse')) as visits,
          (select count(*)::int from revisions where stage in ('assess', 'file')) as revisions`.execute(database.db);
        const state = rows[0]!;
        if (state.crawls >= 6 && state.open + state.visits + state.revisions === 0) return;
        if (Date.now() > deadline) throw new Error(`not settled in time: ${JSON.stringify(state)}`);
        await wait(200);
      }
    },
    async close() {
      const ending = [...running].map(({ child, ended }) => {
        child.kill('SIGKILL');
        return ended;
      });
      await Promise.all(ending);
      await site.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a crawl leaves behind, in words that do not depend on ids, ports or time: equal for every way to the same end. */
export async function endState(run: PracticeRun): Promise<{ postings: string[]; cases: string[] }> {
  const postings = await sql<{ line: string }>`
    select concat_ws(' ', p.source_id, p.native_id, p.kind, r.number, md5(r.text), a.risk, a.queue, a.stance, r.stage,
      (select count(*) from revision_contacts rc where rc.revision_id = r.id)) as line
    from postings p join revisions r on r.posting_id = p.id left join assessments a on a.revision_id = r.id order by 1`.execute(
    run.database.db,
  );
  const cases = await sql<{ line: string }>`
    select concat_ws(' ', c.queue, c.risk, c.band, c.episode, c.closed_at is null, p.source_id, p.native_id) as line
    from cases c left join campaign_members m on m.campaign_id = c.campaign_id join postings p on p.id = coalesce(c.posting_id, m.posting_id) order by 1`.execute(
    run.database.db,
  );
  return { postings: postings.rows.map((row) => row.line), cases: cases.rows.map((row) => row.line) };
}
