/**
 * Sums of money in a text: number, magnitude and currency as Vietnamese posts write them (25tr, 25-30 củ,
 * 1k5$, 8k tệ, 25.000.000đ), with the period behind them. Works on the view without diacritics.
 */
import { isWordUnit } from './letters.ts';

export const periods = ['hour', 'day', 'week', 'month', 'year', 'task'] as const;
export type Period = (typeof periods)[number];

export type Amount = {
  /** Offsets within the view, period included. */
  start: number;
  end: number;
  /** End without the period. */
  sumEnd: number;
  min: number;
  max: number;
  currency: string;
  per: Period | null;
  /** The period stands in front («ngày 500k»): too weak to make pay of a sum by itself. */
  perInFront: boolean;
  /** Only a letter that also means something else (5m) or nothing but digits stands for the size. */
  weak: boolean;
};

const magnitudes: Record<string, number> = {
  trieu: 1e6,
  tr: 1e6,
  cu: 1e6,
  chai: 1e6,
  treo: 1e6,
  m: 1e6,
  mil: 1e6,
  k: 1e3,
  nghin: 1e3,
  ngan: 1e3,
  canh: 1e3,
  lit: 1e5,
  xi: 1e5,
  ty: 1e9,
  man: 1e4,
};
const currencies: Record<string, string> = {
  dong: 'VND',
  vnd: 'VND',
  vnđ: 'VND',
  d: 'VND',
  usd: 'USD',
  $: 'USD',
  do: 'USD',
  dola: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  u: 'USD',
  usdt: 'USD',
  te: 'CNY',
  rmb: 'CNY',
  ndt: 'CNY',
  '¥': 'CNY',
  euro: 'EUR',
  eur: 'EUR',
  '€': 'EUR',
  baht: 'THB',
  bath: 'THB',
  yen: 'JPY',
  jpy: 'JPY',
  won: 'KRW',
  krw: 'KRW',
  twd: 'TWD',
  ntd: 'TWD',
  aed: 'AED',
  sgd: 'SGD',
  myr: 'MYR',
  peso: 'PHP',
  php: 'PHP',
  gbp: 'GBP',
  aud: 'AUD',
};
const numberPattern = /\d{1,3}(?:[.,]\d{3}){1,3}(?!\d)|\d{1,12}(?:[.,]\d{1,2}(?!\d))?/y;
const magnitudePattern = /\s?(trieu|tr|cu|chai|treo|mil|m|k|nghin|ngan|canh|lit|xi|ty|man)(?![a-z0-9])/y;
const currencyPattern =
  /\s?(dong|vnd|vnđ|d|usdt|usd|dola|do la|do|dollars|dollar|u|te|rmb|ndt|euro|eur|baht|bath|yen|jpy|won|krw|twd|ntd|aed|sgd|myr|peso|php|gbp|aud|\$|€|¥)(?![a-z0-9])/y;
