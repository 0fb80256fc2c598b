/**
 * First step of every view: character by character. Compatibility letters (mathematical, full-width, enclosed),
 * decomposed accents, case, invisible characters and stacked marks are undone; words are left as they are.
 */
import homoglyphs from './lexicon/homoglyphs.json' with { type: 'json' };
import { isLatinUnit, isLetterUnit } from './letters.ts';
import { isRegional, letterOfRegional, readRegionalRun } from './regional-letters.ts';
import { close, createBuffer, emptied, hiding, push, type UnitBuffer } from './unit-buffer.ts';

const tableSize = 0x2100;
const slow = 0xffff;
const drop = 0xfffe;
const mark = 0xfffd;
const lineFeed = 10;
const replacement = 0xfffd;
/** Marks kept on a base that is not Latin; more than this is decoration. */
const maxForeignMarks = 6;
const markPattern = /^\p{M}$/u;
const invisiblePattern = /^[\p{Cf}\p{Cc}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0]$/u;
const spacePattern = /^\p{Zs}$/u;
const vietnameseMarks = new Set(['\u0300', '\u0301', '\u0302', '\u0303', '\u0306', '\u0309', '\u031b', '\u0323']);
/** Letters that may carry Vietnamese marks; on any other letter they are decoration. */
const toneBases = 'aăâeêioôơuưyn';
const alwaysLatin = new Map(Object.entries(homoglyphs.always));

/** What a character becomes: null to drop, otherwise its folded form (often itself). */
function foldCharacter(character: string): string | null {
  if (character === '\n' || character === '\t') return character;
  if (character === '\r' || /^[\u0085\u2028\u2029\v\f]$/.test(character)) return '\n';
  if (spacePattern.test(character) || character === '\u2800') return ' ';
  if (invisiblePattern.test(character)) return null;
  const code = character.codePointAt(0) ?? 0;
  const enclosed = enclosedLetter(code);
  if (enclosed) return enclosed;
  if (code === 0x130) return 'i';
  // The African capital iota is drawn like a small l.
  if (code === 0x196) return 'l';
  // Greek with breathings looks like Greek without; the next step takes it for Latin.
  if (code >= 0x1f00 && code < 0x2000) return character.normalize('NFD').charAt(0).toLowerCase();
  const wide = character.normalize('NFKC').toLowerCase().normalize('NFC');
  let out = '';
  for (const letter of wide) out += alwaysLatin.get(letter) ?? letter;
  return out === '' ? null : out;
}

/** Enclosed letters and digits that compatibility normalisation leaves alone or puts in brackets. */
function enclosedLetter(code: number): string | null {
  if (code >= 0x1f110 && code <= 0x1f129) return String.fromCharCode(97 + code - 0x1f110);
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(97 + code - 0x1f150);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(97 + code - 0x1f170);
  if (code >= 0x249c && code <= 0x24b5) return String.fromCharCode(97 + code - 0x249c);
  if (code >= 0x2776 && code <= 0x277f) return String(code - 0x2775);
  if (code >= 0x278a && code <= 0x2793) return String(code - 0x2789);
  if (code >= 0x24f5 && code <= 0x24fe) return String(code - 0x24f4);
  if (code === 0x1f51f) return '10';
  return null;
}

const table = new Uint16Array(tableSize);
for (let code = 0; code < tableSize; code++) {
  const character = String.fromCharCode(code);
  const folded = markPattern.test(character) ? undefined : foldCharacter(character);
  table[code] = folded === undefined ? mark : folded === null ? drop : folded.length === 1 ? folded.charCodeAt(0) : slow;
}

const slowCache = new Map<number, string | null | undefined>();
const maxSlowCache = 20_000;

/** undefined: a combining mark; null: dropped. */
function foldSlow(code: number): string | null | undefined {
  let folded = slowCache.get(code);
  if (folded === undefined && !slowCache.has(code)) {
    const character = String.fromCodePoint(code);
    folded = markPattern.test(character) ? undefined : foldCharacter(character);
    if (slowCache.size >= maxSlowCache) slowCache.clear();
    slowCache.set(code, folded);
  }
  return folded;
}

/** Kind of the raw code point: what the table says, with `slow` resolved by the caller. */
function lookUp(code: number): number {
  if (code < tableSize) return table[code] ?? slow;
  if (code >= 0xac00 && code < 0xd7a4) return code;
  if (code >= 0x4e00 && code < 0xa000) return code;
  const folded = foldSlow(code);
  if (folded === undefined) return mark;
  if (folded === null) return drop;
  return folded.length === 1 ? folded.charCodeAt(0) : slow;
}

/** Puts combining marks on a folded base. Returns the letter; `stripped` tells that marks were thrown away. */
function compose(base: string, marks: string): { text: string; stripped: boolean } {
  let kept = '';
  let foreign = false;
  for (const one of marks) {
    const plain = one.normalize('NFC');
    if (plain === '\ufe0f' || plain === '\u20e3' || plain === '\ufe0e') continue;
    if (vietnameseMarks.has(plain)) kept += plain;
    else foreign = true;
  }
  if (!foreign && kept.length <= 2 && toneBases.includes(base)) {
    const whole = (base + kept).normalize('NFC');
    if (whole.length === 1) return { text: whole, stripped: false };
  }
  const whole = (base + marks).normalize('NFC');
  if (whole.length === 1 && 'aeiouyn'.includes(base)) return { text: whole, stripped: false };
  return { text: base, stripped: kept !== '' || foreign };
}

