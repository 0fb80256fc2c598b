/** Wordings that analysts added to a signal or mitigation, beside those of its own file. */
import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { reportedWords } from './contexts.ts';
import type { RuleSet } from './rule-set.ts';
import { apartFrom, tidy } from './sentences.ts';
import { findWording, wording, type Wording } from './wording.ts';

const compiled = new WeakMap<RuleSet['phrases'], ReadonlyMap<string, Wording>>();

/**
 * The places of a signal or mitigation: those its own rule found, and those of the added wordings, which count like most of its own only
 * outside of sentences that tell of others. In text order, none inside another.
 */
export function withAddedPhrases(
  id: string,
  spans: readonly Span[],
  reading: TextReading,
  rules: Pick<RuleSet, 'phrases'>,
): readonly Span[] {
  const added = wordingsOf(rules.phrases).get(id);
  if (added === undefined) return spans;
  const more = apartFrom(findWording(added, reading), reportedWords, reading);
  return more.length === 0 ? spans : tidy([...spans, ...more]);
}

function wordingsOf(phrases: RuleSet['phrases']): ReadonlyMap<string, Wording> {
  const known = compiled.get(phrases);
  if (known !== undefined) return known;
  const wordings = new Map(
    Object.entries(phrases)
      .filter(([, list]) => list.length > 0)
      .map(([id, list]) => [id, wording(...list)]),
  );
  compiled.set(phrases, wordings);
  return wordings;
}
