/**
 * Phrase lists, compiled once and found in linear time on word boundaries. A phrase is written with full
 * diacritics; where the author leaves diacritics out it still matches, where the author wrote other
 * diacritics it does not («cẩn thận» is never «bán thận» nor «cần thân»).
 */
import { toRawSpan } from './view.ts';
import type { TextReading } from './reading.ts';
import { indexOf, patternSet, type PatternSet } from './pattern-index.ts';
import { compilePattern, wordNode, type Pattern, type PatternNode } from './pattern.ts';
import { canonical, plainKey, refreshForms, wordsOf, type WordHit, type Words } from './words.ts';

export type { WordHit };

export type PhraseOptions = {
  /** Only with the diacritics as written in the phrase. */
  accented?: boolean;
  /** Diacritics are ignored altogether. */
  loose?: boolean;
};

/** Raw span of a phrase; `phrase` is its place in the compiled list. */
export type PhraseHit = { phrase: number; start: number; end: number };

export type PhraseSet = { readonly list: readonly string[]; readonly patterns: PatternSet };

/** Words that a gap («…») may skip. */
const maxGap = 3;

/**
 * Compiles a list. Words are separated by blanks; `…` between two words stands for up to three other words,
 * `#` for a number. Throws RangeError for a phrase without a word or with a gap at an end.
 */
export function phrases(list: readonly string[], options: PhraseOptions = {}): PhraseSet {
  const compiled = list.map((text) => compile(text, options));
  return { list, patterns: patternSet(compiled, 'phrase') };
}

function compile(text: string, options: PhraseOptions): Pattern {
  const nodes: PatternNode[] = [];
  const pieces =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/…|#|[\p{L}\p{N}]+/gu) ?? [];
  for (const piece of pieces) {
    if (piece === '…') nodes.push({ kind: 'gap', max: maxGap });
    else if (piece === '#') nodes.push({ kind: 'number', money: false });
    else nodes.push(wordNode(canonical(piece), plainKey(piece), options.accented === true, options.loose === true));
  }
  if (nodes.at(-1)?.kind === 'gap') throw new RangeError(`phrase ends with a gap: ${text}`);
  return compilePattern(nodes, 'phrase', text);
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
  return findPhraseWords(set, wordsOf(reading)).length > 0;
}

/** As findPhrases, in numbers of words (both inclusive). */
export function findPhraseWords(set: PhraseSet, words: Words): WordHit[] {
  const index = indexOf(set.patterns);
  let found = words.found.get(index);
  if (found === undefined) {
    refreshForms(words);
    found = index.find(words, words.breaks, words.bareAround);
    words.found.set(index, found);
  }
  return [...(found[set.patterns.place] ?? [])];
}
