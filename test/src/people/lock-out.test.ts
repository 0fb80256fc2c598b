import { expect, test } from 'vitest';
import { passwordLength } from '#src/api/schema/password-length.ts';
import { maxPasswordLength, minPasswordLength } from '#src/people/auth.ts';
import { lockMinutes } from '#src/people/lock-out.ts';
import { isPracticeEmail } from '#src/people/practice.ts';

test('every fifth failure shuts the account, twice as long each time, never over a day', () => {
  const locks = Array.from({ length: 60 }, (_, at) => lockMinutes(at + 1));
  expect(locks.slice(0, 10)).toEqual([null, null, null, null, 15, null, null, null, null, 30]);
  expect(locks.filter((minutes) => minutes !== null)).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440, 1440, 1440]);
  expect(lockMinutes(0)).toBeNull();
});

test('interface and server agree on the length of a password', () => {
  expect(passwordLength).toEqual({ min: minPasswordLength, max: maxPasswordLength });
});

test('practice accounts are known by their address', () => {
  expect(isPracticeEmail('Officer@PRACTICE.example')).toBe(true);
  expect(isPracticeEmail('officer@practice.example.org')).toBe(false);
});
