import { afterAll, beforeAll, expect, test } from 'vitest';
import { practicePassword, practicePeople } from '#samples/people.ts';
import { secondFactorStart } from '#src/api/schema/account.ts';
import { putPerson } from '#src/store/people.ts';
import { type Visitor, visitor } from '../../support/browse.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { openTestApi, type TestApi } from '../../support/test-api.ts';
import { totp } from '../../support/totp.ts';

let database: MigratedDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await openMigratedDatabase();
  api = await openTestApi(database.db, { config: { mode: 'live', province: '80' } });
  // live people: the practice ones under other addresses
  const passwordHash = await api.deps.auth.hashPassword(practicePassword);
  for (const person of practicePeople('80')) {
    await putPerson(database.db, {
      ...person,
      id: person.id.replace('practice', 'live'),
      email: person.email.replace('practice.', 'live.'),
      passwordHash,
    });
  }
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

const account = (who: string) => ({ email: `${who}@live.example`, password: practicePassword });

/** Sets up the second factor of whoever is signed in; the secret and the backup codes. */
async function enrol(person: Visitor): Promise<{ secret: string; backupCodes: string[] }> {
  const started = secondFactorStart.parse((await person.post('/api/auth/second-factor', { password: practicePassword })).json());
  const answer = await person.post('/api/auth/second-factor/confirm', { code: totp(started.secret) });
  expect(answer.json()).toEqual({ done: true });
  return started;
}

test('without a second factor live people reach their account and nothing else', async () => {
  const officer = visitor(api.app);
  await officer.post('/api/auth/sign-in', account('officer'));
  expect((await officer.get('/api/me')).json()).toMatchObject({ mode: 'live', secondFactor: false });
  expect((await officer.get('/api/auth/sessions')).statusCode).toBe(200);
  expect((await officer.get('/api/cases')).json()).toMatchObject({ code: 'second-factor-needed', status: 403 });
  expect((await officer.get('/api/status')).json()).toMatchObject({ code: 'second-factor-needed' });
});

test('the second factor is set up with a code of the app, counts at once, and is asked for at the next sign-in', async () => {
  const officer = visitor(api.app);
  await officer.post('/api/auth/sign-in', account('officer'));
  expect((await officer.post('/api/auth/second-factor', { password: 'not the password' })).json()).toMatchObject({
    code: 'password-wrong',
  });
  const started = secondFactorStart.parse((await officer.post('/api/auth/second-factor', { password: practicePassword })).json());
  expect(started.uri).toContain('otpauth://totp/');
  expect(started.backupCodes).toHaveLength(10);
  const wrong = totp(started.secret, Date.now() + 3_600_000);
  expect((await officer.post('/api/auth/second-factor/confirm', { code: wrong })).json()).toMatchObject({ code: 'code-wrong' });
  expect((await officer.get('/api/cases')).statusCode).toBe(403);
  await officer.post('/api/auth/second-factor/confirm', { code: totp(started.secret) });
  expect((await officer.get('/api/cases')).statusCode).toBe(200);
  expect((await officer.post('/api/auth/second-factor', { password: practicePassword })).json()).toMatchObject({
    code: 'second-factor-exists',
  });

  const again = visitor(api.app);
  expect((await again.post('/api/auth/sign-in', account('officer'))).json()).toEqual({ next: 'second-factor' });
  expect((await again.get('/api/me')).statusCode).toBe(401);
  expect((await again.post('/api/auth/second-step', { kind: 'app', code: wrong })).json()).toMatchObject({ code: 'code-wrong' });
  expect((await again.post('/api/auth/second-step', { kind: 'app', code: totp(started.secret) })).json()).toEqual({ next: 'done' });
  expect((await again.get('/api/cases')).statusCode).toBe(200);
  const last = await database.db
    .selectFrom('audit_entries')
    .where('action', '=', 'sign-in')
    .selectAll()
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(last).toMatchObject({ actor_id: 'live-officer', detail: { by: 'app' } });
});

