/** The API as a process of its own: start, database away, ends. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openMigratedDatabase } from '../../support/migrated-database.ts';

const script = path.join(import.meta.dirname, '../../../src/api/main.ts');
const away = 'postgres://nobody@127.0.0.1:1/none';

describe('the API process', () => {
  const started: ChildProcess[] = [];
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(path.join(tmpdir(), 'lurewatch-api-main-'));
  });
  afterAll(() => rm(data, { recursive: true, force: true }));
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
  });

  const start = (environment: NodeJS.ProcessEnv) => {
    const child = fork(script, [], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: { PATH: process.env['PATH'], LUREWATCH_MODE: 'practice', LUREWATCH_DATA: data, PORT: '0', LOG_LEVEL: 'warn', ...environment },
    });
    started.push(child);
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    const ended = once(child, 'exit').then(([code]) => Number(code));
    const listening = once(child, 'message').then(([message]: { port: number }[]) => `http://127.0.0.1:${message?.port}`);
    return { child, ended, listening, errors: () => errors };
  };

  it('serves, shows itself as alive, and ends on SIGTERM', async () => {
    const database = await openMigratedDatabase();
    const api = start({ DATABASE_URL: database.url });
    const address = await api.listening;
    expect((await fetch(`${address}/api/health`)).status).toBe(200);
    expect((await fetch(`${address}/api/status`)).status).toBe(401);
    const processes = await database.db.selectFrom('processes').select('kind').execute();
    expect(processes.map((one) => one.kind)).toEqual(['api']);
    api.child.kill('SIGTERM');
    expect(await api.ended).toBe(0);
    expect(await database.db.selectFrom('processes').selectAll().execute()).toEqual([]);
    await database.close();
  });

  it('starts although the database is away, says 503, and ends when its launcher is gone', async () => {
    const api = start({ DATABASE_URL: away });
    const answer = await fetch(`${await api.listening}/api/cases`, { headers: { cookie: 'of=somebody' } });
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    api.child.disconnect();
    expect(await api.ended).toBe(0);
  });

  it.each([
    ['an address that others reach', { DATABASE_URL: away, HOST: '0.0.0.0' }, /HOST/u],
    ['real data for others without TLS', { DATABASE_URL: away, LUREWATCH_MODE: 'live', HOST: '0.0.0.0' }, /LUREWATCH_PUBLIC_URL/u],
    ['practice under a public address', { DATABASE_URL: away, LUREWATCH_PUBLIC_URL: 'https://lurewatch.example' }, /PUBLIC_URL/u],
    ['no database', {}, /DATABASE_URL/u],
  ])('refuses %s with a reason', async (_name, environment, reason) => {
    const api = start(environment);
    expect(await api.ended).toBe(1);
    expect(api.errors()).toMatch(reason);
  });

  it('says which port is taken', async () => {
    const first = start({ DATABASE_URL: away });
    const { port } = new URL(await first.listening);
    const second = start({ DATABASE_URL: away, PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.errors()).toContain(port);
  });
});
