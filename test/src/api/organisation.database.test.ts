import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationState, organisationVersionPage } from '#src/api/schema/organisation.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { openTestApi, type TestApi, type Who } from '../../support/test-api.ts';

describe('the set-up by API', () => {
  let database: MigratedDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await openMigratedDatabase();
    api = await openTestApi(database.db, { now: new Date('2026-11-22T02:00:00Z') });
  });
  afterAll(async () => {
    await api?.close();
    await database?.close();
  });

  const call = async (who: Who, method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) =>
    await api.app.inject({ method, url, headers: await api.as(who), ...(payload === undefined ? {} : { payload }) });
  const read = async () => organisationState.parse((await call('admin', 'GET', '/api/organisation')).json());

  it('is there from the first question on, for those who may read it', async () => {
    const state = await read();
    expect(state.content.province).toBe('80');
    expect(state.problems.map((problem) => problem.code)).toEqual(['no-channel']);
    for (const who of ['leader', 'commune', 'agency', 'analyst'] as const)
      expect((await call(who, 'GET', '/api/organisation')).statusCode).toBe(403);
    for (const who of ['officer', 'dost', 'clerk', 'auditor'] as const) {
      expect((await call(who, 'GET', '/api/organisation')).statusCode).toBe(200);
      const change = { base: state.id, reason: 'Thử sửa', content: state.content };
      expect((await call(who, 'PUT', '/api/organisation', change)).statusCode).toBe(403);
      expect((await call(who, 'POST', `/api/organisation/versions/${state.id}/restore`, change)).statusCode).toBe(403);
    }
  });

  it('is neither read nor changed from another province, nor moved out of reach', async () => {
    const state = await read();
    expect((await call('officer-elsewhere', 'GET', '/api/organisation')).statusCode).toBe(404);
    expect((await call('officer-elsewhere', 'GET', '/api/organisation/versions')).statusCode).toBe(404);
    const move = (province: string | null) =>
      database.db.updateTable('user_roles').set({ province_code: province }).where('user_id', '=', 'practice-chief').execute();
    const change = { base: state.id, reason: 'Thử sửa', content: { ...state.content, idleMinutes: 20 } };
    await move('79');
    expect((await call('chief', 'PUT', '/api/organisation', change)).statusCode).toBe(404);
    expect(
      (await call('chief', 'POST', `/api/organisation/versions/${state.id}/restore`, { base: state.id, reason: 'Thử' })).statusCode,
    ).toBe(404);
    await move('80');
    const away = await call('chief', 'PUT', '/api/organisation', { ...change, content: { ...change.content, province: '79' } });
    expect([away.statusCode, away.json().code]).toEqual([403, 'not-allowed']);
    expect((await read()).content).toEqual(state.content);
  });

  it('keeps who changed what, when and why, refuses a late change, and goes back', async () => {
    const state = await read();
    const content = { ...state.content, closingDay: 5, clocks: { ...state.content.clocks, tip: 720 } };
    const changed = await call('chief', 'PUT', '/api/organisation', { base: state.id, reason: 'Chốt tuần vào thứ Sáu', content });
    expect(changed.statusCode).toBe(200);
    const late = { base: state.id, reason: 'Sửa muộn', content: { ...state.content, idleMinutes: 15 } };
    const refused = await call('admin', 'PUT', '/api/organisation', late);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'organisation-changed']);
    expect((await read()).content.idleMinutes).toBe(30);

    const back = await call('admin', 'POST', `/api/organisation/versions/${state.id}/restore`, {
      base: changed.json().id,
      reason: 'Trở lại bản trước',
    });
    expect(back.statusCode).toBe(200);
    expect((await read()).content).toEqual(state.content);
    expect((await call('admin', 'POST', '/api/organisation/versions/999/restore', late)).statusCode).toBe(400);
    const missing = await call('admin', 'POST', '/api/organisation/versions/999/restore', { base: '1', reason: 'Không có' });
    expect(missing.statusCode).toBe(404);

    const first = organisationVersionPage.parse((await call('auditor', 'GET', '/api/organisation/versions?limit=2')).json());
    expect(first.items.map((item) => [item.reason, item.changedBy?.id])).toEqual([
      ['Trở lại bản trước', 'practice-admin'],
      ['Chốt tuần vào thứ Sáu', 'practice-chief'],
    ]);
    expect(first.items[1]?.changes).toEqual([
      { path: 'clocks.tip', kind: 'changed', before: '1440', after: '720' },
      { path: 'closingDay', kind: 'changed', before: '7', after: '5' },
    ]);
    const rest = organisationVersionPage.parse(
      (await call('auditor', 'GET', `/api/organisation/versions?limit=2&cursor=${first.nextCursor}`)).json(),
    );
    expect(rest.items.map((item) => item.changedBy)).toEqual([null]);
    expect(rest.nextCursor).toBeNull();
    const trail = await database.db
      .selectFrom('audit_entries')
      .select(['action', 'actor_id', 'detail'])
      .where('subject_kind', '=', 'organisation')
      .orderBy('id')
      .execute();
    expect(trail.map((entry) => [entry.action, entry.actor_id])).toEqual([
      ['organisation.first', 'set-up'],
      ['organisation.changed', 'practice-chief'],
      ['organisation.restored', 'practice-admin'],
    ]);
    expect(trail[1]?.detail).toMatchObject({ base: state.id, paths: ['clocks.tip', 'closingDay'] });
  });

  it('names every field that is wrong', async () => {
    const state = await read();
    const content = structuredClone(state.content);
    content.clocks.tip = 0;
    content.letterheads[0]!.parent = '  ';
    content.addressees[1]!.address = null;
    const answer = await call('admin', 'PUT', '/api/organisation', { base: state.id, reason: 'Sai', content });
    expect(answer.statusCode).toBe(400);
    const paths = (answer.json().errors as { path: string }[]).map((error) => error.path);
    expect(paths.toSorted()).toEqual(
      ['body/content/clocks/tip', 'body/content/letterheads/0/parent', 'body/content/addressees/1/address'].toSorted(),
    );
    const noReason = await call('admin', 'PUT', '/api/organisation', { base: state.id, reason: ' ', content: state.content });
    expect((noReason.json().errors as { path: string }[]).map((error) => error.path)).toEqual(['body/reason']);
  });
});
