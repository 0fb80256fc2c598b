/**
 * How Vietnamese posts write sizes, currencies and periods behind a number. Matching runs on the view without
 * diacritics; a word that the author wrote with other diacritics than the unit («5 tế bào», «lương ngay») is none.
 */
import type { PayPeriod } from '#src/domain/assessment.ts';
import { isLetterUnit, plainText } from './letters.ts';

export const magnitudes: Record<string, number> = {
  trieu: 1e6,
  tr: 1e6,
  cu: 1e6,
  chai: 1e6,
  treo: 1e6,
  m: 1e6,
  mil: 1e6,
  k: 1e3,
  ka: 1e3,
  nghin: 1e3,
  ngan: 1e3,
  canh: 1e3,
  lit: 1e5,
  xi: 1e5,
  ty: 1e9,
  ti: 1e9,
  man: 1e4,
  van: 1e4,
};
/** What the size alone says of the currency: «20 man» are two hundred thousand yen. */
export const currencyOfMagnitude: Record<string, string> = { man: 'JPY' };
export const magnitudePattern = /\s?(trieu|tr|cu|chai|treo|mil|man|m|ka|k|nghin|ngan|canh|lit|xi|ty|ti|van)(?![a-z0-9])/y;
/** 25tr5, 1k5: the digits behind the size are its tenths. */
export const gluedPattern = /(trieu|tr|cu|k|m|ty)(?=\d)/y;

export const currencies: Record<string, string> = {
  dong: 'VND',
  vnd: 'VND',
  d: 'VND',
  '₫': 'VND',
  'viet nam dong': 'VND',
  usd: 'USD',
  $: 'USD',
  us$: 'USD',
  do: 'USD',
  dola: 'USD',
  'do la': 'USD',
  'do my': 'USD',
  'do la my': 'USD',
  dollar: 'USD',
  dollars: 'USD',
  u: 'USDT',
  usdt: 'USDT',
  'do sing': 'SGD',
  sgd: 'SGD',
  'do uc': 'AUD',
  'do la uc': 'AUD',
  aud: 'AUD',
  'do canada': 'CAD',
  'do can': 'CAD',
  'do la canada': 'CAD',
  cad: 'CAD',
  'do hong kong': 'HKD',
  hkd: 'HKD',
  te: 'CNY',
  rmb: 'CNY',
  ndt: 'CNY',
  cny: 'CNY',
  'nhan dan te': 'CNY',
  yuan: 'CNY',
  'dai te': 'TWD',
  'dai teng': 'TWD',
  'te dai': 'TWD',
  'tien dai': 'TWD',
  twd: 'TWD',
  ntd: 'TWD',
  nt$: 'TWD',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  '€': 'EUR',
  baht: 'THB',
  bath: 'THB',
  bat: 'THB',
  thb: 'THB',
  yen: 'JPY',
  jpy: 'JPY',
  'yen nhat': 'JPY',
  '¥': 'JPY',
  won: 'KRW',
  krw: 'KRW',
  '₩': 'KRW',
  aed: 'AED',
  dirham: 'AED',
  myr: 'MYR',
  ringgit: 'MYR',
  peso: 'PHP',
  php: 'PHP',
  gbp: 'GBP',
  'bang anh': 'GBP',
  kip: 'LAK',
  riel: 'KHR',
  kyat: 'MMK',
  pln: 'PLN',
  zloty: 'PLN',
  rub: 'RUB',
  rup: 'RUB',
  sar: 'SAR',
};
export const currencyPattern = new RegExp(
  `\\s?(${Object.keys(currencies)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace('$', '\\$'))
    .join('|')})(?![a-z0-9])`,
  'y',
);

