/** Licence numbers of labour-export firms: «123/LĐTBXH-GP», «giấy phép số 123/…», and how they compare with a list. */
import type { Facts } from '#src/domain/assessment.ts';
import { plainText } from './letters.ts';
import { toRawSpan, type View } from './view.ts';

export const licenceMatches = ['exact', 'near', 'none'] as const;

export type Licence = { number: string; company: string };

/**
 * `exact`: number and firm (where one is named) stand in the list together. `near`: a number or a name one or two characters
 * away from a listed one, or a listed number under another name: the look of an imitation. `none`: nothing like it; the list
 * may be old, so that proves nothing.
 */
export type LicenceMatch = { match: (typeof licenceMatches)[number]; licence: Licence | null };

const numbered = /(?<![\d/])\d{1,6} ?\/ ?(?:\d{4} ?\/ ?)?(?:[a-zđ]{2,14})(?: ?- ?[a-zđ]{2,8})? ?- ?gp(?![a-zđ])/g;
const named =
  /(?:giấy phép|giay phep|gpxklđ|gpxkld|gphđ)(?: [a-zàáảãạăâđêôơưấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]{1,8}){0,6} ?:? ?số ?:? ?(\d{1,6}(?: ?\/ ?[a-zđ0-9-]{2,20})?)/g;
/** Licences of another kind. */
const otherLicence = /lai xe|kinh doanh|xay dung|hanh nghe|dang ky kinh|thanh lap|luu hanh|nhap khau|quang cao|xuat ban/;
const maxLicences = 20;
/** Characters in which an imitation may differ. */
const nearDistance = 2;

/** Licence numbers, upper case without blanks. */
export function readLicences(spelled: View): Facts['licences'] {
  const out: Facts['licences'] = [];
  const add = (from: number, text: string): void => {
    const span = toRawSpan(spelled, from, from + text.length);
    if (out.length < maxLicences && !out.some((one) => span.start < one.end && span.end > one.start))
      out.push({ number: text.replace(/ /g, '').toUpperCase(), ...span });
  };
  if (spelled.text.includes('gp')) for (const match of spelled.text.matchAll(numbered)) add(match.index, match[0]);
  if (/ph[eé]p|gp/.test(spelled.text)) {
    for (const match of spelled.text.matchAll(named)) {
      const number = match[1] ?? '';
      if (!otherLicence.test(plainText(match[0]))) add(match.index + match[0].length - number.length, number);
    }
  }
  return out.toSorted((a, b) => a.start - b.start);
}

/** Compares a number (or null) and a firm's name (or null) with the list. Either alone is enough to be near. */
export function matchLicence(number: string | null, company: string | null, list: readonly Licence[]): LicenceMatch {
  const wanted = number === null ? null : numberForm(number);
  const name = company === null ? null : nameForm(company);
  let near: Licence | null = null;
  for (const licence of list) {
    const listed = numberForm(licence.number);
    const firm = nameForm(licence.company);
    const sameNumber = wanted !== null && wanted === listed;
    const sameName = name !== null && name !== '' && name === firm;
    if (sameNumber && (name === null || sameName)) return { match: 'exact', licence };
    if (wanted === null && sameName) return { match: 'exact', licence };
    if (near) continue;
    const nearNumber = wanted !== null && digitsOf(wanted).length >= 2 && isNear(wanted, listed);
    const nearName = name !== null && name.length >= 8 && isNear(name, firm);
    // The right name with a wrong number is an imitation as well.
    if (sameNumber || sameName || nearName || (nearNumber && name === null)) near = licence;
  }
  return near ? { match: 'near', licence: near } : { match: 'none', licence: null };
}

function numberForm(number: string): string {
  return plainText(number.toLowerCase()).replace(/[^a-z0-9/]/g, '');
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** Without the words of the legal form, which everybody shares. */
function nameForm(company: string): string {
  return plainText(company.normalize('NFC').toLowerCase())
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b(?:cong ty|cty|co phan|cp|tnhh|trach nhiem huu han|mtv|mot thanh vien|tap doan)\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

/** Whether two short texts differ by at most `nearDistance` insertions, deletions, replacements or swaps of neighbours. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > nearDistance || a.length > 200) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return (last[b.length] ?? Infinity) <= nearDistance;
}
