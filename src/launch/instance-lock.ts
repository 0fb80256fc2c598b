/**
 * Locks that the kernel drops when their holder dies, however it dies: an SQLite file held in an
 * exclusive transaction. A file with a process id would need a guess whether that process still lives.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { AppError, messageOf } from '#src/errors.ts';

const holder = z.object({ pid: z.number(), what: z.string(), since: z.string() });

/** Who holds a lock, as far as it can be told. */
export type LockHolder = z.infer<typeof holder>;
export type Lock = { release(): void };

/**
 * Takes the lock `file` or says who holds it. `what` names the holder for the message that others
 * get. Throws AppError `data-folder` when the folder cannot be written.
 */
export function takeLock(file: string, what: string): { ok: true; lock: Lock } | { ok: false; holder: LockHolder | null } {
  let connection: DatabaseSync | null = null;
  try {
    mkdirSync(dirname(file), { recursive: true });
    connection = new DatabaseSync(file, { timeout: 0 });
    connection.exec('BEGIN EXCLUSIVE');
    writeFileSync(`${file}.holder`, JSON.stringify({ pid: process.pid, what, since: new Date().toISOString() } satisfies LockHolder));
  } catch (thrown) {
    connection?.close();
    if (messageOf(thrown).includes('locked')) return { ok: false, holder: readHolder(file) };
    throw new AppError('data-folder', `${dirname(file)} cannot be written: ${messageOf(thrown)}`, {
      fix: 'start as the user who owns the data folder, or set LUREWATCH_DATA to a folder of your own',
      cause: thrown,
    });
  }
  const held = connection;
  return { ok: true, lock: { release: () => held.close() } };
}

/** Takes the lock as soon as it is free. Throws AppError `lock-timeout` after `timeoutMs`. */
export async function waitForLock(file: string, what: string, timeoutMs: number): Promise<Lock> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const taken = takeLock(file, what);
    if (taken.ok) return taken.lock;
    if (Date.now() > until) {
      const by = taken.holder === null ? 'another process' : `process ${taken.holder.pid} (${taken.holder.what})`;
      throw new AppError('lock-timeout', `${by} has held ${file} for too long`, {
        retry: 'soon',
        fix: 'wait for that process or end it, then start again',
      });
    }
    await sleep(100);
  }
}

function readHolder(file: string): LockHolder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(`${file}.holder`, 'utf8')));
  } catch {
    // The holder has the lock and has not written its note yet.
    return null;
  }
}
