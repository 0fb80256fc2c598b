/** The officer's desk through the API: scope, claims, decisions, undo, rescue, routing, unmasking. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { practiceAgency, practiceCommune } from '#samples/people.ts';
import { caseDetail, type CaseDetail } from '#src/api/schema/case.ts';
import { casePage } from '#src/api/schema/cases.ts';
import { firstOrganisation } from '#src/domain/first-organisation.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { seedCases, type Seeded } from '../../support/seed-cases.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';

const start = new Date('2026-11-20T03:00:00Z');
let now: Date;
let database: MigratedDatabase;
let api: TestApi;
let seeded: Seeded;

beforeEach(async () => {
  now = start;
  database = await openMigratedDatabase();
  seeded = await seedCases(database.db, { now, extra: 4 });
  api = await openTestApi(database.db, { clock: { now: () => now } });
  const organisation = firstOrganisation({ province: '80', practice: true });
  await database.db
    .insertInto('organisation_versions')
    .values({ content: JSON.stringify(organisation), changed_by: null, reason: 'tests' })
    .execute();
});
afterEach(async () => {
  await api?.close();
  await database?.close();
});

const minutes = (n: number) => {
  now = new Date(now.getTime() + n * 60_000);
};
const call = async (who: Who, method: 'GET' | 'POST', url: string, body?: unknown) => {
  const answer = await api.app.inject({
    method,
    url,
    headers: {
      ...(await api.as(who)),
      origin: 'http://127.0.0.1:3000',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
};
const show = async (who: Who, id: string): Promise<CaseDetail> => caseDetail.parse((await call(who, 'GET', `/api/cases/${id}`)).body);
const list = async (who: Who, query = '') => casePage.parse((await call(who, 'GET', `/api/cases?limit=100${query}`)).body);
const seenOf = (found: CaseDetail, key: string = randomUUID()) => ({
  ...found.mark,
  queue: found.queue,
  assessments: found.postings.map((posting) => posting.assessment.id),
  postings: found.postings.map((posting) => posting.id),
  key,
});
const allAnswers = ['asked-pc02', 'kept-evidence', 'keep-post', 'checked-victim', 'told-duty'];
const body = (found: CaseDetail, route: string, over: Record<string, unknown> = {}) => ({
  conclusion: route === 'dismissed' ? 'no-signs' : 'signs',
  route,
  reasonCode: route === 'dismissed' ? 'warning' : route === 'rescue' ? 'held' : 'deceit',
  reason: '',
  answers: allAnswers,
  agency: null,
  seen: seenOf(found),
  ...over,
});
const decide = async (who: Who, id: string, route: string, over: Record<string, unknown> = {}) =>
  await call(who, 'POST', `/api/cases/${id}/decide`, body(await show(who, id), route, over));
const caseOf = (index: number) => seeded.cases[index]?.caseId ?? '';
const rescueId = () => seeded.cases.find((one) => one.posting.queue === 'rescue')?.caseId ?? '';

describe('scope', () => {
  it('hides everything from an officer of another province, whatever is asked', async () => {
    expect(await list('officer-elsewhere')).toMatchObject({ items: [], counts: { review: { high: 0, 'very-high': 0 } } });
    expect((await call('officer-elsewhere', 'GET', '/api/status')).body.cases.review).toMatchObject({ 'very-high': 0, medium: 0 });
    for (const url of [caseOf(0), rescueId()]) expect((await call('officer-elsewhere', 'GET', `/api/cases/${url}`)).status).toBe(404);
    const found = await show('officer', caseOf(0));
    for (const [act, sent] of [
      ['claim', {}],
      ['release', {}],
      ['verify', {}],
      ['heard', {}],
      ['decide', body(found, 'watch')],
      ['unmask', { purpose: 'investigate', text: '', reference: '12/HS' }],
      ['outcome', { outcome: 'handled', text: 'đã xong' }],
    ] as const) {
      expect([act, (await call('officer-elsewhere', 'POST', `/api/cases/${caseOf(0)}/${act}`, sent)).status]).toEqual([act, 404]);
    }
    expect((await call('officer-elsewhere', 'POST', '/api/cases/claim-next', { queue: 'review' })).body).toEqual({
      caseId: null,
      until: null,
    });
  });

  it('shows a commune its own, an agency what was routed to it, and nobody without the right a cry for help', async () => {
    await database.db
      .updateTable('cases')
      .set({ commune_code: practiceCommune })
      .where('id', 'in', [caseOf(1), rescueId()])
      .execute();
    expect((await list('commune')).items.map((item) => item.id)).toEqual([caseOf(1)]);
    expect((await list('agency')).items).toEqual([]);
    expect((await decide('officer', caseOf(0), 'other-agency', { agency: practiceAgency })).status).toBe(200);
    expect((await list('agency')).items.map((item) => item.id)).toEqual([caseOf(0)]);
    for (const who of ['commune', 'agency', 'dost', 'analyst'] as const) {
      expect((await list(who, '&queue=rescue')).items).toEqual([]);
      expect((await call(who, 'GET', `/api/cases/${rescueId()}`)).status).toBe(404);
      expect((await list(who)).counts.rescue.low).toBe(0);
    }
    expect((await list('officer', '&queue=rescue')).items.map((item) => item.id)).toEqual([rescueId()]);
    for (const who of ['dost', 'analyst'] as const) {
      expect((await list(who)).items.length).toBeGreaterThan(5);
      expect((await call(who, 'POST', `/api/cases/${caseOf(1)}/claim`, {})).status).toBe(403);
    }
    for (const who of ['leader', 'admin', 'clerk', 'auditor'] as const) expect((await call(who, 'GET', '/api/cases')).status).toBe(403);
  });
});

describe('claims', () => {
  it('hold for their minutes, are refused with the name, and are taken over afterwards; who comes back is told', async () => {
    const id = caseOf(0);
    expect((await call('officer', 'POST', `/api/cases/${id}/claim`, {})).body).toMatchObject({ takenOver: false });
    const refused = await call('chief', 'POST', `/api/cases/${id}/claim`, {});
    expect(refused).toMatchObject({ status: 409, body: { code: 'case-held', detail: 'Cán bộ PA05 (tập dượt)' } });
    expect((await decide('chief', id, 'watch')).body).toMatchObject({ code: 'case-held', detail: 'Cán bộ PA05 (tập dượt)' });
    expect((await show('chief', id)).holder).toMatchObject({ name: 'Cán bộ PA05 (tập dượt)', mine: false });
    minutes(19);
    expect((await call('officer', 'POST', `/api/cases/${id}/claim`, {})).status).toBe(200);
    minutes(19);
    expect((await call('chief', 'POST', `/api/cases/${id}/claim`, {})).status).toBe(409);
    minutes(2);
    await list('officer');
    expect((await show('officer', id)).holder).toMatchObject({ mine: true, until: null });
    expect((await call('chief', 'POST', `/api/cases/${id}/claim`, {})).body).toMatchObject({ takenOver: true });
    expect((await call('officer', 'POST', `/api/cases/${id}/release`, {})).body.code).toBe('not-held');
    expect((await call('chief', 'POST', `/api/cases/${id}/verify`, {})).status).toBe(200);
    expect((await show('chief', id)).state).toBe('verifying');
    expect((await call('chief', 'POST', `/api/cases/${id}/release`, {})).status).toBe(200);
    expect(await show('chief', id)).toMatchObject({ state: 'new', holder: null });
  });

  it('of the next case take the most dangerous free one; the lists of mine, unclaimed and overdue agree', async () => {
    expect((await call('officer', 'POST', '/api/cases/claim-next', { queue: 'review' })).body.caseId).toBe(caseOf(0));
    expect((await call('chief', 'POST', '/api/cases/claim-next', { queue: 'review' })).body.caseId).toBe(caseOf(1));
    expect((await list('officer', '&state=mine')).items.map((item) => item.id)).toEqual([caseOf(0)]);
    const free = (await list('officer', '&state=unclaimed')).items.map((item) => item.id);
    expect(free).not.toContain(caseOf(0));
    expect(free).not.toContain(caseOf(1));
    await database.db
      .updateTable('cases')
      .set({ due_at: new Date(start.getTime() - 1) })
      .where('id', '=', caseOf(4))
      .execute();
    await database.db
      .updateTable('cases')
      .set({ due_at: new Date(start.getTime() + 3 * 3_600_000) })
      .where('id', '=', caseOf(3))
      .execute();
    expect((await list('officer', '&state=overdue')).items.map((item) => item.id)).toEqual([caseOf(4)]);
    expect((await list('officer', '&due=4')).items.map((item) => item.id).toSorted()).toEqual([caseOf(3), caseOf(4)].toSorted());
  });

  it('let a case that waited past its clock rise over a more dangerous one', async () => {
    const low = seeded.cases.at(-1)?.caseId ?? '';
    await database.db.updateTable('cases').set({ due_at: start }).where('id', '=', low).execute();
    const place = async () => (await list('officer')).items.findIndex((item) => item.id === low);
    const before = await place();
    minutes(73 * 60);
    expect(before).toBeGreaterThan(3);
    expect(await place()).toBe(0);
  });
});

describe('decisions', () => {
  it('need reason and answers, close or keep open, and are in the record with the audit', async () => {
    const id = caseOf(0);
    expect((await decide('officer', id, 'dismissed', { answers: [] })).body).toMatchObject({
      code: 'answers-missing',
      errors: [{ path: 'answers', message: 'checked-victim' }],
    });
    expect((await decide('officer', id, 'dismissed', { reasonCode: 'nonsense' })).status).toBe(422);
    expect((await decide('officer', id, 'dismissed', { reasonCode: 'other' })).body.code).toBe('reason-missing');
    expect((await decide('officer', id, 'other-agency', { agency: 'nobody' })).body.code).toBe('agency-unknown');
    const made = await decide('officer', id, 'dismissed', { reason: 'gọi 0550 123 456 thấy quán thật' });
    expect(made).toMatchObject({ status: 200, body: { stopped: 0 } });
    const found = await show('officer', id);
    expect(found).toMatchObject({
      state: 'closed',
      conclusion: 'no-signs',
      route: 'dismissed',
      result: 'dismissed',
      undo: { decision: made.body.decisionId },
    });
    expect(found.decisions[0]?.reason).not.toContain('0550 123 456');
    expect(found.history[0]).toMatchObject({ action: 'case.decided', actorName: 'Cán bộ PA05 (tập dượt)' });
    expect((await list('officer', '&state=closed')).items.map((item) => item.id)).toEqual([id]);
    expect((await decide('officer', id, 'watch')).body.code).toBe('case-closed');
    const { rows } = await sql<{ detail: unknown }>`select detail from audit_entries where action = 'case.decided'`.execute(database.db);
    expect(JSON.stringify(rows)).not.toContain('0550');
  });

  it('of two people at once one counts, the other is told what changed; the same one sent twice counts once', async () => {
    const id = caseOf(1);
    const [officer, chief] = [await show('officer', id), await show('chief', id)];
    const answers = await Promise.all([
      call('officer', 'POST', `/api/cases/${id}/decide`, body(officer, 'watch')),
      call('chief', 'POST', `/api/cases/${id}/decide`, body(chief, 'takedown')),
    ]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const refused = answers.find((answer) => answer.status === 409);
    expect(refused?.body).toMatchObject({ code: 'case-changed', errors: [{ path: 'decision' }] });
    expect(refused?.body.errors[0].message).toMatch(/tập dượt/u);
    expect((await show('officer', id)).decisions).toHaveLength(1);

    const twice = body(await show('officer', caseOf(2)), 'dismissed');
    const both = await Promise.all([1, 2].map(() => call('officer', 'POST', `/api/cases/${caseOf(2)}/decide`, twice)));
    expect(both.map((answer) => answer.status)).toEqual([200, 200]);
    expect(both[0]?.body.decisionId).toBe(both[1]?.body.decisionId);
  });

  it('are refused when postings came in or the case became a cry for help meanwhile', async () => {
    const id = caseOf(0);
    const shown = await show('officer', id);
    const other = await database.db.selectFrom('case_postings').selectAll().where('case_id', '=', caseOf(3)).executeTakeFirstOrThrow();
    const newest = await sql<{
      id: string;
    }>`insert into assessments (revision_id, rules_version, model_version, reference_at, risk, band, queue, stance, abstain, forms)
      values (${other.revision_id}, '2026.11.22', 'later', now(), 50, 'medium', 'review', 'offer', false, '{}') returning id`.execute(
      database.db,
    );
    await database.db
      .insertInto('case_postings')
      .values({ ...other, case_id: id, assessment_id: newest.rows[0]?.id ?? '' })
      .execute();
    await database.db.updateTable('cases').set({ queue: 'rescue' }).where('id', '=', id).execute();
    const refused = await call('officer', 'POST', `/api/cases/${id}/decide`, body(shown, 'takedown'));
    expect(refused).toMatchObject({ status: 409, body: { code: 'case-changed' } });
    expect(refused.body.errors).toEqual([
      { path: 'rescue', message: '' },
      { path: 'postings', message: '1' },
    ]);
    expect((await decide('officer', id, 'takedown')).body.code).toBe('rescue-no-takedown');
  });

  it('are undone within ten minutes by whoever took them, exactly', async () => {
    const id = caseOf(0);
    await call('officer', 'POST', `/api/cases/${id}/claim`, {});
    const row = () => database.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const before = await row();
    const made = await decide('officer', id, 'rescue');
    expect((await row()).queue).toBe('rescue');
    expect((await call('chief', 'POST', `/api/decisions/${made.body.decisionId}/undo`, {})).body.code).toBe('undo-not-yours');
    expect((await call('officer', 'POST', `/api/decisions/${made.body.decisionId}/undo`, {})).status).toBe(200);
    expect(await row()).toEqual(before);
    expect((await show('officer', id)).decisions.map((decision) => decision.undone)).toEqual([false, true]);
    const again = await decide('officer', id, 'watch');
    minutes(11);
    expect((await call('officer', 'POST', `/api/decisions/${again.body.decisionId}/undo`, {})).body.code).toBe('undo-late');
  });

  it('are not undone when a newer case was opened, or when somebody went on', async () => {
    const made = await decide('officer', caseOf(0), 'dismissed');
    await sql`insert into cases (campaign_id, queue, province_code, risk, band, danger) select campaign_id, 'review', '80', 50, 'medium', 50 from cases where id = ${caseOf(0)}`.execute(
      database.db,
    );
    expect((await call('officer', 'POST', `/api/decisions/${made.body.decisionId}/undo`, {})).body.code).toBe('undo-newer-case');
    const rescued = await decide('officer', caseOf(1), 'rescue');
    await call('chief', 'POST', `/api/cases/${caseOf(1)}/heard`, {});
    expect((await call('officer', 'POST', `/api/decisions/${rescued.body.decisionId}/undo`, {})).body.code).toBe('undo-changed');
  });
});

describe('rescue', () => {
  it('sounds until it is heard, sounds again near the end of its clock, and ends by being handed over', async () => {
    const id = rescueId();
    await database.db
      .updateTable('cases')
      .set({ due_at: new Date(start.getTime() + 3_600_000) })
      .where('id', '=', id)
      .execute();
    const alarm = async (who: Who) => (await call(who, 'GET', '/api/rescue/alarm')).body.cases;
    expect(await alarm('officer')).toMatchObject([{ id, why: 'unheard' }]);
    expect(await alarm('officer-elsewhere')).toEqual([]);
    expect((await call('dost', 'GET', '/api/rescue/alarm')).status).toBe(403);
    expect((await call('officer', 'POST', `/api/cases/${id}/heard`, {})).status).toBe(200);
    expect(await alarm('chief')).toEqual([]);
    expect((await show('chief', id)).alarm).toMatchObject({ name: 'Cán bộ PA05 (tập dượt)' });
    minutes(51);
    expect(await alarm('chief')).toMatchObject([{ id, why: 'near-end' }]);
    await call('chief', 'POST', `/api/cases/${id}/heard`, {});
    expect(await alarm('chief')).toEqual([]);
    const found = await show('officer', id);
    const send = { to: '111', at: now.toISOString(), reason: '', seen: seenOf(found) };
    expect(
      (await call('officer', 'POST', `/api/cases/${caseOf(0)}/hand-over`, { ...send, seen: seenOf(await show('officer', caseOf(0))) })).body
        .code,
    ).toBe('not-rescue');
    expect((await call('officer', 'POST', `/api/cases/${id}/hand-over`, send)).status).toBe(200);
    expect(await show('officer', id)).toMatchObject({ state: 'closed', result: 'handed-111', authority: '111', route: 'rescue' });
  });

  it('can be opened from a closed case and from every other state', async () => {
    await decide('officer', caseOf(0), 'dismissed');
    expect((await decide('officer', caseOf(0), 'rescue')).status).toBe(200);
    await decide('officer', caseOf(1), 'takedown');
    expect((await decide('officer', caseOf(1), 'rescue')).status).toBe(200);
    const rescue = (await list('officer', '&queue=rescue')).items;
    expect(rescue.map((item) => item.id).toSorted()).toEqual([caseOf(0), caseOf(1), rescueId()].toSorted());
    expect(rescue.every((item) => item.state === 'new' && item.danger >= 0)).toBe(true);
  });
});

describe('routing', () => {
  it('to the investigating body is proposed by one and confirmed by another, with the day by hand', async () => {
    const id = caseOf(0);
    await decide('officer', id, 'transfer-pc02');
    expect((await call('officer', 'POST', `/api/cases/${id}/transfer`, { transferredOn: '2026-11-20', reason: '' })).status).toBe(403);
    expect((await call('chief', 'POST', `/api/cases/${id}/transfer`, { transferredOn: '2026-11-25', reason: '' })).body.code).toBe(
      'time-ahead',
    );
    expect((await call('chief', 'POST', `/api/cases/${id}/transfer`, { transferredOn: '2026-11-18', reason: '' })).status).toBe(200);
    expect(await show('officer', id)).toMatchObject({
      transfer: { on: '2026-11-18', day: 3, days: 20 },
      authority: 'pc02',
      progress: 'transferred',
    });
    await decide('chief', caseOf(1), 'transfer-pc02');
    expect((await call('chief', 'POST', `/api/cases/${caseOf(1)}/transfer`, { transferredOn: '2026-11-18', reason: '' })).body.code).toBe(
      'same-person',
    );
    await decide('officer', caseOf(2), 'transfer-pc02');
    expect((await call('chief', 'POST', `/api/cases/${caseOf(2)}/transfer`, { transferredOn: null, reason: 'thiếu căn cứ' })).status).toBe(
      200,
    );
    expect(await show('officer', caseOf(2))).toMatchObject({ state: 'verifying', conclusion: null, progress: 'came-back' });
  });

  it('to an agency is answered by it: handled closes, not ours comes back', async () => {
    for (const index of [0, 1]) await decide('officer', caseOf(index), 'other-agency', { agency: practiceAgency });
    const report = (id: string, outcome: string) =>
      call('agency', 'POST', `/api/cases/${id}/outcome`, { outcome, text: 'đã kiểm tra doanh nghiệp' });
    expect((await report(caseOf(2), 'handled')).status).toBe(404);
    expect((await report(caseOf(0), 'handled')).body).toEqual({ closed: true });
    expect((await report(caseOf(1), 'not-ours')).body).toEqual({ closed: false });
    expect(await show('officer', caseOf(0))).toMatchObject({ state: 'closed', result: 'handled' });
    expect(await show('officer', caseOf(1))).toMatchObject({ state: 'verifying', agency: null, progress: 'came-back' });
    expect((await call('agency', 'GET', `/api/cases/${caseOf(1)}`)).status).toBe(404);
  });

  it('to another province is the chief’s, and takes the case out of sight', async () => {
    expect((await call('officer', 'POST', `/api/cases/${caseOf(0)}/move`, { province: '79', reason: 'địa bàn' })).status).toBe(403);
    expect((await call('chief', 'POST', `/api/cases/${caseOf(0)}/move`, { province: '79', reason: 'địa bàn' })).status).toBe(200);
    expect((await call('chief', 'GET', `/api/cases/${caseOf(0)}`)).status).toBe(404);
    expect((await list('officer-elsewhere')).items.map((item) => item.id)).toEqual([caseOf(0)]);
  });
});

describe('people', () => {
  it('are shown with purpose and number only, and the look is in the audit without content', async () => {
    const id = caseOf(0);
    const url = `/api/cases/${id}/unmask`;
    expect((await call('officer', 'POST', url, { purpose: 'investigate', text: '', reference: '' })).status).toBe(400);
    expect((await call('officer', 'POST', url, { purpose: 'other', text: '', reference: '12/HS' })).status).toBe(400);
    expect((await call('dost', 'POST', url, { purpose: 'investigate', text: '', reference: '12/HS' })).status).toBe(403);
    const shown = await call('officer', 'POST', url, { purpose: 'other', text: 'gọi 0550 123 456', reference: '12/HS' });
    expect(JSON.stringify(shown.body)).toContain('0550 123 456');
    expect(JSON.stringify((await call('officer', 'GET', `/api/cases/${id}`)).body)).not.toContain('0550 123 456');
    const entry = await database.db.selectFrom('audit_entries').selectAll().where('action', '=', 'case.unmasked').executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ subject_id: id, actor_id: 'practice-officer', detail: { purpose: 'other', reference: '12/HS' } });
    expect(JSON.stringify(entry.detail)).not.toContain('0550');
  });

  it('are not told which cases are sampled, by any answer', async () => {
    const before = { list: (await list('officer')).items.find((item) => item.id === caseOf(3)), one: await show('officer', caseOf(3)) };
    await database.db.updateTable('cases').set({ queue: 'sample' }).where('id', '=', caseOf(3)).execute();
    const answers = [
      await call('officer', 'GET', '/api/cases?limit=100'),
      await call('officer', 'GET', `/api/cases/${caseOf(3)}`),
      await call('officer', 'GET', '/api/status'),
    ];
    expect(JSON.stringify(answers)).not.toContain('"sample"');
    expect((await list('officer')).items.find((item) => item.id === caseOf(3))).toEqual(before.list);
    expect(await show('officer', caseOf(3))).toEqual(before.one);
  });
});
