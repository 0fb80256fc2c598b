/**
 * The words of a reading: where each begins and ends in the views, and numbers under which phrases look them
 * up. Computed once per reading and kept beside it.
 */
import { isWordUnit, plainText, shapeUnit, toneOf } from './letters.ts';
import type { TextReading } from './reading.ts';
import { isSyllable, lacksTone } from './syllable.ts';
import type { View } from './view.ts';

/** What is known of one spelling, shared by all texts. */
export type WordForm = {
  /** Number of the spelling without diacritics in the vocabulary of all phrases; -1 if no phrase uses it. */
  plain: number;
  /** Canonical spelling: tone placement and y/i made equal. */
  exact: string;
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
  /** Offsets within the views. */
  starts: Uint32Array;
  ends: Uint32Array;
  forms: WordForm[];
  /** `plain` of every form, packed: what phrases are looked up by. */
  plains: Int32Array;
  /** 1: what stands before this word ends a sentence, 2: a blank line, 0: neither. */
  breaks: Uint8Array;
  /** Whether the author writes without diacritics around this word. */
  bareAround: Uint8Array;
};

const vocabulary = new Map<string, number>();
let formCache = new Map<string, WordForm>();
const maxFormCache = 60_000;
const maxWordLength = 64;
/** Words left and right that decide whether a stretch is written without diacritics. */
const bareWindow = 8;

/** The number of a plain word in the shared vocabulary, added when new. */
export function vocabularyId(plain: string): number {
  let id = vocabulary.get(plain);
  if (id === undefined) {
    id = vocabulary.size;
    vocabulary.set(plain, id);
    // Spellings analysed before this word was known must be looked at again.
    formCache = new Map();
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
export function wordForm(word: string): WordForm {
  const known = formCache.get(word);
  if (known) return known;
  const plain = plainText(word);
  let letters = 0;
  let digits = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 48 && code <= 57) digits++;
    else letters++;
  }
  const accented = plain !== word;
  const form: WordForm = {
    plain: vocabulary.get(sameVowel(plain)) ?? -1,
    exact: canonical(word),
    accented,
    bare: !accented && letters > 0,
    partial: accented && lacksTone(word),
    numeric: digits > 0,
    syllable: isSyllable(word),
  };
  if (formCache.size >= maxFormCache) formCache.clear();
  if (word.length <= maxWordLength) formCache.set(word, form);
  return form;
}

/** The key under which a phrase's word stands in the vocabulary. */
export function plainKey(word: string): string {
  return sameVowel(plainText(word));
}

const cache = new WeakMap<View, { words: Words; vocabulary: number }>();

/** The words of a reading; the same value for the same reading as long as no new phrases are compiled. */
export function wordsOf(reading: Pick<TextReading, 'folded'>): Words {
  const known = cache.get(reading.folded);
  if (known && known.vocabulary === vocabulary.size) return known.words;
  const words = cutWords(reading.folded.text);
  cache.set(reading.folded, { words, vocabulary: vocabulary.size });
  return words;
}

function cutWords(text: string): Words {
  const size = text.length;
  let capacity = 16 + (size >> 2);
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let breaks = new Uint8Array(capacity);
  const forms: WordForm[] = [];
  let count = 0;
  let at = 0;
  let pendingBreak = 2;
  while (at < size) {
    const code = text.charCodeAt(at);
    if (!isWordUnit(code)) {
      pendingBreak = Math.max(pendingBreak, breakAt(text, at));
      at++;
      continue;
    }
    const start = at;
    while (at < size && isWordUnit(text.charCodeAt(at))) at++;
    if (count === capacity) {
      capacity *= 2;
      starts = enlarged32(starts, capacity);
      ends = enlarged32(ends, capacity);
      const more = new Uint8Array(capacity);
      more.set(breaks);
      breaks = more;
    }
    starts[count] = start;
    ends[count] = at;
    breaks[count] = pendingBreak;
    pendingBreak = 0;
    forms.push(wordForm(text.slice(start, at)));
    count++;
  }
  const plains = new Int32Array(count);
  for (let i = 0; i < count; i++) plains[i] = forms[i]?.plain ?? -1;
  return { count, starts, ends, forms, plains, breaks, bareAround: bareStretches(forms, count) };
}

function enlarged32(old: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(capacity);
  more.set(old);
  return more;
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

function bareStretches(forms: WordForm[], count: number): Uint8Array {
  const accentedBefore = new Uint32Array(count + 1);
  const lettersBefore = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) {
    const form = forms[i];
    accentedBefore[i + 1] = (accentedBefore[i] ?? 0) + (form?.accented ? 1 : 0);
    lettersBefore[i + 1] = (lettersBefore[i] ?? 0) + (form && (form.accented || form.bare) ? 1 : 0);
  }
  const out = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const from = Math.max(0, i - bareWindow);
    const to = Math.min(count, i + bareWindow + 1);
    const accented = (accentedBefore[to] ?? 0) - (accentedBefore[from] ?? 0);
    const letters = (lettersBefore[to] ?? 0) - (lettersBefore[from] ?? 0);
    if (accented * 7 <= letters) out[i] = 1;
  }
  return out;
}
