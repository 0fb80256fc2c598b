/** Shares with their 95 % intervals. Pure. */

/** `value` is null where nothing was counted (`of` = 0); `low` and `high` are the 95 % interval. */
export type Proportion = { value: number | null; low: number; high: number; count: number; of: number };

const z = 1.959963984540054;

/**
 * A share with its Wilson score interval, which stays honest for few cases and for shares of 0 and 1. Source: Wilson 1927; Brown, Cai,
 * DasGupta 2001, «Interval Estimation for a Binomial Proportion». Throws RangeError for counts that are no share.
 */
export function proportion(count: number, of: number): Proportion {
  if (!Number.isInteger(count) || !Number.isInteger(of) || count < 0 || count > of) throw new RangeError(`${count} of ${of} is no share`);
  if (of === 0) return { value: null, low: 0, high: 1, count, of };
  const share = count / of;
  const widen = 1 + (z * z) / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  // the ends of 0 and of 1 are exact; rounding must not move them
  const low = count === 0 ? 0 : (middle - half) / widen;
  const high = count === of ? 1 : (middle + half) / widen;
  return { value: share, low, high, count, of };
}
