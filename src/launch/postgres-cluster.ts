/**
 * One PostgreSQL data folder ("cluster") and the server process on it: make, start, stop. Knows
 * nothing about who owns it; src/launch/embedded-postgres.ts and the tests do.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import pg from 'pg';
import { AppError, messageOf } from '#src/errors.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { PostgresUser } from './postgres-user.ts';
import { commandOf, isAlive } from './process-identity.ts';

const run = promisify(execFile);

/** Name of the only database role of an embedded server. */
export const owner = 'lurewatch';

/** Address of `database` on an embedded server. */
export function addressOf(port: number, password: string, database: string): string {
  return `postgresql://${owner}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * What the server programs see of our environment: nothing of the caller's language (LANG=C makes
 * SQL_ASCII databases) and nothing of his PG* settings.
 */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/** A locale whose character classes cover Vietnamese; sorting and messages stay plain. */
async function characterLocale(): Promise<string> {
  try {
    const { stdout } = await run('locale', ['-a']);
    const known = stdout.split('\n').map((line) => line.trim());
    return known.find((name) => /^C\.utf-?8$/i.test(name)) ?? known.find((name) => /^en_US\.utf-?8$/i.test(name)) ?? 'C';
  } catch {
    // No `locale` program: plain C still stores UTF-8, only full-text search knows fewer letters.
    return 'C';
  }
}

/**
 * Makes the data folder. It is made aside and renamed when complete, so a crash in the middle leaves
 * nothing that looks like a cluster, only `FOLDER.new-*`. Throws AppError `postgres-init` or `disk-full`.
 */
export async function createCluster(options: {
  binaries: PostgresBinaries;
  user: PostgresUser;
  folder: string;
  password: string;
}): Promise<void> {
  const { binaries, user, folder, password } = options;
  const aside = `${folder}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${aside}.password`;
  try {
    await mkdir(aside, { mode: 0o700 });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
    if (user !== null) {
      await chown(aside, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    const locales = ['--locale=C', `--lc-ctype=${await characterLocale()}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const args = [
      `--pgdata=${aside}`,
      `--username=${owner}`,
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      ...locales,
    ];
    // What initdb writes is not yet anybody's data; the server's first checkpoint brings it to disk.
    await run(binaries.initdb, [...args, '--no-sync', '--no-instructions'], { ...user, cwd: aside, env: cleanEnvironment() });
    await rename(aside, folder);
  } catch (cause) {
    await rm(aside, { recursive: true, force: true });
    throw startFailure('postgres-init', 'PostgreSQL could not make its data folder', saidBy(cause), folder, cause);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** A port of 127.0.0.1 that is free now; `wanted` itself when it is free. */
export async function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => (wanted === 0 ? reject(new AppError('no-port', 'no free port on 127.0.0.1')) : resolve(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** A server that was started here or found running. */
export type RunningServer = { pid: number; port: number };

/**
 * Starts the server detached (a Ctrl-C in the terminal must not reach it before its clients have
 * ended) with its messages in `logFile`, and resolves when it takes connections. Throws AppError
 * `port-taken` (worth another try with another port), `disk-full` or `postgres-start`.
 */
export async function startServer(options: {
  binaries: PostgresBinaries;
  user: PostgresUser;
  folder: string;
  password: string;
  port: number;
  logFile: string;
  settings: Record<string, string>;
}): Promise<RunningServer> {
  const { binaries, user, folder, password, port, logFile } = options;
  const fixed = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    logging_collector: 'off',
    timezone: 'UTC',
  };
  const settings = Object.entries({ ...options.settings, ...fixed }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await open(logFile, 'a', 0o600);
  const from = (await log.stat()).size;
  let child: ChildProcess;
  try {
    const stdio: ['ignore', number, number] = ['ignore', log.fd, log.fd];
    child = spawn(binaries.postgres, ['-D', folder, ...settings], { ...user, cwd: folder, env: cleanEnvironment(), detached: true, stdio });
    child.unref();
  } finally {
    await log.close();
  }
  const failed = new Promise<Error>((resolve) => {
    child.once('error', resolve);
    child.once('exit', (code, signal) => resolve(new Error(`postgres ended (${signal ?? code})`)));
  });
  const ready = await Promise.race([failed, waitUntilReady(addressOf(port, password, 'postgres'), 60_000)]);
  if (!(ready instanceof Error) && child.pid !== undefined) return { pid: child.pid, port };
  if (child.pid !== undefined) child.kill('SIGQUIT');
  const said = (await readFile(logFile, 'utf8')).slice(from);
  throw startFailure('postgres-start', 'PostgreSQL did not start', said === '' ? messageOf(ready) : said, folder, ready);
}

/** Asks for a connection until one is given or the time is over; the result is an error then. */
async function waitUntilReady(address: string, timeoutMs: number): Promise<true | Error> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      return true;
    } catch (thrown) {
      if (Date.now() > until) return thrown instanceof Error ? thrown : new Error(String(thrown));
    } finally {
      await client.end().catch(() => undefined); // a client that never connected has nothing to end
    }
    await sleep(50);
  }
}

/** What a failed program wrote, else the error itself. */
function saidBy(thrown: unknown): string {
  const said = thrown instanceof Error && 'stderr' in thrown ? String(thrown.stderr) : '';
  return said === '' ? messageOf(thrown) : said;
}

function startFailure(code: string, what: string, said: string, folder: string, cause: unknown): AppError {
  const tail = said.trim().split('\n').slice(-6).join('\n');
  if (/no space left|disk full|ENOSPC/i.test(said)) {
    return new AppError('disk-full', `${what}: the disk of ${folder} is full`, {
      fix: 'free some space, or set LUREWATCH_DATA to a folder on another disk',
      cause,
    });
  }
  if (/address already in use|could not create any TCP\/IP sockets/i.test(said)) {
    return new AppError('port-taken', `${what}: its port is in use`, { retry: 'soon', fix: 'start again; another port is chosen', cause });
  }
  return new AppError(code, `${what}:\n${tail}`, { fix: `look at the messages above; the data folder is ${folder}`, cause });
}

/** The server that runs on `folder`, told from its postmaster.pid and proven by its command line; null when there is none. */
export async function findServer(folder: string): Promise<RunningServer | null> {
  let lines: string[];
  try {
    lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n');
  } catch {
    // The file exists exactly while a server runs or after it was killed.
    return null;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return null;
  const words = commandOf(pid);
  const given = words[words.indexOf('-D') + 1];
  if (!words.includes('-D') || given === undefined || !(await sameFolder(given, folder))) return null;
  return { pid, port };
}

async function sameFolder(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)]);
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    // One of them is gone, so they are not the same.
    return false;
  }
}

/** Stops a server in order; after `patienceMs` without waiting for its clients' last words. */
export async function stopServer(server: RunningServer, patienceMs = 5_000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(server.pid)) return;
    process.kill(server.pid, signal);
    const until = Date.now() + patienceMs;
    while (isAlive(server.pid) && Date.now() < until) await sleep(20);
  }
}
