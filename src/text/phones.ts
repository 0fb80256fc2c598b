/**
 * Phone numbers, also disguised: letters for digits, digits in words, spaces and dots, several lines, masks.
 * Vietnamese mobiles are told by their form (03, 05, 07, 08, 09 and eight digits); others are checked with the
 * numbering plans of libphonenumber. Prices, dates, tax codes and identity numbers are none.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { plainText } from './letters.ts';
import { findPhonePieces, type PhonePiece } from './phone-tokens.ts';

export type FoundPhone = { start: number; end: number; value: string; masked: boolean };

/** What may stand between two pieces of one number. */
const gapPattern = /^(?:[ \n\t.\-–_()•·*~|+]|\ufe0f){0,4}$/;
const wordsGap = /^[ \n\t.\-–_,()•·]{1,4}$/;
const maxPieces = 14;
const maxPhones = 50;
/** Words in front of a number that make it something else. */
const otherNumber =
  /(?:mst|ma so thue|ma so dn|msdn|mst\/cccd|stk|so tk|so tai khoan|tai khoan|so the|cccd|cmnd|can cuoc|ma don|ma van don|imei|isbn|giay phep|so gp|ma so|id don|otp|tk|dkkd|quyet dinh|hoa don|account)[^\n\d]{0,22}$/;
const abroad = new Set([
  '855',
  '95',
  '856',
  '63',
  '66',
  '86',
  '60',
  '65',
  '886',
  '971',
  '82',
  '81',
  '852',
  '62',
  '1',
  '44',
  '49',
  '61',
  '7',
  '91',
  '880',
  '977',
  '48',
  '33',
]);

/** Phones in a character-folded text; spans are offsets within it. Numbers that fit no plan are left out. */
export function findPhones(text: string): FoundPhone[] {
  const pieces = findPhonePieces(text);
  const out: FoundPhone[] = [];
  let at = 0;
  while (at < pieces.length && out.length < maxPhones) {
    const found = startAt(text, pieces, at);
    if (found && !isOtherNumber(text, found.start)) {
      out.push({ start: found.start, end: found.end, value: found.value, masked: found.masked });
    }
    at = found ? found.next : at + 1;
  }
  return out;
}

function isOtherNumber(text: string, start: number): boolean {
  return otherNumber.test(plainText(text.slice(Math.max(0, start - 40), start)));
}

type Candidate = FoundPhone & { next: number };

function startAt(text: string, pieces: PhonePiece[], from: number): Candidate | null {
  const first = pieces[from];
  if (!first || !/^[0-9]/.test(first.digits)) return null;
  const doubleZero = first.digits.startsWith('00');
  const plus = first.plus || doubleZero;
  if (!plus && !/^(?:0|84|855|95|856|63|66|86|1[89]00)/.test(first.digits)) return null;
  let digits = '';
  let altered = 0;
  let best: Candidate | null = null;
  let end = from;
  for (; end < pieces.length && end - from < maxPieces; end++) {
    const piece = pieces[end];
    if (!piece) break;
    if (end > from) {
      const before = pieces[end - 1];
      const gap = text.slice(before?.end ?? 0, piece.start);
      const spoken = piece.altered === 1 && piece.digits.length === 1 && before?.digits.length === 1;
      if (piece.plus || !(gapPattern.test(gap) || (spoken && wordsGap.test(gap))) || gap.split('\n').length > 3) break;
    }
    digits += piece.digits;
    altered += piece.altered;
    if (digits.length > 15) break;
    const value = normalise(digits, plus, doubleZero);
    if (!value) continue;
    const masked = digits.includes('x');
    if (!isCredible(text, pieces, from, end, digits, altered)) continue;
    // A longer run of digits that goes on without a break is another kind of number.
    const next = pieces[end + 1];
    if (next && next.start === piece.end) continue;
    let start = first.plus ? text.lastIndexOf('+', first.start) : first.start;
    // «(028) 1234 5678»: both brackets or none.
    if (text[start - 1] === '(' && text.slice(start, piece.end).includes(')')) start--;
    best = { start, end: piece.end, value, masked, next: end + 1 };
    // Foreign numbers have no length of their own: the longest that is possible.
    if (!plus || value.startsWith('+84')) break;
  }
  return best;
}

