/**
 * One real Redis per vitest run: the one that TEST_REDIS_URL names, or `redis-server` from PATH on a
 * free port, in memory only.
 */
import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { TestProject } from 'vitest/node';
import { freePort } from '../../src/launch/postgres-cluster.ts';
import { commandOf, isAlive } from '../../src/launch/process-identity.ts';
import { leftoverFolders, makeRunFolder } from './run-folder.ts';
import { sharedByProjects } from './shared-by-projects.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of an empty Redis; tests use their own key prefix. */
    redisUrl: string;
  }
}

const prefix = 'lurewatch-test-redis-';
/** From PATH; no package of ours. */
const program = 'redis-server';

/** Called by vitest once for every project that needs Redis. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = await sharedByProjects('redis', start);
  project.provide('redisUrl', shared.value);
  return shared.release;
}

async function start(): Promise<{ value: string; stop(): Promise<void> }> {
  const given = process.env['TEST_REDIS_URL'];
  if (given !== undefined && given !== '') {
    await ready(given, 10_000, () => null);
    return { value: given, stop: () => Promise.resolve() };
  }
  await removeLeftovers();
  const folder = await makeRunFolder(prefix);
  for (let tries = 1; ; tries += 1) {
    try {
      return await startServer(folder);
    } catch (thrown) {
      // Between choosing a port and taking it, another process may have been faster.
      if (tries < 5 && thrown instanceof Error && thrown.message.includes('in use')) continue;
      await rm(folder, { recursive: true, force: true });
      throw thrown;
    }
  }
}

async function startServer(folder: string): Promise<{ value: string; stop(): Promise<void> }> {
  const port = await freePort();
  const logFile = join(folder, 'redis.log');
  const memory = ['--appendonly', 'no', '--save', '', '--maxmemory-policy', 'noeviction'];
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--logfile', logFile, '--daemonize', 'no', ...memory];
  const child = spawn(program, args, { stdio: 'ignore' });
  let failure: Error | null = null;
  child.once('error', (cause) => {
    const message =
      'The tests need redis-server, which is not on PATH. Run: sudo apt-get install -y redis-server   (or set TEST_REDIS_URL)';
    failure = 'code' in cause && cause.code === 'ENOENT' ? new Error(message, { cause }) : cause;
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      failure ??= new Error(`redis-server ended with status ${code}`);
      resolve();
    });
  });
  if (child.pid !== undefined) await writeFile(join(folder, 'redis.pid'), String(child.pid));
  // A run that is stopped by a signal calls no teardown; an in-memory server has nothing to lose.
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const url = `redis://127.0.0.1:${port}`;
  try {
    await ready(url, 15_000, () => failure);
  } catch (thrown) {
    const said = await readFile(logFile, 'utf8').catch(() => '');
    child.kill('SIGKILL');
    throw said === ''
      ? thrown
      : new Error(`${thrown instanceof Error ? thrown.message : String(thrown)}: ${said.slice(-500)}`, { cause: thrown });
  }
  const stop = async () => {
    process.removeListener('exit', kill);
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { value: url, stop };
}

async function ready(url: string, timeoutMs: number, failed: () => Error | null): Promise<void> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 2_000 });
    client.on('error', () => undefined); // the same error rejects connect()
    try {
      await client.connect();
      await client.ping();
      return;
    } catch (thrown) {
      const failure = failed();
      if (failure !== null) throw failure;
      if (Date.now() > until) throw new Error(`Redis at the test address does not answer: ${String(thrown)}`, { cause: thrown });
    } finally {
      client.disconnect();
    }
    await sleep(50);
  }
}

/** Servers and folders of test runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const folder of await leftoverFolders(prefix)) {
    const pid = Number(await readFile(join(folder, 'redis.pid'), 'utf8').catch(() => '0'));
    if (pid > 1 && isAlive(pid) && commandOf(pid).some((word) => word.includes('redis-server'))) process.kill(pid, 'SIGKILL');
    // Another user's leftover stays; it harms nothing.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
