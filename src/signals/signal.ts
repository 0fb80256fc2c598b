/** What a signal is made of: the fixed part, and the pure function that finds it. */
import type { Span } from '#src/domain/assessment.ts';
import type { Example, SignalMeta } from '#src/domain/signal.ts';
import type { TextReading } from '#src/text/reading.ts';
import type { RuleSet } from './rule-set.ts';

export type Signal = SignalMeta & {
  /** Every place of the signal in the raw text, in text order, none empty. Pure: same reading and rules, same places. */
  find(reading: TextReading, rules: RuleSet): Span[];
};

/** A mitigation speaks against risk (or routes): same shape, without a form and a group cap of its own. */
export type Mitigation = Omit<SignalMeta, 'group' | 'forms'> & { find(reading: TextReading, rules: RuleSet): Span[] };

/** Examples as plain strings. `hit` must be found; `miss` looks alike; `near` uses the words and means something else. */
export function examples(hit: string[], miss: string[], near: string[]): SignalMeta['examples'] {
  const asExamples = (texts: string[]): Example[] => texts.map((text) => ({ text }));
  return { hit: asExamples(hit), miss: asExamples(miss), near: asExamples(near) };
}
