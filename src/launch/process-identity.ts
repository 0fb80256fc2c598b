/**
 * Who a process id belongs to. Ids are reused, so an id alone never proves that the process is still
 * the one that wrote it down.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** True while the process runs. A process that has ended but was not collected by its parent counts as ended. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (thrown) {
    // EPERM: it exists and belongs to another user.
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM')) return false;
  }
  return statFields(pid)?.[0] !== 'Z';
}

/** A text that differs between two processes that had the same id, or null when it cannot be told. */
export function startedAt(pid: number): string | null {
  if (process.platform === 'linux') {
    // Field 22 of /proc/PID/stat, ticks since boot; statFields begins with field 3.
    return statFields(pid)?.[19] ?? null;
  }
  return ps(pid, 'lstart=');
}

/** The words of the command line of a running process; empty when it cannot be read. */
export function commandOf(pid: number): string[] {
  if (process.platform === 'linux') {
    const line = readOrNull(`/proc/${pid}/cmdline`);
    return line === null ? [] : line.split('\0').filter((word) => word !== '');
  }
  return ps(pid, 'command=')?.split(' ') ?? [];
}

function statFields(pid: number): string[] | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  // The second field, the name, is in brackets and may itself hold blanks and brackets.
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // No /proc on this system, or the process is gone; both mean "cannot be told".
    return null;
  }
}

function ps(pid: number, field: string): string | null {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || null;
  } catch {
    // ps ends with a status other than 0 when there is no such process.
    return null;
  }
}
