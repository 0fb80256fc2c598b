/** A look at a page with the real browser, from an opened case to rows, files and verdicts. */
import { createServer, type Server } from 'node:http';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { caseEvidence } from '#src/evidence/case-evidence.ts';
import { planCaptures } from '#src/evidence/plan-captures.ts';
import { latestRechecks, planRecheck } from '#src/evidence/recheck.ts';
import { firstBrokenSeal } from '#src/store/audit.ts';
import { createBrowserVisitor, type BrowserVisitor } from '#src/web-access/browser.ts';
import { capture } from '#workers/handlers/capture.ts';
import { sweep } from '#workers/handlers/upkeep.ts';
import { openInProcess, type InProcess } from '../support/in-process.ts';
import { silentLog } from '../support/migrated-database.ts';
import { seedCases, type Seeded } from '../support/seed-cases.ts';
import { putPracticePeople } from '../support/test-api.ts';
import { browserForTests } from '../src/web-access/test-browser.ts';

let here: InProcess;
let server: Server;
let origin: string;
let visitor: BrowserVisitor;
let seeded: Seeded;
let officer: string;
/** What the site shows at /post now. */
let shown = { status: 200, html: '' };

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (request.url === '/robots.txt') response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /closed\n');
    else response.writeHead(shown.status).end(shown.html);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  const found = await browserForTests();
  here = await openInProcess({
    allow: [`127.0.0.1:${port}`],
    browser: (guard) => {
      visitor = createBrowserVisitor({ ...found, guard, userAgent: 'Lurewatch/test', log: silentLog, limits: { quietMs: 500 } });
      return visitor;
    },
  });
  seeded = await seedCases(here.database.db, { now: new Date() });
  await putPracticePeople(here.database.db);
  officer = (await sql<{ id: string }>`select id from users where email = 'officer@practice.example'`.execute(here.database.db)).rows[0]!
    .id;
  // the pace of the source is none of this test's business
  await sql`update sources set settings = settings || '{"paceMs": 1}'`.execute(here.database.db);
});
afterAll(async () => {
  await visitor.close();
  await here.close();
  server.close();
});
beforeEach(async () => {
  await sql`truncate captures, evidence, custody_entries, takedowns, takedown_items cascade`.execute(here.database.db);
});

const page = (words: string) => `<!doctype html><meta charset="utf-8"><title>Rao vặt</title><h1>Tin tuyển dụng</h1><p>${words}</p>`;
const textOf = async (postingId: string) =>
  (await here.database.db.selectFrom('revisions').select('text').where('posting_id', '=', postingId).executeTakeFirstOrThrow()).text;
const run = (ids: string[]) => capture({ ids }, { signal: new AbortController().signal }, here.deps);

/** The n-th seeded case of one posting, whose address is at our site. */
async function caseAt(n: number, path: string): Promise<{ caseId: string; postingId: string }> {
  const one = seeded.cases.filter((each) => each.postingIds.length === 1)[n]!;
  const postingId = one.postingIds[0]!;
  await here.database.db
    .updateTable('postings')
    .set({ url: path === '' ? null : origin + path })
    .where('id', '=', postingId)
    .execute();
  return { caseId: one.caseId, postingId };
}

async function plan(caseId: string): Promise<string[]> {
  return await here.database.db.transaction().execute((trx) => planCaptures(trx, [caseId]));
}

test('an opened case: document, picture and text are kept with their hashes and custody; twice changes nothing', async () => {
  const { caseId, postingId } = await caseAt(0, '/post');
  shown = { status: 200, html: page(await textOf(postingId)) };
  const ids = await plan(caseId);
  await run(ids);
  await run(ids);
  const [one] = await caseEvidence(here.database.db, caseId);
  expect(one).toMatchObject({ ready: true, missing: [], capture: { stage: 'done' } });
  expect(one?.items.map((item) => item.kind)).toEqual(['raw-response', 'raw-response', 'screenshot', 'rendered-text']);
  const taken = one?.items.slice(1) ?? [];
  for (const item of taken) {
    const body = await here.deps.rawFiles.get(item.sha256);
    expect(createHash('sha256').update(body).digest('hex')).toBe(item.sha256);
    expect(body.length).toBe(item.bytes);
    expect(item.tool).toMatch(/^Lurewatch \d+\.\d+\.\d+, Chromium \d+\./);
    expect(item).toMatchObject({ url: `${origin}/post`, status: 200, note: '' });
  }
  const text = (await here.deps.rawFiles.get(taken[2]!.sha256)).toString('utf8');
  expect(text).toContain('Tin tuyển dụng');
  const custody = await here.database.db.selectFrom('custody_entries').selectAll().orderBy('id').execute();
  expect(custody.map((entry) => [entry.act, entry.actor_id])).toEqual([
    ['taken', 'visit'],
    ['taken', 'capture'],
    ['taken', 'capture'],
    ['taken', 'capture'],
  ]);
  expect(custody.at(-1)?.sha256_after?.toString('hex')).toBe(taken[2]?.sha256);
  expect(await firstBrokenSeal(here.database.db)).toBeNull();
});

