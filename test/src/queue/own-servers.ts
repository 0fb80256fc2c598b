/** A Redis and a PostgreSQL of one test, which it may stop and start. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findPostgresBinaries } from '../../../src/launch/postgres-binaries.ts';
import { addressOf, createCluster, freePort, startServer, stopServer, type RunningServer } from '../../../src/launch/postgres-cluster.ts';
import { choosePostgresUser } from '../../../src/launch/postgres-user.ts';
import { makeRunFolder } from '../../support/run-folder.ts';

export type OwnServer = { url: string; start(): Promise<void>; stop(): Promise<void>; remove(): Promise<void> };

/** An in-memory Redis on a port that stays the same: stopping it loses everything. */
export async function ownRedis(...settings: string[]): Promise<OwnServer> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  const stop = async () => {
    if (child === null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    child = null;
  };
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    async start() {
      child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', ...settings], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const { stdout } = child;
      if (stdout === null) throw new Error('redis-server has no output');
      for await (const chunk of stdout.iterator({ destroyOnReturn: false })) if (String(chunk).includes('Ready to accept')) break;
      stdout.resume();
    },
    stop,
    remove: stop,
  };
}

/** A PostgreSQL on a port that stays the same. */
export async function ownPostgres(): Promise<OwnServer> {
  const [binaries, user, root, port] = await Promise.all([
    findPostgresBinaries(),
    choosePostgresUser(),
    makeRunFolder('lurewatch-test-queue-postgres-'),
    freePort(),
  ]);
  const folder = join(root, 'cluster');
  const password = randomBytes(18).toString('base64url');
  await createCluster({ binaries, user, folder, password });
  let server: RunningServer | null = null;
  const stop = async () => {
    if (server !== null) await stopServer(server);
    server = null;
  };
  return {
    url: addressOf(port, password, 'postgres'),
    async start() {
      server = await startServer({ binaries, user, folder, password, port, logFile: join(root, 'server.log'), settings: { fsync: 'off' } });
    },
    stop,
    async remove() {
      await stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}
