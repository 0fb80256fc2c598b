/** Letters that were torn apart are joined again: «v i ệ c», «v.i.ệ.c», «th.ận», «việ c». Only where syllables or listed words come out. */
import { copy, flush, type Run } from './fold-run.ts';
import { latinUnit } from './fold-word.ts';
import { isLatinUnit, isSpaceUnit, isWordUnit, plainText } from './letters.ts';
import { isSyllable, segment } from './syllable.ts';
import { hiding, push, type UnitBuffer } from './unit-buffer.ts';

const star = 0x2a;
const maxSpaced = 110;
/** A run this long that makes no syllables is passed over whole; shorter ones are tried again from the next letter. */
const hopeless = 12;
const maxPieces = 12;

function isSeparator(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || '.-_*|~·•+–—^°=:\'"`'.includes(String.fromCharCode(code));
}

/** Reads «v i ệ c» from a single letter on; joins and writes what makes syllables. Returns where it went on, or `from`. */
export function joinSpaced(run: Run, from: number): number {
  const { base, text } = run;
  const letters: number[] = [from];
  const gaps: string[] = [];
  let at = from;
  while (letters.length < maxSpaced) {
    let next = at + 1;
    while (next < base.length && next <= at + 3 && isSeparator(base.units[next] ?? 0)) next++;
    if (next === at + 1 || next >= base.length || !isSpacedLetter(run, next) || isWordUnit(base.units[next + 1] ?? 32)) break;
    gaps.push(text.slice(at + 1, next));
    letters.push(next);
    at = next;
  }
  const basic = gaps[0];
  if (basic === undefined) return from;
  const airy = isSpaceUnit(basic.charCodeAt(0)) && basic.length === 1;
  if (letters.length < 3 || (airy && letters.length === 3 && !isAccentedSyllable(run, letters))) return from;
  const groups = groupLetters(letters, gaps, basic);
  const parts = groups.map((group) => syllablesOf(run, group));
  if (parts.every((part) => part === null)) {
    return letters.length < hopeless ? from : at + 1;
  }
  flush(run, from);
  run.done = at + 1;
  let written = 0;
  groups.forEach((group, index) => {
    const before = letters[written - 1];
    if (before !== undefined) pushGap(run, before, group[0] ?? from, basic);
    written += group.length;
    writeGroup(run, group, parts[index] ?? null, basic);
  });
  return at + 1;
}

/** A letter of the word that is spaced out: Latin, or in a text of Latin letters one that passes for one. */
function isSpacedLetter(run: Run, at: number): boolean {
  const code = run.base.units[at] ?? 0;
  return run.alphabet === 'latin' ? latinUnit(code) !== 0 : isLatinUnit(code);
}

/** Three letters with blanks between are a word only where they make a syllable with diacritics that begins with a consonant. */
function isAccentedSyllable(run: Run, letters: number[]): boolean {
  const joined = lettersAt(run, letters);
  return plainText(joined) !== joined && !'aeiouy'.includes(plainText(joined).charAt(0)) && isSyllable(joined);
}

function lettersAt(run: Run, places: readonly number[]): string {
  let out = '';
  for (const at of places) {
    const code = run.base.units[at] ?? 0;
    out += String.fromCharCode(latinUnit(code) || code);
  }
  return out;
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
  const joined = lettersAt(run, group);
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

/** A blank between words; a line break only where the letters themselves are not broken over lines, or by more than one. */
function pushGap(run: Run, before: number, next: number, basic: string): void {
  const { base, out, text } = run;
  const gap = text.slice(before + 1, next);
  const unit = gap.includes('\n') && gap !== basic ? 10 : 32;
  push(out, unit, base.starts[before + 1] ?? 0, base.ends[next - 1] ?? 0, 0);
}

function writeGroup(run: Run, group: number[], parts: string[] | null, basic: string): void {
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
    if (number > 0) pushGap(run, group[index - 1] ?? 0, group[index] ?? 0, basic);
    for (let i = 0; i < part.length; i++) {
      const at = group[index++] ?? 0;
      const code = base.units[at] ?? 0;
      const latin = latinUnit(code) || code;
      const hidden = (base.hidden[at] ?? 0) | hiding.spaced | (latin === code ? 0 : hiding.homoglyph);
      push(out, latin, base.starts[at] ?? 0, base.ends[at] ?? 0, hidden);
    }
  });
}

/** Joins «th.ận», «c.a.mpuchia»: pieces without blanks that only together make syllables. Returns where it went on, or `end`. */
export function joinPieces(run: Run, from: number, end: number): number {
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
  flush(run, from);
  run.done = at;
  for (const [start, stop] of pieces) {
    for (let i = start; i < stop; i++)
      push(run.out, base.units[i] ?? 0, base.starts[i] ?? 0, base.ends[i] ?? 0, (base.hidden[i] ?? 0) | hiding.spaced);
  }
  return at;
}

const codas = new Set(['c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't']);

/** Joins «việ c», «lươ ng»: a broken syllable with its end behind a blank. Returns where it went on, or `end`. */
export function joinCoda(run: Run, from: number, end: number): number {
  const { base, text } = run;
  if (base.units[end] !== 32 || !isLatinUnit(base.units[end + 1] ?? 0)) return end;
  const first = base.units[end + 1] ?? 0;
  // c, m, n, p, t
  if (first !== 0x63 && first !== 0x6d && first !== 0x6e && first !== 0x70 && first !== 0x74) return end;
  let stop = end + 2;
  if (isWordUnit(base.units[stop] ?? 32)) stop++;
  if (isWordUnit(base.units[stop] ?? 32) || end - from > 6 || !codas.has(text.slice(end + 1, stop))) return end;
  const word = text.slice(from, end);
  const joined = word + text.slice(end + 1, stop);
  if (plainText(word) === word || isSyllable(word) || !isSyllable(joined)) return end;
  flush(run, from);
  run.done = stop;
  for (let i = from; i < stop; i++) {
    if (i !== end) push(run.out, base.units[i] ?? 0, base.starts[i] ?? 0, base.ends[i] ?? 0, (base.hidden[i] ?? 0) | hiding.spaced);
  }
  return stop;
}

export function isPieceSign(code: number): boolean {
  return code === 0x2e || code === 0x2d || code === 0x5f || code === star || code === 0xb7 || code === 0x2022 || code === 0x7e;
}

/** «T.Ánh»: the initial of a name, both parts with a capital. */
function isInitial(pieces: [number, number][], base: UnitBuffer, raw: string): boolean {
  const [first, second] = pieces;
  if (!first || !second || first[1] - first[0] > 2) return false;
  const capital = raw[base.starts[second[0]] ?? 0] ?? '';
  return capital !== capital.toLowerCase();
}