/** Keeps runs of small numbers (times, dates, scores, amounts) out. */
function isCredible(text: string, pieces: PhonePiece[], from: number, to: number, digits: string, altered: number): boolean {
  const before = text[(pieces[from]?.start ?? 0) - 1] ?? ' ';
  const after = text[pieces[to]?.end ?? 0] ?? ' ';
  if (/[\d/,%$€]/.test(before) || /[%$€]/.test(after) || (after === '/' && /\d/.test(text[(pieces[to]?.end ?? 0) + 1] ?? ''))) return false;
  if (digits.includes('x')) {
    const shown = digits.replace(/x/g, '').length;
    return shown >= 4 && /^\d{2}/.test(digits) && digits.length - shown >= 2;
  }
  if (/^\s{0,2}(?:vnd|vnđ|dong|đồng|đ|usd)(?![a-zđ])/.test(text.slice(pieces[to]?.end ?? 0, (pieces[to]?.end ?? 0) + 8))) return false;
  if (to === from) return altered <= 4;
  // Words only where nearly all is spoken; otherwise at least six real digits.
  return altered >= 8 || digits.length - altered >= 5;
}

/** E.164, or with x where masked; null when the digits are no phone number. */
function normalise(digits: string, plus: boolean, doubleZero: boolean): string | null {
  const bare = doubleZero ? digits.slice(2) : digits;
  if (/^0[35789x][\dx]{8}$/.test(bare)) return `+84${bare.slice(1)}`;
  if (/^01[\dx]{9}$/.test(bare)) return oldMobile(bare.slice(1));
  if (/^841[\dx]{9}$/.test(bare)) return oldMobile(bare.slice(2));
  if (/^84[35789][\dx]{8}$/.test(bare)) return `+${bare}`;
  if (/^840[1-9][\dx]{8,9}$/.test(bare) && plus) return `+84${bare.slice(3)}`;
  if (bare.includes('x')) return plus && /^\d{2,3}[\dx]{7,10}$/.test(bare) && hasCountry(bare) ? `+${bare}` : null;
  if (/^02\d{9}$/.test(bare)) return isValid(`+84${bare.slice(1)}`);
  if (/^1[89]00\d{4}(?:\d{2})?$/.test(bare) && !bare.endsWith('0000')) return isValid(`+84${bare}`);
  if (plus && hasCountry(bare) && bare.length >= 9 && bare.length <= 14) {
    const parsed = parsePhoneNumberFromString(`+${bare}`);
    return parsed?.isPossible() ? parsed.number : null;
  }
  if (!plus && /^(?:855|856)\d{8,9}$/.test(bare)) return isValid(`+${bare}`);
  return null;
}

/** Mobiles had eleven digits until November 2018 (plan of the Ministry of Information): 0163… is 033… today. */
const newPrefixes: Record<string, string> = {
  '120': '70',
  '121': '79',
  '122': '77',
  '126': '76',
  '128': '78',
  '123': '83',
  '124': '84',
  '125': '85',
  '127': '81',
  '129': '82',
  '162': '32',
  '163': '33',
  '164': '34',
  '165': '35',
  '166': '36',
  '167': '37',
  '168': '38',
  '169': '39',
  '186': '56',
  '188': '58',
  '199': '59',
};

/** An old mobile without its trunk zero, as it is called today; null where there was no such prefix. */
function oldMobile(digits: string): string | null {
  const prefix = newPrefixes[digits.slice(0, 3)];
  return prefix === undefined ? null : `+84${prefix}${digits.slice(3)}`;
}

function hasCountry(bare: string): boolean {
  return abroad.has(bare.slice(0, 3)) || abroad.has(bare.slice(0, 2)) || abroad.has(bare.slice(0, 1));
}

function isValid(value: string): string | null {
  return parsePhoneNumberFromString(value)?.isValid() ? value : null;
}
