/**
 * PostgreSQL refuses to run as root. When we are root, it runs as the user `postgres` (made when it
 * is missing), who must be able to reach both the programs and the data.
 */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { AppError } from '#src/errors.ts';

const run = promisify(execFile);

/** User and group numbers for child processes; null = run as ourselves. */
export type PostgresUser = { uid: number; gid: number } | null;

/** Whom the server runs as. Throws AppError `postgres-user` when root cannot get such a user. */
export async function choosePostgresUser(): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return null;
  const known = await lookUp('postgres');
  if (known !== null) return known;
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  } catch (cause) {
    // Two first starts at once: the other one has made it.
    const made = (await lookUp('postgres')) ?? (await lookUp('nobody'));
    if (made !== null) return made;
    throw new AppError('postgres-user', 'PostgreSQL may not run as root and the user postgres could not be made', {
      fix: 'run: useradd --system --user-group postgres  (or start as an ordinary user)',
      cause,
    });
  }
  const made = await lookUp('postgres');
  if (made === null)
    throw new AppError('postgres-user', 'the user postgres was made but is not known', { fix: 'start as an ordinary user' });
  return made;
}

async function lookUp(name: string): Promise<PostgresUser> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    // `id` fails for a user that does not exist.
    return null;
  }
}

/** Tries out whether the user can run `program`; the only test that also sees access lists and mount options. */
export async function canRun(program: string, user: PostgresUser): Promise<boolean> {
  return succeeds(program, ['--version'], user);
}

/** Tries out whether the user gets to `folder` by its full name: every folder above it must let him through. */
export async function canReach(folder: string, user: PostgresUser): Promise<boolean> {
  return succeeds('test', ['-x', folder], user);
}

async function succeeds(program: string, args: string[], user: PostgresUser): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...user, cwd: '/', stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
