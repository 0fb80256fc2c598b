/**
 * Vietnamese letters as code units: what stands under a letter (shape), which tone it carries and what it
 * becomes without diacritics. All tables are built once from Unicode normalisation.
 */

export const toneMarks = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] as const;
const shapes = 'aăâeêioôơuưy';
const tableSize = 0x2000;

/** Without diacritics, unit for unit; 0 where the unit stays as it is. */
const plainUnits = new Uint16Array(tableSize);
/** The letter without its tone (ậ -> â); 0 where it carries none. */
const shapeUnits = new Uint16Array(tableSize);
const toneUnits = new Uint8Array(tableSize);
/** 1 letter, 2 digit, 0 anything else; for units below the table size. */
const classUnits = new Uint8Array(tableSize);

const letterPattern = /^\p{L}$/u;
for (let code = 0; code < tableSize; code++) {
  const letter = String.fromCharCode(code);
  if (letterPattern.test(letter)) classUnits[code] = 1;
  else if (code >= 48 && code <= 57) classUnits[code] = 2;
  const base = letter.normalize('NFD');
  const first = base.charCodeAt(0);
  if (base.length > 1 && first < 128 && first !== code) plainUnits[code] = first;
}
plainUnits[0x111] = 0x64;
plainUnits[0x110] = 0x44;
for (const shape of shapes) {
  for (let tone = 1; tone < toneMarks.length; tone++) {
    const code = (shape + (toneMarks[tone] ?? '')).normalize('NFC').charCodeAt(0);
    shapeUnits[code] = shape.charCodeAt(0);
    toneUnits[code] = tone;
  }
}

/** Whether the unit is a letter of any script (surrogates count as none). */
export function isLetterUnit(code: number): boolean {
  if (code < tableSize) return classUnits[code] === 1;
  if (code >= 0xd800 && code < 0xe000) return false;
  return letterPattern.test(String.fromCharCode(code));
}

export function isDigitUnit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isWordUnit(code: number): boolean {
  return code < tableSize ? classUnits[code] !== 0 : isLetterUnit(code);
}

/** Whether the unit is a letter of Latin script (Vietnamese letters included). */
export function isLatinUnit(code: number): boolean {
  return code < 0x250 ? classUnits[code] === 1 : code >= 0x1e00 && code < 0x1f00;
}

export function isSpaceUnit(code: number): boolean {
  return code === 32 || code === 10 || code === 9;
}

/** The unit without its diacritics: ậ -> a, đ -> d, é -> e. */
export function plainUnit(code: number): number {
  return (code < tableSize && plainUnits[code]) || code;
}

/** The letter without its tone: ậ -> â. */
export function shapeUnit(code: number): number {
  return (code < tableSize && shapeUnits[code]) || code;
}

/** 0 level, then grave, acute, hook, tilde, dot below. */
export function toneOf(code: number): number {
  return code < tableSize ? (toneUnits[code] ?? 0) : 0;
}

let plainRoom = new Uint16Array(1024);

/** The text without diacritics, the same number of units. */
export function plainText(text: string): string {
  const { length } = text;
  let first = 0;
  while (first < length && isPlain(text.charCodeAt(first))) first++;
  if (first === length) return text;
  if (length <= shortText) {
    let out = text.slice(0, first);
    for (let i = first; i < length; i++) out += String.fromCharCode(plainUnit(text.charCodeAt(i)));
    return out;
  }
  if (length > plainRoom.length) plainRoom = new Uint16Array(2 * length);
  const units = plainRoom;
  for (let i = 0; i < length; i++) units[i] = plainUnit(text.charCodeAt(i));
  if (length > maxRoom) plainRoom = new Uint16Array(1024);
  return unitsToString(units, length);
}

/** Up to here joining letters is quicker than filling an array. */
const shortText = 24;
/** Units of room kept between texts. */
const maxRoom = 1 << 16;

function isPlain(code: number): boolean {
  return code < 128 || plainUnit(code) === code;
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A string from code units. No unit may be a lone surrogate. */
export function unitsToString(units: Uint16Array, length: number): string {
  return decoder.decode(units.subarray(0, length));
}
