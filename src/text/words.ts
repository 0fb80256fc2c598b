/**
 * The words of a reading: where each begins and ends in the views, and numbers under which phrases look them
 * up. Computed once per reading and kept beside it.
 */
import { isWordUnit, plainText, shapeUnit, toneOf } from './letters.ts';
import type { TextReading } from './reading.ts';
import { isSyllable, lacksTone } from './syllable.ts';
import type { View } from './view.ts';
import { WordTable } from './word-table.ts';

/** What is known of one spelling, shared by all texts. */
export type WordForm = {
  /** Number of the spelling without diacritics in the vocabulary of all patterns; -1 if none uses it. */
  plain: number;
  /** Number of the canonical spelling (tone placement and y/i made equal) in that vocabulary; -1 if no pattern has it. */
  exact: number;
  accented: boolean;
  /** Has letters and no diacritics at all. */
  bare: boolean;
  /** Carries some diacritics but cannot be complete («viêc»). */
  partial: boolean;
  numeric: boolean;
  /** A possible Vietnamese syllable. */
  syllable: boolean;
};

export type Words = {
  count: number;
  /** The text the words were cut from: that of the folded view. */
  text: string;
  /** Offsets within the views. */
  starts: Uint32Array;
  ends: Uint32Array;
  forms: WordForm[];
  /** 1: what stands before this word ends a sentence, 2: a blank line, 0: neither. */
  breaks: Uint8Array;
  /** Whether the author writes without diacritics around this word. */
  bareAround: Uint8Array;
  /** How many words the vocabulary had when the forms were looked up. */
  vocabulary: number;
  /** What was found already: by the index that was asked, then by the place of the set in it. */
  found: Map<object, Found>;
};

/** A match in numbers of words, both inclusive; `phrase` is the place of the pattern in its set. */
export type WordHit = { phrase: number; first: number; last: number };

/** The hits of every set of an index. */
export type Found = (WordHit[] | undefined)[];

/** Spellings without diacritics that patterns use. 0 stands for any number and is no word's. */
const plainIds = new Map<string, number>();
const exactIds = new Map<string, number>();
const maxForms = 60_000;
const formTable = new WordTable<WordForm>(maxForms);
/** Words left and right that decide whether a stretch is written without diacritics. */
const bareWindow = 8;

/** The number of a plain word in the shared vocabulary, from 1, added when new. */
export function vocabularyId(plain: string): number {
  return numberIn(plainIds, plain);
}

/** The number of a canonical spelling in the shared vocabulary, added when new. */
export function exactId(exact: string): number {
  return numberIn(exactIds, exact);
}

function numberIn(ids: Map<string, number>, word: string): number {
  let id = ids.get(word);
  if (id === undefined) {
    id = ids.size + 1;
    ids.set(word, id);
    // Spellings analysed before this word was known must be looked at again.
    if (formTable.size > 0) formTable.clear();
  }
  return id;
}

/** Tone placement and y/i written one way: hoà = hòa, kĩ = kỹ. */
export function canonical(word: string): string {
  let shape = '';
  let tone = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    tone = tone || toneOf(code);
    shape += String.fromCharCode(shapeUnit(code));
  }
  return sameVowel(shape) + (tone === 0 ? '' : String(tone));
}

/** A final y that is the only vowel reads like i. */
function sameVowel(shape: string): string {
  const last = shape.length - 1;
  if (last < 1 || shape.charCodeAt(last) !== 0x79) return shape;
  for (let i = 0; i < last; i++) if ('aăâeêioôơuưy'.includes(shape[i] ?? '')) return shape;
  return `${shape.slice(0, last)}i`;
}

/** What there is to know of one spelling as it stands in the folded view. */
function formAt(text: string, from: number, to: number): WordForm {
  const known = formTable.get(text, from, to);
  if (known !== undefined) return known;
  const word = text.slice(from, to);
  const form = formOf(word);
  formTable.set(word, form);
  return form;
}

function formOf(word: string): WordForm {
  const plain = plainText(word);
  let letters = 0;
  let digits = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
    else letters++;
  }
  const accented = plain !== word;
  return {
    plain: plainIds.get(sameVowel(plain)) ?? -1,
    exact: exactIds.get(canonical(word)) ?? -1,
    accented,
    bare: !accented && letters > 0,
    partial: accented && lacksTone(word),
    numeric: digits > 0,
    syllable: isSyllable(word),
  };
}

/** The key under which a phrase's word stands in the vocabulary. */
export function plainKey(word: string): string {
  return sameVowel(plainText(word));
}

/** The views whose words were asked for last: a text and its title. */
const recent: { view: View; words: Words }[] = [];
const maxRecent = 2;