/**
 * Folds a raw text character by character: lower case, NFC, no invisible characters. Every unit knows the raw
 * cluster (base with all its marks) it came from. Linear in the length of the text. `into` is emptied and used where given.
 */
export function foldCharacters(raw: string, into: UnitBuffer = createBuffer(raw.length)): UnitBuffer {
  const buffer = emptied(into);
  const size = raw.length;
  let invisible = false;
  let regionalEnd = 0;
  let regionalSpelled = false;
  let at = 0;
  while (at < size) {
    const start = at;
    let code = raw.charCodeAt(at++);
    if (code >= 0xd800 && code < 0xe000) {
      const low = at < size ? raw.charCodeAt(at) : 0;
      if (code < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
        code = (code - 0xd800) * 0x400 + low - 0xdc00 + 0x10000;
        at++;
      } else {
        push(buffer, replacement, start, at, 0);
        invisible = false;
        continue;
      }
    }
    if (isRegional(code)) {
      if (at > regionalEnd) {
        const run = readRegionalRun(raw, start);
        regionalEnd = run.end;
        regionalSpelled = run.isSpelled;
      }
      if (regionalSpelled) {
        push(buffer, letterOfRegional(code).charCodeAt(0), start, at, hiding.font);
        invisible = false;
        continue;
      }
    }
    let folded = lookUp(code);
    if (folded === drop) {
      if (code > 0x7f && code !== 0xfeff && code !== 0x200d) invisible = true;
      else if (code === 0x200d || code === 0xfeff) invisible = buffer.length > 0;
      continue;
    }
    if (folded === mark) {
      // A mark with no base in front: it belongs to the space or nothing before it.
      if (buffer.length > 0) buffer.ends[buffer.length - 1] = at;
      continue;
    }
    if (code === 13 && at < size && raw.charCodeAt(at) === lineFeed) at++;
    // Fast way: the next unit cannot be a mark or an invisible character.
    const next = at < size ? raw.charCodeAt(at) : 0;
    if (folded !== slow && ((next < 0x300 && next !== 0xad) || (next >= 0x1ea0 && next < 0x1f00))) {
      let hidden = 0;
      if (code >= 0x250) hidden = fontBit(code, folded);
      else if (code === 0x6c && isUpperNeighbour(raw, start)) {
        folded = 0x69;
        hidden = hiding.homoglyph;
      }
      if (invisible) {
        hidden |= markInvisible(buffer, folded);
        invisible = false;
      }
      push(buffer, folded, start, at, hidden);
      continue;
    }
    const cluster = readMarks(raw, at);
    at = cluster.end;
    let text = folded === slow ? (foldSlow(code) ?? '') : String.fromCharCode(folded);
    let hidden = code >= 0x250 ? fontBit(code, text.charCodeAt(0)) : 0;
    if (cluster.invisible && isLatinUnit(text.charCodeAt(0))) hidden |= hiding.zeroWidth;
    if (cluster.marks !== '') {
      const last = text.charCodeAt(text.length - 1);
      const latinBase = text.length === 1 && (last < 0x250 || isLatinUnit(last));
      if (latinBase) {
        const composed = compose(text, cluster.marks);
        text = composed.text;
        if (composed.stripped && isLetterUnit(last)) hidden |= hiding.combining;
      } else if (last < 0xd800 && isLetterUnit(last)) {
        text = (text + cluster.marks.slice(0, maxForeignMarks)).normalize('NFC');
      }
    }
    if (invisible) {
      hidden |= markInvisible(buffer, text.charCodeAt(0));
      invisible = false;
    }
    for (let i = 0; i < text.length; i++) push(buffer, text.charCodeAt(i), start, at, hidden);
  }
  close(buffer);
  return buffer;
}

/** Marks after a base, also behind invisible characters; those are swallowed only where a mark follows. */
function readMarks(raw: string, from: number): { marks: string; end: number; invisible: boolean } {
  let marks = '';
  let end = from;
  let invisible = false;
  let pending = false;
  let at = from;
  while (at < raw.length) {
    const code = raw.codePointAt(at) ?? 0;
    const width = code > 0xffff ? 2 : 1;
    if (code < 0x300 && code !== 0xad) break;
    const folded = lookUp(code);
    if (folded === mark) {
      if (marks.length < 64) marks += String.fromCodePoint(code);
      end = at + width;
      if (pending) invisible = true;
    } else if (folded === drop) pending = true;
    else break;
    at += width;
  }
  return { marks, end, invisible };
}

/** A letter that only a font-like alphabet makes look different counts as hidden. */
function fontBit(code: number, folded: number): number {
  if (folded >= 0x250 && !(folded >= 0x1e00 && folded < 0x1f00)) return 0;
  if (code >= 0x1e00 && code < 0x1f00) return 0;
  return folded < 0x250 && isLatinUnit(folded) ? hiding.font : 0;
}

/** Marks both neighbours of an invisible character that stood inside a word. */
function markInvisible(buffer: UnitBuffer, next: number): number {
  const last = buffer.length - 1;
  if (last < 0 || !isLatinUnit(next) || !isLatinUnit(buffer.units[last] ?? 0)) return 0;
  buffer.hidden[last] = (buffer.hidden[last] ?? 0) | hiding.zeroWidth;
  return hiding.zeroWidth;
}

/** A small l between capitals stands for a capital I («UyTlN», «GlAY»). */
function isUpperNeighbour(raw: string, at: number): boolean {
  return isUpper(raw.charCodeAt(at - 1)) && isUpper(raw.charCodeAt(at + 1));
}

function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const letter = String.fromCharCode(code);
  return code < 0x2000 && letter.toLowerCase() !== letter;
}
