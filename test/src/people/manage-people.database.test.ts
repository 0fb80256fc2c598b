import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practicePassword } from '#samples/people.ts';
import { peoplePage, personDetail } from '#src/api/schema/people.ts';
import { type Visitor, visitor } from '../../support/browse.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { openTestApi, type TestApi } from '../../support/test-api.ts';

let database: MigratedDatabase;
let api: TestApi;
let now = new Date();
let admin: Visitor;
beforeAll(async () => {
  database = await openMigratedDatabase();
  api = await openTestApi(database.db, { clock: { now: () => now } });
  admin = await signedIn('admin@practice.example');
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

async function signedIn(email: string, password = practicePassword): Promise<Visitor> {
  const somebody = visitor(api.app);
  const answer = await somebody.post('/api/auth/sign-in', { email, password });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return somebody;
}
const officerOf = (province: string | null) => ({ role: 'officer', province, commune: null, agency: null });
const adminOf = (province: string | null) => ({ role: 'admin', province, commune: null, agency: null });
type Link = { id: string; token: string; endsAt: string };
const add = async (email: string, grants: object[] = [officerOf('80')], by = admin) =>
  await by.post('/api/people', { name: 'Cán bộ mới (tập dượt)', email, grants });
const detail = async (id: string, by = admin) => personDetail.parse((await by.get(`/api/people/${id}`)).json());
const lastAct = async () =>
  await database.db.selectFrom('audit_entries').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();

describe('an invitation', () => {
  const password = 'mot cau dai de nho 2026';

  test('sets the password once and signs in; the token is kept nowhere', async () => {
    const link = (await add('moi-1@office.example')).json<Link>();
    expect(new Date(link.endsAt).getTime() - now.getTime()).toBe(72 * 3_600_000);
    const stored = await database.db.selectFrom('invitations').selectAll().where('user_id', '=', link.id).executeTakeFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(link.token);
    const invited = visitor(api.app);
    expect((await invited.post('/api/auth/invitation', { token: link.token })).json()).toMatchObject({ email: 'moi-1@office.example' });
    expect((await invited.post('/api/auth/invitation/accept', { token: link.token, password: 'short' })).statusCode).toBe(400);
    expect((await invited.post('/api/auth/invitation/accept', { token: link.token, password })).json()).toEqual({ next: 'done' });
    expect((await invited.get('/api/cases')).statusCode).toBe(200);
    const second = await visitor(api.app).post('/api/auth/invitation/accept', { token: link.token, password: 'another long password' });
    expect(second.json()).toMatchObject({ code: 'invitation-void', status: 410 });
    expect((await signedIn('moi-1@office.example', password)).cookies.size).toBeGreaterThan(0);
  });

  test('is taken by one of two who use it at once', async () => {
    const { token } = (await add('moi-2@office.example')).json<Link>();
    const answers = await Promise.all(
      [1, 2, 3].map((n) => visitor(api.app).post('/api/auth/invitation/accept', { token, password: `${password} ${n}` })),
    );
    expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 410, 410]);
  });

  test('ends after 72 hours, when it is revoked, when a newer one is made and when the person is switched off', async () => {
    const late = (await add('moi-3@office.example')).json<Link>();
    const works = async (token: string) => (await visitor(api.app).post('/api/auth/invitation', { token })).statusCode === 200;
    const then = now;
    now = new Date(then.getTime() + 72 * 3_600_000 + 1);
    expect(await works(late.token)).toBe(false);
    now = then;
    expect(await works(late.token)).toBe(true);
    const newer = (await admin.post(`/api/people/${late.id}/invitation`)).json<Link>();
    expect([await works(late.token), await works(newer.token)]).toEqual([false, true]);
    await admin.post(`/api/people/${late.id}/invitation/revoke`);
    expect(await works(newer.token)).toBe(false);
    const third = (await admin.post(`/api/people/${late.id}/invitation`)).json<Link>();
    await admin.post(`/api/people/${late.id}/active`, { active: false });
    await admin.post(`/api/people/${late.id}/active`, { active: true });
    expect(await works(third.token)).toBe(false);
    expect(await works('x'.repeat(43))).toBe(false);
  });

  test('is refused for an address that is taken, for a practice address and with roles that lack their place', async () => {
    expect((await add('MOI-1@office.example')).json()).toMatchObject({ code: 'email-taken', status: 409 });
    expect((await add('x@practice.example')).json()).toMatchObject({ code: 'email-taken' });
    for (const grant of [
      { role: 'commune', province: '80', commune: null, agency: null },
      { role: 'commune', province: null, commune: '00004', agency: null },
      { role: 'agency', province: '80', commune: null, agency: null },
      { role: 'officer', province: '80', commune: '00004', agency: null },
      { role: 'officer', province: '02', commune: null, agency: null },
      { role: 'owner', province: null, commune: null, agency: null },
    ]) {
      expect((await add('bad@office.example', [grant])).statusCode, `with ${JSON.stringify(grant)}`).toBe(400);
    }
  });
});

