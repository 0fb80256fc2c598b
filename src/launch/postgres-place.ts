/**
 * Where the embedded server keeps its data and from where its programs run. Ordinarily the data
 * folder and node_modules; as root, when the user postgres cannot get there (a clone under a home of
 * mode 0700), a folder below /var/lib.
 */
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AppError, messageOf } from '#src/errors.ts';
import { binariesIn, type PostgresBinaries } from './postgres-binaries.ts';
import { canReach, canRun, type PostgresUser } from './postgres-user.ts';

/** `movedFrom` is set when the data do not lie where the user expects them. */
export type PostgresPlace = { cluster: string; binaries: PostgresBinaries; movedFrom: string | null };

/**
 * Chooses the place for the server of `folder`; the same place every time, remembered in
 * `folder`/location. `fallback` is the folder for what cannot stay. Throws AppError
 * `postgres-unreachable` when that cannot be used either.
 */
export async function choosePlace(options: {
  folder: string;
  binaries: PostgresBinaries;
  user: PostgresUser;
  fallback?: string;
}): Promise<PostgresPlace> {
  const { folder, user, fallback = '/var/lib/lurewatch' } = options;
  if (user === null) return { cluster: join(folder, 'cluster'), binaries: options.binaries, movedFrom: null };
  try {
    const binaries = (await canRun(options.binaries.postgres, user)) ? options.binaries : await copyPrograms(options.binaries, fallback);
    const remembered = await readFile(join(folder, 'location'), 'utf8').catch(() => null);
    if (remembered !== null) return { cluster: remembered.trim(), binaries, movedFrom: folder };
    if (await canReach(folder, user)) return { cluster: join(folder, 'cluster'), binaries, movedFrom: null };
    const elsewhere = join(fallback, createHash('sha256').update(folder).digest('hex').slice(0, 12));
    await makePassable(fallback);
    await makePassable(elsewhere);
    if (!(await canReach(elsewhere, user))) throw new Error(`${elsewhere} cannot be reached either`);
    const cluster = join(elsewhere, 'cluster');
    await writeFile(join(folder, 'location'), `${cluster}\n`);
    return { cluster, binaries, movedFrom: folder };
  } catch (cause) {
    throw new AppError('postgres-unreachable', `the user postgres can neither reach ${folder} nor ${fallback}: ${messageOf(cause)}`, {
      fix: 'start as an ordinary user, or put the clone where other users may pass through (for example below /srv)',
      cause,
    });
  }
}

/** Copies the programs once per version; another process doing the same at the same time does no harm. */
async function copyPrograms(binaries: PostgresBinaries, fallback: string): Promise<PostgresBinaries> {
  const changed = await stat(binaries.postgres);
  const target = join(fallback, `postgresql-${changed.size}-${Math.trunc(changed.mtimeMs / 1000)}`);
  const there = await stat(target).catch(() => null);
  if (there === null) {
    const aside = `${target}.new-${randomBytes(4).toString('hex')}`;
    await makePassable(fallback);
    await cp(binaries.folder, aside, { recursive: true, verbatimSymlinks: true });
    await promisify(execFile)('chmod', ['-R', 'a+rX', aside]);
    await rename(aside, target).catch(async () => rm(aside, { recursive: true, force: true })); // the other process was faster
  }
  return binariesIn(target);
}

/** A folder of root that others can pass through but not list, whatever the umask says. */
async function makePassable(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
}
