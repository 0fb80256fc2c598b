/** The words of a reading with the number of the sentence each stands in; shared by all signals. */
import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { toRawSpan, type View } from '#src/text/view.ts';
import { wordsOf, type Words } from '#src/text/words.ts';

/** A match of a wording: raw span and the numbers of its first and last word. */
export type WordingMatch = Span & { first: number; last: number };

export type Tokens = Words & {
  /** The folded view the words were cut from. */
  text: string;
  /** Per word, 1: a sentence ends or a line breaks before it. Lines count because postings are lists more often than prose. */
  sentenceBreaks: Uint8Array;
  /** Per word: number of its sentence, from 0. */
  sentences: Int32Array;
  /**
   * Per word, 1: its author writes without diacritics hereabouts. As `bareAround` of the text folder, but counted on the raw
   * letters: there an abbreviation that was written out («lh» -> «liên hệ») counts as typed with diacritics.
   */
  typedBare: Uint8Array;
  /** Per word, 1: its letters were hidden behind digits, signs or another alphabet («lư0ng», «v.i.ệ.c»); its diacritics say little. */
  disguised: Uint8Array;
  /** Per word: its number in the vocabulary, as in `forms`, packed. */
  plains: Int32Array;
  /** The numbers that occur in `plains`. */
  present: ReadonlySet<number>;
  /** What was found in these words already, by the set that was looked for. */
  memory: Map<object, WordingMatch[]>;
};

const cache = new WeakMap<View, { words: Words; tokens: Tokens }>();

/** The words of a reading; the same value for the same reading. */
export function tokensOf(reading: TextReading): Tokens {
  const words = wordsOf(reading);
  const cached = cache.get(reading.folded);
  if (cached !== undefined && cached.words === words) return cached.tokens;
  const sentenceBreaks = new Uint8Array(words.count);
  const sentences = new Int32Array(words.count);
  let sentence = 0;
  for (let i = 1; i < words.count; i++) {
    if ((words.breaks[i] ?? 0) > 0 || hasLineBreak(reading.folded.text, words.ends[i - 1] ?? 0, words.starts[i] ?? 0)) {
      sentenceBreaks[i] = 1;
      sentence++;
    }
    sentences[i] = sentence;
  }
  const plains = Int32Array.from(words.forms, (form) => form.plain);
  const tokens = {
    ...words,
    text: reading.folded.text,
    sentenceBreaks,
    sentences,
    typedBare: typedBare(reading, words),
    disguised: disguised(reading, words),
    plains,
    present: new Set(plains),
    memory: new Map(),
  };
  cache.set(reading.folded, { words, tokens });
  return tokens;
}

/** Words left and right that decide, and the share of accented ones from which the author uses diacritics. */
const WINDOW = 8;
const ACCENTED_ONE_IN = 7;

function typedBare(reading: TextReading, words: Words): Uint8Array {
  const accentedBefore = new Uint32Array(words.count + 1);
  const lettersBefore = new Uint32Array(words.count + 1);
  for (let i = 0; i < words.count; i++) {
    const form = words.forms[i];
    const accented = form?.accented === true && isTypedAccented(reading, words.starts[i] ?? 0, words.ends[i] ?? 0);
    accentedBefore[i + 1] = (accentedBefore[i] ?? 0) + (accented ? 1 : 0);
    lettersBefore[i + 1] = (lettersBefore[i] ?? 0) + (form?.accented === true || form?.bare === true ? 1 : 0);
  }
  const result = new Uint8Array(words.count);
  for (let i = 0; i < words.count; i++) {
    const from = Math.max(0, i - WINDOW);
    const to = Math.min(words.count, i + WINDOW + 1);
    const accented = (accentedBefore[to] ?? 0) - (accentedBefore[from] ?? 0);
    const letters = (lettersBefore[to] ?? 0) - (lettersBefore[from] ?? 0);
    if (accented * ACCENTED_ONE_IN <= letters) result[i] = 1;
  }
  return result;
}

function disguised(reading: TextReading, words: Words): Uint8Array {
  const result = new Uint8Array(words.count);
  for (let i = 0; i < words.count; i++) {
    if (words.forms[i]?.numeric === true) continue;
    const from = reading.folded.starts[words.starts[i] ?? 0] ?? 0;
    const to = reading.folded.ends[(words.ends[i] ?? 1) - 1] ?? from;
    if (hasForeignLetter(reading, words.starts[i] ?? 0, words.ends[i] ?? 0)) result[i] = 1;
    for (let at = from; at < to; at++) {
      const code = reading.raw.charCodeAt(at);
      // Any ASCII unit that is no letter: digits and signs stand where letters should.
      if (code < 128 && !((code >= 65 && code <= 90) || (code >= 97 && code <= 122))) result[i] = 1;
    }
  }
  return result;
}

/** From here on no Unicode letter is Latin with a plain ASCII reading of its own: Greek, Cyrillic, styled, full-width. */
const FIRST_FOREIGN = 0x370;

/** Whether a plain letter of the view was typed as a letter of another alphabet or style. */
function hasForeignLetter(reading: TextReading, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = reading.folded.text.charCodeAt(i);
    if (code >= 97 && code <= 122 && reading.raw.charCodeAt(reading.folded.starts[i] ?? 0) >= FIRST_FOREIGN) return true;
  }
  return false;
}

/** Whether the raw letters behind a word of the view carry anything that plain ASCII does not. */
function isTypedAccented(reading: TextReading, start: number, end: number): boolean {
  const from = reading.folded.starts[start] ?? 0;
  const to = reading.folded.ends[end - 1] ?? from;
  for (let i = from; i < to; i++) if (reading.raw.charCodeAt(i) > 127) return true;
  return false;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
}

/** The raw span of words `first` to `last` (both included). */
export function tokenSpan(reading: TextReading, tokens: Tokens, first: number, last: number): Span {
  return toRawSpan(reading.folded, tokens.starts[first] ?? 0, tokens.ends[last] ?? 0);
}