test('sessions that began with the password alone end with the first right code of the app', async () => {
  const [early, owner] = [visitor(api.app), visitor(api.app)];
  await early.post('/api/auth/sign-in', account('dost'));
  await owner.post('/api/auth/sign-in', account('dost'));
  const { secret } = await enrol(owner);
  expect((await owner.get('/api/cases')).statusCode).toBe(200);
  expect((await early.get('/api/cases')).statusCode).toBe(401);
  const { items } = (await owner.get('/api/auth/sessions')).json<{ items: { own: boolean }[] }>();
  expect(items.map((session) => session.own)).toEqual([true]);
  // the second step does not confirm a factor for whoever has a session
  const leader = visitor(api.app);
  await leader.post('/api/auth/sign-in', account('leader'));
  const started = secondFactorStart.parse((await leader.post('/api/auth/second-factor', { password: practicePassword })).json());
  const step = await leader.post('/api/auth/second-step', { kind: 'app', code: totp(started.secret) });
  expect(step.json()).toMatchObject({ code: 'sign-in-expired' });
  expect((await leader.get('/api/me')).json()).toMatchObject({ secondFactor: false });
  expect(secret).not.toBe(started.secret);
});

test('a backup code opens once, and new ones replace the old', async () => {
  const chief = visitor(api.app);
  await chief.post('/api/auth/sign-in', account('chief'));
  const { backupCodes } = await enrol(chief);
  const step = async (code: string) => {
    const somebody = visitor(api.app);
    await somebody.post('/api/auth/sign-in', account('chief'));
    return (await somebody.post('/api/auth/second-step', { kind: 'backup', code })).json<{ next?: string; code?: string }>();
  };
  expect(await step(backupCodes[0] ?? '')).toEqual({ next: 'done' });
  expect(await step(backupCodes[0] ?? '')).toMatchObject({ code: 'code-wrong' });
  const renewed = (await chief.post('/api/auth/backup-codes', { password: practicePassword })).json<{ backupCodes: string[] }>();
  expect(await step(backupCodes[1] ?? '')).toMatchObject({ code: 'code-wrong' });
  expect(await step(renewed.backupCodes[1] ?? '')).toEqual({ next: 'done' });
});

test('guessing codes ends the step, then shuts the second factor; without the first step there is no second', async () => {
  expect((await visitor(api.app).post('/api/auth/second-step', { kind: 'app', code: '123456' })).json()).toMatchObject({
    code: 'sign-in-expired',
  });
  const clerk = visitor(api.app);
  await clerk.post('/api/auth/sign-in', account('clerk'));
  const { secret } = await enrol(clerk);
  const wrong = totp(secret, Date.now() + 3_600_000);
  const answers: string[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const guesser = visitor(api.app);
    await guesser.post('/api/auth/sign-in', account('clerk'));
    for (let at = 0; at < 6; at += 1) {
      const answer = await guesser.post('/api/auth/second-step', { kind: 'app', code: wrong });
      answers.push(answer.json<{ code: string }>().code);
    }
  }
  expect(answers.filter((code) => code === 'code-wrong').length).toBeLessThanOrEqual(10);
  const owner = visitor(api.app);
  await owner.post('/api/auth/sign-in', account('clerk'));
  expect((await owner.post('/api/auth/second-step', { kind: 'app', code: totp(secret) })).json()).toMatchObject({ code: 'sign-in-locked' });
});

test('somebody who is switched off between the two steps gets no session', async () => {
  const analyst = visitor(api.app);
  await analyst.post('/api/auth/sign-in', account('analyst'));
  const { secret } = await enrol(analyst);
  const again = visitor(api.app);
  await again.post('/api/auth/sign-in', account('analyst'));
  await database.db.updateTable('users').set({ active: false }).where('id', '=', 'live-analyst').execute();
  const answer = await again.post('/api/auth/second-step', { kind: 'app', code: totp(secret) });
  expect(answer.statusCode).not.toBe(200);
  expect((await again.get('/api/me')).statusCode).toBe(401);
  expect((await analyst.get('/api/me')).statusCode).toBe(401);
});
