/** The words of a reading with the number of the sentence each stands in; shared by all signals. */
import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { toRawSpan, type View } from '#src/text/view.ts';
import { markSparse, wordsOf, type Words } from '#src/text/words.ts';

/** A match of a wording: raw span and the numbers of its first and last word. */
export type WordingMatch = Span & { first: number; last: number };

export type Tokens = Words & {
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
  /** Per word, 1: its diacritics need not be there, for one of the two reasons above. */
  bare: Uint8Array;
  /** What was found in these words already, by the set that was looked for. */
  memory: Map<object, WordingMatch[]>;
};

/** The reading that was asked for last: signals look at one text after the other. */
let last: { view: View; tokens: Tokens } | null = null;

/** The words of a reading; the same value as long as no other reading is asked for. */
export function tokensOf(reading: TextReading): Tokens {
  if (last?.view === reading.folded) return last.tokens;
  const words = wordsOf(reading);
  const { count } = words;
  // One piece of memory for all lists: many small ones cost more than they hold.
  const memory = new ArrayBuffer(8 * count);
  const tokens: Tokens = {
    ...words,
    sentences: new Int32Array(memory, 0, count),
    sentenceBreaks: new Uint8Array(memory, 4 * count, count),
    typedBare: new Uint8Array(memory, 5 * count, count),
    disguised: new Uint8Array(memory, 6 * count, count),
    bare: new Uint8Array(memory, 7 * count, count),
    memory: new Map(),
  };
  markSentences(tokens);
  markTyping(tokens, reading);
  last = { view: reading.folded, tokens };
  return tokens;
}

function markSentences({ count, breaks, text, starts, ends, sentences, sentenceBreaks }: Tokens): void {
  let sentence = 0;
  for (let i = 1; i < count; i++) {
    if ((breaks[i] ?? 0) > 0 || hasLineBreak(text, ends[i - 1] ?? 0, starts[i] ?? 0)) {
      sentenceBreaks[i] = 1;
      sentence++;
    }
    sentences[i] = sentence;
  }
}

/** From here on no Unicode letter is Latin with a plain ASCII reading of its own: Greek, Cyrillic, styled, full-width. */
const FIRST_FOREIGN = 0x370;
/** What the raw letters of a word are like, while they are looked at. */
let typing = new Uint8Array(256);
const ACCENTED = 1;
/** Words of room kept between texts. */
const MOST_ROOM = 1 << 15;

function markTyping(tokens: Tokens, reading: TextReading): void {
  const { count, forms, starts, ends, typedBare, disguised, bare, text } = tokens;
  const { raw, folded } = reading;
  if (count > typing.length) typing = new Uint8Array(count * 2);
  const accents = typing;
  for (let i = 0; i < count; i++) {
    const form = forms[i];
    const first = starts[i] ?? 0;
    const end = ends[i] ?? 0;
    const from = folded.starts[first] ?? 0;
    const to = folded.ends[end - 1] ?? from;
    let isForeign = false;
    let isOdd = false;
    let isBeyond = false;
    for (let at = from; at < to; at++) {
      const code = raw.charCodeAt(at);
      if (code > 127) {
        isBeyond = true;
        if (code >= FIRST_FOREIGN) isForeign = true;
      } else if (!((code >= 65 && code <= 90) || (code >= 97 && code <= 122))) isOdd = true;
    }
    accents[i] = form?.accented === true && isBeyond ? ACCENTED : 0;
    // Any ASCII unit that is no letter: digits and signs stand where letters should.
    disguised[i] = form?.numeric !== true && (isOdd || (isForeign && hasForeignLetter(reading, text, first, end))) ? 1 : 0;
  }
  markSparse(
    typedBare,
    (i) => accents[i] === ACCENTED,
    (i) => forms[i]?.accented === true || forms[i]?.bare === true,
  );
  for (let i = 0; i < count; i++) bare[i] = (typedBare[i] ?? 0) | (disguised[i] ?? 0);
  if (typing.length > MOST_ROOM) typing = new Uint8Array(256);
}

/** Whether a plain letter of the view was typed as a letter of another alphabet or style. */
function hasForeignLetter(reading: TextReading, text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122 && reading.raw.charCodeAt(reading.folded.starts[i] ?? 0) >= FIRST_FOREIGN) return true;
  }
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
