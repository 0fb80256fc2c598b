/** The places of a signal or mitigation in a text: by its own rule, by the wordings analysts added, in the writer's own claims. */
import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { withAddedPhrases } from './added-phrases.ts';
import { ownClaims } from './hearsay.ts';
import type { RuleSet } from './rule-set.ts';
import type { Mitigation, Signal } from './signal.ts';
import { apartFromTold } from './told-of.ts';

/** Offers put together from weak parts: ordinary talk about such offers has the same parts. */
const pieced = new Set(['VEILED', 'COVERT']);

/**
 * Every place, in text order. What names a form of exploitation counts only where the writer claims it: not in a sentence that asks,
 * warns, remembers, denies or jokes.
 */
export function findSignal(signal: Signal | Mitigation, reading: TextReading, rules: RuleSet): readonly Span[] {
  const spans = withAddedPhrases(signal.id, signal.find(reading, rules), reading, rules);
  const named = ('group' in signal && signal.group === 'form') || pieced.has(signal.id);
  return named && spans.length > 0 ? ownClaims(apartFromTold(spans, reading), reading) : spans;
}