/** The words of a reading; the same value as long as it is asked for again and again. */
export function wordsOf(reading: Pick<TextReading, 'folded'>): Words {
  for (const one of recent) if (one.view === reading.folded) return one.words;
  const words = cutWords(reading.folded.text);
  recent.unshift({ view: reading.folded, words });
  if (recent.length > maxRecent) recent.length = maxRecent;
  return words;
}

/** Brings forms up to date that were looked up before the latest patterns were compiled. */
export function refreshForms(words: Words): void {
  const size = plainIds.size + exactIds.size;
  if (words.vocabulary === size) return;
  for (let i = 0; i < words.count; i++) words.forms[i] = formAt(words.text, words.starts[i] ?? 0, words.ends[i] ?? 0);
  words.vocabulary = size;
}

/** Room for the words of a text while they are cut; used by one text after the other. */
let room = { starts: new Uint32Array(256), ends: new Uint32Array(256), breaks: new Uint8Array(256) };
/** Words of room kept between texts. */
const maxRoom = 1 << 15;

function cutWords(text: string): Words {
  const size = text.length;
  const forms: WordForm[] = [];
  let count = 0;
  let at = 0;
  let pendingBreak = 2;
  while (at < size) {
    if (!isWordUnit(text.charCodeAt(at))) {
      const found = breakAt(text, at);
      if (found > pendingBreak) pendingBreak = found;
      at++;
      continue;
    }
    const start = at;
    while (at < size && isWordUnit(text.charCodeAt(at))) at++;
    if (count === room.starts.length) room = enlarged(room.starts.length * 2);
    room.starts[count] = start;
    room.ends[count] = at;
    room.breaks[count] = pendingBreak;
    pendingBreak = 0;
    forms.push(formAt(text, start, at));
    count++;
  }
  // One piece of memory for all lists: many small ones cost more than they hold.
  const memory = new ArrayBuffer(10 * count);
  const starts = new Uint32Array(memory, 0, count);
  const ends = new Uint32Array(memory, 4 * count, count);
  const breaks = new Uint8Array(memory, 8 * count, count);
  const bareAround = new Uint8Array(memory, 9 * count, count);
  starts.set(room.starts.subarray(0, count));
  ends.set(room.ends.subarray(0, count));
  breaks.set(room.breaks.subarray(0, count));
  bareStretches(forms, bareAround);
  if (room.starts.length > maxRoom) room = enlarged(0);
  return { count, text, starts, ends, forms, breaks, bareAround, vocabulary: plainIds.size + exactIds.size, found: new Map() };
}

/** Larger room with the same content; 0 for small and empty room. */
function enlarged(capacity: number): typeof room {
  const larger = {
    starts: new Uint32Array(Math.max(capacity, 256)),
    ends: new Uint32Array(Math.max(capacity, 256)),
    breaks: new Uint8Array(Math.max(capacity, 256)),
  };
  if (capacity > 0) {
    larger.starts.set(room.starts);
    larger.ends.set(room.ends);
    larger.breaks.set(room.breaks);
  }
  return larger;
}

/** 2 for a blank line, 1 for the end of a sentence. */
function breakAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === 10) {
    const after = text.charCodeAt(at + 1);
    // A blank line, or the next item of a list.
    return after === 10 ? 2 : after === 0x2d || after === 0x2b || after === 0x2a || after === 0x2022 ? 1 : 0;
  }
  if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3b || code === 0x2026) {
    const next = text.charCodeAt(at + 1);
    return next === 32 || next === 10 || Number.isNaN(next) ? 1 : 0;
  }
  return 0;
}

function bareStretches(forms: readonly WordForm[], out: Uint8Array): void {
  markSparse(
    out,
    (i) => forms[i]?.accented === true,
    (i) => forms[i]?.accented === true || forms[i]?.bare === true,
  );
}

/**
 * Marks with 1 the words around which at most one word in seven is accented, of those that could be: eight words to either side are
 * looked at.
 */
export function markSparse(out: Uint8Array, isAccented: (word: number) => boolean, couldBe: (word: number) => boolean): void {
  const count = out.length;
  let accented = 0;
  let letters = 0;
  for (let i = -bareWindow; i < count; i++) {
    const enters = i + bareWindow;
    if (enters < count) {
      if (isAccented(enters)) accented++;
      if (couldBe(enters)) letters++;
    }
    const leaves = i - bareWindow - 1;
    if (leaves >= 0) {
      if (isAccented(leaves)) accented--;
      if (couldBe(leaves)) letters--;
    }
    if (i >= 0 && accented * 7 <= letters) out[i] = 1;
  }
}
