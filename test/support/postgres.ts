/**
 * One real PostgreSQL server per vitest run, for every project that asks: the one that
 * TEST_DATABASE_URL names, or an embedded one in a temporary folder without fsync.
 */
import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { findPostgresBinaries } from '../../src/launch/postgres-binaries.ts';
import { addressOf, createCluster, findServer, freePort, startServer, stopServer } from '../../src/launch/postgres-cluster.ts';
import { choosePlace } from '../../src/launch/postgres-place.ts';
import { choosePostgresUser } from '../../src/launch/postgres-user.ts';
import { leftoverFolders, makeRunFolder } from './run-folder.ts';
import { sharedByProjects } from './shared-by-projects.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a server on which databases may be created. */
    databaseAdminUrl: string;
  }
}

const prefix = 'lurewatch-test-postgres-';
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '64MB',
  max_connections: '200',
  max_wal_size: '512MB',
  autovacuum_naptime: '10s',
};

/** Called by vitest once for every project that needs a database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = await sharedByProjects('postgres', start);
  project.provide('databaseAdminUrl', shared.value);
  return shared.release;
}

async function start(): Promise<{ value: string; stop(): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') {
    await proveUsable(given);
    return { value: given, stop: () => Promise.resolve() };
  }
  await removeLeftovers();
  const user = await choosePostgresUser();
  const root = await makeRunFolder(prefix);
  const password = randomBytes(18).toString('base64url');
  const { binaries, cluster: folder } = await choosePlace({ folder: root, binaries: await findPostgresBinaries(), user });
  await createCluster({ binaries, user, folder, password });
  for (let tries = 1; ; tries += 1) {
    try {
      const port = await freePort();
      const server = await startServer({ binaries, user, folder, password, port, logFile: join(root, 'server.log'), settings });
      const stop = async () => {
        await stopServer(server);
        await rm(folder, { recursive: true, force: true });
        await rm(root, { recursive: true, force: true });
      };
      return { value: addressOf(port, password, 'postgres'), stop };
    } catch (thrown) {
      // Between choosing a port and taking it, another process may have been faster.
      if (tries === 5) throw thrown;
    }
  }
}

async function proveUsable(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ may: boolean }>(
      'select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user',
    );
    if (rows[0]?.may !== true) throw new Error('its user may not create databases; run as its administrator: ALTER ROLE ... CREATEDB');
  } catch (cause) {
    throw new Error(`TEST_DATABASE_URL cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  } finally {
    await client.end().catch(() => undefined); // never connected: nothing to end
  }
}

/** Servers and folders of test runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const root of await leftoverFolders(prefix)) {
    const folder = (await readFile(join(root, 'location'), 'utf8').catch(() => join(root, 'cluster'))).trim();
    const server = await findServer(folder);
    if (server !== null) await stopServer(server);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
    // Another user's leftover stays; it harms nothing.
    await rm(root, { recursive: true, force: true }).catch(() => undefined);
  }
}
