/** Pieces of a text that can be part of a phone number: digits, letters that stand for digits, digit words, masks. */
import { isDigitUnit, isWordUnit } from './letters.ts';

export type PhonePiece = {
  start: number;
  end: number;
  /** Digits, with x where one is masked. */
  digits: string;
  /** A plus stands directly in front. */
  plus: boolean;
  /** How many of the digits were written as other than digits. */
  altered: number;
};

const letterDigits: Record<string, string> = { o: '0', q: '9', g: '9', i: '1', l: '1', '|': '1', z: '2', s: '5', b: '8' };
/** Digits in words, accented right or without any diacritics. */
const digitWords = new Map(
  [
    'không zero khong linh',
    'một mốt mot one',
    'hai two',
    'ba three',
    'bốn tư bon tu four',
    'năm lăm nam lam five',
    'sáu sau six',
    'bảy bẩy bay seven',
    'tám tam eight',
    'chín chin nine',
  ].flatMap((names, digit) => names.split(' ').map((name): [string, string] => [name, String(digit)])),
);

/** The pieces of a character-folded text, in order. */
export function findPhonePieces(text: string): PhonePiece[] {
  const out: PhonePiece[] = [];
  const size = text.length;
  let at = 0;
  while (at < size) {
    const code = text.charCodeAt(at);
    const masking = code === 0x2a || code === 0x2022 || code === 0x25cf;
    if (!isWordUnit(code) && !masking && code !== 0x7c) {
      at++;
      continue;
    }
    const start = at;
    if (masking) {
      while (at < size && text.charCodeAt(at) === code) at++;
      if (at - start >= 2 || isDigitUnit(text.charCodeAt(start - 1)) || isDigitUnit(text.charCodeAt(at)))
        push(out, text, start, at, 'x'.repeat(Math.min(at - start, 12)), 0);
      continue;
    }
    let plausible = false;
    while (at < size) {
      const unit = text.charCodeAt(at);
      if (isDigitUnit(unit)) plausible = true;
      else if (!isWordUnit(unit) && unit !== 0x7c) break;
      at++;
    }
    if (at - start > 40) continue;
    // Without a digit only digit words, masks and a lone o can belong to a number.
    if (!plausible && !(code === 0x78 || code === 0x6f || digitWords.has(text.slice(start, at)))) continue;
    readWord(out, text, start, at);
  }
  return out;
}

function push(out: PhonePiece[], text: string, start: number, end: number, digits: string, altered: number): void {
  out.push({ start, end, digits, altered, plus: text[start - 1] === '+' || (text[start - 1] === ' ' && text[start - 2] === '+') });
}

function readWord(out: PhonePiece[], text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  const spoken = digitWords.get(word);
  if (spoken !== undefined) {
    push(out, text, start, end, spoken, 1);
    return;
  }
  const whole = readMixed(word);
  if (whole) {
    push(out, text, start, end, whole.digits, whole.altered);
    return;
  }
  // «zalo0912345678», «0912345678zalo»: a long run of digits glued to a word.
  for (const run of word.matchAll(/\d{8,14}/g)) push(out, text, start + run.index, start + run.index + run[0].length, run[0], 0);
}

function readMixed(word: string): { digits: string; altered: number } | null {
  let digits = '';
  let real = 0;
  let altered = 0;
  for (const letter of word) {
    if (isDigitUnit(letter.charCodeAt(0))) {
      digits += letter;
      real++;
    } else if (letter === 'x') digits += 'x';
    else {
      const digit = letterDigits[letter];
      if (digit === undefined) return null;
      digits += digit;
      altered++;
    }
  }
  if (real === 0 && altered > 0) return word === 'o' || word === 'oo' ? { digits, altered } : null;
  if (real === 0 && word.length < 2) return null;
  if (altered > real + 1) return null;
  return { digits, altered };
}
