/**
 * Second step of the folded view, word by word: letters that were spaced or dotted apart are joined, disguised
 * and chat spellings undone. Links, addresses and @names are left alone; so are numbers with their units.
 */
import { flush, replace, type Run } from './fold-run.ts';
import { isForeignLetter, type Alphabet, type KnownWord, type WordFolder } from './fold-word.ts';
import { isPieceSign, joinCoda, joinPieces, joinSpaced } from './join-letters.ts';
import { isDigitUnit, isLatinUnit, isLetterUnit, isSpaceUnit, isWordUnit, plainText } from './letters.ts';
import { emptied, hiding, type UnitBuffer } from './unit-buffer.ts';

const at_ = 0x40;
const dollar = 0x24;
const star = 0x2a;
const protectedChunk =
  /:\/\/|^www\.|^@[a-z0-9_.]{3,}|[a-z0-9_-]@[a-z0-9-]{1,60}\.|\.(?:com|net|org|vn|me|info|top|xyz|cc|io|app|shop|club|site|online)(?:\/|\b)/;

/** Rewrites a character-folded text word by word into `out`, which is emptied first. Linear in its length. */
export function foldWords(base: UnitBuffer, text: string, raw: string, folder: WordFolder, out: UnitBuffer): UnitBuffer {
  const run: Run = { text, base, out: emptied(out), folder, raw, alphabet: alphabetOf(base), done: 0, disguisedEnd: -9 };
  const size = base.length;
  let chunkEnd = 0;
  let previous = '';
  let at = 0;
  while (at < size) {
    const code = base.units[at] ?? 0;
    if (at >= chunkEnd && !isSpaceUnit(code)) {
      chunkEnd = endOfChunk(base, at);
      if (isProtected(base, text, at, chunkEnd)) {
        previous = '';
        at = chunkEnd;
        continue;
      }
    }
    if (!isWordUnit(code) && !(code === dollar && startsWord(base, at))) {
      if (code === 10 || code === 0x2e) previous = '';
      at++;
      continue;
    }
    if (isLetterUnit(code) && !isWordUnit(base.units[at + 1] ?? 32)) {
      const end = joinSpaced(run, at);
      if (end > at) {
        previous = '';
        at = end;
        continue;
      }
    }
    const end = endOfWord(base, at);
    if (isPieceSign(base.units[end] ?? 32)) {
      const pieces = joinPieces(run, at, end);
      if (pieces > end) {
        previous = '';
        at = pieces;
        continue;
      }
    }
    const whole = joinCoda(run, at, end);
    if (whole > end) {
      previous = '';
      at = whole;
      continue;
    }
    previous = foldOne(run, at, end, previous);
    at = end;
  }
  flush(run, size);
  return run.out;
}

function alphabetOf(base: UnitBuffer): Alphabet {
  let others = 0;
  let latin = 0;
  for (let i = 0; i < base.length; i++) {
    const code = base.units[i] ?? 0;
    if (code >= 0x370 && code < 0x590) {
      if (isForeignLetter(code)) return 'foreign';
      others++;
    } else if (isLatinUnit(code)) latin++;
  }
  return others * 2 <= latin ? 'latin' : 'unclear';
}

function endOfChunk(base: UnitBuffer, from: number): number {
  const { units, length } = base;
  let at = from;
  while (at < length && !isSpaceUnit(units[at] ?? 32)) at++;
  return at;
}

function isProtected(base: UnitBuffer, text: string, from: number, to: number): boolean {
  let sign = false;
  let dot = false;
  for (let i = from; i < to; i++) {
    const code = base.units[i];
    if (code === at_ || code === 0x2f || code === 0x3a) sign = true;
    else if (code === 0x2e) dot = true;
  }
  return (
    (sign || dot) && (sign ? dot || base.units[from] === at_ : true) && protectedChunk.test(text.slice(from, Math.min(to, from + 300)))
  );
}

function startsWord(base: UnitBuffer, at: number): boolean {
  return !isWordUnit(base.units[at - 1] ?? 32) && isLetterUnit(base.units[at + 1] ?? 32);
}

