import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditChain, auditOptions, auditPage, auditVerified } from '#src/api/schema/audit.ts';
import { appendAudit, sealAudit, verifyChain } from '#src/store/audit.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { openTestApi, type TestApi } from '../../support/test-api.ts';

let database: MigratedDatabase;
let api: TestApi;
let headers: Record<string, string>;
beforeAll(async () => {
  database = await openMigratedDatabase();
  api = await openTestApi(database.db);
  headers = await api.as('auditor');
  const actor = { kind: 'user', id: 'practice-officer' } as const;
  for (let n = 1; n <= 30; n += 1) {
    await appendAudit(database.db, [
      { actor, action: n % 3 === 0 ? 'case.claimed' : 'case.opened', subject: { kind: 'case', id: String(n) }, detail: { n } },
    ]);
  }
  await sealAudit(database.db, 20);
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

const get = async (url: string) => await api.app.inject({ url, headers });
const page = async (query: string) => auditPage.parse((await get(`/api/audit?${query}`)).json());

describe('the page of the trail', () => {
  test('goes back in time page by page without losing or repeating an entry, with the names of people', async () => {
    const ids: string[] = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = await page(`subjectKind=case&limit=7${cursor}`);
      ids.push(...items.map((item) => item.subject.id));
      expect(items[0]?.actor).toEqual({ kind: 'user', id: 'practice-officer', name: 'Cán bộ PA05 (tập dượt)' });
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(ids).toEqual(Array.from({ length: 30 }, (_, n) => String(30 - n)));
  });

  test('is read with a role for the whole country only', async () => {
    const local = await api.as('admin');
    const reach = (province: string | null) =>
      database.db.updateTable('user_roles').set({ province_code: province }).where('user_id', '=', 'practice-admin').execute();
    const ask = async (url: string) => (await api.app.inject({ url, headers: local })).statusCode;
    expect(await ask('/api/audit/chain')).toBe(200);
    await reach('80');
    for (const url of ['/api/audit', '/api/audit/options', '/api/audit/chain']) expect(await ask(url)).toBe(403);
    expect((await api.app.inject({ url: '/api/me', headers: local })).json<{ permissions: string[] }>().permissions).not.toContain(
      'audit.read',
    );
    await reach(null);
  });

  test('filters by who, what, which and when', async () => {
    expect((await page('action=case.claimed')).items).toHaveLength(10);
    expect((await page('actor=practice-officer&subjectKind=case&subjectId=7')).items).toMatchObject([
      { detail: { n: 7 }, action: 'case.opened' },
    ]);
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    expect((await page(`subjectKind=case&from=${today}&to=${today}`)).items.length).toBeGreaterThan(0);
    expect((await page('subjectKind=case&from=2001-01-01&to=2001-12-31')).items).toEqual([]);
    expect((await page('subjectKind=case&from=2001-01-01')).items).toHaveLength(30);
    expect((await get('/api/audit?action=%27%20or%201=1')).statusCode).toBe(400);
    expect((await get('/api/audit?from=yesterday')).statusCode).toBe(400);
    const options = auditOptions.parse((await get('/api/audit/options')).json());
    expect(options.actions).toEqual(expect.arrayContaining(['case.claimed', 'case.opened', 'audit.read']));
    expect(options.actors).toContainEqual({ id: 'practice-officer', name: 'Cán bộ PA05 (tập dượt)' });
  });

  test('reading it is an entry of its own, with what was asked for, once a search', async () => {
    const before = (await page('action=audit.read')).items.length;
    const first = await page('action=audit.read&limit=1');
    expect(first.items[0]).toMatchObject({ actor: { id: 'practice-auditor' }, action: 'audit.read', detail: { action: 'audit.read' } });
    await page(`action=audit.read&limit=1&cursor=${first.nextCursor}`);
    expect((await page('action=audit.read')).items.length).toBe(before + 2);
  });
});

describe('the chain', () => {
  test('is shown with its last seal and what is not sealed yet, and holds', async () => {
    const chain = auditChain.parse((await get('/api/audit/chain')).json());
    expect(chain).toMatchObject({ seals: 1, entries: 20, last: { id: '1' } });
    expect(chain.unsealed).toBeGreaterThanOrEqual(10);
    const answer = await api.app.inject({ method: 'POST', url: '/api/audit/verify', headers });
    expect(auditVerified.parse(answer.json())).toMatchObject({ holds: true, seals: 1, entries: 20, broken: null });
  });

  test('says which seal an altered entry breaks', async () => {
    await sealAudit(database.db, 10);
    // somebody who rules the database switches its guard off
    await sql`alter table audit_entries disable trigger user`.execute(database.db);
    await sql`update audit_entries set actor_id = 'somebody-else' where subject_id = '4' and subject_kind = 'case'`.execute(database.db);
    await sql`alter table audit_entries enable trigger user`.execute(database.db);
    const seen: number[] = [];
    expect(await verifyChain(database.db, ({ seals }) => seen.push(seals))).toEqual({
      seals: 0,
      entries: 0,
      broken: { sealId: '1', reason: 'hash' },
    });
    expect(seen).toEqual([]);
    const answer = await api.app.inject({ method: 'POST', url: '/api/audit/verify', headers });
    expect(auditVerified.parse(answer.json())).toMatchObject({ holds: false, broken: { seal: '1', reason: 'hash' } });
  });
});
