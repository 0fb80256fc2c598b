import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practicePassword } from '#samples/people.ts';
import { me } from '#src/api/schema/me.ts';
import { firstOrganisation } from '#src/domain/first-organisation.ts';
import { changeOrganisation, putFirstOrganisation } from '#src/store/organisation.ts';
import { visitor } from '../../support/browse.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { openTestApi, type TestApi } from '../../support/test-api.ts';

let database: MigratedDatabase;
let api: TestApi;
let now = new Date();
beforeAll(async () => {
  database = await openMigratedDatabase();
  api = await openTestApi(database.db, { clock: { now: () => now } });
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

const account = (who: string) => ({ email: `${who}@practice.example`, password: practicePassword });
const trail = async (action: string) => await database.db.selectFrom('audit_entries').where('action', '=', action).selectAll().execute();

describe('signing in', () => {
  test('gives a session in a cookie that scripts and other sites cannot use, and the trail knows it', async () => {
    const officer = visitor(api.app);
    expect((await officer.get('/api/me')).json()).toMatchObject({ code: 'not-signed-in', status: 401 });
    const answer = await officer.post('/api/auth/sign-in', account('officer'));
    expect(answer.json()).toEqual({ next: 'done' });
    for (const line of officer.lastCookies()) expect(line).toMatch(/HttpOnly/iu);
    for (const line of officer.lastCookies()) expect(line).toMatch(/SameSite=Strict/iu);
    expect(answer.body).not.toContain('token');
    const mine = me.parse((await officer.get('/api/me')).json());
    expect(mine).toMatchObject({ id: 'practice-officer', mode: 'practice', idleMinutes: 30, secondFactor: false });
    expect(mine.permissions).toContain('case.work');
    expect(mine.permissions).not.toContain('takedown.sign');
    expect((await trail('sign-in')).at(-1)).toMatchObject({ actor_id: 'practice-officer', detail: { by: 'password' } });
  });

  test('says the same for a wrong password, an unknown name and a name that is switched off', async () => {
    await database.db.updateTable('users').set({ active: false }).where('id', '=', 'practice-leader').execute();
    const bodies = [];
    for (const body of [
      { ...account('officer'), password: 'not the password' },
      { ...account('nobody'), password: 'not the password' },
      account('leader'),
    ]) {
      const answer = await visitor(api.app).post('/api/auth/sign-in', body);
      bodies.push(`${answer.statusCode} ${answer.body}`);
    }
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toContain('sign-in-failed');
    expect((await trail('sign-in.failed')).map((entry) => entry.subject_id).toSorted()).toEqual([
      'practice-leader',
      'practice-officer',
      'unknown',
    ]);
    await database.db.updateTable('users').set({ active: true }).where('id', '=', 'practice-leader').execute();
  });

  test.each(['clerk', 'nobody-at-all'])('shuts %s after five failures, whether it exists or not, and opens it with time', async (who) => {
    const guess = () => visitor(api.app).post('/api/auth/sign-in', { ...account(who), password: 'guess guess guess' });
    const statuses = [];
    for (let at = 0; at < 6; at += 1) statuses.push((await guess()).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    const shut = await visitor(api.app).post('/api/auth/sign-in', account(who));
    expect(shut.json()).toMatchObject({ code: 'sign-in-locked', retryAfter: 900 });
    now = new Date(now.getTime() + 15 * 60_000 + 1);
    const open = await visitor(api.app).post('/api/auth/sign-in', account(who));
    expect(open.json()).toMatchObject(who === 'clerk' ? { next: 'done' } : { code: 'sign-in-failed' });
  });

  test('a hundred guesses at once are not more than five in a row', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 100 }, () =>
        visitor(api.app).post('/api/auth/sign-in', { ...account('analyst'), password: 'guess guess guess' }),
      ),
    );
    expect(guesses.filter((answer) => answer.statusCode === 401)).toHaveLength(5);
    expect(guesses.filter((answer) => answer.statusCode === 429)).toHaveLength(95);
  });

  test('signing out ends the session, not only the cookie', async () => {
    const chief = visitor(api.app);
    await chief.post('/api/auth/sign-in', account('chief'));
    const copy = visitor(api.app);
    for (const [name, value] of chief.cookies) copy.cookies.set(name, value);
    expect((await chief.post('/api/auth/sign-out')).json()).toEqual({ done: true });
    expect((await chief.get('/api/me')).statusCode).toBe(401);
    expect((await copy.get('/api/me')).statusCode).toBe(401);
    expect((await trail('sign-out')).at(-1)).toMatchObject({ actor_id: 'practice-chief' });
  });

  test('there is no sign-up and no other door of the library', async () => {
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'update-user',
      'delete-user',
      'get-session',
      'change-email',
      'two-factor/disable',
    ]) {
      expect((await visitor(api.app).post(`/api/auth/${path}`, {})).statusCode, `at ${path}`).toBe(404);
    }
  });
});

