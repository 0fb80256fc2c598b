import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceCommune } from '#samples/people.ts';
import { tip as tipSchema, tipPage, tipRecorded, tipReporter, tipsOfCase } from '#src/api/schema/tips.ts';
import { changeOrganisation, putFirstOrganisation } from '#src/store/organisation.ts';
import { markTipsSorted } from '#src/store/tips.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';
import { seedCases } from '../../support/seed-cases.ts';

const reporter = { name: 'Hạ Thị Thử', contact: '0512 345 678' };
const counts = { waiting: 0, active: 0, delayed: 0, failed: 0 };

describe('tips', () => {
  let database: MigratedDatabase;
  let api: TestApi;
  let now = new Date('2026-11-22T02:00:00Z');
  const sent: unknown[] = [];
  beforeAll(async () => {
    database = await openMigratedDatabase();
    await putFirstOrganisation(database.db, { province: '80', practice: true, at: now });
    api = await openTestApi(database.db, {
      clock: { now: () => now },
      queue: {
        counts: async () => ({ crawl: counts, browse: counts, parse: counts, assess: counts, file: counts, hunt: counts, upkeep: counts }),
        add: async (name, payload) => void sent.push([name, payload]),
      },
    });
  });
  afterAll(async () => {
    await api?.close();
    await database?.close();
  });

  const call = async (who: Who, method: 'GET' | 'POST', url: string, payload?: object) =>
    await api.app.inject({ method, url, headers: await api.as(who), ...(payload === undefined ? {} : { payload }) });
  const form = (over: object = {}) => ({
    key: randomUUID(),
    channel: 'phone',
    receivedAt: '2026-11-22T01:30:00.000Z',
    text: 'Có người rủ con tôi sang Campuchia làm game, lương 30 triệu, gọi số 0550 123 456.',
    url: 'https://forum.example.net/t/99',
    contact: '@tuyendung_mau',
    platform: 'facebook',
    note: 'Người báo đọc lại nội dung tin nhắn.',
    commune: null,
    reporter,
    confidential: true,
    ...over,
  });
  const record = async (who: Who, over: object = {}) => {
    const answer = await call(who, 'POST', '/api/tips', form(over));
    expect(answer.statusCode).toBe(200);
    return tipRecorded.parse(answer.json()).id;
  };
  const list = async (who: Who, query = '') => tipPage.parse((await call(who, 'GET', `/api/tips${query}`)).json());

  /** Files the posting of a tip in a case. */
  const fileIn = async (caseId: string, tipId: string): Promise<void> => {
    const { db } = database;
    const { posting_id } = await db.selectFrom('tips').select('posting_id').where('id', '=', tipId).executeTakeFirstOrThrow();
    const other = await db.selectFrom('case_postings').selectAll().where('case_id', '=', caseId).executeTakeFirstOrThrow();
    await db
      .insertInto('assessments')
      .values({
        revision_id: (await db.selectFrom('postings').select('current_revision_id').where('id', '=', posting_id).executeTakeFirstOrThrow())
          .current_revision_id!,
        rules_version: '2026.11.22',
        reference_at: now,
        risk: 50,
        band: 'medium',
        queue: 'review',
        stance: 'offer',
        abstain: false,
        forms: [],
      })
      .execute();
    await db
      .insertInto('case_postings')
      .values({
        ...other,
        posting_id,
        assessment_id: (await db.selectFrom('assessments').select('id').orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()).id,
      })
      .execute();
  };

  it('become a posting that waits for scoring, with the clock of the set-up', async () => {
    const id = await record('officer');
    const row = await database.db
      .selectFrom('tips as t')
      .innerJoin('postings as p', 'p.id', 't.posting_id')
      .innerJoin('revisions as r', 'r.id', 'p.current_revision_id')
      .where('t.id', '=', id)
      .selectAll('t')
      .select([
        'p.source_id',
        'p.kind',
        'p.platform as posting_platform',
        'p.url',
        'p.first_seen_at',
        'r.stage',
        'r.text',
        'r.id as revision_id',
      ])
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      source_id: 'tips-80',
      kind: 'tip',
      posting_platform: 'tip',
      url: 'https://forum.example.net/t/99',
      stage: 'assess',
      province_code: '80',
      received_by: 'practice-officer',
    });
    expect(row.text).toContain('Liên hệ nêu trong tin báo: @tuyendung_mau');
    expect(row.first_seen_at.toISOString()).toBe('2026-11-22T01:30:00.000Z');
    expect(row.sorting_due_at.toISOString()).toBe('2026-11-23T01:30:00.000Z');
    expect(sent).toEqual([['assess', { ids: [row.revision_id] }]]);
    const answer = tipSchema.parse((await call('chief', 'GET', `/api/tips/${id}`)).json());
    expect(answer).toMatchObject({ channel: 'phone', mine: false, hasReporter: null, overdue: false, platform: 'facebook', case: null });
    expect(answer.text).not.toContain('0550 123 456');
    expect(answer.text).toContain('lương 30 triệu');
  });

  it('are stored once, however often the form is sent', async () => {
    const same = form({ key: randomUUID() });
    const answers = await Promise.all(Array.from({ length: 8 }, () => call('officer', 'POST', '/api/tips', same)));
    const recorded = answers.map((answer) => tipRecorded.parse(answer.json()));
    expect(new Set(recorded.map((one) => one.id)).size).toBe(1);
    expect(recorded.filter((one) => !one.repeated)).toHaveLength(1);
    const other = await call('officer', 'POST', '/api/tips', { ...same, text: 'Nội dung khác' });
    expect([other.statusCode, other.json().code]).toEqual([409, 'tip-stored-before']);
    // the same words by another report are another tip
    expect(await record('officer', { text: same.text })).not.toBe(recorded[0]?.id);
    const postings = await database.db.selectFrom('postings').select('id').where('kind', '=', 'tip').execute();
    const tips = await database.db.selectFrom('tips').select('id').execute();
    expect(postings).toHaveLength(tips.length);
  });

  it('show the reporter to the receiver alone, and note every question', async () => {
    const id = await record('officer', { text: 'Tin báo có người báo.' });
    const own = await call('officer', 'GET', `/api/tips/${id}/reporter`);
    expect(tipReporter.parse(own.json())).toEqual(reporter);
    for (const who of ['chief', 'commune', 'officer-elsewhere'] as const)
      expect((await call(who, 'GET', `/api/tips/${id}/reporter`)).statusCode).toBe(404);
    for (const who of ['admin', 'auditor', 'dost', 'analyst', 'leader', 'clerk', 'agency'] as const)
      expect((await call(who, 'GET', `/api/tips/${id}/reporter`)).statusCode).toBe(403);
    for (const who of ['officer', 'chief'] as const) {
      for (const url of [`/api/tips/${id}`, '/api/tips?limit=100', '/api/tips?state=sorted']) {
        const { body } = await call(who, 'GET', url);
        expect(body).not.toMatch(/Hạ Thị Thử|0512 ?345 ?678/u);
      }
    }
    expect((await list('officer', '?limit=100')).items.find((tip) => tip.id === id)).toMatchObject({ mine: true, hasReporter: true });
    const trail = await database.db
      .selectFrom('audit_entries')
      .select(['action', 'actor_id', 'detail'])
      .where('subject_kind', '=', 'tip')
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute();
    expect(trail.map((entry) => [entry.action, entry.actor_id])).toEqual([
      ['tip.recorded', 'practice-officer'],
      ['tip.reporter-read', 'practice-officer'],
      ['tip.reporter-refused', 'practice-chief'],
    ]);
    expect(JSON.stringify(trail)).not.toMatch(/Thử|0512/u);
  });

  it('keep the reporter sealed in the database', async () => {
    await record('officer', { text: 'Một tin nữa.' });
    const { rows } = await sql<{ found: boolean }>`
      select bool_or(position(convert_to(${reporter.name}, 'UTF8') in reporter_sealed) > 0
        or position(convert_to('0512', 'UTF8') in reporter_sealed) > 0) as found from tips where reporter_sealed is not null`.execute(
      database.db,
    );
    expect(rows).toEqual([{ found: false }]);
    for (const table of ['postings', 'revisions', 'audit_entries', 'tips'] as const) {
      const found = await sql`select from ${sql.table(table)} t where t::text like ${'%Hạ Thị Thử%'} or t::text like '%345 678%'`.execute(
        database.db,
      );
      expect([table, found.rows.length]).toEqual([table, 0]);
    }
  });

  it('are refused when the reporter stands in the text, or they come from the future', async () => {
    for (const over of [{ text: 'Chị Hạ Thị Thử báo tin' }, { note: 'goi lai ha thi thu' }, { contact: '0512345678' }]) {
      const answer = await call('officer', 'POST', '/api/tips', form(over));
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'reporter-in-text']);
    }
    const future = await call('officer', 'POST', '/api/tips', form({ receivedAt: '2026-11-22T02:05:00.000Z' }));
    expect([future.statusCode, future.json().code]).toEqual([422, 'tip-in-future']);
    for (const over of [
      { text: '  ' },
      { url: 'javascript:alert(1)' },
      { channel: 'fax' },
      { commune: '123' },
      { text: 'x'.repeat(20_001) },
    ])
      expect((await call('officer', 'POST', '/api/tips', form(over))).statusCode).toBe(400);
    expect((await call('officer', 'POST', '/api/tips', form({ text: 'x'.repeat(1_000_000) }))).statusCode).toBe(413);
  });

  it('reach nobody beyond the own province and commune', async () => {
    const officers = await record('officer', { text: 'Tin của cán bộ tỉnh.' });
    const communes = await record('commune', { text: 'Tin của công an xã.', commune: '99999' });
    expect((await list('officer-elsewhere', '?limit=100')).items).toEqual([]);
    expect((await call('officer-elsewhere', 'GET', `/api/tips/${officers}`)).statusCode).toBe(404);
    expect((await call('officer-elsewhere', 'POST', `/api/tips/${officers}/sorted`)).statusCode).toBe(404);
    expect((await list('commune', '?limit=100')).items.map((tip) => [tip.id, tip.commune])).toEqual([[communes, practiceCommune]]);
    expect((await call('commune', 'GET', `/api/tips/${officers}`)).statusCode).toBe(404);
    expect((await list('chief', '?limit=100')).items.map((tip) => tip.id)).toEqual(expect.arrayContaining([officers, communes]));
    for (const who of ['dost', 'analyst', 'clerk', 'agency', 'leader', 'admin', 'auditor'] as const) {
      expect((await call(who, 'GET', '/api/tips')).statusCode).toBe(403);
      expect((await call(who, 'POST', '/api/tips', form())).statusCode).toBe(403);
    }
  });

  it('go by their clock, page by page, and end it once', async () => {
    const first = await record('officer', { text: 'Tin cũ nhất.', receivedAt: '2026-11-20T00:00:00.000Z' });
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list('officer', `?limit=2${cursor}`);
      seen.push(...page.items.map((tip) => tip.id));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(seen[0]).toBe(first);
    expect(new Set(seen).size).toBe(seen.length);
    expect((await list('officer', '?limit=1')).items[0]).toMatchObject({ id: first, overdue: true, sorted: null });
    const marks = await Promise.all(['officer', 'chief'].map((who) => call(who as Who, 'POST', `/api/tips/${first}/sorted`)));
    expect(marks.map((mark) => mark.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await list('officer', '?limit=100')).items.map((tip) => tip.id)).not.toContain(first);
    expect((await list('officer', '?state=sorted')).items[0]).toMatchObject({
      id: first,
      overdue: false,
      sorted: { at: now.toISOString() },
    });
  });

  it('take the clock from the set-up of the moment', async () => {
    const { db } = database;
    const current = await putFirstOrganisation(db, { province: '80', practice: true });
    const content = { ...current.content, clocks: { ...current.content.clocks, tip: 60 } };
    await changeOrganisation(db, { base: current.id, content, reason: 'Rút ngắn', by: 'practice-admin', at: now });
    const id = await record('officer', { text: 'Tin sau khi rút ngắn thời hạn.', receivedAt: '2026-11-22T01:50:00.000Z' });
    const read = async () => tipSchema.parse((await call('officer', 'GET', `/api/tips/${id}`)).json());
    expect(await read()).toMatchObject({ sortingDueAt: '2026-11-22T02:50:00.000Z', overdue: false });
    now = new Date('2026-11-22T02:51:00Z');
    expect(await read()).toMatchObject({ overdue: true });
  });

  it('show the case they led to, its transfer by days, and are sorted by its first decision', async () => {
    const { db } = database;
    const { cases } = await seedCases(db, { now });
    const caseId = cases[0]!.caseId;
    const id = await record('officer', { text: 'Tin dẫn đến vụ việc.' });
    await fileIn(caseId, id);
    await db.updateTable('cases').set({ transferred_on: '2026-11-20', route: 'transfer-pc02' }).where('id', '=', caseId).execute();
    expect((await list('officer', '?limit=100')).items.find((tip) => tip.id === id)?.case).toEqual({
      id: caseId,
      state: 'new',
      queue: 'review',
      route: 'transfer-pc02',
      transfer: { on: '2026-11-20', day: 3, of: 20 },
    });
    const found = tipsOfCase.parse((await call('chief', 'GET', `/api/cases/${caseId}/tips`)).json());
    expect(found.items.map((tip) => tip.id)).toEqual([id]);
    expect(tipsOfCase.parse((await call('officer-elsewhere', 'GET', `/api/cases/${caseId}/tips`)).json()).items).toEqual([]);
    expect(await db.transaction().execute((trx) => markTipsSorted(trx, caseId, { kind: 'user', id: 'practice-chief' }, now))).toBe(1);
    expect(await db.transaction().execute((trx) => markTipsSorted(trx, caseId, { kind: 'user', id: 'practice-officer' }, now))).toBe(0);
    expect((await list('officer', '?state=sorted')).items[0]).toMatchObject({ id, sorted: { by: 'Chỉ huy PA05 (tập dượt)' } });
  });

  it('name no rescue to a commune officer, only the tip itself', async () => {
    const { db } = database;
    const id = await record('commune', { text: 'Tin về một ca cần giải cứu.' });
    const other = await db.selectFrom('case_postings').select('case_id').orderBy('case_id').limit(1).executeTakeFirstOrThrow();
    await fileIn(other.case_id, id);
    await db
      .updateTable('cases')
      .set({ queue: 'rescue', route: 'rescue', commune_code: practiceCommune })
      .where('id', '=', other.case_id)
      .execute();
    const read = async (who: Who) => tipSchema.parse((await call(who, 'GET', `/api/tips/${id}`)).json());
    expect((await read('officer')).case).toMatchObject({ id: other.case_id, queue: 'rescue' });
    expect((await read('commune')).case).toBeNull();
    expect((await list('commune', '?limit=100')).items.find((tip) => tip.id === id)?.case).toBeNull();
    const ofCase = async (who: Who) => tipsOfCase.parse((await call(who, 'GET', `/api/cases/${other.case_id}/tips`)).json()).items;
    expect((await ofCase('officer')).map((tip) => tip.id)).toContain(id);
    expect(await ofCase('commune')).toEqual([]);
  });

  it('show no address that leads to a person', async () => {
    const id = await record('officer', { url: 'https://zalo.me/0550999888', text: 'Tin có liên kết.' });
    expect(tipSchema.parse((await call('officer', 'GET', `/api/tips/${id}`)).json()).url).toBe('https://zalo.me/055••••888');
  });
});