const gluedPattern = /(trieu|tr|cu|k|m|ty)(?=\d)/y;
const tokenPattern = /(?:usdt|usd|u|te)(?![a-z])/y;
const tailPattern = /(\d{1,2})(?!\d)/y;
const joinPattern = /\s{0,2}(?:-{1,2}|–|—|~|den|toi|to|=>|->)\s{0,2}/y;
const plusPattern = /\s?\+/y;
const periodPattern =
  /(?:\s{0,2}(?:dong|vnd|net|gross|\+)){0,2}\s{0,2}[([]?\s?(?:(?:\/|1|mot|moi|tren|cho 1|per|a)?\s{0,2}\/?\s?)(thang|months|month|th|t|ngay|days|day|ca|gio|hours|hour|h|tieng|tuan|weeks|week|nam|years|year|don|san pham|bai|nhiem vu|job|khach|ve|lan)(?![a-z])/y;
const frontPattern = /(?<![a-z])(thang|ngay|tuan|moi nam)\s{1,2}$/;
const periodNames: Record<string, Period> = {
  thang: 'month',
  month: 'month',
  months: 'month',
  th: 'month',
  t: 'month',
  ngay: 'day',
  day: 'day',
  days: 'day',
  ca: 'day',
  gio: 'hour',
  hour: 'hour',
  hours: 'hour',
  h: 'hour',
  tieng: 'hour',
  tuan: 'week',
  week: 'week',
  weeks: 'week',
  nam: 'year',
  'moi nam': 'year',
  year: 'year',
  years: 'year',
  don: 'task',
  'san pham': 'task',
  bai: 'task',
  'nhiem vu': 'task',
  job: 'task',
  khach: 'task',
  ve: 'task',
  lan: 'task',
};
/** Amounts a text can hold before we stop looking. */
const maxAmounts = 400;

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

/** All sums of money in a view without diacritics, in order. */
export function findAmounts(text: string): Amount[] {
  const out: Amount[] = [];
  let at = 0;
  while (at < text.length && out.length < maxAmounts) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) {
      at++;
      continue;
    }
    const before = text.charCodeAt(at - 1);
    const prefix = before === 0x24 || (before === 32 && text.charCodeAt(at - 2) === 0x24);
    if (
      at > 0 &&
      (isWordUnit(before) || ((before === 0x2e || before === 0x2c || before === 0x2b) && isDigit(text, at - 2)) || before === 0x2b)
    ) {
      at = endOfNumber(text, at);
      continue;
    }
    const amount = readAmount(text, at, prefix);
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

function readAmount(text: string, at: number, dollarBefore: boolean): Amount | null {
  const first = readPart(text, at);
  if (!first) return null;
  const start = dollarBefore ? text.lastIndexOf('$', at) : at;
  if (dollarBefore) first.currency ??= 'USD';
  let second: Part | null = null;
  const join = match(joinPattern, text, first.end);
  if (join) {
    let next = first.end + join[0].length;
    const dollar = text[next] === '$';
    if (dollar) next++;
    if (isDigit(text, next)) second = readPart(text, next);
    if (second && dollar) second.currency ??= 'USD';
  }
  if (second) {
    if (second.currency !== null && first.currency === null) first.currency = second.currency;
    else if (first.currency !== null && second.currency === null) second.currency = first.currency;
    if (first.magnitude === 1 && second.magnitude > 1 && first.value < 1000) {
      first.magnitude = second.magnitude;
      first.magnitudeWord = second.magnitudeWord;
    } else if (second.magnitude === 1 && first.magnitude > 1 && second.value < 1000) second.magnitude = first.magnitude;
    const low = first.value * first.magnitude;
    const high = second.value * second.magnitude;
    // A date, a pair of other numbers or a price list is no range.
    if (!(low < high && high <= low * 20) || !hasUnit(second)) second = null;
  }
  const last = second ?? first;
  if (!hasUnit(last)) return null;
  const currency = last.currency ?? 'VND';
  const weak = isWeak(last);
  const plus = match(plusPattern, text, last.end);
  const sumEnd = last.end;
  const period = match(periodPattern, text, sumEnd + (plus ? plus[0].length : 0));
  let per = period ? (periodNames[period[1] ?? ''] ?? null) : null;
  let end = sumEnd;
  if (period && per && isPeriodReal(text, period, sumEnd)) end = sumEnd + (plus ? plus[0].length : 0) + period[0].length;
  else per = null;
  let perInFront = false;
  if (!per) {
    const front = frontPattern.exec(text.slice(Math.max(0, start - 12), start));
    if (front) {
      per = periodNames[front[1] ?? ''] ?? null;
      perInFront = true;
    }
  }
  const min = first.value * (second ? first.magnitude : last.magnitude);
  return {
    start,
    end,
    sumEnd,
    min: second ? min : last.value * last.magnitude,
    max: last.value * last.magnitude,
    currency,
    per,
    perInFront,
    weak,
  };
}

/** A bare letter or a bare «5 năm» behind a sum needs a stroke: «20tr t» is none, «20tr/t» is. */
function isPeriodReal(text: string, period: RegExpExecArray, from: number): boolean {
  const word = period[1] ?? '';
  const between = text.slice(from, period.index + period[0].length - word.length);
  if (['th', 't', 'h', 'ca', 've', 'don', 'bai', 'khach', 'job', 'tieng', 'nam', 'gio', 'lan'].includes(word))
    return /[/1]|moi|mot|tren|per/.test(between);
  return true;
}

function hasUnit(part: Part): boolean {
  return (
    part.magnitude > 1 ||
    part.currency !== null ||
    (part.grouped && part.value >= 1e6) ||
    (part.digits >= 7 && part.digits <= 9 && part.value % 10_000 === 0)
  );
}

function isWeak(part: Part): boolean {
  if (part.currency !== null && part.currency !== 'VND') return false;
  if (part.magnitude > 1)
    return (
      part.magnitudeWord === 'm' ||
      part.magnitudeWord === 'man' ||
      part.magnitudeWord === 'xi' ||
      part.magnitudeWord === 'lit' ||
      part.magnitudeWord === 'chai'
    );
  return part.currency === null;
}

function readPart(text: string, at: number): Part | null {
  const number = match(numberPattern, text, at);
  if (!number) return null;
  const written = number[0];
  let end = at + written.length;
  const groups = written.split(/[.,]/);
  const grouped = groups.length > 1 && groups.slice(1).every((group) => group.length === 3);
  const digits = written.replace(/\D/g, '').length;
  if (written.startsWith('0') && digits > 2) return null;
  let value = grouped ? Number(groups.join('')) : Number(written.replace(',', '.'));
  if (isDigit(text, end)) return null;
  const magnitude = match(magnitudePattern, text, end);
  let size = 1;
  let word = '';
  if (magnitude) {
    word = magnitude[1] ?? '';
    size = magnitudes[word] ?? 1;
    end += magnitude[0].length;
  } else {
    // 25tr5, 1k5: the digits behind the magnitude are its tenths.
    const inner = match(gluedPattern, text, end);
    const tail = inner ? match(tailPattern, text, end + inner[0].length) : null;
    if (inner && tail && !isWordUnit(text.charCodeAt(end + inner[0].length + tail[0].length))) {
      word = inner[1] ?? '';
      size = magnitudes[word] ?? 1;
      value += Number(`0.${tail[1] ?? '0'}`);
      end += inner[0].length + tail[0].length;
    } else if (inner && tail) {
      const after = match(tokenPattern, text, end + inner[0].length + tail[0].length);
      if (!after) return null;
      word = inner[1] ?? '';
      size = magnitudes[word] ?? 1;
      value += Number(`0.${tail[1] ?? '0'}`);
      end += inner[0].length + tail[0].length;
    }
  }
  const currency = match(currencyPattern, text, end);
  let unit: string | null = null;
  if (currency) {
    unit = currencies[(currency[1] ?? '').replace(' ', '')] ?? null;
    end += currency[0].length;
  }
  if (grouped && size >= 1e6) {
    // «1.500 triệu» is fifteen hundred million, «25,000 tr» nothing.
    if (value > 5000) return null;
  }
  return { end, value, magnitude: size, magnitudeWord: word, currency: unit, digits, grouped };
}
