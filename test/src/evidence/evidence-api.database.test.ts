import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planCaptures } from '#src/evidence/plan-captures.ts';
import { createRawFiles } from '#src/evidence/raw-files.ts';
import { addEvidence } from '#src/store/evidence.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { openMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database.ts';
import { seedCases, type Seeded, type SeededCase } from '../../support/seed-cases.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';

let database: MigratedDatabase;
let api: TestApi;
let seeded: Seeded;
let review: SeededCase;
let rescue: SeededCase;
let folder: string;
const ids: Record<'screenshot' | 'raw-response', string> = { screenshot: '', 'raw-response': '' };
const hashes: Record<string, string> = {};
const png = Buffer.from('89504e470d0a1a0a00', 'hex');

beforeAll(async () => {
  database = await openMigratedDatabase();
  seeded = await seedCases(database.db, { now: new Date() });
  api = await openTestApi(database.db);
  folder = await mkdtemp(path.join(tmpdir(), 'lurewatch-evidence-'));
  // the same files, at a place this test can reach
  Object.assign(api.deps.rawFiles, createRawFiles(folder));
  review = seeded.cases.find((one) => one.posting.queue === 'review')!;
  rescue = seeded.cases.find((one) => one.posting.queue === 'rescue')!;
  await database.db.transaction().execute((trx) => planCaptures(trx, [review.caseId, rescue.caseId]));
  for (const [kind, body] of [
    ['screenshot', png],
    ['raw-response', Buffer.from('<script>alert(1)</script>')],
  ] as const) {
    const { sha256 } = await api.deps.rawFiles.put(body);
    hashes[kind] = sha256;
    ids[kind] =
      (await addEvidence(
        database.db,
        {
          caseId: review.caseId,
          postingId: review.postingIds[0]!,
          captureId: null,
          rawResponseId: null,
          kind,
          purpose: 'evidence',
          sha256,
          bytes: body.length,
          mediaType: 'text/html',
          url: 'https://forum.example.net/t/1',
          capturedAt: new Date(),
          capturedBy: { kind: 'system', id: 'capture' },
          tool: 'Lurewatch test',
          note: 'picture-cut',
        },
        'taken',
      )) ?? '';
  }
});
afterAll(async () => {
  await api.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function ask(who: Who, method: 'GET' | 'POST', url: string, body?: object) {
  const headers = await api.as(who);
  return await api.app.inject({
    method,
    url,
    headers: { ...headers, ...(method === 'POST' ? { origin: 'http://127.0.0.1:3000' } : {}) },
    ...(body === undefined ? {} : { payload: body }),
  });
}

test('officer and chief see copies, gaps and custody; others do not, and people of another province find nothing', async () => {
  const answer = await ask('officer', 'GET', `/api/cases/${review.caseId}/evidence`);
  expect(answer.statusCode).toBe(200);
  const shown = answer.json<{
    postings: { postingId: string; items: object[]; missing: object[]; ready: boolean }[];
    custody: object[];
    waiting: number;
  }>();
  const one = shown.postings.find((each) => each.postingId === review.postingIds[0]);
  expect(one).toMatchObject({ ready: false, missing: [{ kind: 'rendered-text', why: 'waiting' }] });
  expect(one?.items).toHaveLength(3);
  expect(one?.items.at(-1)).toMatchObject({
    kind: 'raw-response',
    notes: ['picture-cut'],
    verified: null,
    capturedBy: { kind: 'system', name: null },
  });
  expect(shown.waiting).toBe(review.postingIds.length);
  expect(shown.custody[0]).toMatchObject({ act: 'taken', by: { kind: 'system', id: 'capture' } });
  expect((await ask('chief', 'GET', `/api/cases/${review.caseId}/evidence`)).statusCode).toBe(200);
  for (const who of ['dost', 'analyst', 'commune', 'agency', 'leader', 'clerk', 'admin', 'auditor'] as const)
    expect((await ask(who, 'GET', `/api/cases/${review.caseId}/evidence`)).statusCode).toBe(403);
  for (const [method, url, body] of [
    ['GET', `/api/cases/${review.caseId}/evidence`, undefined],
    ['GET', `/api/cases/${rescue.caseId}/evidence`, undefined],
    ['GET', `/api/cases/${review.caseId}/evidence/cover-sheet.docx`, undefined],
    ['GET', `/api/evidence/${ids.screenshot}/file?purpose=tra-cuu`, undefined],
    ['POST', `/api/evidence/${ids.screenshot}/verify`, {}],
    ['POST', `/api/cases/${review.caseId}/captures`, { postingId: review.postingIds[0] }],
  ] as const)
    expect([url, (await ask('officer-elsewhere', method, url, body)).statusCode]).toEqual([url, 404]);
  expect((await ask('officer', 'GET', `/api/cases/${rescue.caseId}/evidence`)).statusCode).toBe(200);
});

test('a file is handed out with a purpose only, as nothing that runs, and is written into custody and audit', async () => {
  expect((await ask('officer', 'GET', `/api/evidence/${ids.screenshot}/file`)).statusCode).toBe(400);
  const purpose = 'Đối chiếu với số 0550 123 456';
  const picture = await ask('officer', 'GET', `/api/evidence/${ids.screenshot}/file?purpose=${encodeURIComponent(purpose)}`);
  expect(picture.statusCode).toBe(200);
  expect(picture.rawPayload).toEqual(png);
  expect(picture.headers).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-disposition': `inline; filename="lurewatch-${ids.screenshot}-${hashes['screenshot']?.slice(0, 12)}.png"`,
  });
  const raw = await ask('officer', 'GET', `/api/evidence/${ids['raw-response']}/file?purpose=tra-cuu`);
  expect(raw.headers['content-type']).toBe('application/octet-stream');
  expect(raw.headers['content-disposition']).toMatch(/^attachment; .*\.bin"$/);
  const shown = (await ask('officer', 'GET', `/api/cases/${review.caseId}/evidence`)).json<{ custody: { act: string; why: string }[] }>();
  const reads = shown.custody.filter((entry) => entry.act === 'read');
  expect(reads).toHaveLength(2);
  expect(reads[1]?.why).toBe('Đối chiếu với số 055• ••• 456');
  const audit = await sql<{
    n: number;
  }>`select count(*)::int as n from audit_entries where action = 'evidence.read' and subject_id = ${review.caseId}`.execute(database.db);
  expect(audit.rows[0]?.n).toBe(2);
});

test('a check says intact, then damaged, then missing; a damaged copy is not handed out', async () => {
  const verify = async () =>
    (await ask('officer', 'POST', `/api/evidence/${ids.screenshot}/verify`, {})).json<{ result: string; found: string | null }>();
  expect(await verify()).toMatchObject({ result: 'intact', found: hashes['screenshot'] });
  const hash = hashes['screenshot'] ?? '';
  const file = path.join(folder, hash.slice(0, 2), hash.slice(2, 4), `${hash}.gz`);
  await writeFile(file, gzipSync('another picture'));
  const damaged = await verify();
  expect(damaged.result).toBe('damaged');
  expect(damaged.found).not.toBe(hash);
  const refused = await ask('officer', 'GET', `/api/evidence/${ids.screenshot}/file?purpose=tra-cuu`);
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'raw-file-damaged']);
  await writeFile(file, 'not packed');
  expect(await verify()).toMatchObject({ result: 'damaged', found: null });
  await rm(file);
  expect(await verify()).toMatchObject({ result: 'missing', found: null });
  const shown = (await ask('officer', 'GET', `/api/cases/${review.caseId}/evidence`)).json<{
    postings: { items: { id: string; verified: object }[] }[];
  }>();
  expect(shown.postings.flatMap((one) => one.items).find((item) => item.id === ids.screenshot)?.verified).toMatchObject({
    result: 'missing',
  });
});

