/**
 * Second step of the folded view, word by word: letters that were spaced or dotted apart are joined, disguised
 * and chat spellings undone. Links, addresses and @names are left alone; so are numbers with their units.
 */
import { isForeignLetter, type WordFolder } from './fold-word.ts';
import { isDigitUnit, isLatinUnit, isLetterUnit, isSpaceUnit, isWordUnit, plainText } from './letters.ts';
import { isSyllable, segment } from './syllable.ts';
import { createBuffer, hiding, push, type UnitBuffer } from './unit-buffer.ts';

const at_ = 0x40;
const dollar = 0x24;
const star = 0x2a;
const maxSpaced = 110;
/** A run this long that makes no syllables is passed over whole; shorter ones are tried again from the next letter. */
const hopeless = 12;
const maxPieces = 12;
const protectedChunk =
  /:\/\/|^www\.|^@[a-z0-9_.]{3,}|[a-z0-9_-]@[a-z0-9-]{1,60}\.|\.(?:com|net|org|vn|me|info|top|xyz|cc|io|app|shop|club|site|online)(?:\/|\b)/;

type Run = { text: string; base: UnitBuffer; out: UnitBuffer; folder: WordFolder; raw: string; foreign: boolean };

/** Rewrites a character-folded text word by word. Linear in its length. */
export function foldWords(base: UnitBuffer, text: string, raw: string, folder: WordFolder): UnitBuffer {
  const out = createBuffer(base.length + (base.length >> 3));
  const run: Run = { text, base, out, folder, raw, foreign: hasForeign(base) };
  const size = base.length;
  let chunkEnd = 0;
  let previous = '';
  let at = 0;
  while (at < size) {
    const code = base.units[at] ?? 0;
    if (at >= chunkEnd && !isSpaceUnit(code)) {
      chunkEnd = endOfChunk(base, at);
      if (isProtected(base, text, at, chunkEnd)) {
        copy(run, at, chunkEnd);
        previous = '';
        at = chunkEnd;
        continue;
      }
    }
    if (!isWordUnit(code) && !(code === dollar && startsWord(base, at))) {
      if (code === 10 || code === 0x2e) previous = '';
      copy(run, at, at + 1);
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
    const pieces = joinPieces(run, at, end);
    if (pieces > end) {
      previous = '';
      at = pieces;
      continue;
    }
    previous = foldOne(run, at, end, previous);
    at = end;
  }
  return out;
}

function hasForeign(base: UnitBuffer): boolean {
  for (let i = 0; i < base.length; i++) {
    const code = base.units[i] ?? 0;
    if (code >= 0x370 && code < 0x590 && isForeignLetter(code)) return true;
  }
  return false;
}

function endOfChunk(base: UnitBuffer, from: number): number {
  let at = from;
  while (at < base.length && !isSpaceUnit(base.units[at] ?? 32)) at++;
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
      (code === at_ || code === dollar || code === star || code === 0x7c || code === 0x21) &&
      isLetterUnit(base.units[at - 1] ?? 32)
    ) {
      if (isLetterUnit(base.units[at + 1] ?? 32)) at += 2;
      else if (code === at_ && !isWordUnit(base.units[at + 1] ?? 32)) return at + 1;
      else return at;
    } else return at;
  }
  return at;
}

function copy(run: Run, from: number, to: number): void {
  const { base, out } = run;
  for (let i = from; i < to; i++) push(out, base.units[i] ?? 0, base.starts[i] ?? 0, base.ends[i] ?? 0, base.hidden[i] ?? 0);
}

