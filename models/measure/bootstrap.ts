/** 95 % intervals of measures that have no formula: by drawing the rows again. Pure and seeded. */
import { rank, type Ranking, type Scored } from './scored.ts';

export type Estimate = { value: number | null; low: number | null; high: number | null };

/** A number in [0, 1) from a seed; the same seed gives the same sequence (mulberry32, public domain, T. Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Each measure of the rows with its percentile interval over `draws` samples (Efron 1979); the same seed gives the same interval. */
export function bootstrap<K extends string>(
  rows: readonly Scored[],
  measures: Record<K, (ranking: Ranking) => number | null>,
  options: { draws: number; seed: number },
): Record<K, Estimate> {
  const ranking = rank(rows);
  const random = seeded(options.seed);
  const names = Object.keys(measures) as K[];
  const drawn = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let draw = 0; draw < options.draws && rows.length > 0; draw++) {
    const times = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      const at = Math.floor(random() * rows.length);
      times[at] = (times[at] ?? 0) + 1;
    }
    for (const name of names) {
      const value = measures[name]({ rows: ranking.rows, times });
      if (value !== null) drawn.get(name)?.push(value);
    }
  }
  const estimates = names.map((name) => {
    const values = (drawn.get(name) ?? []).toSorted((a, b) => a - b);
    const at = (share: number): number | null => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? null;
    return [name, { value: measures[name](ranking), low: at(0.025), high: at(0.975) }] as const;
  });
  return Object.fromEntries(estimates) as Record<K, Estimate>;
}
