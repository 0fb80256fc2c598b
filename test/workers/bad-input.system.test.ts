import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import type { VisitOutcome } from '#src/domain/visit.ts';
import { planSingleVisit } from '#src/store/crawls.ts';
import { handSource } from '#src/store/sources.ts';
import { enqueueVisits } from '#workers/enqueue.ts';
import { openHostileServer, type HostileServer } from '../src/web-access/hostile-server.ts';
import { openInProcess, type InProcess } from '../support/in-process.ts';

let here: InProcess | null = null;
let server: HostileServer | null = null;
afterEach(async () => {
  await here?.close();
  await server?.close();
  here = null;
  server = null;
});

test('every bad page ends in a counted outcome, nothing is stored of it, and the good page beside them is read', async () => {
  server = await openHostileServer();
  const at = (path: string): string => new URL(path, server?.origin).href;
  const expected: Record<string, VisitOutcome> = {
    [at('/pdf')]: 'not-a-page',
    [at('/lying-binary')]: 'not-a-page',
    [at('/huge')]: 'too-large',
    [at('/gzip-bomb')]: 'bad-encoding',
    [at('/brotli-bomb')]: 'bad-encoding',
    [at('/broken-gzip')]: 'bad-encoding',
    [at('/self')]: 'redirect-loop',
    [at('/endless')]: 'redirect-loop',
    [at('/to?url=http://10.0.0.1/')]: 'blocked-address',
    [at('/to?url=http://169.254.169.254/latest/')]: 'blocked-address',
    [at('/to?url=file:///etc/passwd')]: 'blocked-address',
    'http://127.0.0.1:1/': 'blocked-address',
    'http://[::ffff:10.0.0.1]/': 'blocked-address',
    'http://[64:ff9b::7f00:1]/': 'blocked-address',
    'http://0x7f.1/': 'blocked-address',
    'http://localhost/': 'blocked-address',
    [at('/status?code=404')]: 'gone',
    [at('/wrong-charset')]: 'ok',
    [at('/page')]: 'ok',
  };
  here = await openInProcess({ allow: [new URL(server.origin).host] });
  const { db } = here.database;
  // the practice pace keeps this test short; robots.txt of the hostile server is a 404
  await sql`insert into hosts (host) values (${new URL(server.origin).host})`.execute(db);
  const sourceId = await handSource(db, 'manual', '01');
  await db
    .updateTable('sources')
    .set({
      kind: 'crawl',
      crawler: 'html',
      settings: JSON.stringify({
        startUrls: [server.origin],
        everyMinutes: 60,
        paceMs: 0,
        maxVisits: 100,
        browser: false,
        waitFor: null,
        crawler: {},
      }),
    })
    .where('id', '=', sourceId)
    .execute();
  const ids = await Promise.all(Object.keys(expected).map((url) => planSingleVisit(db, sourceId, url)));
  await enqueueVisits(
    here.deps.queue,
    ids.map((id) => ({ id, delayMs: 0 })),
    false,
  );
  await here.work(90_000);
  const visits = await db.selectFrom('visits').select(['url', 'outcome', 'reason', 'stage']).execute();
  expect(Object.fromEntries(visits.map((visit) => [visit.url, visit.outcome]))).toEqual(expected);
  expect(new Set(visits.map((visit) => visit.stage))).toEqual(new Set(['done']));
  const counted = await sql<{ n: number }>`select sum(visits)::int as n from visit_counts`.execute(db);
  expect(counted.rows[0]?.n).toBe(visits.length);
  const charset = await db.selectFrom('quarantine').select('code').execute();
  expect(charset).toEqual([]);
});
