/**
 * The PostgreSQL server of an installation that was not given one. Layout of its folder:
 *   cluster/    the data (or the file `location` that says where they lie instead)
 *   password    of its only user, mode 0600        port    the port it had last, kept when free
 *   server.log  what it says                       start.lock    held while it is started or stopped
 * Whoever uses the server holds one idle connection. The last one to leave stops it; after a
 * kill -9 it stays up and the next one adopts it.
 */
import { execFile } from 'node:child_process';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { AppError } from '#src/errors.ts';
import type { Logger } from '#src/log.ts';
import { waitForLock } from './instance-lock.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { addressOf, createCluster, findServer, freePort, startServer, stopServer, type RunningServer } from './postgres-cluster.ts';
import { choosePlace, type PostgresPlace } from './postgres-place.ts';
import { choosePostgresUser, type PostgresUser } from './postgres-user.ts';
import { isAlive } from './process-identity.ts';
import { keptSecret, newPassword } from './secrets.ts';

const settings = { shared_buffers: '128MB', max_connections: '100', synchronous_commit: 'on', jit: 'off', log_checkpoints: 'off' };
const holderName = 'lurewatch holder';
const lockMs = 120_000;

export type EmbeddedPostgres = {
  /** Address of the database `lurewatch`; holds the password, never log it. */
  url: string;
  /** True when the server was already running. */
  adopted: boolean;
  /** Stops the server, unless another process of ours still uses it. */
  stop(): Promise<void>;
};

/**
 * Makes sure the server of `folder` runs and has a database. `onLost` is called once when the server
 * goes away without `stop`. Throws AppError with what to do: `disk-full`, `postgres-version`,
 * `postgres-start`, `postgres-init`, `postgres-user`, `postgres-unreachable`, `postgres-password`, `lock-timeout`.
 */
export async function startEmbeddedPostgres(options: {
  folder: string;
  log: Pick<Logger, 'info' | 'warn'>;
  onLost?: () => void;
}): Promise<EmbeddedPostgres> {
  const { folder, log } = options;
  const startLock = join(folder, 'start.lock');
  const lock = await waitForLock(startLock, 'starts PostgreSQL', lockMs);
  try {
    const user = await choosePostgresUser();
    const place = await choosePlace({ folder, binaries: await findPostgresBinaries(), user });
    if (place.movedFrom !== null) {
      log.warn(
        { event: 'postgres-moved', folder, place: dirname(place.cluster) },
        'PostgreSQL cannot reach the data folder; its data lie elsewhere',
      );
    }
    const password = await prepareCluster(folder, place, user);
    const { server, adopted } = await runServer({ folder, place, user, password, log });
    await createDatabase(addressOf(server.port, password, 'postgres'));
    const url = addressOf(server.port, password, 'lurewatch');
    const holder = await hold(url, () => options.onLost?.());
    log.info({ event: adopted ? 'postgres-adopted' : 'postgres-started', port: server.port }, 'PostgreSQL is ready');
    const stop = async () => {
      const stopping = await waitForLock(startLock, 'stops PostgreSQL', lockMs);
      try {
        if (await holder.release()) await stopServer(server);
      } finally {
        stopping.release();
      }
    };
    return { url, adopted, stop };
  } finally {
    lock.release();
  }
}

