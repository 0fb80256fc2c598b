/**
 * Sums of money in a text: number, size and currency as Vietnamese posts write them (25tr, 25-30 củ, 1k5$, 8k tệ,
 * 20 man, 2 triệu rưỡi, hai mươi triệu, 25.000.000đ), with the period behind them.
 */
import type { PayPeriod } from '#src/domain/assessment.ts';
import {
  currencies,
  currencyOfMagnitude,
  currencyPattern,
  frontPattern,
  gluedPattern,
  goesOn,
  isUnit,
  magnitudePattern,
  magnitudes,
  periodNames,
  periodPattern,
  strokedPeriods,
} from './amount-units.ts';
import { isWordUnit } from './letters.ts';
import { findSpokenNumbers } from './spoken-numbers.ts';

export type Amount = {
  /** Offsets within the view, period included. */
  start: number;
  end: number;
  /** End without the period. */
  sumEnd: number;
  min: number;
  max: number;
  currency: string;
  per: PayPeriod | null;
  /** The period stands in front («ngày 500k»): too weak to make pay of a sum by itself. */
  perInFront: boolean;
  /** Only a letter that also means something else (5m) or nothing but digits stands for the size. */
  weak: boolean;
  range: boolean;
};

const numberPattern = /\d{1,3}(?:[.,]\d{3}){1,3}(?!\d)|\d{1,12}(?:[.,]\d{1,2}(?!\d))?/y;
const tokenPattern = /(?:usdt|usd|u|te)(?![a-z])/y;
const tailPattern = /(\d{1,2})(?!\d)/y;
const halfPattern = /\s?ruoi(?![a-z])/y;
const joinPattern = /\s{0,2}(?:=>|->|-{1,2}|–|—|~|den|toi|to)\s{0,2}/y;
const plusPattern = /\s?\+{1,3}/y;
/** Amounts a text can hold before we stop looking. */
const maxAmounts = 400;
/** The upper end of a range is at most this many times the lower. */
const widestRange = 20;

