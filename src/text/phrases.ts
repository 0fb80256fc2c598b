/**
 * Phrase lists, compiled once and found in linear time on word boundaries. A phrase is written with full
 * diacritics; where the author leaves diacritics out it still matches, where the author wrote other
 * diacritics it does not («cẩn thận» is never «bán thận» nor «cần thân»).
 */
import { toRawSpan } from './view.ts';
import type { TextReading } from './reading.ts';
import { canonical, plainKey, vocabularyId, wordsOf, type WordForm, type Words } from './words.ts';

export type PhraseOptions = {
  /** Only with the diacritics as written in the phrase. */
  accented?: boolean;
  /** Diacritics are ignored altogether. */
  loose?: boolean;
};

/** Raw span of a phrase; `phrase` is its place in the compiled list. */
export type PhraseHit = { phrase: number; start: number; end: number };

type Step = { plain: number; exact: string; accented: boolean; anyNumber: boolean; gapBefore: boolean };
type Compiled = { phrase: number; steps: Step[]; accentedSteps: number };

export type PhraseSet = {
  readonly list: readonly string[];
  readonly byFirst: Map<number, Compiled[]>;
  /** 1 for vocabulary numbers with which a phrase begins. */
  readonly begins: Uint8Array;

  readonly numberFirst: Compiled[];
  readonly options: PhraseOptions;
};

/** Words that a gap («…») may skip. */
const maxGap = 3;

/**
 * Compiles a list. Words are separated by blanks; `…` between two words stands for up to three other words,
 * `#` for a number. Throws RangeError for a phrase without a word or with a gap at an end.
 */
export function phrases(list: readonly string[], options: PhraseOptions = {}): PhraseSet {
  const byFirst = new Map<number, Compiled[]>();
  const numberFirst: Compiled[] = [];
  list.forEach((text, phrase) => {
    const compiled = compile(text, phrase);
    const first = compiled.steps[0];
    if (!first) throw new RangeError(`phrase «${text}» has no word`);
    if (first.anyNumber) numberFirst.push(compiled);
    else {
      const same = byFirst.get(first.plain);
      if (same) same.push(compiled);
      else byFirst.set(first.plain, [compiled]);
    }
  });
  const begins = new Uint8Array(Math.max(-1, ...byFirst.keys()) + 1);
  for (const id of byFirst.keys()) begins[id] = 1;
  return { list, byFirst, begins, numberFirst, options };
}

function compile(text: string, phrase: number): Compiled {
  const steps: Step[] = [];
  let gap = false;
  const pieces =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/…|#|[\p{L}\p{N}]+/gu) ?? [];
  for (const piece of pieces) {
    if (piece === '…') {
      if (steps.length === 0) throw new RangeError(`phrase «${text}» begins with a gap`);
      gap = true;
      continue;
    }
    const anyNumber = piece === '#';
    const exact = canonical(piece);
    steps.push({
      plain: anyNumber ? -2 : vocabularyId(plainKey(piece)),
      exact,
      accented: exact !== plainKey(piece),
      anyNumber,
      gapBefore: gap,
    });
    gap = false;
  }
  if (gap) throw new RangeError(`phrase «${text}» ends with a gap`);
  return { phrase, steps, accentedSteps: steps.filter((step) => step.accented).length };
}

/**
 * Every place of every phrase, as raw spans ordered by start; several phrases may overlap. Time grows with the
 * length of the text, not with the number of phrases that do not begin at a word.
 */
export function findPhrases(set: PhraseSet, reading: TextReading): PhraseHit[] {
  return findPhraseWords(set, wordsOf(reading)).map((hit) => {
    const words = wordsOf(reading);
    const span = toRawSpan(reading.folded, words.starts[hit.first] ?? 0, words.ends[hit.last] ?? 0);
    return { phrase: hit.phrase, start: span.start, end: span.end };
  });
}

/** Whether any phrase of the set occurs. */
export function hasPhrase(set: PhraseSet, reading: TextReading): boolean {
  return findPhraseWords(set, wordsOf(reading), 1).length > 0;
}

export type WordHit = { phrase: number; first: number; last: number };

/** As findPhrases, in numbers of words (both inclusive). */
export function findPhraseWords(set: PhraseSet, words: Words, limit = 2000): WordHit[] {
  const hits: WordHit[] = [];
  for (let at = 0; at < words.count && hits.length < limit; at++) {
    const id = words.plains[at] ?? -1;
    if (id >= 0 && set.begins[id] === 1) {
      for (const one of set.byFirst.get(id) ?? []) tryAt(one, at, words, set.options, hits);
    }
    if (set.numberFirst.length > 0 && words.forms[at]?.numeric) for (const one of set.numberFirst) tryAt(one, at, words, set.options, hits);
  }
  return hits;
}

const noMatch = -1;

function tryAt(compiled: Compiled, at: number, words: Words, options: PhraseOptions, hits: WordHit[]): void {
  const state = { dropped: 0, kept: 0, bare: true };
  const last = matchFrom(compiled, 0, at, words, options, state);
  if (last !== noMatch) hits.push({ phrase: compiled.phrase, first: at, last });
}

type MatchState = { dropped: number; kept: number; bare: boolean };

/** Number of the last word when the steps from `step` on match from word `at` on. */
function matchFrom(compiled: Compiled, step: number, at: number, words: Words, options: PhraseOptions, state: MatchState): number {
  const wanted = compiled.steps[step];
  const form = words.forms[at];
  if (!wanted || !form || at >= words.count) return noMatch;
  const { dropped, kept, bare } = state;
  if (!matchesWord(wanted, form, at, words, options, state)) return noMatch;
  const following = compiled.steps[step + 1];
  if (!following && accepts(compiled, options, state)) return at;
  const furthest = !following ? at : following.gapBefore ? at + 1 + maxGap : at + 1;
  for (let next = at + 1; next <= furthest && next < words.count; next++) {
    if ((words.breaks[next] ?? 0) > 0) break;
    const last = matchFrom(compiled, step + 1, next, words, options, state);
    if (last !== noMatch) return last;
  }
  // Nothing counted on a way that led nowhere may stay.
  state.dropped = dropped;
  state.kept = kept;
  state.bare = bare;
  return noMatch;
}

function matchesWord(wanted: Step, form: WordForm, at: number, words: Words, options: PhraseOptions, state: MatchState): boolean {
  if (wanted.anyNumber) return form.numeric;
  if (wanted.plain !== form.plain) return false;
  if (wanted.exact === form.exact) {
    if (wanted.accented) state.kept++;
    return true;
  }
  if (options.accented) return false;
  if (options.loose) return true;
  // A phrase word without diacritics is never a word that the author wrote with some.
  if (!wanted.accented) return false;
  if (!form.bare && !form.partial) return false;
  state.dropped++;
  if (!words.bareAround[at]) state.bare = false;
  return true;
}

/** Dropped diacritics count where the author drops them all around, or where enough else of the phrase agrees. */
function accepts(compiled: Compiled, options: PhraseOptions, state: MatchState): boolean {
  if (state.dropped === 0 || options.loose || state.bare) return true;
  return (compiled.steps.length >= 3 && state.dropped >= 2) || state.kept >= 2;
}
