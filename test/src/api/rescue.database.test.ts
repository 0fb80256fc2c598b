/** What must never silence a cry for help, through the API. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('a cry for help is never lost', () => {
  const row = async (id: string) => await database.db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const alarming = async (): Promise<{ id: string; why: string }[]> =>
    (await call('chief', 'GET', '/api/rescue/alarm')).body.cases.map((one: { id: string; why: string }) => ({ id: one.id, why: one.why }));
  const dueIn = async (id: string, left: number) =>
    await database.db
      .updateTable('cases')
      .set({ due_at: new Date(now.getTime() + left * 60_000) })
      .where('id', '=', id)
      .execute();

  it('by a colleague who holds the case: rescue and handing over go through, and the former holder is named', async () => {
    for (const id of [caseOf(0), rescueId()]) {
      expect((await call('chief', 'POST', `/api/cases/${id}/claim`, {})).status).toBe(200);
    }
    expect((await decide('officer', caseOf(0), 'watch')).body.code).toBe('case-held');
    expect((await decide('officer', caseOf(0), 'rescue')).status).toBe(200);
    const seen = seenOf(await show('officer', rescueId()));
    const handed = await call('officer', 'POST', `/api/cases/${rescueId()}/hand-over`, {
      to: '111',
      at: now.toISOString(),
      reason: '',
      seen,
    });
    expect(handed.status).toBe(200);
    expect(await row(rescueId())).toMatchObject({ assignee_id: 'practice-officer', claim_until: null, state: 'closed' });
    const entries = await database.db
      .selectFrom('audit_entries')
      .select('detail')
      .where('action', 'in', ['case.decided', 'case.handed-over'])
      .execute();
    expect(entries.map((entry) => entry.detail)).toMatchObject([{ formerHolder: 'practice-chief' }, { formerHolder: 'practice-chief' }]);
  });

  it('by being dismissed or proposed for transfer: anybody opens it again', async () => {
    const id = rescueId();
    expect((await decide('officer', id, 'rescue')).body.code).toBe('route-not-allowed');
    for (const route of ['dismissed', 'transfer-pc02']) {
      expect((await decide('officer', id, route)).status).toBe(200);
      expect((await decide('chief', id, 'rescue')).status).toBe(200);
      expect(await row(id)).toMatchObject({ queue: 'rescue', state: 'new', closed_at: null, alarm_heard_at: null, route: 'rescue' });
    }
  });

  it('by a proposed transfer: clock, alarm and list stay until the chief confirmed', async () => {
    const id = rescueId();
    await dueIn(id, 30);
    const due = (await row(id)).due_at;
    await call('officer', 'POST', `/api/cases/${id}/heard`, {});
    expect((await decide('officer', id, 'transfer-pc02')).status).toBe(200);
    expect((await row(id)).due_at).toEqual(due);
    const listed = async () => await list('officer', '&queue=rescue');
    expect((await listed()).items.map((item) => item.id)).toEqual([id]);
    expect(Object.values((await listed()).counts.rescue).reduce((sum, n) => sum + n, 0)).toBe(1);
    minutes(21);
    expect(await alarming()).toEqual([{ id, why: 'near-end' }]);
    expect((await call('chief', 'POST', `/api/cases/${id}/transfer`, { transferredOn: '2026-11-20', reason: '' })).status).toBe(200);
    expect(await alarming()).toEqual([]);
    expect((await listed()).items).toEqual([]);
    // sent back it waits again, as a cry for help
    expect((await call('chief', 'POST', `/api/cases/${id}/transfer`, { transferredOn: null, reason: 'chưa đủ' })).status).toBe(200);
    expect(await row(id)).toMatchObject({ state: 'verifying', task: 'rescue' });
  });

  it('by being heard late: past its clock the alarm comes again every ten minutes', async () => {
    const id = rescueId();
    await dueIn(id, 60);
    minutes(55);
    await call('officer', 'POST', `/api/cases/${id}/heard`, {});
    minutes(9);
    expect(await alarming()).toEqual([]);
    minutes(2);
    expect(await alarming()).toEqual([{ id, why: 'near-end' }]);
    await call('officer', 'POST', `/api/cases/${id}/heard`, {});
    expect(await alarming()).toEqual([]);
    minutes(11);
    expect(await alarming()).toEqual([{ id, why: 'near-end' }]);
    expect((await decide('officer', id, 'dismissed')).status).toBe(200);
    expect(await alarming()).toEqual([]);
  });

  it('by a key sent twice: with another choice it is refused', async () => {
    const id = caseOf(0);
    const found = await show('officer', id);
    const sent = body(found, 'watch');
    const first = await call('officer', 'POST', `/api/cases/${id}/decide`, sent);
    expect((await call('officer', 'POST', `/api/cases/${id}/decide`, sent)).body.decisionId).toBe(first.body.decisionId);
    const others = [
      { ...sent, route: 'rescue', reasonCode: 'held' },
      { ...sent, conclusion: 'not-enough', reasonCode: 'unclear' },
      { ...sent, reasonCode: 'debt' },
    ];
    for (const other of others) {
      const refused = await call('officer', 'POST', `/api/cases/${id}/decide`, other);
      expect(refused).toMatchObject({ status: 409, body: { code: 'case-changed', errors: [{ path: 'decision' }] } });
    }
    expect((await row(id)).queue).toBe('review');
  });

  it('and a rescue that is undone lets the requests go on that it stopped, and takes back what it marked', async () => {
    const id = caseOf(0);
    await decide('officer', id, 'takedown');
    const draft = {
      case_id: id,
      province_code: '80',
      addressee_id: 'a',
      content: '{}',
      hours: 24,
      drafted_by: 'practice-officer',
      drafted_at: now,
    };
    const signed = { signed_by: 'practice-chief', signed_at: now, number: '7', document_date: '2026-11-20', sent_at: now };
    await database.db
      .insertInto('takedowns')
      .values({ ...draft, kind: 'removal', state: 'submitted' })
      .execute();
    await database.db
      .insertInto('takedowns')
      .values({ ...draft, ...signed, kind: 'user-information', state: 'sent' })
      .execute();
    const requests = async () =>
      await database.db.selectFrom('takedowns').select(['state', 'recall_since', 'end_reason']).orderBy('id').execute();
    const before = await requests();
    minutes(1);
    const made = await decide('officer', id, 'rescue');
    expect(made.body).toMatchObject({ stopped: 1, alreadySent: 1 });
    expect(await requests()).toMatchObject([{ state: 'stopped' }, { state: 'sent', recall_since: now }]);
    minutes(1);
    const undone = await call('officer', 'POST', `/api/decisions/${made.body.decisionId}/undo`, {});
    expect(undone).toMatchObject({ status: 200, body: { caseId: id, resumed: 2, stayStopped: [] } });
    expect(await requests()).toEqual(before);
  });
});