/** Writes one word folded; gives back the word for the guard of the next one. */
function foldOne(run: Run, from: number, to: number, previous: string): string {
  const { base, text, folder } = run;
  const word = text.slice(from, to);
  if (word.includes('*')) {
    const whole = folder.unmask(word);
    if (whole !== null) {
      replace(run, from, to, whole, hiding.masked);
      return whole;
    }
  }
  const guard = folder.guards.get(word);
  if (guard) {
    const means = guard.before.has(plainText(previous)) || isFollowed(guard.after, nextWord(run, to));
    const attached = isDigitUnit(previous.charCodeAt(previous.length - 1)) && (word === 'k' || word === '0');
    const alone = word !== '0' || !isNumberPart(base, from);
    if (means && !attached && alone) {
      replace(run, from, to, guard.means, 0);
      return guard.means.slice(guard.means.lastIndexOf(' ') + 1);
    }
  }
  const folded = folder.fold(word, run.foreign);
  if (!folded) {
    copy(run, from, to);
    return word;
  }
  replace(run, from, to, folded.text, folded.bits);
  return folded.text.slice(folded.text.lastIndexOf(' ') + 1);
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

/** Writes another spelling: unit for unit where the length is the same, otherwise every unit stands for the whole word. */
function replace(run: Run, from: number, to: number, spelling: string, bits: number): void {
  const { base, out } = run;
  if (spelling.length === to - from) {
    for (let i = 0; i < spelling.length; i++) {
      const unit = spelling.charCodeAt(i);
      const changed = unit !== base.units[from + i];
      push(out, unit, base.starts[from + i] ?? 0, base.ends[from + i] ?? 0, (base.hidden[from + i] ?? 0) | (changed ? bits : 0));
    }
    return;
  }
  let hidden = bits;
  for (let i = from; i < to && i < from + 64; i++) hidden |= base.hidden[i] ?? 0;
  const start = base.starts[from] ?? 0;
  const end = base.ends[to - 1] ?? 0;
  for (let i = 0; i < spelling.length; i++) push(out, spelling.charCodeAt(i), start, end, hidden);
}

function isSeparator(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || '.-_*|~·•+–—^°=:\'"`'.includes(String.fromCharCode(code));
}

/** Reads «v i ệ c» from a single letter on; joins and writes what makes syllables. Returns where it went on, or `from`. */
function joinSpaced(run: Run, from: number): number {
  const { base, text } = run;
  const letters: number[] = [from];
  const gaps: string[] = [];
  let at = from;
  while (letters.length < maxSpaced) {
    let next = at + 1;
    while (next < base.length && next <= at + 3 && isSeparator(base.units[next] ?? 0)) next++;
    if (next === at + 1 || next >= base.length || !isLatinUnit(base.units[next] ?? 0) || isWordUnit(base.units[next + 1] ?? 32)) break;
    gaps.push(text.slice(at + 1, next));
    letters.push(next);
    at = next;
  }
  const basic = gaps[0];
  if (basic === undefined) return from;
  const airy = isSpaceUnit(basic.charCodeAt(0)) && basic.length === 1;
  if (letters.length < (airy ? 4 : 3)) return from;
  const groups = groupLetters(letters, gaps, basic);
  const parts = groups.map((group) => syllablesOf(run, group));
  if (parts.every((part) => part === null)) {
    if (letters.length < hopeless) return from;
    copy(run, from, at + 1);
    return at + 1;
  }
  let written = 0;
  groups.forEach((group, index) => {
    const before = letters[written - 1];
    if (before !== undefined) pushGap(run, before, group[0] ?? from);
    written += group.length;
    writeGroup(run, group, parts[index] ?? null);
  });
  return at + 1;
}

/** Letters that stand the basic distance apart form one group; another distance begins the next. */
function groupLetters(letters: number[], gaps: string[], basic: string): number[][] {
  const groups: number[][] = [[letters[0] ?? 0]];
  gaps.forEach((gap, i) => {
    const letter = letters[i + 1] ?? 0;
    if (gap === basic) groups[groups.length - 1]?.push(letter);
    else groups.push([letter]);
  });
  return groups;
}

function syllablesOf(run: Run, group: number[]): string[] | null {
  if (group.length < 2) return null;
  const joined = group.map((at) => run.text[at] ?? '').join('');
  if (run.folder.isDisguised(joined)) return [joined];
  const parts = segment(joined, run.folder.isDisguised);
  if (!parts || parts.length * 2 > group.length) return null;
  return group.length <= 4 && plainText(joined) === joined && group.every((at) => isCapital(run, at)) && group.length > 2 ? null : parts;
}

/** Short names in capitals («V.I.P») are no disguise. */
function isCapital(run: Run, at: number): boolean {
  const letter = run.raw[run.base.starts[at] ?? 0] ?? '';
  return letter !== letter.toLowerCase();
}

function pushGap(run: Run, before: number, next: number): void {
  const { base, out, text } = run;
  const unit = text.slice(before + 1, next).includes('\n') ? 10 : 32;
  push(out, unit, base.starts[before + 1] ?? 0, base.ends[next - 1] ?? 0, 0);
}

function writeGroup(run: Run, group: number[], parts: string[] | null): void {
  const { base, out } = run;
  if (!parts) {
    group.forEach((at, i) => {
      if (i > 0) copy(run, (group[i - 1] ?? 0) + 1, at);
      copy(run, at, at + 1);
    });
    return;
  }
  let index = 0;
  parts.forEach((part, number) => {
    if (number > 0) pushGap(run, group[index - 1] ?? 0, group[index] ?? 0);
    for (let i = 0; i < part.length; i++) {
      const at = group[index++] ?? 0;
      push(out, base.units[at] ?? 0, base.starts[at] ?? 0, base.ends[at] ?? 0, (base.hidden[at] ?? 0) | hiding.spaced);
    }
  });
}

/** Joins «th.ận», «c.a.mpuchia»: pieces without blanks that only together make syllables. Returns where it went on, or `end`. */
function joinPieces(run: Run, from: number, end: number): number {
  const { base, text, raw } = run;
  if (!isLatinUnit(base.units[from] ?? 0)) return end;
  const pieces: [number, number][] = [[from, end]];
  let at = end;
  while (pieces.length < maxPieces && at + 1 < base.length && isPieceSign(base.units[at] ?? 0) && isLatinUnit(base.units[at + 1] ?? 0)) {
    const next = at + 1;
    at = next;
    while (at < base.length && isWordUnit(base.units[at] ?? 32)) at++;
    pieces.push([next, at]);
  }
  if (pieces.length < 2 || at - from > 40) return end;
  const words = pieces.map(([start, stop]) => text.slice(start, stop));
  const joined = words.join('');
  const disguised = run.folder.isDisguised(joined);
  if (!disguised) {
    if (plainText(joined) === joined || words.every(isSyllable)) return end;
    const parts = segment(joined);
    if (!parts || parts.length >= pieces.length || isInitial(pieces, base, raw)) return end;
  }
  for (const [start, stop] of pieces) {
    for (let i = start; i < stop; i++)
      push(run.out, base.units[i] ?? 0, base.starts[i] ?? 0, base.ends[i] ?? 0, (base.hidden[i] ?? 0) | hiding.spaced);
  }
  return at;
}

function isPieceSign(code: number): boolean {
  return code === 0x2e || code === 0x2d || code === 0x5f || code === star || code === 0xb7 || code === 0x2022 || code === 0x7e;
}

/** «T.Ánh»: the initial of a name, both parts with a capital. */
function isInitial(pieces: [number, number][], base: UnitBuffer, raw: string): boolean {
  const [first, second] = pieces;
  if (!first || !second || first[1] - first[0] > 2) return false;
  const capital = raw[base.starts[second[0]] ?? 0] ?? '';
  return capital !== capital.toLowerCase();
}