/** Makes the cluster on the first start and proves on later ones that this version can read it. */
async function prepareCluster(folder: string, place: PostgresPlace, user: PostgresUser): Promise<string> {
  const parent = dirname(place.cluster);
  for (const name of await readdir(parent)) {
    // Left by a crash in the middle of the first start; we hold the lock, so nobody of ours is at work
    // there. An initdb that outlived its parent may be: then the next start removes it.
    const leftover = join(parent, name);
    if (name.startsWith(`${basename(place.cluster)}.new-`))
      await rm(leftover, { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined);
  }
  const found = await readFile(join(place.cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (found === null) {
    const password = await keptSecret(folder, 'password', newPassword);
    await createCluster({ binaries: place.binaries, user, folder: place.cluster, password });
    return password;
  }
  const made = Number(found);
  const { stdout } = await promisify(execFile)(place.binaries.postgres, ['--version']);
  const own = Number(/\d+/.exec(stdout)?.[0]);
  if (made !== own) {
    throw new AppError('postgres-version', `the data in ${place.cluster} were made by PostgreSQL ${made}, installed is ${own}`, {
      fix: `check out the release that ships PostgreSQL ${made}, export the data there, or move the data folder away to begin anew`,
    });
  }
  if (!(await stat(join(folder, 'password')).catch(() => null))) {
    throw new AppError('postgres-password', `${join(folder, 'password')} is missing, so nobody can open the database beside it`, {
      fix: 'restore the file from a backup, or move the data folder away to begin anew',
    });
  }
  return keptSecret(folder, 'password', newPassword);
}

async function runServer(options: {
  folder: string;
  place: PostgresPlace;
  user: PostgresUser;
  password: string;
  log: Pick<Logger, 'info' | 'warn'>;
}): Promise<{ server: RunningServer; adopted: boolean }> {
  const { folder, place, user, password, log } = options;
  const found = await findServer(place.cluster);
  if (found !== null) {
    if (await answers(addressOf(found.port, password, 'postgres'))) return { server: found, adopted: true };
    log.warn({ event: 'postgres-restarted', pid: found.pid }, 'a PostgreSQL server of an earlier run does not answer and is stopped');
    await stopServer(found);
  }
  await removeForeignPidFile(place.cluster);
  const logFile = join(folder, 'server.log');
  const size = (await stat(logFile).catch(() => null))?.size ?? 0;
  if (size > 10_000_000) await rename(logFile, `${logFile}.1`);
  const portFile = join(folder, 'port');
  const last = Number(await readFile(portFile, 'utf8').catch(() => '0'));
  let port = await freePort(Number.isInteger(last) && last > 1023 && last < 65_536 ? last : 0);
  for (let tries = 1; ; tries += 1) {
    try {
      const server = await startServer({ binaries: place.binaries, user, folder: place.cluster, password, port, logFile, settings });
      await writeFile(portFile, `${port}\n`);
      return { server, adopted: false };
    } catch (thrown) {
      if (tries === 5 || !(thrown instanceof AppError && thrown.code === 'port-taken')) throw thrown;
      port = await freePort();
    }
  }
}

/**
 * After a crash the id in postmaster.pid may belong to some other program of ours by now, and
 * PostgreSQL would refuse to start until that program ends.
 */
async function removeForeignPidFile(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid) && (await findServer(cluster)) === null) await rm(file, { force: true });
}

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // a server that dies now is one that does not answer
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    // Whatever the reason (stopping, hanging, another password): it is of no use to us.
    return false;
  } finally {
    await client.end().catch(() => undefined); // never connected: nothing to end
  }
}

async function createDatabase(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'lurewatch'`);
    if (rowCount === 0) await client.query(`create database lurewatch template template0 encoding 'UTF8'`);
  } finally {
    await client.end();
  }
}

/** Takes the connection that counts us as a user. `release` tells whether we were the last. */
async function hold(address: string, onLost: () => void): Promise<{ release(): Promise<boolean> }> {
  const client = new pg.Client({ connectionString: address, application_name: holderName, keepAlive: true });
  let over = false;
  const lost = () => {
    if (over) return;
    over = true;
    onLost();
  };
  client.on('error', lost);
  client.on('end', lost);
  await client.connect();
  const release = async () => {
    if (over) return true;
    over = true;
    const query = 'select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()';
    try {
      const others = await client.query(query, [holderName]);
      return others.rowCount === 0;
    } catch {
      // It is going down already; stopServer then finds nothing to do.
      return true;
    } finally {
      await client.end().catch(() => undefined); // the server may have closed it first
    }
  };
  return { release };
}
