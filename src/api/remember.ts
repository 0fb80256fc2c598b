/** Keeps an answer for a moment, so that many open windows ask the database once. */
import type { Clock } from '#src/clock.ts';

/** Wraps `ask`: within `ms` of the last success the same answer is given; failures are not kept. */
export function remember<T>(clock: Clock, ms: number, ask: () => Promise<T>): () => Promise<T> {
  let kept: { until: number; answer: Promise<T> } | null = null;
  return () => {
    const now = clock.now().getTime();
    if (kept !== null && now < kept.until) return kept.answer;
    const entry = { until: now + ms, answer: ask() };
    kept = entry;
    entry.answer.catch(() => {
      if (kept === entry) kept = null;
    });
    return entry.answer;
  };
}