test('a wall, robots.txt and an address inside are missing with their reason, never silence', async () => {
  const wall = await caseAt(1, '/post');
  shown = { status: 200, html: '<!doctype html><title>Đăng nhập</title><form><input type="password" name="p"></form>' };
  await run(await plan(wall.caseId));
  expect((await caseEvidence(here.database.db, wall.caseId))[0]).toMatchObject({
    ready: true,
    missing: [
      { kind: 'screenshot', why: 'auth-wall' },
      { kind: 'rendered-text', why: 'auth-wall' },
    ],
  });
  for (const [n, path, why] of [
    [2, '/closed/1', 'robots'],
    [3, '', 'no-address'],
  ] as const) {
    const { caseId } = await caseAt(n, path);
    await run(await plan(caseId));
    expect((await caseEvidence(here.database.db, caseId))[0]?.missing[0]).toEqual({ kind: 'screenshot', why });
  }
  await here.database.db
    .updateTable('captures')
    .set({ stage: 'capture', url: 'http://10.0.0.1/' })
    .where('case_id', '=', wall.caseId)
    .execute();
  await run((await here.database.db.selectFrom('captures').select('id').where('case_id', '=', wall.caseId).execute()).map((row) => row.id));
  expect((await caseEvidence(here.database.db, wall.caseId))[0]?.missing[0]?.why).toBe('blocked-address');
});

test('a tip without address keeps the note of its receiver, and nothing of its reporter', async () => {
  const { caseId, postingId } = await caseAt(0, '');
  const { db } = here.database;
  await sql`update postings set kind = 'tip' where id = ${postingId}`.execute(db);
  await sql`update revisions set visit_id = null, raw_response_id = null where posting_id = ${postingId}`.execute(db);
  await db
    .insertInto('tips')
    .values({
      posting_id: postingId,
      channel: 'phone',
      received_at: new Date('2026-11-20T03:00:00Z'),
      received_by: officer,
      reporter_sealed: Buffer.from('sealed'),
      reporter_key_id: 'k',
      note: 'Người báo đọc lại lời tin.',
      province_code: '80',
      sorting_due_at: new Date(),
    })
    .execute();
  await run(await plan(caseId));
  await run((await db.selectFrom('captures').select('id').execute()).map((row) => row.id));
  const [one] = await caseEvidence(db, caseId);
  expect(one?.items).toMatchObject([{ kind: 'receiver-note', capturedBy: { kind: 'user', id: officer } }]);
  expect(one?.missing.map((gap) => gap.why)).toEqual(['no-address', 'no-address', 'no-address']);
  expect(one?.ready).toBe(true);
  const note: unknown = JSON.parse((await here.deps.rawFiles.get(one!.items[0]!.sha256)).toString('utf8'));
  expect(note).toMatchObject({ channel: 'phone', receivedBy: officer, note: 'Người báo đọc lại lời tin.' });
  expect(JSON.stringify(note)).not.toMatch(/sealed|reporter/);
  await sql`update postings set kind = 'post' where id = ${postingId}`.execute(db);
});

test('a re-check says removed, still there or unsure, and keeps what was shown', async () => {
  const { caseId, postingId } = await caseAt(4, '/post');
  const { db } = here.database;
  const words = await textOf(postingId);
  const takedown = await db
    .insertInto('takedowns')
    .values({ case_id: caseId, province_code: '80', kind: 'removal', addressee_id: 'x', content: '{}', drafted_by: officer, hours: 24 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const item = await db
    .insertInto('takedown_items')
    .values({ takedown_id: takedown.id, posting_id: postingId, position: 1, url: `${origin}/post`, content: '{}' })
    .returning('id')
    .executeTakeFirstOrThrow();
  shown = { status: 200, html: page(words) };
  await run(await plan(caseId));
  const again = async (now: typeof shown) => {
    shown = now;
    const id = await db.transaction().execute((trx) =>
      planRecheck(trx, {
        caseId,
        postingId,
        sourceId: 'forum',
        takedownItemId: item.id,
        url: `${origin}/post`,
        dueAt: new Date(),
        askedBy: null,
      }),
    );
    await run([id]);
    const [newest] = await latestRechecks(db, takedown.id);
    return newest;
  };
  expect(await again({ status: 200, html: page(words) })).toMatchObject({ verdict: 'still-there', verdictReason: 'text-there' });
  expect(await again({ status: 200, html: page('Tin này không còn. Mời xem các tin khác của chuyên mục.') })).toMatchObject({
    verdict: 'removed',
    verdictReason: 'text-gone',
  });
  const gone = await again({ status: 404, html: page('Không tìm thấy') });
  expect(gone).toMatchObject({ verdict: 'removed', verdictReason: 'status-404', status: 404 });
  expect(gone?.screenshotId).not.toBeNull();
  expect(await again({ status: 403, html: page('Từ chối') })).toMatchObject({ verdict: 'unsure', verdictReason: 'forbidden' });
  expect(await again({ status: 451, html: page('Nội dung này không khả dụng tại quốc gia của bạn') })).toMatchObject({
    verdict: 'unsure',
    verdictReason: 'geo-block',
  });
  // what a re-check shows is no copy of the post
  expect((await caseEvidence(db, caseId))[0]?.items).toHaveLength(4);
});

test('a lost job is sent again by the sweep', async () => {
  const { caseId } = await caseAt(1, '/post');
  await plan(caseId);
  await sql`update captures set due_at = now() - interval '1 hour'`.execute(here.database.db);
  const sent: unknown[] = [];
  const queue = {
    ...here.deps.queue,
    counts: () => here.deps.queue.counts(),
    addMany: async (name: string, orders: unknown[]) => void sent.push([name, orders.length]),
  };
  await sweep({ ...here.deps, queue: queue as typeof here.deps.queue });
  expect(sent).toEqual([['capture', 1]]);
});
