/**
 * One disguised or chat-style word undone: look-alike letters, stretched letters, digits and signs inside
 * words, chat spellings. Results are remembered, since the same spellings come again in every text.
 */
import homoglyphs from './lexicon/homoglyphs.json' with { type: 'json' };
import { isDigitUnit, isLatinUnit, isLetterUnit, plainText } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { isSyllable, segment } from './syllable.ts';
import { hiding } from './unit-buffer.ts';
import { WordTable } from './word-table.ts';

/** `bits` tells how the word was hidden (0 for stretched letters and chat spelling). */
export type FoldedWord = { text: string; bits: number };

/** What is known of one spelling, shared by all texts. */
export type KnownWord = {
  word: string;
  /** null: the word stays as it is. */
  folded: FoldedWord | null;
  guard: Guard | null;
  /** The one listed word that fits a spelling with stars, or null. */
  unmasked: string | null;
  /** The figure that letters were mixed into («3o», «l5»), to be read so in front of a unit; or null. */
  figure: string | null;
  /** The syllable that a digit may stand in («đ1»), to be read so beside another disguised word; or null. */
  maybe: string | null;
};

/**
 * Which alphabet a text is written in. `latin`: mainly Latin, other letters stand for Latin ones; `unclear`: as many others;
 * `foreign`: letters occur that look like no Latin one.
 */
export type Alphabet = 'latin' | 'unclear' | 'foreign';

export type WordFolder = {
  /** The word that stands in `text` from `from` to `to`, in a text of that alphabet. */
  look: (text: string, from: number, to: number, alphabet: Alphabet) => KnownWord;
  /** Whether joined letters are a word that only disguise explains. */
  isDisguised: (letters: string) => boolean;
};

/** An abbreviation that means something only behind or in front of certain words. */
export type Guard = { means: string; before: Set<string>; after: Set<string> };

const mixed = new Map(Object.entries(homoglyphs.mixed));
/** Look-alikes that pass for Latin even in a word of nothing else. */
const twins = new Set('аеорсхуіїјѕԁһԛԝӏοαιυνκ');
const maxCache = 60_000;
const maxRemembered = 40;
const leetLetters: Record<string, string> = {
  '@': 'a',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '!': 'i',
  '¡': 'i',
  '|': 'l',
};
/** «6OOk», «1Otr»: letters o among the digits of a sum. */
const roundNumber = /^[1-9][0-9]{0,5}o[0-9o]{0,6}(?:k|tr|trieu|triệu|cu|củ|d|đ|vnd|usd|m)$/;
/** «l5tr», «I5tr»: a letter for the first digit of a sum. */
const countedNumber = /^[li][0-9o]{1,4}(?:tr|trieu|triệu|cu|củ|k)$/;
/** The same without its unit. */
const figureAlone = /^(?:[1-9][0-9]{0,5}o[0-9o]{0,6}|[li][0-9o]{1,4})$/;
/** A short syllable with one digit at its end, beside another disguised word. */
const shortSyllable = /^(?:[bcdđghklmnprstvx]|ch|gh|kh|nh|ng|ph|th|tr)[0134]$/;
/** English words and abbreviations whose doubled last letter is no stretching. */
const doubleEnders = new Set([
  'see',
  'too',
  'bee',
  'tee',
  'inn',
  'zoo',
  'ann',
  'fee',
  'all',
  'off',
  'add',
  'boo',
  'loo',
  'goo',
  'woo',
  'nee',
  'lee',
  'cc',
  'bb',
  'vii',
  'xii',
  'ii',
  'coo',
  'moo',
  'hoo',
  'kee',
  'mee',
  'pee',
  'ree',
  'all',
  'pubb',
  'ee',
  'oo',
  'aa',
]);
const compiled = new WeakMap<Lexicon, WordFolder>();

/** The folder of a lexicon, built once. */
export function wordFolder(lexicon: Lexicon): WordFolder {
  let folder = compiled.get(lexicon);
  if (!folder) {
    folder = createFolder(lexicon);
    compiled.set(lexicon, folder);
  }
  return folder;
}

function createFolder(lexicon: Lexicon): WordFolder {
  const { teencode, gazetteer } = lexicon;
  const words = new Map(Object.entries(teencode.words));
  const disguised = new Set(teencode.disguised.map(plainText));
  for (const entry of gazetteer) {
    for (const form of entry.forms)
      if (form.use === 'always' && !form.text.includes(' ') && form.text.length > 4) disguised.add(plainText(form.text));
  }
  const guards = new Map<string, Guard>();
  for (const one of teencode.guarded) {
    guards.set(one.word, {
      means: one.means,
      before: new Set((one.before ?? []).map(plainText)),
      after: new Set((one.after ?? []).map(plainText)),
    });
  }
  const tables: Record<Alphabet, WordTable<KnownWord>> = {
    latin: new WordTable(maxCache),
    unclear: new WordTable(maxCache),
    foreign: new WordTable(maxCache),
  };
  const look = (text: string, from: number, to: number, alphabet: Alphabet): KnownWord => {
    const known = tables[alphabet].get(text, from, to);
    if (known !== undefined) return known;
    const word = text.slice(from, to);
    const folded = foldFresh(word, alphabet, words, disguised);
    const fresh = {
      word,
      folded,
      guard: guards.get(word) ?? null,
      unmasked: word.includes('*') ? unmask(word, teencode.masked) : null,
      figure: folded === null ? readFigure(word) : null,
      maybe: folded === null ? readShort(word) : null,
    };
    tables[alphabet].set(word, fresh);
    return fresh;
  };
  return { look, isDisguised: (letters) => disguised.has(plainText(letters)) };
}

