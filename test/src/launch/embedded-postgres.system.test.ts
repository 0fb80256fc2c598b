import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '#src/launch/embedded-postgres.ts';
import { findServer, stopServer } from '#src/launch/postgres-cluster.ts';
import { isAlive } from '#src/launch/process-identity.ts';
import { recordingLog } from '#test/support/recording-log.ts';

let root: string;
let folder: string;
let children: ChildProcess[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lurewatch-embedded-'));
  await chmod(root, 0o711);
  folder = join(root, 'practice', 'postgres');
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  const server = await findServer(await clusterOf(folder));
  if (server !== null) await stopServer(server);
  await rm(root, { recursive: true, force: true });
});

async function clusterOf(of: string): Promise<string> {
  return readFile(join(of, 'location'), 'utf8').then(
    (text) => text.trim(),
    () => join(of, 'cluster'),
  );
}

type Got = { url: string; adopted: boolean; events: string[] };

const modules = join(import.meta.dirname, '..', '..', '..', 'src', 'launch', 'embedded-postgres.ts');

/** A process of its own that uses the server until it is killed or its input ends. */
function userProcess(of: string, env: NodeJS.ProcessEnv): ChildProcess {
  const code = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(modules)});
    const events = [];
    const record = (entry) => events.push(entry.event);
    const server = await startEmbeddedPostgres({ folder: ${JSON.stringify(of)}, log: { info: record, warn: record } });
    console.log(JSON.stringify({ url: server.url, adopted: server.adopted, events }));
    process.stdin.on('end', () => server.stop().then(() => process.exit(0)));
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'], env });
  children.push(child);
  return child;
}

/** Starts a user of the server in its own process; resolves when it has the server. */
async function user(of: string, env: NodeJS.ProcessEnv = process.env): Promise<{ child: ChildProcess; got: Got }> {
  const child = userProcess(of, env);
  if (child.stdout === null) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) return { child, got: JSON.parse(line) as Got };
  throw new Error('the process ended without a server');
}

async function ask<T extends pg.QueryResultRow>(url: string, statement: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once('exit', resolve));
}

test('a server started under LANG=C stores Vietnamese as UTF-8, listens on loopback only and keeps its secret', async () => {
  const { got, child } = await user(folder, { ...process.env, LANG: 'C', LC_ALL: 'C', PGPORT: '1', PGDATA: '/nowhere' });
  const [row] = await ask<{ encoding: string; lower: string; addresses: string; length: number }>(
    got.url,
    `select current_setting('server_encoding') as encoding, lower('TUYỂN GẤP Đ') as lower, current_setting('listen_addresses') as addresses, length('ệ') as length`,
  );
  expect(row).toEqual({ encoding: 'UTF8', lower: 'tuyển gấp đ', addresses: '127.0.0.1', length: 1 });
  expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
  await expect(ask(got.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(/password authentication failed/);
  child.stdin?.end();
  await ended(child);
  expect(await findServer(join(folder, 'cluster'))).toBeNull();
});

test('after kill -9 of its parent the server is adopted with its data, and the adopter stops it', async () => {
  const first = await user(folder);
  await ask(first.got.url, 'create table kept (id int); insert into kept values (7)');
  first.child.kill('SIGKILL');
  await ended(first.child);
  const orphan = await findServer(await clusterOf(folder));
  expect(orphan).not.toBeNull();

  const { log, events } = recordingLog();
  const second = await startEmbeddedPostgres({ folder, log });
  expect(second.adopted).toBe(true);
  expect(second.url).toBe(first.got.url);
  expect(events).toContain('postgres-adopted');
  expect(await ask(second.url, 'select id from kept')).toEqual([{ id: 7 }]);
  await second.stop();
  expect(isAlive(orphan?.pid ?? 0)).toBe(false);
});

test('two users share one server, whoever leaves first; the last one stops it', async () => {
  const [one, two] = await Promise.all([user(folder), user(folder)]);
  expect(one.got.url).toBe(two.got.url);
  expect(one.got.adopted).not.toBe(two.got.adopted);
  one.child.stdin?.end();
  await ended(one.child);
  expect(await ask(two.got.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  two.child.stdin?.end();
  await ended(two.child);
  expect(await findServer(join(folder, 'cluster'))).toBeNull();
});

test('a kill -9 at any moment of the first start does not wedge the next one', async () => {
  for (const delayMs of [150, 400, 550, 700, 1_000]) {
    const child = userProcess(folder, process.env);
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    child.kill('SIGKILL');
    await ended(child);
  }
  const { log } = recordingLog();
  const server = await startEmbeddedPostgres({ folder, log });
  expect(await ask(server.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  await server.stop();
  const left = (await readdir(folder)).filter((name) => name.includes('.new-'));
  expect(left).toEqual([]);
});

test('the port stays the same, unless somebody else has it', async () => {
  const { log } = recordingLog();
  const first = await startEmbeddedPostgres({ folder, log });
  await first.stop();
  const second = await startEmbeddedPostgres({ folder, log });
  expect(second.url).toBe(first.url);
  await second.stop();
  const { createServer } = await import('node:net');
  const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
  await new Promise((resolve) => squatter.once('listening', resolve));
  const third = await startEmbeddedPostgres({ folder, log });
  expect(new URL(third.url).port).not.toBe(new URL(first.url).port);
  await third.stop();
  await new Promise((resolve) => squatter.close(resolve));
});

test('a server that dies is reported once and can be started again at the same address', async () => {
  const { log } = recordingLog();
  let lost = 0;
  const first = await startEmbeddedPostgres({ folder, log, onLost: () => (lost += 1) });
  const server = await findServer(await clusterOf(folder));
  process.kill(server?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => lost, { timeout: 10_000 }).toBe(1);
  const second = await startEmbeddedPostgres({ folder, log });
  expect(second.url).toBe(first.url);
  await second.stop();
  await first.stop();
  expect(lost).toBe(1);
});

test('a process id that another program has by now does not stop the start', async () => {
  const { log } = recordingLog();
  const first = await startEmbeddedPostgres({ folder, log });
  await first.stop();
  const cluster = await clusterOf(folder);
  await writeFile(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1\n1\n\n127.0.0.1\n0 0\nready\n`);
  const second = await startEmbeddedPostgres({ folder, log });
  expect(second.adopted).toBe(false);
  await second.stop();
});

test('data whose password file is gone are refused with what to do', async () => {
  const { log } = recordingLog();
  await (await startEmbeddedPostgres({ folder, log })).stop();
  await rm(join(folder, 'password'));
  await expect(startEmbeddedPostgres({ folder, log })).rejects.toMatchObject({ code: 'postgres-password' });
});

test('below a folder that others may not enter the server starts all the same, and root is told where the data went', async () => {
  const closed = join(root, 'closed');
  await mkdir(closed, { mode: 0o700 });
  folder = join(closed, 'data', 'postgres');
  const { log, events } = recordingLog();
  const server = await startEmbeddedPostgres({ folder, log });
  expect(await ask(server.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  const cluster = await clusterOf(folder);
  await server.stop();
  const root0 = process.getuid?.() === 0;
  expect(events.includes('postgres-moved')).toBe(root0);
  expect(cluster === join(folder, 'cluster')).toBe(!root0);
  if (root0) await rm(join(cluster, '..'), { recursive: true });
});
