import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeLock, waitForLock } from '#src/launch/instance-lock.ts';
import { commandOf, isAlive, startedAt } from '#src/launch/process-identity.ts';
import { keptSecret, newPassword, obtainKeys } from '#src/launch/secrets.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lurewatch-lock-'));
});
afterEach(async () => rm(root, { recursive: true, force: true }));

/** A process that takes the lock, says so and then sits there. */
async function holderOf(file: string) {
  const module = join(import.meta.dirname, '..', '..', '..', 'src', 'launch', 'instance-lock.ts');
  const code = `const { takeLock } = await import(${JSON.stringify(module)}); takeLock(${JSON.stringify(file)}, 'npm start'); console.log('held'); setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
}

describe('the instance lock', () => {
  test('a second live process is refused and told who holds it', async () => {
    const file = join(root, 'instance.lock');
    const child = await holderOf(file);
    const refused = takeLock(file, 'npm start');
    expect(refused).toMatchObject({ ok: false, holder: { pid: child.pid, what: 'npm start' } });
    await expect(waitForLock(file, 'x', 250)).rejects.toMatchObject({
      code: 'lock-timeout',
      message: expect.stringContaining(String(child.pid)),
    });
    child.kill('SIGKILL');
  });

  test('a kill -9 frees it at once', async () => {
    const file = join(root, 'instance.lock');
    const child = await holderOf(file);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const taken = takeLock(file, 'npm start');
    expect(taken.ok).toBe(true);
    if (taken.ok) taken.lock.release();
  });

  test('it can be taken again after it was given back, not before', async () => {
    const file = join(root, 'deep', 'instance.lock');
    const first = takeLock(file, 'one');
    expect(takeLock(file, 'two').ok).toBe(false);
    if (first.ok) first.lock.release();
    const third = await waitForLock(file, 'three', 1_000);
    third.release();
  });

  test('a folder that cannot be written is an error with what to do', async () => {
    await writeFile(join(root, 'file'), '');
    expect(() => takeLock(join(root, 'file', 'instance.lock'), 'x')).toThrow(
      expect.objectContaining({ code: 'data-folder', fix: expect.stringContaining('LUREWATCH_DATA') }),
    );
  });
});

describe('secrets nobody configured', () => {
  test('are made once, the same for two at once, readable by their owner only', async () => {
    const folder = join(root, 'practice');
    const [one, two] = await Promise.all([obtainKeys({ configured: null, folder }), obtainKeys({ configured: null, folder })]);
    expect(one).toBe(two);
    expect(one).toMatch(/^k1:[A-Za-z0-9_-]{43}$/);
    expect(Buffer.from(one.split(':')[1] ?? '', 'base64url')).toHaveLength(32);
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['keys']);
    expect(await obtainKeys({ configured: null, folder })).toBe(one);
  });

  test('are closed again when somebody has opened the file', async () => {
    await keptSecret(root, 'password', newPassword);
    await chmod(join(root, 'password'), 0o644);
    await keptSecret(root, 'password', newPassword);
    expect((await stat(join(root, 'password'))).mode & 0o777).toBe(0o600);
  });

  test('give way to configured ones, and an empty file is said so instead of replaced', async () => {
    expect(await obtainKeys({ configured: 'k9:given', folder: root })).toBe('k9:given');
    await writeFile(join(root, 'keys'), '');
    await expect(obtainKeys({ configured: null, folder: root })).rejects.toMatchObject({ code: 'secret-unreadable' });
  });
});

describe('process identity', () => {
  test('tells a live process from a dead one and from an uncollected one', async () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(commandOf(process.pid).length).toBeGreaterThan(0);
    expect(startedAt(process.pid)).not.toBeNull();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    expect(isAlive(pid)).toBe(false);
    expect(commandOf(pid)).toEqual([]);
  });
});
