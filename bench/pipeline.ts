/**
 * Import → score → case on real PostgreSQL (durable commits), with the queue on PostgreSQL and on Redis, beside a plain loop
 * that calls the same store functions batch by batch without any queue, lease or thread.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { sql } from 'kysely';
import { joinCampaigns } from '#src/campaigns/join.ts';
import { readConfig } from '#src/config.ts';
import { AppError } from '#src/errors.ts';
import { startEmbeddedPostgres } from '#src/launch/embedded-postgres.ts';
import { createLog } from '#src/log.ts';
import { queueNames } from '#src/queue/jobs.ts';
import { migrateQueue, startRunner } from '#src/queue/bullmq.ts';
import { loadFlagged } from '#src/review/flagged.ts';
import { openCases } from '#src/review/open-cases.ts';
import { shippedRules as shippedReviewRules } from '#src/review/review-rules.ts';
import { assess } from '#src/signals/assess.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { loadRevisionTexts, storeAssessments } from '#src/store/assessments.ts';
import { storeContacts } from '#src/store/contacts.ts';
import { migrateDatabase } from '#src/store/migrate.ts';
import { openDatabase } from '#src/store/open.ts';
import { storeSightings, type Sighting, type SightingOrigin } from '#src/store/postings.ts';
import { handSource } from '#src/store/sources.ts';
import { enqueueStage } from '#workers/enqueue.ts';
import { contactsOf } from '#workers/handlers/assess.ts';
import { createHandlers } from '#workers/handlers/index.ts';
import { openDependencies, type OpenDependencies } from '#workers/open-dependencies.ts';
import { benchSightings } from './posts.ts';

const posts = 10_000;
const warmUp = 1_000;
const batch = 500;
const log = createLog('bench', 'silent');

/** Prints posts a second of the three ways and their ratios. */
export async function benchPipeline(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lurewatch-bench-'));
  const server = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres'), log });
  const redis = await startRedis(folder);
  try {
    const loop = await measure(server.url, folder, null, plainLoop);
    const postgres = await measure(server.url, folder, null, throughQueue);
    const onRedis = await measure(server.url, folder, redis.url, throughQueue);
    const line = (name: string, rate: number): string =>
      `${name.padEnd(28)} ${String(Math.round(rate)).padStart(6)} posts/s   ${(rate / loop).toFixed(2)} × loop\n`;
    process.stdout.write(line('plain loop (baseline)', loop) + line('queue on PostgreSQL', postgres) + line('queue on Redis', onRedis));
  } finally {
    redis.stop();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type Way = (deps: OpenDependencies, redisUrl: string | null, sightings: Sighting[]) => Promise<void>;

async function measure(serverUrl: string, folder: string, redisUrl: string | null, way: Way): Promise<number> {
  const url = new URL(serverUrl);
  const name = `bench_${Date.now()}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`create database ${name} encoding 'UTF8' template template0`);
  url.pathname = `/${name}`;
  const migrating = openDatabase(url.href, { name: 'bench', log, max: 2 });
  await migrateDatabase(migrating);
  await migrateQueue(url.href, redisUrl);
  await migrating.destroy();
  const config = { ...readConfig({ LUREWATCH_DATA: folder }), redisUrl, leaseMs: 30_000 };
  const deps = await openDependencies(config, url.href, log, 5_000);
  try {
    const sightings = benchSightings(posts + warmUp);
    await way(deps, redisUrl, sightings.slice(0, warmUp));
    const started = performance.now();
    await way(deps, redisUrl, sightings.slice(warmUp));
    return posts / ((performance.now() - started) / 1000);
  } finally {
    await deps.close();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}

async function importBatches(
  deps: OpenDependencies,
  sightings: Sighting[],
  after: (revisionIds: string[]) => Promise<void>,
): Promise<void> {
  const sourceId = await handSource(deps.db, 'import', '01');
  const origin: SightingOrigin = {
    sourceId,
    platform: 'import',
    provinceCode: '01',
    seenAt: new Date(),
    visitId: null,
    importId: null,
    rawResponseId: null,
    pageUrlKey: null,
    identity: 'address',
  };
  for (let i = 0; i < sightings.length; i += batch) {
    const stored = await deps.db.transaction().execute((trx) => storeSightings(trx, origin, sightings.slice(i, i + batch)));
    await after(stored.revisionIds);
  }
}

async function plainLoop(deps: OpenDependencies, _redisUrl: string | null, sightings: Sighting[]): Promise<void> {
  await importBatches(deps, sightings, async (ids) => {
    for (let i = 0; i < ids.length; i += 100) {
      const revisions = await loadRevisionTexts(deps.db, ids.slice(i, i + 100));
      const scored = revisions.map((revision) => ({
        revisionId: revision.id,
        referenceAt: revision.firstSeenAt,
        assessment: assess({ text: revision.text, title: revision.title, seenAt: revision.firstSeenAt.toISOString() }, shippedRules),
      }));
      await deps.db.transaction().execute(async (trx) => {
        await storeAssessments(trx, scored);
        const found = scored.flatMap((row) => contactsOf(row.revisionId, row.assessment));
        await storeContacts(trx, deps.vault, found);
        const flagged = await loadFlagged(
          trx,
          scored.filter((row) => row.assessment.queue !== 'none').map((row) => row.revisionId),
        );
        const campaigns = await joinCampaigns(
          trx,
          flagged.filter((row) => row.stance === 'offer'),
        );
        await openCases(
          trx,
          flagged.flatMap(({ queue, ...row }) =>
            queue === 'none'
              ? []
              : [
                  {
                    ...row,
                    queue,
                    tip: row.kind === 'tip',
                    campaignId: queue === 'rescue' ? null : (campaigns.get(row.postingId) ?? null),
                  },
                ],
          ),
          { clocks: shippedReviewRules.clocks, at: new Date() },
        );
        await sql`update revisions set stage = 'done' where id = any(${scored.map((row) => row.revisionId)}::bigint[])`.execute(trx);
      });
    }
  });
}

async function throughQueue(deps: OpenDependencies, redisUrl: string | null, sightings: Sighting[]): Promise<void> {
  const runner = await startRunner({
    databaseUrl: deps.databaseUrl,
    redisUrl,
    log,
    queues: [...queueNames],
    concurrency: {},
    handlers: createHandlers(deps),
  });
  try {
    await importBatches(deps, sightings, (ids) => enqueueStage(deps.queue, 'assess', ids, { epoch: 'bench' }));
    for (;;) {
      const open = await sql<{ open: boolean }>`select exists (select from revisions where stage in ('assess', 'file')) as open`.execute(
        deps.db,
      );
      if (open.rows[0]?.open === false) return;
      await wait(20);
    }
  } finally {
    await runner.close(5_000);
  }
}

async function startRedis(folder: string): Promise<{ url: string; stop(): void }> {
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--appendonly', 'yes', '--dir', folder, '--maxmemory-policy', 'noeviction'],
    { stdio: 'ignore' },
  );
  const failed = new Promise<never>((_resolve, reject) => {
    child.once('error', () =>
      reject(new AppError('redis-missing', 'redis-server is not installed', { fix: 'sudo apt-get install redis-server' })),
    );
  });
  await Promise.race([wait(700), failed]);
  return { url: `redis://127.0.0.1:${port}`, stop: () => void child.kill() };
}
