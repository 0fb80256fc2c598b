/** Numbers in words in front of a unit of money: «hai mươi lăm triệu», «ba trăm nghìn», «một nghìn đô». */

import { goesOn } from './amount-units.ts';
import { isLetterUnit } from './letters.ts';

export type SpokenNumber = { start: number; end: number; value: number };

const digitNames: Record<string, number> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
/** The right diacritics, where the author writes any. */
const spelled = new Set('một mốt hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi trăm linh lẻ'.split(' '));
const isNumberWord = new Set('mot hai ba bon tu nam lam sau bay tam chin muoi tram linh le'.split(' '));
const units = ['trieu', 'nghin', 'ngan', 'ty', 'do', 'usd', 'cu', 'te', 'man', 'van'];
const longest = 6;
const maxNumbers = 40;

/** Spoken numbers that a unit of money follows, in order. `text` is the view without diacritics, `folded` the same with them. */
export function findSpokenNumbers(text: string, folded: string): SpokenNumber[] {
  const out: SpokenNumber[] = [];
  for (const unit of units) {
    const piece = ` ${unit}`;
    for (let at = text.indexOf(piece); at > 0 && out.length < maxNumbers; at = text.indexOf(piece, at + piece.length)) {
      if (goesOn(text, at + piece.length)) continue;
      const number = numberBefore(text, folded, at);
      if (number) out.push(number);
    }
  }
  return out.toSorted((a, b) => a.start - b.start);
}

/** The words of a number that end at `end`, as many as belong to it. */
function numberBefore(text: string, folded: string, end: number): SpokenNumber | null {
  let start = end;
  const words: string[] = [];
  while (words.length < longest) {
    const stop = words.length === 0 ? end : start - 1;
    let from = stop;
    while (from > 0 && stop - from < 6 && isLetterUnit(text.charCodeAt(from - 1))) from--;
    const word = text.slice(from, stop);
    if (!isNumberWord.has(word) || (from > 0 && goesOn(text, from - 1))) break;
    const written = folded.slice(from, stop);
    if (written !== word && !spelled.has(written)) break;
    words.unshift(word);
    start = from;
    if (text[from - 1] !== ' ') break;
  }
  if (words.length === 0) return null;
  const value = numberOf(words);
  return value === null ? null : { start, end, value };
}

/** 1-999, or null where the words make no number. */
function numberOf(words: string[]): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const word of words) {
    if (word === 'tram') {
      if (digit === null || total > 0) return null;
      total += digit * 100;
      digit = null;
    } else if (word === 'muoi') {
      if (total % 100 !== 0) return null;
      total += (digit ?? 1) * 10;
      digit = null;
    } else if (word === 'linh' || word === 'le') {
      if (digit !== null) return null;
    } else {
      if (digit !== null) return null;
      digit = digitNames[word] ?? null;
    }
  }
  const value = total + (digit ?? 0);
  return value > 0 ? value : null;
}