test('capturing again: one at a time, for postings of the case', async () => {
  const url = `/api/cases/${review.caseId}/captures`;
  const waiting = await ask('officer', 'POST', url, { postingId: review.postingIds[0] });
  expect([waiting.statusCode, waiting.json<{ code: string }>().code]).toEqual([409, 'capture-waiting']);
  await sql`update captures set stage = 'done', outcome = 'ok'`.execute(database.db);
  expect((await ask('officer', 'POST', url, { postingId: review.postingIds[0] })).statusCode).toBe(202);
  expect((await ask('officer', 'POST', url, { postingId: rescue.postingIds[0] })).statusCode).toBe(404);
});

test('the cover sheet comes as DOCX and its printing is written down; without a browser the PDF is refused in words', async () => {
  const docx = await ask('officer', 'GET', `/api/cases/${review.caseId}/evidence/cover-sheet.docx`);
  expect(docx.statusCode).toBe(200);
  expect(docx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  expect(docx.headers['content-disposition']).toBe(`attachment; filename="bien-ban-ghi-nhan-vu-${review.caseId}.docx"`);
  const entries = await database.db.selectFrom('custody_entries').where('act', '=', 'exported').selectAll().execute();
  expect(entries.length).toBeGreaterThanOrEqual(3);
  const pdf = await ask('officer', 'GET', `/api/cases/${review.caseId}/evidence/cover-sheet.pdf`);
  expect([pdf.statusCode, pdf.json<{ code: string }>().code]).toEqual([503, 'pdf-unavailable']);
});
