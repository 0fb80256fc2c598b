/**
 * Contacts at rest: the identity of a contact is a keyed hash (so that equal contacts are found without reading any), its
 * value is encrypted. Keys come from the configuration, newest first; older ones only open and find.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from '#src/errors.ts';

export type ContactVault = {
  /** Id of the key that new contacts are written with. */
  keyId: string;
  /** HMAC-SHA256 of kind and normalised value under the newest key. */
  identity(kind: string, value: string): Buffer;
  /** AES-256-GCM: nonce, tag, ciphertext. */
  seal(value: string): Buffer;
  /** Throws AppError `contact-key-missing` or `contact-damaged`. */
  open(sealed: Buffer, keyId: string): string;
};

type Keys = { identity: Buffer; sealing: Buffer };

/** Reads `id:base64url(32 bytes)` pairs, comma separated, newest first. Throws AppError `bad-keys` without showing any key. */
export function createContactVault(configured: string): ContactVault {
  const keys = new Map<string, Keys>();
  for (const part of configured.split(',')) {
    const [id, encoded] = part.trim().split(':');
    const key = Buffer.from(encoded ?? '', 'base64url');
    if (id === undefined || !/^[a-z0-9-]{1,32}$/.test(id) || key.length !== 32 || keys.has(id)) {
      throw new AppError('bad-keys', 'LUREWATCH_KEYS cannot be read', {
        fix: 'write it as id:key[,id:key…], newest first, each key 32 bytes in base64url',
      });
    }
    keys.set(id, { identity: derive(key, 'contact-identity'), sealing: derive(key, 'contact-seal') });
  }
  const [newest] = keys;
  if (newest === undefined) throw new AppError('bad-keys', 'LUREWATCH_KEYS is empty', { fix: 'give it one key' });
  const [keyId, current] = newest;
  return {
    keyId,
    identity: (kind, value) => createHmac('sha256', current.identity).update(kind).update('\0').update(value).digest(),
    seal(value) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', current.sealing, nonce);
      const body = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, id) {
      const key = keys.get(id);
      if (key === undefined)
        throw new AppError('contact-key-missing', `No key ${id} is configured`, {
          fix: 'add the old key to LUREWATCH_KEYS after the new one',
        });
      try {
        const decipher = createDecipheriv('aes-256-gcm', key.sealing, sealed.subarray(0, 12)).setAuthTag(sealed.subarray(12, 28));
        return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
      } catch (cause) {
        throw new AppError('contact-damaged', 'A stored contact cannot be decrypted', { cause, fix: 'restore the row from a backup' });
      }
    },
  };
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `lurewatch/${purpose}/1`, 32));
}
