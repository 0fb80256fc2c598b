import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { practicePassword } from '#samples/people.ts';
import { firstAdminEmail, renewFirstAdmin } from '#src/people/first-admin.ts';
import { createAuth } from '#src/people/auth.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import { prepareInstallation } from '#workers/prepare.ts';
import { type MigratedDatabase, openMigratedDatabase, silentLog } from '../support/migrated-database.ts';

let database: MigratedDatabase;
beforeAll(async () => {
  database = await openMigratedDatabase();
});
afterAll(async () => database?.close());

const auth = () =>
  createAuth({
    db: database.db,
    secret: 'of this test only, and long enough to sign',
    publicUrl: 'http://127.0.0.1:3000',
    idleMinutes: 30,
  });
const people = async () => await database.db.selectFrom('users').selectAll().execute();

describe('real data', () => {
  beforeEach(async () => {
    await database.db.deleteFrom('user_roles').execute();
    await database.db.deleteFrom('users').execute();
  });

  test('get a set-up and one admin, whose password is said once', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => prepareInstallation(database.db, { mode: 'live', province: '80' }, silentLog)));
    const said = runs.filter((lines) => lines.length > 0);
    expect(said).toHaveLength(1);
    expect(await people()).toMatchObject([{ email: firstAdminEmail }]);
    const password = /Mật khẩu: +(\S+)/u.exec(said[0]?.join('\n') ?? '')?.[1] ?? '';
    expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/u);
    expect(await auth().signIn(new Headers(), firstAdminEmail, password)).toMatchObject({ ok: true });
    expect(await prepareInstallation(database.db, { mode: 'live', province: '80' }, silentLog)).toEqual([]);
    expect((await currentOrganisation(database.db))?.content.province).toBe('80');
  });

  test('a lost password of that admin is renewed by whoever may run commands; old sessions end', async () => {
    await prepareInstallation(database.db, { mode: 'live', province: '80' }, silentLog);
    const first = await renewFirstAdmin(database.db, new Date());
    await auth().signIn(new Headers(), firstAdminEmail, first?.password ?? '');
    const second = await renewFirstAdmin(database.db, new Date());
    expect(await database.db.selectFrom('sessions').selectAll().execute()).toEqual([]);
    expect(await auth().signIn(new Headers(), firstAdminEmail, first?.password ?? '')).toMatchObject({ ok: false });
    expect(await auth().signIn(new Headers(), firstAdminEmail, second?.password ?? '')).toMatchObject({ ok: true });
  });
});

test('practice gets an account for every role, once, and no admin password is said', async () => {
  const practice = await openMigratedDatabase();
  const config = { mode: 'practice', province: '01' } as const;
  expect((await Promise.all([1, 2].map(() => prepareInstallation(practice.db, config, silentLog)))).flat()).toEqual([]);
  const put = await practice.db.selectFrom('users').select(['id', 'created_at']).orderBy('id').execute();
  expect(put).toHaveLength(11);
  const before = Date.now();
  await prepareInstallation(practice.db, config, silentLog);
  // nothing is hashed again
  expect(Date.now() - before).toBeLessThan(1_500);
  expect(await practice.db.selectFrom('users').select(['id', 'created_at']).orderBy('id').execute()).toEqual(put);
  const step = await createAuth({
    db: practice.db,
    secret: 'of this test only, and long enough to sign',
    publicUrl: 'http://127.0.0.1:3000',
    idleMinutes: 30,
  }).signIn(new Headers(), 'officer@practice.example', practicePassword);
  expect(step).toMatchObject({ ok: true, userId: 'practice-officer' });
  await practice.close();
});
