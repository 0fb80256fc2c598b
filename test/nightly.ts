/**
 * `npm run test:nightly`: the long checks, and the database and system suites once more on an outside PostgreSQL 15 (Debian's).
 * Installs PostgreSQL 15 through apt where it may; where it may not it fails with the command to run. Needs an hour at most.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

const bin = '/usr/lib/postgresql/15/bin';

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function vitest(projects: string[], env: Record<string, string>): boolean {
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project])];
  return spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0;
}

function installPostgres15(): void {
  if (existsSync(`${bin}/initdb`)) return;
  say('PostgreSQL 15: installing Debian’s package');
  const command = 'apt-get install -y --no-install-recommends postgresql-15';
  const done = process.getuid?.() === 0 && spawnSync('sh', ['-c', `apt-get update -qq; ${command}`], { stdio: 'ignore' }).status === 0;
  if (!done || !existsSync(`${bin}/initdb`)) {
    say(`PostgreSQL 15 is missing and cannot be installed here.\n→ run: sudo ${command}`);
    process.exit(1);
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Runs `work` beside a fresh PostgreSQL 15 of its own. */
async function withPostgres15(work: (url: string) => boolean): Promise<boolean> {
  installPostgres15();
  const folder = mkdtempSync(path.join(tmpdir(), 'lurewatch-postgres15-'));
  const cluster = path.join(folder, 'cluster');
  const port = await freePort();
  const asPostgres = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  chmodSync(folder, 0o777); // the postgres user makes its cluster inside
  const run = (program: string, args: string[]): [string, string[]] => {
    const [first = '', ...rest] = [...asPostgres, `${bin}/${program}`, ...args];
    return [first, rest];
  };
  const [initdb, initdbArgs] = run('initdb', [
    '-D',
    cluster,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-A',
    'trust',
    '--no-sync',
  ]);
  execFileSync(initdb, initdbArgs, { stdio: 'ignore', cwd: '/' });
  const settings = ['-c', 'fsync=off', '-c', 'max_connections=200', '-c', 'unix_socket_directories='];
  const [postgres, postgresArgs] = run('postgres', ['-D', cluster, '-h', '127.0.0.1', '-p', String(port), ...settings]);
  const server = spawn(postgres, postgresArgs, { stdio: 'ignore', cwd: '/' });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  try {
    await answers(url);
    return work(url);
  } finally {
    const [stop, stopArgs] = run('pg_ctl', ['-D', cluster, '-m', 'fast', '-w', 'stop']);
    spawnSync(stop, stopArgs, { stdio: 'ignore', cwd: '/' });
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await wait(100);
    }
  }
}

say('# long checks');
const long = vitest(['nightly'], {});
say('# database and system suites on PostgreSQL 15');
const onFifteen = await withPostgres15((url) => vitest(['database', 'system'], { TEST_DATABASE_URL: url }));
say(`nightly: long checks ${long ? 'passed' : 'FAILED'}, PostgreSQL 15 ${onFifteen ? 'passed' : 'FAILED'}`);
process.exit(long && onFifteen ? 0 : 1);