/** End of a word; signs that stand for letters belong to it where letters follow. */
function endOfWord(base: UnitBuffer, from: number): number {
  let at = from + 1;
  while (at < base.length) {
    const code = base.units[at] ?? 32;
    if (isWordUnit(code)) at++;
    else if (
      (code === at_ || code === dollar || code === star || code === 0x7c || code === 0x21 || code === 0xa1) &&
      isLetterUnit(base.units[at - 1] ?? 32)
    ) {
      if (isLetterUnit(base.units[at + 1] ?? 32)) at += 2;
      else if (code === at_ && !isWordUnit(base.units[at + 1] ?? 32)) return at + 1;
      else return at;
    } else if (code === at_ && at === from + 2 && isLetterUnit(base.units[from] ?? 32) && !isWordUnit(base.units[at + 1] ?? 32)) {
      // «g1@»
      return at + 1;
    } else return at;
  }
  return at;
}

/** Writes one word folded; gives back the word for the guard of the next one. */
function foldOne(run: Run, from: number, to: number, previous: string): string {
  const known = run.folder.look(run.text, from, to, run.alphabet);
  const { word, folded, guard, unmasked } = known;
  if (unmasked !== null) {
    replace(run, from, to, unmasked, hiding.masked);
    return unmasked;
  }
  if (guard !== null) {
    const means = guard.before.has(plainText(previous)) || isFollowed(guard.after, nextWord(run, to));
    const attached = isDigitUnit(previous.charCodeAt(previous.length - 1)) && (word === 'k' || word === '0');
    const stands = word !== '0' || !isNumberPart(run.base, from);
    if (means && !attached && stands) {
      replace(run, from, to, guard.means, 0);
      return guard.means.slice(guard.means.lastIndexOf(' ') + 1);
    }
  }
  if (folded === null) return known.figure === null && known.maybe === null ? word : readInContext(run, from, to, known);
  replace(run, from, to, folded.text, folded.bits);
  if (folded.bits !== 0) run.disguisedEnd = to;
  return folded.text.slice(folded.text.lastIndexOf(' ') + 1);
}

/** Units in front of which letters among digits are digits («3O củ», «I5 triệu», «2O-3Otr»). */
const unitBehind = /^(?:tr|trieu|cu|k|nghin|ngan|dong|vnd|usd|do|d|[1-9]\d{0,2}o?\d{0,3}(?:tr|trieu|cu|k))$/;
/** Words that are disguised beside each other stand no further apart. */
const besideGap = 2;

/** What a word is that only its neighbours tell: a figure in front of a unit, a syllable beside another disguised word. */
function readInContext(run: Run, from: number, to: number, { word, figure, maybe }: KnownWord): string {
  if (figure !== null && unitBehind.test(nextWord(run, to))) {
    replace(run, from, to, figure, hiding.leet);
    return figure;
  }
  if (maybe !== null && (from - run.disguisedEnd <= besideGap || isDisguisedNext(run, to))) {
    replace(run, from, to, maybe, hiding.leet);
    run.disguisedEnd = to;
    return maybe;
  }
  return word;
}

function isDisguisedNext(run: Run, to: number): boolean {
  const { base } = run;
  if (base.units[to] !== 32 || !isLetterUnit(base.units[to + 1] ?? 32)) return false;
  const { folded } = run.folder.look(run.text, to + 1, endOfWord(base, to + 1), run.alphabet);
  return folded !== null && (folded.bits & hiding.leet) !== 0;
}

/** `#` in a list of following words stands for any number. */
function isFollowed(after: Set<string>, next: string): boolean {
  return after.has(next) || (after.has('#') && isDigitUnit(next.charCodeAt(0)));
}

function isNumberPart(base: UnitBuffer, at: number): boolean {
  const before = base.units[at - 1] ?? 32;
  return before === 0x2e || before === 0x2c || isDigitUnit(before);
}

/** The next word on the same line, without diacritics; empty when none is near. */
function nextWord(run: Run, from: number): string {
  const { base, text } = run;
  let at = from;
  while (at < base.length && at < from + 4 && !isWordUnit(base.units[at] ?? 32)) {
    if (base.units[at] === 10 || base.units[at] === 0x2e) return '';
    at++;
  }
  if (at >= base.length) return '';
  let end = at;
  while (end < base.length && end < at + 12 && isWordUnit(base.units[end] ?? 32)) end++;
  return plainText(text.slice(at, end));
}
