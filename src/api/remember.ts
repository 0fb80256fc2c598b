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

/** The same for answers that depend on what is asked for: one is kept for each key (its JSON), of the latest 200 keys. */
export function rememberEach<K, T>(clock: Clock, ms: number, ask: (key: K) => Promise<T>): (key: K) => Promise<T> {
  const kept = new Map<string, () => Promise<T>>();
  return (key) => {
    const name = JSON.stringify(key);
    const known = kept.get(name) ?? remember(clock, ms, () => ask(key));
    kept.delete(name);
    kept.set(name, known);
    const oldest = kept.keys().next();
    if (kept.size > 200 && oldest.done !== true) kept.delete(oldest.value);
    return known();
  };
}
