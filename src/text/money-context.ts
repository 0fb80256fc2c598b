/** The cues of a text for its sums of money, and whether the text around one is about work or about buying. */
import { consumerWords, moneyCues, notCueAfter, notCueBefore, saleWords, workWords, type MoneyCue } from './money-cues.ts';
import { findPhraseWords, type PhraseSet } from './phrases.ts';
import type { Words } from './words.ts';

export type Cue = MoneyCue & { start: number; end: number; negated: boolean };

export type MoneyContext = {
  /** In order of their place; offsets within the folded view. */
  cues: Cue[];
  /** Some word of the text is about work. */
  aboutWork: boolean;
  /** Whether a cue speaks to a worker: said by itself, or beside words of work and away from words of buying. */
  concernsWork(cue: Cue): boolean;
  /** Whether words of buying stand close to a place. */
  isNearBuying(at: number): boolean;
};

type WordHit = ReturnType<typeof findPhraseWords>[number];

const negations = new Set(['khong', 'ko', 'k', 'hok', 'mien', 'chang', 'khoi', 'chua', '0', 'no', 'never', 'dung']);
/** In front of a fee they say that the worker does not pay it. */
const paidByOthers = new Set(['tro', 'bao', 'lo', 'hoan', 'giam', 'tai', 'nhan', 'duoc']);
/** How close words of buying count against a cue, and words of work for it, in units. */
const buyingReach = 70;
const saleReach = 45;
const workReach = 260;
/** So few words are no more than the offer itself. */
const fragment = 14;
/** A sum for a time stands in so few words only as pay. */
const shortest = 8;
const nothing: MoneyContext = { cues: [], aboutWork: false, concernsWork: () => false, isNearBuying: () => false };

/** Reads the cues. Where there is neither a cue nor a sum nothing else is looked at. */
export function findMoneyCues(folded: string, plain: string, words: Words, hasSums: boolean): MoneyContext {
  const cues = findCues(folded, plain, words);
  if (cues.length === 0 && !hasSums) return nothing;
  const work = placesOf(workWords, words);
  const buying = placesOf(consumerWords, words);
  const sale = placesOf(saleWords, words);
  return {
    cues,
    aboutWork: work.length > 0 || words.count <= shortest,
    concernsWork: (cue) =>
      !isNear(sale, cue.start, saleReach) &&
      (cue.weight === 'strong' ||
        (!isNear(buying, cue.start, buyingReach) &&
          ((words.count <= fragment && cue.purpose !== 'top-up') || isNear(work, cue.start, workReach)))),
    isNearBuying: (at) => isNear(buying, at, buyingReach),
  };
}

function placesOf(set: PhraseSet, words: Words): number[] {
  return findPhraseWords(set, words).map((hit) => words.starts[hit.first] ?? 0);
}

/** Whether one of the ascending places lies within reach. */
function isNear(places: readonly number[], at: number, reach: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < at - reach) low = middle + 1;
    else high = middle;
  }
  const next = places[low];
  return next !== undefined && next <= at + reach;
}

function findCues(folded: string, plain: string, words: Words): Cue[] {
  const hits: (WordHit & { meaning: MoneyCue })[] = [];
  for (const { set, meanings } of moneyCues) {
    for (const hit of findPhraseWords(set, words)) {
      const meaning = meanings[hit.phrase];
      if (meaning) hits.push({ ...hit, meaning });
    }
  }
  // Longest first at the same place, and nothing inside a longer cue.
  hits.sort((a, b) => a.first - b.first || b.last - a.last);
  const cues: Cue[] = [];
  let covered = -1;
  const wordAt = (text: string, at: number): string => (at < 0 || at >= words.count ? '' : text.slice(words.starts[at], words.ends[at]));
  for (const { meaning, first, last } of hits) {
    if (last <= covered) continue;
    covered = last;
    if (meaning.sense === 'asked' || meaning.sense === 'advanced') {
      if ((words.breaks[last + 1] ?? 0) === 0 && notCueBefore.has(wordAt(folded, last + 1))) continue;
      if ((words.breaks[first] ?? 0) === 0 && notCueAfter.has(wordAt(folded, first - 1))) continue;
    }
    cues.push({
      ...meaning,
      start: words.starts[first] ?? 0,
      end: words.ends[last] ?? 0,
      negated: (meaning.sense === 'asked' || meaning.sense === 'advanced') && isNegated(meaning, first, plain, words),
    });
  }
  return cues;
}

function isNegated(meaning: MoneyCue, first: number, plain: string, words: Words): boolean {
  for (let back = 1; back <= 5 && first - back >= 0 && (words.breaks[first - back + 1] ?? 0) === 0; back++) {
    const word = plain.slice(words.starts[first - back], words.ends[first - back]);
    if (back <= 3 ? negations.has(word) : word === 'mien') return true;
    if (meaning.sense === 'asked' && back <= 3 && paidByOthers.has(word)) return true;
  }
  return false;
}
