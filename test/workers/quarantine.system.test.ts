import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { planSingleVisit } from '#src/store/crawls.ts';
import { storeSightings } from '#src/store/postings.ts';
import { handSource } from '#src/store/sources.ts';
import { enqueueStage, enqueueVisits } from '#workers/enqueue.ts';
import { fileOrigin, sighting } from '../support/sightings.ts';
import { openInProcess, type InProcess } from '../support/in-process.ts';

const threadFile = new URL('../support/bad-thread.ts', import.meta.url).href;
let here: InProcess | null = null;
let server: Server | null = null;
afterEach(async () => {
  await here?.close();
  server?.close();
  here = null;
  server = null;
});

test('a post that throws, one that ends the thread and one that never ends are quarantined; the other 97 are assessed', async () => {
  here = await openInProcess({ threadFile, threadLimitMs: 2_000 });
  const { db } = here.database;
  const bad: Record<number, string> = { 11: 'THROWS', 42: 'ENDS THE THREAD', 77: 'NEVER ENDS' };
  const sightings = Array.from({ length: 100 }, (_, n) =>
    sighting({ nativeId: `n${n}`, text: `Quán cơm cần người rửa chén, tin số ${n}. ${bad[n] ?? ''}` }),
  );
  const sourceId = await handSource(db, 'import', '01');
  const stored = await db.transaction().execute((trx) => storeSightings(trx, fileOrigin(sourceId), sightings));
  await enqueueStage(here.deps.queue, 'assess', stored.revisionIds, { epoch: 'test' });
  await here.work(100_000);
  const kept = await db.selectFrom('quarantine').select(['subject', 'stage', 'code', 'source_id']).orderBy('code').execute();
  expect(kept).toEqual([
    { subject: 'revision', stage: 'assess', code: 'scorer-Error', source_id: sourceId },
    { subject: 'revision', stage: 'assess', code: 'thread-crashed', source_id: sourceId },
    { subject: 'revision', stage: 'assess', code: 'thread-timeout', source_id: sourceId },
  ]);
  const assessed = await db
    .selectFrom('assessments')
    .select((of) => of.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  expect(assessed.n).toBe('97');
});

test('a page that ends the parser every time is quarantined with its response kept; its neighbour is read', async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.url === '/bad') response.end('<p>ENDS THE THREAD</p>');
    else
      response.end(
        '<script type="application/ld+json">{"@type":"JobPosting","title":"Phụ bếp","description":"Quán phở cần phụ bếp, lương 8 triệu."}</script><h1>Phụ bếp</h1>',
      );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  here = await openInProcess({ threadFile, allow: [`127.0.0.1:${port}`] });
  const { db } = here.database;
  const sourceId = await handSource(db, 'manual', '01');
  const ids = await Promise.all(['/bad', '/good'].map((path) => planSingleVisit(db, sourceId, `http://127.0.0.1:${port}${path}`)));
  await enqueueVisits(
    here.deps.queue,
    ids.map((id) => ({ id, delayMs: 0 })),
    false,
  );
  await here.work(60_000);
  const kept = await db.selectFrom('quarantine').select(['subject', 'visit_id', 'stage', 'code']).execute();
  expect(kept).toEqual([{ subject: 'visit', visit_id: ids[0], stage: 'parse', code: 'thread-crashed' }]);
  expect(await db.selectFrom('postings').select('platform').execute()).toHaveLength(1);
  const raw = await db.selectFrom('raw_responses').select('sha256').execute();
  expect(raw).toHaveLength(2);
  for (const { sha256 } of raw) expect((await here.deps.rawFiles.get(sha256.toString('hex'))).length).toBeGreaterThan(10);
});
