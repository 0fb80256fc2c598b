/** Tax numbers of firms behind «MST», «mã số thuế»: ten digits, or thirteen for a branch (Circular 105/2020/TT-BTC, article 5). */
import type { Facts } from '#src/domain/assessment.ts';
import { toRawSpan, type View } from './view.ts';

const pattern =
  /(?<![a-z])(?:mst|ma so thue|msdn|ma so doanh nghiep|ma so dn|tax code|mst ?\/ ?dkkd)(?: ?\/ ?[a-z ]{2,20})?[ :.(]{0,4}(?:so |cong ty |la ){0,2}[ :]{0,2}(\d(?:[ .]?\d){9}(?: ?- ?\d{3})?)(?![\d])/g;
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
const maxNumbers = 20;

/** Whether the tenth digit is the check digit of the nine before it. */
export function isTaxNumber(digits: string): boolean {
  if (!/^\d{10}(?:\d{3})?$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}

/** Tax numbers named as such, as 10 digits or 10-3. */
export function readTaxNumbers(plain: View): Facts['taxNumbers'] {
  if (!/mst|ma so|msdn|tax code/.test(plain.text)) return [];
  const out: Facts['taxNumbers'] = [];
  for (const match of plain.text.matchAll(pattern)) {
    const written = match[1] ?? '';
    const digits = written.replace(/\D/g, '');
    const end = match.index + match[0].length;
    const number = digits.length === 13 ? `${digits.slice(0, 10)}-${digits.slice(10)}` : digits;
    out.push({ number, valid: isTaxNumber(digits), ...toRawSpan(plain, end - written.length, end) });
    if (out.length >= maxNumbers) break;
  }
  return out;
}
