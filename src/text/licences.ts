/** Licence numbers of labour-export firms: «123/LĐTBXH-GP», «giấy phép số 123/…». */
import type { Facts } from '#src/domain/assessment.ts';
import { toRawSpan, type View } from './view.ts';

const numbered = /(?<![\d/])\d{1,6} ?\/ ?(?:\d{4} ?\/ ?)?(?:[a-zđ]{2,14})(?: ?- ?[a-zđ]{2,8})? ?- ?gp(?![a-zđ])/g;
const named =
  /(?:giấy phép|giay phep|gpxklđ|gpxkld|gphđ)(?: [a-zàáảãạăâđêôơưấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]{1,8}){0,6} ?:? ?số ?:? ?(\d{1,6}(?: ?\/ ?[a-zđ0-9-]{2,20})?)/g;

/** Licence numbers, upper case without blanks. */
export function readLicences(spelled: View): Facts['licences'] {
  const out: Facts['licences'] = [];
  const add = (from: number, text: string): void => {
    const span = toRawSpan(spelled, from, from + text.length);
    if (out.length < 20 && !out.some((one) => span.start < one.end && span.end > one.start))
      out.push({ number: text.replace(/ /g, '').toUpperCase(), ...span });
  };
  if (spelled.text.includes('gp')) for (const match of spelled.text.matchAll(numbered)) add(match.index, match[0]);
  if (/ph[eé]p|gp/.test(spelled.text)) {
    for (const match of spelled.text.matchAll(named)) {
      const number = match[1] ?? '';
      add(match.index + match[0].length - number.length, number);
    }
  }
  return out.toSorted((a, b) => a.start - b.start);
}
