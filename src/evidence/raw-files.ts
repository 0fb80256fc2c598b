/**
 * Raw responses on disk, named by what they contain: the SHA-256 of the decoded body. A file is
 * complete or absent; writing the same body twice, or from two processes at once, gives one file.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { AppError } from '#src/errors.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** No body above this was ever stored, so nothing larger is unpacked. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;

export type RawFiles = {
  /** Keeps a body; `path` is relative to the folder. A damaged file of the same name is replaced. */
  put(body: Buffer): Promise<{ sha256: string; path: string }>;
  /** Reads a body back and checks it. AppError `raw-file-missing` or `raw-file-damaged`. */
  get(sha256: string): Promise<Buffer>;
  /** Reads a body and says whether it still has the hash; `found` = the hash it has now, null when it cannot be unpacked. */
  check(sha256: string): Promise<{ ok: true; bytes: number } | { ok: false; reason: 'missing' | 'damaged'; found: string | null }>;
};

/** Opens the store in `folder`, which is made on first use. Files are gzip on disk. */
export function createRawFiles(folder: string): RawFiles {
  return {
    async put(body) {
      const sha256 = hashOf(body);
      const path = pathOf(sha256);
      const kept = await read(join(folder, path), sha256);
      if (typeof kept === 'string') await write(join(folder, path), await pack(body));
      return { sha256, path };
    },
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw missing(sha256);
      const body = await read(join(folder, pathOf(sha256)), sha256);
      if (body === 'missing') throw missing(sha256);
      if (body === 'damaged') throw damaged(sha256);
      return body;
    },
    async check(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return { ok: false, reason: 'missing', found: null };
      const body = await readAny(join(folder, pathOf(sha256)));
      if (typeof body === 'string') return { ok: false, reason: body, found: null };
      const found = hashOf(body);
      return found === sha256 ? { ok: true, bytes: body.length } : { ok: false, reason: 'damaged', found };
    },
  };
}

function hashOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex');
}

/** Two levels of folders keep each folder small: 65,536 of them for millions of files. */
function pathOf(sha256: string): string {
  return join(sha256.slice(0, 2), sha256.slice(2, 4), `${sha256}.gz`);
}

async function read(path: string, sha256: string): Promise<Buffer | 'missing' | 'damaged'> {
  const body = await readAny(path);
  return typeof body === 'string' || hashOf(body) === sha256 ? body : 'damaged';
}

/** The unpacked file, whatever it holds. */
async function readAny(path: string): Promise<Buffer | 'missing' | 'damaged'> {
  try {
    return await unpack(await readFile(path), { maxOutputLength: MAX_BODY_BYTES });
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
    if (code === 'ENOENT') return 'missing';
    if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE') return 'damaged';
    throw thrown;
  }
}

/** Temporary file, fsync, rename, fsync of the folder: after a crash there is the whole file or none. */
async function write(path: string, packed: Buffer): Promise<void> {
  const parent = dirname(path);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const temporary = join(parent, `.new-${randomUUID()}`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(packed);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (thrown) {
    await rm(temporary, { force: true });
    throw thrown;
  }
  const directory = await open(parent, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

function missing(sha256: string): AppError {
  return new AppError('raw-file-missing', `The raw file ${sha256.slice(0, 64)} is not in the store`, {
    fix: 'restore the folder of raw files from the backup that belongs to this database',
  });
}

function damaged(sha256: string): AppError {
  return new AppError('raw-file-damaged', `The raw file ${sha256} does not hold what its name says`, {
    fix: 'restore this file from the backup; its evidence value is gone if no copy has the same hash',
  });
}
