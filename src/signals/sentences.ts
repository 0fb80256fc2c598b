/** Questions about the surroundings of a match: which sentence, what else stands in it. */
import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { toRawSpan } from '#src/text/view.ts';
import { tokensOf } from './tokens.ts';
import { findWording, type Wording } from './wording.ts';

/** Number of the sentence in which a raw offset stands; 0 for a text without words. */
export function sentenceAt(reading: TextReading, offset: number): number {
  const tokens = tokensOf(reading);
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.folded.starts[tokens.starts[middle] ?? 0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return tokens.sentences[Math.max(0, low - 1)] ?? 0;
}

/** The sentences in which one of the wordings stands. */
export function sentencesWith(set: Wording, reading: TextReading): Set<number> {
  const tokens = tokensOf(reading);
  return new Set(findWording(set, reading).map((match) => tokens.sentences[match.first] ?? 0));
}

/** The spans that stand in none of the sentences in which `other` stands. */
export function apartFrom(spans: readonly Span[], other: Wording, reading: TextReading): Span[] {
  if (spans.length === 0) return [];
  const barred = sentencesWith(other, reading);
  return barred.size === 0 ? [...spans] : spans.filter((span) => !barred.has(sentenceAt(reading, span.start)));
}

/** The spans with one of the sentences of `other` within `reach` sentences. */
export function nearTo(spans: readonly Span[], other: Wording, reading: TextReading, reach: number): Span[] {
  if (spans.length === 0) return [];
  const wanted = [...sentencesWith(other, reading)];
  return spans.filter((span) => {
    const at = sentenceAt(reading, span.start);
    return wanted.some((sentence) => Math.abs(sentence - at) <= reach);
  });
}

/** The spans without those that lie inside or across a match of `other` (longer phrases that mean something else). */
export function outside(spans: readonly Span[], other: Wording, reading: TextReading): Span[] {
  if (spans.length === 0) return [];
  const barred = findWording(other, reading);
  return spans.filter((span) => !barred.some((match) => match.start < span.end && span.start < match.end));
}

/** The raw span of a whole sentence, by its number; null when there is none. */
export function sentenceSpan(reading: TextReading, sentence: number): Span | null {
  const tokens = tokensOf(reading);
  const first = tokens.sentences.indexOf(sentence);
  const last = tokens.sentences.lastIndexOf(sentence);
  return first < 0 ? null : toRawSpan(reading.folded, tokens.starts[first] ?? 0, tokens.ends[last] ?? 0);
}

/** Bare spans, in text order, without doubles and without one inside another. */
export function tidy(spans: readonly Span[]): Span[] {
  const sorted = spans.map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const result: Span[] = [];
  for (const span of sorted) {
    const before = result.at(-1);
    if (before === undefined || span.start >= before.end) result.push(span);
  }
  return result;
}
