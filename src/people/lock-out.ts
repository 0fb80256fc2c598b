/** How long an account stays shut after wrong passwords. */

/** So many failures in a row shut the account. */
const failuresToLock = 5;
const firstLockMinutes = 15;
const longestLockMinutes = 24 * 60;

/** Without a failure for this long, counting starts anew. */
export const forgetAfterMs = 24 * 3_600_000;

/**
 * Minutes for which the account is shut after this many failures in a row: 15 after five, twice as long after
 * every further five, never more than a day. Null when it stays open.
 */
export function lockMinutes(failures: number): number | null {
  if (failures <= 0 || failures % failuresToLock !== 0) return null;
  return Math.min(firstLockMinutes * 2 ** (failures / failuresToLock - 1), longestLockMinutes);
}
