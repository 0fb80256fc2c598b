/** How the destination signals look: a place abroad, named as a place to work and not as one to travel to or trade with. */
import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { travelWords, workWords } from './contexts.ts';
import { ownClaims } from './hearsay.ts';
import { nearTo, outside, sentenceAt, sentencesWith, tidy } from './sentences.ts';
import { findWording, wording, type Wording } from './wording.ts';

// A sentence about travel may still be an offer of work («bao vé xe»), where it plainly hires.
const hiring = wording(
  'tuyển (gấp|dụng|người|nhân viên|nam|nữ|nv|{n})',
  '(lương|thu nhập) ..2 {n}',
  '{việc} nhẹ',
  '(cần|tìm) ..2 (người|{n} bạn|nam|nữ)',
  '(sang|qua|đi) ..3 {làm}',
);

/**
 * The places of `names` (and of the facts for `countries`, and the flags) that stand within two sentences of talk of work and not in a
 * sentence about travel, trade or sport that hires nobody. `work` are phrases that name work there by themselves; `alike` mean something else.
 */
export function workplaces(
  reading: TextReading,
  places: { countries: readonly string[]; flags: readonly string[]; names: Wording; work: Wording; alike: Wording },
): Span[] {
  const named: Span[] = findWording(places.names, reading);
  const facts = reading.facts.destinations.filter((fact) => places.countries.includes(fact.country));
  const barred = sentencesWith(travelWords, reading);
  for (const sentence of barred.size > 0 ? sentencesWith(hiring, reading) : []) barred.delete(sentence);
  const mentions = [...named, ...facts, ...literals(places.flags, reading.raw)];
  const candidates = nearTo(mentions, workWords, reading, 2).filter((span) => !barred.has(sentenceAt(reading, span.start)));
  return tidy(ownClaims(outside([...candidates, ...findWording(places.work, reading)], places.alike, reading), reading));
}

function literals(texts: readonly string[], raw: string): Span[] {
  const spans: Span[] = [];
  for (const text of texts) {
    for (let at = raw.indexOf(text); at >= 0; at = raw.indexOf(text, at + text.length)) spans.push({ start: at, end: at + text.length });
  }
  return spans;
}
