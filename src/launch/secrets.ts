/**
 * Secrets that nobody configured: made once, kept in the data folder for its owner only.
 */
import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, messageOf } from '#src/errors.ts';

/**
 * The secret `name` of `folder`; the first caller makes it. Safe when two processes ask at once: both
 * get the same. Readable by its owner only, also when someone has loosened the file since.
 */
export async function keptSecret(folder: string, name: string, make: () => string): Promise<string> {
  const file = join(folder, name);
  const aside = `${file}.new-${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(folder, { recursive: true });
    if (!(await exists(file))) {
      await writeFile(aside, `${make()}\n`, { mode: 0o600, flag: 'wx' });
      // link, unlike rename, never replaces what another process has made meanwhile.
      await link(aside, file).catch(ignoreExisting);
    }
    await chmod(file, 0o600);
    const secret = (await readFile(file, 'utf8')).trim();
    if (secret === '') throw new Error('the file is empty');
    return secret;
  } catch (cause) {
    throw new AppError('secret-unreadable', `the secret ${file} cannot be used: ${messageOf(cause)}`, {
      fix: 'give the file back to the user who runs Lurewatch, or restore it from a backup; without it what it protects is lost',
      cause,
    });
  } finally {
    await rm(aside, { force: true });
  }
}

/** Keys for encryption and identity, `id:base64url(32 bytes)`: the configured ones, else those kept in `folder`. */
export async function obtainKeys(options: { configured: string | null; folder: string }): Promise<string> {
  return options.configured ?? keptSecret(options.folder, 'keys', () => `k1:${randomBytes(32).toString('base64url')}`);
}

/** A password that needs no quoting anywhere. */
export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

function ignoreExisting(thrown: unknown): void {
  if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown;
}