describe('sessions', () => {
  test('a background request does not lengthen a session, an act of a person does', async () => {
    const dost = visitor(api.app);
    await dost.post('/api/auth/sign-in', account('dost'));
    const age = () =>
      database.db
        .updateTable('sessions')
        .set({ expires_at: new Date(Date.now() + 10 * 60_000) })
        .where('user_id', '=', 'practice-dost')
        .execute();
    const left = async () => {
      const row = await database.db
        .selectFrom('sessions')
        .where('user_id', '=', 'practice-dost')
        .select('expires_at')
        .executeTakeFirstOrThrow();
      return Math.round((row.expires_at.getTime() - Date.now()) / 60_000);
    };
    await age();
    await api.app.inject({ url: '/api/me', headers: { host: '127.0.0.1', cookie: cookieOf(dost), 'x-lurewatch-background': '1' } });
    expect(await left()).toBe(10);
    await dost.get('/api/me');
    expect(await left()).toBe(30);
    await database.db
      .updateTable('sessions')
      .set({ expires_at: new Date(Date.now() - 1) })
      .where('user_id', '=', 'practice-dost')
      .execute();
    expect((await dost.get('/api/me')).json()).toMatchObject({ code: 'not-signed-in' });
  });

  test('last as long as the set-up says, from its next change on', async () => {
    const first = await putFirstOrganisation(database.db, { province: '80', practice: true });
    const content = { ...firstOrganisation({ province: '80', practice: true }), idleMinutes: 12 };
    await changeOrganisation(database.db, { base: first.id, content, reason: 'thử', by: 'practice-admin', at: now });
    const auditor = visitor(api.app);
    await auditor.post('/api/auth/sign-in', account('auditor'));
    expect(me.parse((await auditor.get('/api/me')).json()).idleMinutes).toBe(12);
    const row = await database.db
      .selectFrom('sessions')
      .where('user_id', '=', 'practice-auditor')
      .select('expires_at')
      .executeTakeFirstOrThrow();
    expect(Math.round((row.expires_at.getTime() - Date.now()) / 60_000)).toBe(12);
  });

  test('are listed for their person, who ends one of them; nobody ends another person’s', async () => {
    now = new Date();
    const [here, there, other] = [visitor(api.app), visitor(api.app), visitor(api.app)];
    await here.post('/api/auth/sign-in', account('admin'), {
      'user-agent': 'Mozilla/5.0 (X11; Linux) Chrome/147.0',
      'x-lurewatch-address': '6.6.6.6',
    });
    await there.post('/api/auth/sign-in', account('admin'));
    await other.post('/api/auth/sign-in', account('commune'));
    const { items } = (await here.get('/api/auth/sessions')).json<{
      items: { id: string; own: boolean; browser: string | null; address: string }[];
    }>();
    expect(items).toHaveLength(2);
    expect(items.find((item) => item.own)).toMatchObject({ browser: expect.stringContaining('Chrome'), address: '127.0.0.1' });
    const theirs = items.find((item) => !item.own)?.id ?? '';
    expect((await other.post(`/api/auth/sessions/${theirs}/end`)).statusCode).toBe(404);
    expect((await here.post(`/api/auth/sessions/${theirs}/end`)).statusCode).toBe(200);
    expect((await there.get('/api/me')).statusCode).toBe(401);
    expect((await here.get('/api/me')).statusCode).toBe(200);
  });

  test('a new password needs the old one, ends the other sessions and leaves this one', async () => {
    const [here, there] = [visitor(api.app), visitor(api.app)];
    await here.post('/api/auth/sign-in', account('agency'));
    await there.post('/api/auth/sign-in', account('agency'));
    const next = 'mot cau dai de nho 2026';
    const wrong = await here.post('/api/auth/password', { current: 'something else', next });
    expect(wrong.json()).toMatchObject({ code: 'password-wrong', status: 403 });
    expect((await here.post('/api/auth/password', { current: practicePassword, next: 'too short' })).statusCode).toBe(400);
    expect((await here.post('/api/auth/password', { current: practicePassword, next: practicePassword })).json()).toMatchObject({
      code: 'password-same',
    });
    expect((await here.post('/api/auth/password', { current: practicePassword, next })).json()).toEqual({ done: true });
    expect((await here.get('/api/me')).statusCode).toBe(200);
    expect((await there.get('/api/me')).statusCode).toBe(401);
    expect((await visitor(api.app).post('/api/auth/sign-in', account('agency'))).json()).toMatchObject({ code: 'sign-in-failed' });
    expect((await visitor(api.app).post('/api/auth/sign-in', { ...account('agency'), password: next })).json()).toEqual({ next: 'done' });
    expect((await trail('password.changed')).at(-1)).toMatchObject({ actor_id: 'practice-agency', detail: { ended: 1 } });
  });
});

describe('practice accounts', () => {
  test('are offered in practice and neither offered nor let in with real data', async () => {
    const offered = (await visitor(api.app).get('/api/sign-in-options')).json<{ mode: string; practice: { role: string }[] }>();
    expect(offered.mode).toBe('practice');
    expect(offered.practice).toHaveLength(11);
    const live = await openTestApi(database.db, { config: { mode: 'live', province: '80' } });
    expect((await visitor(live.app).get('/api/sign-in-options')).json()).toEqual({ mode: 'live', practice: [] });
    expect((await visitor(live.app).post('/api/auth/sign-in', account('officer-elsewhere'))).json()).toMatchObject({
      code: 'sign-in-failed',
    });
    await live.close();
  });
});

function cookieOf(from: { cookies: Map<string, string> }): string {
  return [...from.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}
