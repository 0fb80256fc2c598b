/** A share with its 95 % interval (Wilson's score interval), which is honest for small numbers and near 0 and 1. */
export type Share = { value: number; low: number; high: number };

const z = 1.959964;

/** `part` of `all`; null where there is nothing to divide by. */
export function shareOf(part: number, all: number): Share | null {
  if (all <= 0) return null;
  const p = part / all;
  const middle = (p + (z * z) / (2 * all)) / (1 + (z * z) / all);
  const half = (z / (1 + (z * z) / all)) * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  return { value: p, low: part === 0 ? 0 : Math.max(0, middle - half), high: part === all ? 1 : Math.min(1, middle + half) };
}
