import type { OutcomeCount } from '#src/api/schema/sources.ts';

/** How many of the visits brought a page or word that nothing changed. */
export function seenShare(counts: readonly OutcomeCount[]): { seen: number; all: number } {
  let seen = 0;
  let all = 0;
  for (const { outcome, visits } of counts) {
    all += visits;
    if (outcome === 'ok' || outcome === 'not-modified') seen += visits;
  }
  return { seen, all };
}