function foldFresh(word: string, alphabet: Alphabet, words: Map<string, string>, disguised: Set<string>): FoldedWord | null {
  let text = word;
  let bits = 0;
  const latin = foldHomoglyphs(text, alphabet, disguised);
  if (latin !== text) {
    text = latin;
    bits |= hiding.homoglyph;
  }
  text = collapse(text);
  if (text.length <= maxRemembered) {
    if (hasSign(text)) {
      const letters = unleet(text, words, disguised);
      if (letters !== null) {
        text = letters;
        bits |= hiding.leet;
      }
    }
    if (roundNumber.test(text) || countedNumber.test(text)) {
      text = asFigure(text);
      bits |= hiding.leet;
    }
    text = words.get(text) ?? respell(text) ?? text;
  }
  return text === word ? null : { text, bits };
}

/**
 * Cyrillic and Greek look-alikes inside a word that is otherwise Latin, or in a word made of nothing else: there all must pass for Latin,
 * or the text must be Latin and the outcome a word.
 */
function foldHomoglyphs(word: string, alphabet: Alphabet, disguised: Set<string>): string {
  let latin = 0;
  let alike = 0;
  let twin = 0;
  for (const letter of word) {
    const code = letter.charCodeAt(0);
    if (isLatinUnit(code)) latin++;
    else if (mixed.has(letter)) {
      alike++;
      if (twins.has(letter)) twin++;
    } else if (isLetterUnit(code)) return word;
  }
  if (alike === 0 || (latin === 0 && (alphabet === 'foreign' || alike < 2))) return word;
  let out = '';
  for (const letter of word) out += mixed.get(letter) ?? letter;
  if (latin > 0 || twin === alike) return out;
  return alphabet === 'latin' && (isSyllable(out) || disguised.has(out)) ? out : word;
}

/** The Latin letter that a letter is or stands for; 0 for any other. */
export function latinUnit(code: number): number {
  if (isLatinUnit(code)) return code;
  if (code < 0x370 || code >= 0x590) return 0;
  const alike = mixed.get(String.fromCharCode(code));
  return alike?.length === 1 ? alike.charCodeAt(0) : 0;
}

/** Whether the letter is of a foreign script and looks like no Latin letter. */
export function isForeignLetter(code: number): boolean {
  return code >= 0x370 && code < 0x590 && isLetterUnit(code) && !mixed.has(String.fromCharCode(code));
}

/** Three and more of the same letter become one, except in numbers and in words that are nothing else («xxx»). */
function collapse(word: string): string {
  let out = '';
  let from = 0;
  const size = word.length;
  let at = 0;
  let runs = 0;
  while (at < size) {
    const code = word.charCodeAt(at);
    let end = at + 1;
    while (end < size && word.charCodeAt(end) === code) end++;
    runs++;
    if (end - at >= 3 && isLetterUnit(code) && !(at === 0 && end === size)) {
      out += word.slice(from, at + 1);
      from = end;
    }
    at = end;
  }
  let text = from === 0 ? word : out + word.slice(from);
  const last = text.length - 1;
  if (runs > 1 && last >= 2 && last < 9 && text.charCodeAt(last) === text.charCodeAt(last - 1) && isLetterUnit(text.charCodeAt(last))) {
    const shorter = text.slice(0, last);
    if (!doubleEnders.has(text) && !isSyllable(text) && isSyllable(shorter) && shorter.length > 1) text = shorter;
  }
  return text.length < maxSqueezed && plainText(text) !== text && !isSyllable(text) ? squeeze(text) : text;
}

/** «ttuyển», «tuuyyển»: doubled letters anywhere, in a word whose diacritics show Vietnamese, where only so it is a syllable. */
function squeeze(word: string): string {
  let out = '';
  for (const letter of word) if (out.at(-1) !== letter) out += letter;
  return out !== word && isSyllable(out) ? out : word;
}

/** Longer words are no stretched syllable. */
const maxSqueezed = 16;

function hasSign(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isDigitUnit(code) || code === 0x40 || code === 0x24 || code === 0x21 || code === 0xa1 || code === 0x7c) return true;
  }
  return false;
}

