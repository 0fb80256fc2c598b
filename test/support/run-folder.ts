/**
 * Temporary folders of services that tests start, named so that the next run can tell which of them
 * belong to a run that was killed.
 */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, startedAt } from '../../src/launch/process-identity.ts';

/** Makes a folder of this process. Other users can pass through it but not list it. */
export async function makeRunFolder(prefix: string): Promise<string> {
  const folder = join(tmpdir(), `${prefix}${process.pid}-${randomBytes(4).toString('hex')}`);
  await mkdir(folder);
  await chmod(folder, 0o711); // whatever the umask says
  await writeFile(join(folder, 'owner'), `${process.pid} ${startedAt(process.pid) ?? ''}`);
  return folder;
}

/** Folders with this prefix whose process is gone. */
export async function leftoverFolders(prefix: string): Promise<string[]> {
  const left: string[] = [];
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (!name.startsWith(prefix) || !Number.isInteger(pid)) continue;
    const folder = join(tmpdir(), name);
    const started = (await readFile(join(folder, 'owner'), 'utf8').catch(() => '')).split(' ')[1];
    // A folder without the file is just being made by a process that is alive.
    const inUse = isAlive(pid) && (started === undefined || started === (startedAt(pid) ?? ''));
    if (!inUse) left.push(folder);
  }
  return left;
}
