/** Whose words are these? The speaker's own offer, or speech that is quoted or reported. */
import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { denialWords, invitingWords, reportedWords } from './contexts.ts';
import { sentenceAt, sentencesWith } from './sentences.ts';
import { findWording } from './wording.ts';

const quotes: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['‘', '’'],
  ['"', '"'],
  ["'", "'"],
];
const LONGEST_QUOTE = 400;

/** Whether a span is the writer's own words: outside quotation marks, in a sentence that tells nothing of others. */
export function inOwnWords(reading: TextReading, span: Span): boolean {
  if (isQuoted(reading.raw, span)) return false;
  const sentence = sentenceAt(reading, span.start);
  const denied = findWording(denialWords, reading);
  const reported = findWording(reportedWords, reading).filter(
    (match) => !denied.some((one) => one.start < match.end && match.start < one.end),
  );
  return reported.every((match) => sentenceAt(reading, match.start) !== sentence);
}

/**
 * Whether a span stands in the speaker's own offer: their own words, with an invitation of the speaker at most two
 * sentences away. The last is not asked where the whole text was read as an offer.
 */
export function inOwnOffer(reading: TextReading, span: Span): boolean {
  if (!inOwnWords(reading, span)) return false;
  if (reading.stance.stance === 'offer') return true;
  const sentence = sentenceAt(reading, span.start);
  return [...sentencesWith(invitingWords, reading)].some((one) => Math.abs(one - sentence) <= 2);
}

/** Whether a raw span stands between quotation marks. */
export function isQuoted(raw: string, span: Span): boolean {
  const from = Math.max(0, span.start - LONGEST_QUOTE);
  const before = raw.slice(from, span.start);
  const after = raw.slice(span.end, span.end + LONGEST_QUOTE);
  return quotes.some(([open, close]) => {
    if (open === close) return count(lastLine(before), open) % 2 === 1 && firstLine(after).includes(close);
    return before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close);
  });
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