describe('roles and state', () => {
  test('a change of roles is kept with who and when, and ends the person’s sessions', async () => {
    const dost = await signedIn('dost@practice.example');
    expect((await dost.get('/api/me')).statusCode).toBe(200);
    expect((await admin.post('/api/people/practice-dost/roles', officerOf('80'))).json()).toEqual({ done: true });
    expect((await dost.get('/api/me')).statusCode).toBe(401);
    expect((await admin.post('/api/people/practice-dost/roles', officerOf('80'))).json()).toMatchObject({ code: 'grant-known' });
    const held = (await detail('practice-dost')).grants.find((grant) => grant.role === 'officer');
    expect(held).toMatchObject({ grantedBy: 'Quản trị (tập dượt)', province: '80' });
    expect((await admin.post(`/api/people/practice-dost/roles/${held?.id}/revoke`)).statusCode).toBe(200);
    expect(await lastAct()).toMatchObject({ action: 'role.revoked', actor_id: 'practice-admin', subject_id: 'practice-dost' });
    const after = await detail('practice-dost');
    expect(after.grants.map((grant) => grant.role)).toEqual(['dost']);
    expect(after.earlier.map((grant) => grant.role)).toEqual(['officer']);
    expect((await admin.post(`/api/people/practice-dost/roles/${held?.id}/revoke`)).statusCode).toBe(404);
  });

  test('switching off ends sessions and refuses sign-in; switching on lets in again', async () => {
    const clerk = await signedIn('clerk@practice.example');
    await admin.post('/api/people/practice-clerk/active', { active: false });
    expect((await clerk.get('/api/me')).statusCode).toBe(401);
    const refused = await visitor(api.app).post('/api/auth/sign-in', { email: 'clerk@practice.example', password: practicePassword });
    expect(refused.json()).toMatchObject({ code: 'sign-in-failed' });
    await admin.post('/api/people/practice-clerk/active', { active: true });
    expect((await signedIn('clerk@practice.example')).cookies.size).toBeGreaterThan(0);
  });

  test('nobody changes the own roles or state, and the last admin stays', async () => {
    const own = (await detail('practice-admin')).grants[0]?.id ?? '';
    expect((await admin.post('/api/people/practice-admin/roles', officerOf(null))).json()).toMatchObject({ code: 'own-account' });
    expect((await admin.post(`/api/people/practice-admin/roles/${own}/revoke`)).json()).toMatchObject({ code: 'own-account' });
    expect((await admin.post('/api/people/practice-admin/active', { active: false })).json()).toMatchObject({ code: 'own-account' });
    expect((await admin.post('/api/people/practice-admin/invitation')).json()).toMatchObject({ code: 'own-account' });
    // an admin of one province cannot stand in for the one of the whole country
    const { token } = (await add('quan-tri-tinh@office.example', [adminOf('80'), adminOf(null)])).json<Link>();
    const second = visitor(api.app);
    await second.post('/api/auth/invitation/accept', { token, password: 'mot cau dai de nho 2026' });
    await admin.post('/api/people/practice-auditor/active', { active: false });
    // two admins who switch each other off at once: one of them stays
    const secondId = (await second.get('/api/me')).json<{ id: string }>().id;
    const both = await Promise.all([
      admin.post(`/api/people/${secondId}/active`, { active: false }),
      second.post('/api/people/practice-admin/active', { active: false }),
    ]);
    expect(both.filter((answer) => answer.statusCode === 200)).toHaveLength(1);
    await database.db.updateTable('users').set({ active: true }).where('id', 'in', ['practice-admin', secondId]).execute();
    admin = await signedIn('admin@practice.example');
    await admin.post(`/api/people/${secondId}/active`, { active: false });
    const foreign = (await add('quan-tri-79@office.example', [adminOf('79')])).json<Link>();
    expect((await admin.post(`/api/people/${foreign.id}/active`, { active: false })).statusCode).toBe(200);
  });

  test('an auditor is one for the whole country, as the trail is', async () => {
    const auditor = { role: 'auditor', province: '80', commune: null, agency: null };
    expect((await add('x3@office.example', [auditor])).json()).toMatchObject({ code: 'auditor-province', status: 409 });
    expect((await admin.post('/api/people/practice-clerk/roles', auditor)).json()).toMatchObject({ code: 'auditor-province' });
  });

  test('an admin of one province sees and gives only what lies in it', async () => {
    const { token } = (await add('quan-tri-80@office.example', [adminOf('80')])).json<Link>();
    const local = visitor(api.app);
    await local.post('/api/auth/invitation/accept', { token, password: 'mot cau dai de nho 2026' });
    const seen = peoplePage.parse((await local.get('/api/people?limit=100')).json()).items;
    expect(seen.map((person) => person.id)).toContain('practice-officer');
    expect(seen.map((person) => person.id)).not.toContain('practice-officer-elsewhere');
    expect(seen.map((person) => person.id)).not.toContain('practice-admin');
    expect((await local.get('/api/people/practice-admin')).statusCode).toBe(404);
    expect((await local.post('/api/people/practice-officer-elsewhere/active', { active: false })).statusCode).toBe(404);
    expect((await local.post('/api/people/practice-officer/roles', officerOf(null))).json()).toMatchObject({ code: 'grant-foreign' });
    expect((await add('x1@office.example', [officerOf('79')], local)).json()).toMatchObject({ code: 'grant-foreign' });
    expect((await local.get('/api/people/options')).json()).toMatchObject({ provinces: ['80'] });
  });

  test('unlocking opens an account that was shut, and ending a session ends it', async () => {
    for (let at = 0; at < 6; at += 1) {
      await visitor(api.app).post('/api/auth/sign-in', { email: 'chief@practice.example', password: 'guess guess guess' });
    }
    expect((await detail('practice-chief')).lockedUntil).not.toBeNull();
    await admin.post('/api/people/practice-chief/unlock');
    const chief = await signedIn('chief@practice.example');
    const session = (await detail('practice-chief')).sessions[0]?.id ?? '';
    expect((await admin.post(`/api/people/practice-officer/sessions/${session}/end`)).statusCode).toBe(404);
    expect((await admin.post(`/api/people/practice-chief/sessions/${session}/end`)).statusCode).toBe(200);
    expect((await chief.get('/api/me')).statusCode).toBe(401);
  });
});

test('the list pages by name without losing or repeating anybody, and finds by name and address', async () => {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const page = peoplePage.parse((await admin.get(`/api/people?limit=3${cursor}`)).json());
    ids.push(...page.items.map((person) => person.id));
    if (page.nextCursor === null) break;
    cursor = `&cursor=${page.nextCursor}`;
  }
  const all = await database.db.selectFrom('users').select('id').execute();
  expect(ids.toSorted()).toEqual(all.map((row) => row.id).toSorted());
  const found = peoplePage.parse((await admin.get(`/api/people?find=${encodeURIComponent('VĂN THƯ')}`)).json()).items;
  expect(found.map((person) => person.id)).toEqual(['practice-clerk']);
  expect(peoplePage.parse((await admin.get('/api/people?find=%25')).json()).items).toEqual([]);
});