export const periodNames: Record<string, PayPeriod> = {
  thang: 'month',
  months: 'month',
  month: 'month',
  mo: 'month',
  th: 'month',
  t: 'month',
  ngay: 'day',
  'ngay cong': 'day',
  days: 'day',
  day: 'day',
  cong: 'day',
  buoi: 'task',
  ca: 'day',
  gio: 'hour',
  hours: 'hour',
  hour: 'hour',
  h: 'hour',
  tieng: 'hour',
  tuan: 'week',
  weeks: 'week',
  week: 'week',
  nam: 'year',
  years: 'year',
  year: 'year',
  don: 'task',
  'san pham': 'task',
  sp: 'task',
  bai: 'task',
  'nhiem vu': 'task',
  job: 'task',
  keo: 'task',
  khach: 'task',
  ban: 'task',
  ve: 'task',
  lan: 'task',
  show: 'task',
  tour: 'task',
  'chuyen bien': 'trip',
  'chuyen di': 'trip',
  chuyen: 'trip',
  'con nuoc': 'trip',
  'tua bien': 'trip',
};
const periodWords = Object.keys(periodNames)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
export const periodPattern = new RegExp(
  `(?:\\s{0,2}(?:dong|vnd|net|gross|\\+)){0,2}\\s{0,2}[([]?\\s?(?:(?:/|1|mot|moi|hang|tren|cho 1|per|a)?\\s{0,2}/?\\s?)(${periodWords})(?![a-z])`,
  'y',
);
export const frontPattern = /(?<![a-z\d])(?:(?:moi|mot|1|hang|theo)\s)?(thang|ngay|tuan|gio|nam|chuyen)\s{1,2}$/;
/** Words that mean a period only behind a stroke or «một». */
export const strokedPeriods = new Set(
  'th t h ca ve don bai khach job tieng nam gio lan mo cong buoi sp keo ban show tour chuyen'.split(' '),
);

/** The right spellings of units whose letters without diacritics are other words too. */
const spellings: Record<string, string> = {
  do: 'đô',
  'do la': 'đô la',
  te: 'tệ',
  trieu: 'triệu trịu',
  cu: 'củ',
  canh: 'cành',
  lit: 'lít',
  xi: 'xị',
  ty: 'tỷ tỉ',
  ti: 'tỷ tỉ',
  van: 'vạn',
  treo: 'trẹo',
  nghin: 'nghìn',
  ngan: 'ngàn',
  dong: 'đồng',
  thang: 'tháng',
  ngay: 'ngày',
  'ngay cong': 'ngày công',
  gio: 'giờ',
  tuan: 'tuần',
  nam: 'năm',
  tieng: 'tiếng',
  don: 'đơn',
  bai: 'bài',
  khach: 'khách',
  ban: 'bàn',
  ve: 'vé',
  lan: 'lần',
  keo: 'kèo',
  buoi: 'buổi',
  cong: 'công',
  chuyen: 'chuyến',
  'chuyen bien': 'chuyến biển',
  'chuyen di': 'chuyến đi',
  bat: 'bạt bat',
  won: 'won',
  yen: 'yên yen',
  rup: 'rúp',
  d: 'đ d',
  ca: 'ca',
};
const allowed = new Map(Object.entries(spellings).map(([word, forms]) => [word, new Set(word.includes(' ') ? [forms] : forms.split(' '))]));
/** How far around a word the author's habit of writing diacritics is looked at, in units. */
const habit = 30;

/**
 * Whether the word that stands at `from` of the folded text can be the unit `word`: its diacritics are the unit's own, or
 * it has none where the author writes none.
 */
export function isUnit(folded: string, word: string, from: number): boolean {
  const forms = allowed.get(word);
  const written = folded.slice(from, from + word.length);
  if (!forms || forms.has(written)) return true;
  if (written !== word) return false;
  // Bare in an accented neighbourhood is another word, unless that other spelling is no word anyway.
  if (!ambiguousBare.has(word)) return true;
  const around = folded.slice(Math.max(0, from - habit), from + word.length + habit);
  return plainText(around) === around;
}

const ambiguousBare = new Set([
  'ngay',
  'do',
  'te',
  'canh',
  'van',
  'nam',
  'ban',
  'cu',
  've',
  'lan',
  'chuyen',
  'cong',
  'bai',
  'don',
  'tieng',
]);

/** Whether the text goes on with a letter or digit at this place (a word is longer than what was read). */
export function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || isLetterUnit(code);
}
