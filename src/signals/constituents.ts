/**
 * Veiled offers: nothing is called by its name, but the parts of the trade stand close together (who is sought, what is given,
 * what is paid, what is hidden). Each part counts once; words of honest talk on the same matter count against.
 */
import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { reportedWords } from './contexts.ts';
import { sentencesWith, tidy } from './sentences.ts';
import { tokensOf } from './tokens.ts';
import { findWording, hasWording, type Wording, type WordingMatch } from './wording.ts';

/**
 * One part of an offer. `core`: at least one such part must be there, the others are common in honest posts too. `key`: where a
 * gathering has such parts, one of them must be there as well (what makes a trade of the matter).
 */
export type Constituent = { words: Wording; weight: number; core?: true; key?: true };

/** The parts of one trade, what speaks against it (weights are taken off), and the weight from which the parts make an offer. */
export type Gathering = { parts: readonly Constituent[]; against: readonly Constituent[]; enough: number };

/** Sentences before and after a core part that are read with it: a posting, not the whole page it stands on. */
const REACH = 8;
/** Most sentences with a core part that are looked at: a page that goes on about the same says nothing new. */
const MOST_CORES = 200;
/** Parts from this weight on are shown to the reader; lighter ones (a sum, an age) say little by themselves. */
const TELLING = 1.5;
/** Weight of honest voices from which a plain wording alone no longer counts. */
const HONEST = 3;

/** The words of all parts around the first core part where they weigh enough; empty where they never do. */
export function gathered({ parts, against, enough }: Gathering, reading: TextReading): Span[] {
  if (!parts.some((part) => part.core === true && findWording(part.words, reading).length > 0)) return [];
  const { sentences } = tokensOf(reading);
  const reported = sentencesWith(reportedWords, reading);
  const sentenceOf = (match: WordingMatch): number => sentences[match.first] ?? 0;
  const said = parts.map((part) => findWording(part.words, reading).filter((match) => !reported.has(sentenceOf(match))));
  const places = said.map((matches) => matches.map(sentenceOf));
  const barred = against.map(({ words }) => findWording(words, reading).map(sentenceOf));
  const keys = places.filter((_, at) => parts[at]?.key === true);
  const cores = new Set(parts.flatMap((part, at) => (part.core === true ? (places[at] ?? []) : [])));
  for (const core of [...cores].toSorted((a, b) => a - b).slice(0, MOST_CORES)) {
    const weight = weightOf(parts, places, core) - weightOf(against, barred, core);
    const traded = keys.length === 0 || keys.some((place) => stands(place, core - REACH, core + REACH));
    if (traded && weight >= enough) {
      const telling = parts.flatMap((part, at) => (part.core === true || part.weight >= TELLING ? (said[at] ?? []) : []));
      return tidy(telling.filter((match) => Math.abs(sentenceOf(match) - core) <= REACH));
    }
  }
  return [];
}

/** Whether voices that make no trade prevail: an appeal, a law, a question, a tale (weights of `against` from three on). */
export function isHonestTalk(against: readonly Constituent[], reading: TextReading): boolean {
  return against.reduce((sum, { words, weight }) => sum + (hasWording(words, reading) ? weight : 0), 0) >= HONEST;
}

function weightOf(parts: readonly Constituent[], places: readonly (readonly number[])[], core: number): number {
  let sum = 0;
  parts.forEach((part, at) => {
    if (stands(places[at] ?? [], core - REACH, core + REACH)) sum += part.weight;
  });
  return sum;
}

/** Whether one of the ascending numbers lies between the two (both included). */
function stands(ascending: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found = ascending[low];
  return found !== undefined && found <= to;
}
