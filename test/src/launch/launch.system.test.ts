import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findServer, stopServer } from '#src/launch/postgres-cluster.ts';
import { isAlive } from '#src/launch/process-identity.ts';

const main = join(import.meta.dirname, '..', '..', '..', 'src', 'launch', 'main.ts');
let data: string;
let env: NodeJS.ProcessEnv;
const started: Started[] = [];

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'lurewatch-launch-'));
  await chmod(data, 0o711);
  // No setting of the machine that runs the tests may reach the product.
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...rest } = process.env;
  env = { ...rest, LUREWATCH_DATA: data, PORT: '0', HOST: '127.0.0.1', LANG: 'C', LC_ALL: 'C' };
});

afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  const server = await findServer(await cluster());
  if (server !== null) await stopServer(server);
  await rm(data, { recursive: true, force: true, maxRetries: 10 });
});

async function cluster(): Promise<string> {
  const folder = join(data, 'practice', 'postgres');
  return readFile(join(folder, 'location'), 'utf8').then(
    (text) => text.trim(),
    () => join(folder, 'cluster'),
  );
}

type Started = { child: ChildProcess; output: () => string };

function start(args: string[] = []): Started {
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const running = { child, output: () => text };
  started.push(running);
  return running;
}

async function addressOf(running: Started): Promise<string> {
  const address = () => /http:\/\/127\.0\.0\.1:\d+/.exec(running.output())?.[0];
  await expect.poll(address, { timeout: 90_000, message: `no address:\n${running.output()}` }).toBeDefined();
  return address() ?? '';
}

/** Headers of somebody who signs in with what the start output says of the practice officer. */
async function signIn(address: string, running: Started): Promise<Record<string, string>> {
  const [, email, password] = /Cán bộ PA05 +(\S+@\S+) +(\S+)/u.exec(running.output()) ?? [];
  const answer = await fetch(`${address}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  expect(answer.status).toBe(200);
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; '),
  };
}

/** Ids of the processes that Linux lists as children of `pid`, the database server among them. */
function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map(Number)
    .filter((id) => id > 0);
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
  return child.exitCode;
}

test('practice starts, flags posts, refuses a second start, survives kill -9 and stops in order', async () => {
  const first = start();
  const address = await addressOf(first);
  expect((await fetch(`${address}/api/health`)).status).toBe(200);
  await expect.poll(first.output, { timeout: 90_000, interval: 500 }).toMatch(/Quét xong: [1-9]\d* trang, [1-9]\d* bài; [1-9]\d* ca/);

  const second = start();
  expect(await ended(second.child)).toBe(1);
  expect(second.output()).toContain(`kill ${first.child.pid}`);

  const children = childrenOf(first.child.pid ?? 0);
  const database = await findServer(await cluster());
  expect(children).toContain(database?.pid);
  expect(children).toHaveLength(3);
  first.child.kill('SIGKILL');
  await ended(first.child);
  // API and worker notice; the database stays for the next start.
  await expect.poll(() => children.filter(isAlive), { timeout: 30_000 }).toEqual([database?.pid]);

  const third = start();
  const again = await addressOf(third);
  expect(third.output()).toContain('PostgreSQL của lần chạy trước');
  const cases = (await (await fetch(`${again}/api/cases`, { headers: await signIn(again, third) })).json()) as { items: unknown[] };
  expect(cases.items.length).toBeGreaterThan(0);
  const all = [third.child.pid ?? 0, ...childrenOf(third.child.pid ?? 0), database?.pid ?? 0];
  const before = Date.now();
  third.child.kill('SIGINT');
  expect(await ended(third.child)).toBe(0);
  expect(Date.now() - before).toBeLessThan(10_000);
  expect(all.filter(isAlive)).toEqual([]);
  expect(third.output()).toContain('Dữ liệu được giữ nguyên');
});

test('a port that is taken is named with the command that helps, and nothing is left running', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => squatter.once('listening', resolve));
  const bound = squatter.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const { status, stderr } = spawnSync(process.execPath, [main], { env: { ...env, PORT: String(port) }, encoding: 'utf8' });
  squatter.close();
  expect(status).toBe(1);
  expect(stderr).toContain(`PORT=${port + 1} npm start`);
  expect(await findServer(await cluster())).toBeNull();
});

test('Redis alone, practice on a given database and unknown options are refused with what to do', () => {
  const run = (args: string[], extra: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [main, ...args], { env: { ...env, ...extra }, encoding: 'utf8' });
  const redis = run([], { REDIS_URL: 'redis://127.0.0.1:1' });
  expect([redis.status, redis.stderr]).toEqual([1, expect.stringContaining('DATABASE_URL')]);
  const mixed = run([], { DATABASE_URL: 'postgresql://u:secret@127.0.0.1:1/x', LUREWATCH_MODE: 'practice' });
  expect([mixed.status, mixed.stderr]).toEqual([1, expect.stringContaining('never share')]);
  expect(mixed.stderr).not.toContain('secret');
  const open = run([], { HOST: '0.0.0.0' });
  expect([open.status, open.stderr]).toEqual([1, expect.stringContaining('127.0.0.1')]);
  const openLive = run(['--live'], { HOST: '0.0.0.0' });
  expect([openLive.status, openLive.stderr]).toEqual([1, expect.stringContaining('LUREWATCH_PUBLIC_URL')]);
  expect(run(['--nonsense'], {}).status).toBe(1);
  expect(run(['--help'], {})).toMatchObject({ status: 0, stdout: expect.stringContaining('--live') });
});