type Part = {
  end: number;
  value: number;
  magnitude: number;
  magnitudeWord: string;
  currency: string | null;
  digits: number;
  grouped: boolean;
};

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** All sums of money in order; `text` is the view without diacritics, `folded` the same units with them. */
export function findAmounts(text: string, folded: string): Amount[] {
  const out: Amount[] = [];
  const spoken = findSpokenNumbers(text, folded);
  let next = 0;
  let at = 0;
  while (at < text.length && out.length < maxAmounts) {
    const words = spoken[next];
    if (words && words.start <= at) {
      next++;
      if (words.start === at) {
        const amount = readAmount(text, folded, at, false, words);
        if (amount) out.push(amount);
        at = Math.max(amount?.end ?? 0, words.end);
        continue;
      }
    }
    if (!isDigit(text, at)) {
      at++;
      continue;
    }
    const before = text.charCodeAt(at - 1);
    const prefix = before === 0x24 || (before === 32 && text.charCodeAt(at - 2) === 0x24);
    if (at > 0 && (isWordUnit(before) || ((before === 0x2e || before === 0x2c) && isDigit(text, at - 2)) || before === 0x2b)) {
      at = endOfNumber(text, at);
      continue;
    }
    const amount = readAmount(text, folded, at, prefix, null);
    if (amount) {
      out.push(amount);
      at = Math.max(amount.end, at + 1);
    } else at = endOfNumber(text, at);
  }
  return out;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function endOfNumber(text: string, from: number): number {
  let at = from;
  while (at < text.length && isDigit(text, at)) at++;
  return Math.max(at, from + 1);
}

type Spoken = { start: number; end: number; value: number };

function readAmount(text: string, folded: string, at: number, dollarBefore: boolean, words: Spoken | null): Amount | null {
  const first = words ? withUnits(text, folded, words.end, words.value) : readPart(text, folded, at);
  if (!first) return null;
  const start = dollarBefore ? text.lastIndexOf('$', at) : at;
  if (dollarBefore) first.currency ??= 'USD';
  const second = words ? null : readSecond(text, folded, first);
  if (second === 'unclear') return null;
  const last = second ?? first;
  if (!hasUnit(last)) return null;
  const currency = last.currency ?? currencyOfMagnitude[last.magnitudeWord] ?? 'VND';
  const period = readPeriod(text, folded, start, last.end);
  const max = last.value * last.magnitude;
  return {
    start,
    end: period.end,
    sumEnd: last.end,
    min: second ? first.value * first.magnitude : max,
    max,
    currency,
    per: period.per,
    perInFront: period.inFront,
    weak: isWeak(last),
    range: second !== null,
  };
}

/** The upper end of a range; `unclear` where two numbers stand together that make none («7-800 củ»). */
function readSecond(text: string, folded: string, first: Part): Part | null | 'unclear' {
  const join = match(joinPattern, text, first.end);
  if (!join) return null;
  let next = first.end + join[0].length;
  const dollar = text[next] === '$';
  if (dollar) next++;
  const second = isDigit(text, next) ? readPart(text, folded, next) : null;
  if (!second) return null;
  if (dollar) second.currency ??= 'USD';
  const given = first.magnitude;
  const currency = first.currency;
  if (second.currency !== null) first.currency ??= second.currency;
  else second.currency = first.currency;
  if (first.magnitude === 1 && second.magnitude > 1 && first.value < 1000) {
    first.magnitude = second.magnitude;
    first.magnitudeWord = second.magnitudeWord;
  } else if (second.magnitude === 1 && first.magnitude > 1 && second.value < 1000) {
    second.magnitude = first.magnitude;
    second.magnitudeWord = first.magnitudeWord;
  }
  const low = first.value * first.magnitude;
  const high = second.value * second.magnitude;
  // A date, a pair of other numbers or a price list is no range.
  if (low < high && high <= low * widestRange && hasUnit(second)) return second;
  // What the first number borrowed goes back: without the range it has no size of its own.
  first.magnitude = given;
  first.currency = currency;
  return hasUnit(first) ? null : 'unclear';
}

function readPeriod(text: string, folded: string, start: number, sumEnd: number): { per: PayPeriod | null; end: number; inFront: boolean } {
  const plus = match(plusPattern, text, sumEnd);
  const from = sumEnd + (plus ? plus[0].length : 0);
  const found = match(periodPattern, text, from);
  const word = found?.[1] ?? '';
  if (found) {
    const at = from + found[0].length - word.length;
    const per = periodNames[word] ?? null;
    if (per && isPeriodReal(text, word, sumEnd, at) && isUnit(folded, word, at)) return { per, end: at + word.length, inFront: false };
  }
  const from12 = Math.max(0, start - 18);
  const front = frontPattern.exec(text.slice(from12, start));
  const name = front?.[1] ?? '';
  if (front && isUnit(folded, name, text.lastIndexOf(name, start))) return { per: periodNames[name] ?? null, end: sumEnd, inFront: true };
  return { per: null, end: sumEnd, inFront: false };
}

/** A bare letter or a bare «5 năm» behind a sum needs a stroke: «20tr t» is none, «20tr/t» is. */
function isPeriodReal(text: string, word: string, sumEnd: number, at: number): boolean {
  return !strokedPeriods.has(word) || /[/1]|moi|mot|tren|per|hang/.test(text.slice(sumEnd, at));
}

function hasUnit(part: Part): boolean {
  return (
    part.magnitude > 1 ||
    part.currency !== null ||
    (part.grouped && part.value >= 1e6) ||
    (part.digits >= 7 && part.digits <= 9 && part.value % 10_000 === 0)
  );
}

const weakSizes = new Set(['m', 'xi', 'lit', 'chai', 'ti', 'van']);

function isWeak(part: Part): boolean {
  if (part.currency !== null && part.currency !== 'VND') return false;
  return part.magnitude > 1 ? weakSizes.has(part.magnitudeWord) : part.currency === null;
}

function readPart(text: string, folded: string, at: number): Part | null {
  const number = match(numberPattern, text, at);
  if (!number) return null;
  const written = number[0];
  const end = at + written.length;
  if (isDigit(text, end)) return null;
  const groups = written.split(/[.,]/);
  const grouped = groups.length > 1 && groups.slice(1).every((group) => group.length === 3);
  const digits = written.replace(/\D/g, '').length;
  if (written.startsWith('0') && digits > 2 && !written.startsWith('0,') && !written.startsWith('0.')) return null;
  const value = grouped ? Number(groups.join('')) : Number(written.replace(',', '.'));
  const part = withUnits(text, folded, end, value);
  if (!part) return null;
  // «1.500 triệu» is fifteen hundred million, «25,000 tr» nothing.
  if (grouped && part.magnitude >= 1e6 && value > 5000) return null;
  return { ...part, digits, grouped };
}

/** The size and the currency behind a number that ends at `at`. */
function withUnits(text: string, folded: string, at: number, number: number): Part | null {
  const part: Part = { end: at, value: number, magnitude: 1, magnitudeWord: '', currency: null, digits: 0, grouped: false };
  const size = match(magnitudePattern, text, at);
  const word = size?.[1] ?? '';
  if (size && isUnit(folded, word, at + size[0].length - word.length)) {
    part.magnitudeWord = word;
    part.magnitude = magnitudes[word] ?? 1;
    part.end += size[0].length;
    const half = match(halfPattern, text, part.end);
    if (half) {
      part.value += 0.5;
      part.end += half[0].length;
    }
  } else {
    const inner = match(gluedPattern, text, at);
    const tail = inner ? match(tailPattern, text, at + inner[0].length) : null;
    if (inner && tail) {
      const after = at + inner[0].length + tail[0].length;
      if (goesOn(text, after) && !match(tokenPattern, text, after)) return null;
      part.magnitudeWord = inner[1] ?? '';
      part.magnitude = magnitudes[part.magnitudeWord] ?? 1;
      part.value += Number(`0.${tail[1] ?? '0'}`);
      part.end = after;
    }
  }
  const currency = match(currencyPattern, text, part.end);
  const name = currency?.[1] ?? '';
  if (currency && isUnit(folded, name, part.end + currency[0].length - name.length)) {
    part.currency = currencies[name] ?? null;
    part.end += currency[0].length;
  }
  return part;
}