/** Letters o, and an l or i in front, read as digits; the unit behind stays. */
function asFigure(word: string): string {
  const unit = /(?:tr|trieu|triệu|nghin|cu|củ|k|d|đ|vnd|usd|m)?$/.exec(word)?.[0] ?? '';
  const figure = word.slice(0, word.length - unit.length);
  return figure.replace(/^[li]/, '1').replace(/o/g, '0') + unit;
}

function readFigure(word: string): string | null {
  return figureAlone.test(word) ? asFigure(word) : null;
}

function readShort(word: string): string | null {
  if (!shortSyllable.test(word)) return null;
  const last = word.length - 1;
  const syllable = word.slice(0, last) + (leetLetters[word[last] ?? ''] ?? '');
  return isSyllable(syllable) ? syllable : null;
}

/**
 * Digits and signs read as letters, only where the outcome is a Vietnamese syllable (or a listed word) and the
 * word cannot be an amount, a year of birth, a name of a class or the like. null: leave it.
 */
function unleet(word: string, words: Map<string, string>, disguised: Set<string>): string | null {
  let letters = 0;
  let signs = 0;
  let accented = false;
  for (let i = 0; i < word.length; i++) {
    const letter = word[i] ?? '';
    if (leetLetters[letter] !== undefined) signs++;
    else if (isDigitUnit(word.charCodeAt(i))) return null;
    else {
      letters++;
      if (plainText(letter) !== letter) accented = true;
    }
  }
  if (signs === 2 && letters === 1 && isShortDisguise(word)) return readSigns(word, words, disguised, false);
  if (signs === 0 || letters < 2 || signs > letters || word.length > 24) return null;
  const first = leetLetters[word[0] ?? ''] !== undefined;
  const last = leetLetters[word[word.length - 1] ?? ''] !== undefined;
  const lastSign = word[word.length - 1] ?? '';
  if (lastSign === '!' || lastSign === '|') return null;
  const firstSign = word[0] ?? '';
  if (firstSign === '@') return null;
  if (first && !(accented || letters >= 4 || firstSign === '$')) return null;
  if (last && letters < 3 && lastSign !== '0' && lastSign !== '@') return null;
  return readSigns(word, words, disguised, !first && !last && letters >= 3 && letters >= 2 * signs);
}

/** «g1@»: a letter, a digit and a sign that no name of a thing has. */
function isShortDisguise(word: string): boolean {
  return /^[a-zđ]\d@$/.test(word);
}

/** The word that comes out when signs are read as letters; `maybeJoined`: it may be several syllables written together. */
function readSigns(word: string, words: Map<string, string>, disguised: Set<string>, maybeJoined: boolean): string | null {
  for (const one of ['i', 'l']) {
    let out = '';
    for (const letter of word) out += letter === '1' ? one : (leetLetters[letter] ?? letter);
    if (isSyllable(out) || disguised.has(plainText(out)) || words.has(out)) return out;
    if (maybeJoined && isJoined(out)) return out;
  }
  return null;
}

/** Two or three whole syllables written together. */
function isJoined(letters: string): boolean {
  const parts = segment(letters);
  return parts !== null && parts.length <= 3 && parts.every((part) => part.length > 1);
}

/** Chat spelling by rule, only where it makes a syllable out of what is none and diacritics show Vietnamese. */
function respell(word: string): string | null {
  if (word.length < 2 || word.length > 8 || plainText(word) === word || isSyllable(word)) return null;
  for (const [from, to] of respellings) {
    const changed = word.replace(from, to);
    if (changed !== word && isSyllable(changed)) return changed;
  }
  let all = word;
  for (const [from, to] of respellings) all = all.replace(from, to);
  return all !== word && isSyllable(all) ? all : null;
}

const respellings: [RegExp, string][] = [
  [/^f/, 'ph'],
  [/^j(?=[iìíỉĩị])/, 'g'],
  [/^j/, 'gi'],
  [/^z/, 'd'],
  [/^w/, 'qu'],
  [/^p(?!h)/, 'ph'],
  [/ck$/, 'ch'],
  [/nk$/, 'nh'],
  [/^nk/, 'nh'],
  [/^gk/, 'gh'],
  [/k$/, 'ch'],
  [/(?<=[^n])g$/, 'ng'],
  [/(?<=[^n])q$/, 'ng'],
  [/nq$/, 'ng'],
  [/x$/, 'c'],
  [/h$/, 'nh'],
];

/** The one listed word that fits a spelling with stars («th*n»), or null when none or several fit. */
function unmask(word: string, masked: readonly string[]): string | null {
  let found: string | null = null;
  for (const one of masked) {
    if (!fits(word, one)) continue;
    if (found !== null) return null;
    found = one;
  }
  return found;
}

function fits(word: string, whole: string): boolean {
  if (word.length !== whole.length) return false;
  let shown = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word[i] ?? '';
    if (letter === '*') continue;
    shown++;
    if (letter !== whole[i] && letter !== plainText(whole[i] ?? '')) return false;
  }
  return shown >= 2;
}
