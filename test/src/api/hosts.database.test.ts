import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practicePassword } from '#samples/people.ts';
import { createAuth } from '#src/people/auth.ts';
import { buildApp } from '#src/api/app.ts';
import { visitor } from '../../support/browse.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { openTestApi, type TestApi } from '../../support/test-api.ts';

let database: MigratedDatabase;
let api: TestApi;
beforeAll(async () => {
  database = await openMigratedDatabase();
  api = await openTestApi(database.db);
});
afterAll(async () => {
  await api?.close();
  await database?.close();
});

const account = { email: 'officer@practice.example', password: practicePassword };

describe('practice', () => {
  test('answers this machine by its own names only', async () => {
    const status = async (host: string, remoteAddress = '127.0.0.1') =>
      (await api.app.inject({ url: '/api/sign-in-options', headers: { host }, remoteAddress })).statusCode;
    expect(await status('127.0.0.1:3000')).toBe(200);
    expect(await status('localhost')).toBe(200);
    expect(await status('[::1]:3000', '::1')).toBe(200);
    expect(await status('127.0.0.1:3000', '::ffff:127.0.0.1')).toBe(200);
    for (const host of ['evil.example', '127.0.0.1.evil.example', '10.0.0.5:3000', 'localhost.evil.example:80'])
      expect(await status(host), `host ${host}`).toBe(421);
    expect(await status('127.0.0.1:3000', '192.168.1.20')).toBe(421);
  });

  test('takes changes from its own pages only, as JSON', async () => {
    const post = async (extra: Record<string, string>, payload: string | object = account) =>
      (await api.app.inject({ method: 'POST', url: '/api/auth/sign-in', headers: { host: '127.0.0.1:3000', ...extra }, payload }))
        .statusCode;
    expect(await post({ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await post({})).toBe(200);
    for (const origin of ['http://evil.example', 'http://127.0.0.1:3001', 'https://127.0.0.1:3000', 'null'])
      expect(await post({ origin }), `origin ${origin}`).toBe(403);
    expect(await post({ origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await post({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await post({ 'content-type': 'text/plain' }, JSON.stringify(account))).toBe(415);
    expect(await post({ 'content-type': 'application/x-www-form-urlencoded' }, 'email=a&password=b')).toBe(415);
  });

  test('sends a strict policy, and no promise of HTTPS', async () => {
    const { headers } = await api.app.inject({ url: '/api/sign-in-options', headers: { host: '127.0.0.1' } });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-frame-options']).toBeDefined();
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('live behind a reverse proxy', () => {
  const publicUrl = 'https://lurewatch.example';
  const open = async () => {
    const auth = createAuth({ db: database.db, secret: 'a secret of the tests, long enough to sign with', publicUrl, idleMinutes: 30 });
    return await buildApp({ ...api.deps, auth, config: { mode: 'live', province: '80', publicUrl, proxies: ['10.0.0.1'] } });
  };

  test('answers its public name only, with secure cookies and a promise of HTTPS', async () => {
    const app = await open();
    const at = async (host: string, url = '/api/sign-in-options') => await app.inject({ url, headers: { host } });
    expect((await at('127.0.0.1:3000')).statusCode).toBe(421);
    expect((await at('127.0.0.1:3000', '/api/health')).statusCode).toBe(200);
    const answer = await at('lurewatch.example');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000');
    await database.db.updateTable('users').set({ email: 'officer@office.example' }).where('id', '=', 'practice-officer').execute();
    const person = visitor(app, 'lurewatch.example', { origin: publicUrl });
    expect((await person.post('/api/auth/sign-in', { ...account, email: 'officer@office.example' })).json()).toEqual({ next: 'done' });
    for (const line of person.lastCookies()) expect(line).toMatch(/^__Secure-.*Secure/iu);
    expect((await person.get('/api/me')).statusCode).toBe(200);
    const foreign = await person.post('/api/auth/sign-out', undefined, { origin: 'http://lurewatch.example' });
    expect(foreign.statusCode).toBe(403);
    await app.close();
  });

  test('believes its proxies about who asks, and nobody else', async () => {
    const app = await open();
    const signIn = async (remoteAddress: string) => {
      const person = await app.inject({
        method: 'POST',
        url: '/api/auth/sign-in',
        remoteAddress,
        headers: { host: 'lurewatch.example', origin: publicUrl, 'x-forwarded-for': '203.0.113.9' },
        payload: { ...account, email: 'officer@office.example' },
      });
      expect(person.statusCode).toBe(200);
      const row = await database.db
        .selectFrom('sessions')
        .select('ip_address')
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      return row.ip_address;
    };
    expect(await signIn('10.0.0.1')).toBe('203.0.113.9');
    expect(await signIn('10.0.0.2')).toBe('10.0.0.2');
    await app.close();
  });
});

describe('limits', () => {
  test('an address that tries too many passwords, or asks too much, is told to wait; others go on', async () => {
    const limited = await openTestApi(database.db, { limits: { all: 20, signIn: 3 } });
    const status = async (remoteAddress: string, url = '/api/sign-in-options', method: 'GET' | 'POST' = 'GET') =>
      await limited.app.inject({
        method,
        url,
        remoteAddress,
        headers: { host: '127.0.0.1' },
        ...(method === 'POST' ? { payload: {} } : {}),
      });
    const tries = [];
    for (let at = 0; at < 4; at += 1) tries.push((await status('127.0.0.2', '/api/auth/sign-in', 'POST')).statusCode);
    expect(tries).toEqual([400, 400, 400, 429]);
    const over = await status('127.0.0.2', '/api/auth/sign-in', 'POST');
    expect(over.json()).toMatchObject({ code: 'too-many-requests' });
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0);
    const asks = [];
    for (let at = 0; at < 21; at += 1) asks.push((await status('127.0.0.2')).statusCode);
    expect([asks[0], asks.at(-1)]).toEqual([200, 429]);
    expect((await status('127.0.0.3')).statusCode).toBe(200);
    await limited.close();
  });
});
