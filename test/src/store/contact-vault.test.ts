import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createContactVault } from '#src/store/contact-vault.ts';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64url');

test('a sealed value opens again and never shows itself', () => {
  const vault = createContactVault(`k1:${key(1)}`);
  fc.assert(
    fc.property(fc.string({ minLength: 4 }), (value) => {
      const sealed = vault.seal(value);
      expect(vault.open(sealed, 'k1')).toBe(value);
      expect(sealed.includes(Buffer.from(value))).toBe(false);
      expect(vault.seal(value).equals(sealed)).toBe(false);
    }),
  );
});

test('identity: same kind and value, same key; anything else differs', () => {
  const vault = createContactVault(`k1:${key(1)}`);
  const other = createContactVault(`k2:${key(2)}`);
  expect(vault.identity('phone', '+84550123456')).toEqual(vault.identity('phone', '+84550123456'));
  expect(vault.identity('zalo', '+84550123456')).not.toEqual(vault.identity('phone', '+84550123456'));
  expect(other.identity('phone', '+84550123456')).not.toEqual(vault.identity('phone', '+84550123456'));
});

test('after a rotation old values still open and new ones use the new key', () => {
  const before = createContactVault(`old:${key(1)}`);
  const after = createContactVault(`new:${key(2)},old:${key(1)}`);
  expect(after.keyId).toBe('new');
  expect(after.open(before.seal('abc'), 'old')).toBe('abc');
  expect(() => before.open(after.seal('abc'), 'new')).toThrow(expect.objectContaining({ code: 'contact-key-missing' }));
});

test('damage and bad keys are said without showing anything', () => {
  const vault = createContactVault(`k1:${key(1)}`);
  const sealed = vault.seal('0550 123 456');
  sealed[sealed.length - 1]! ^= 1;
  expect(() => vault.open(sealed, 'k1')).toThrow(expect.objectContaining({ code: 'contact-damaged' }));
  for (const bad of ['', 'k1', 'k1:short', `k1:${key(1)},k1:${key(2)}`, `K 1:${key(1)}`]) {
    expect(() => createContactVault(bad)).toThrow(expect.objectContaining({ code: 'bad-keys' }));
  }
});
