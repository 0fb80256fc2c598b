/** Ages asked for: «18-35 tuổi», «từ 16 tuổi», «2k5-2k9», «sinh năm 2008», «không cần đủ tuổi». */
import type { Facts } from '#src/domain/assessment.ts';
import { toRawSpan, type View } from './view.ts';

type Age = Facts['ages'][number];
const youngest = 5;
const oldest = 80;

/**
 * Each pattern: what it finds in the view without diacritics, and the range it means. No nested repetition;
 * every repetition is bounded.
 */
const patterns: [RegExp, (groups: string[], year: number) => { min: number | null; max: number | null } | null][] = [
  [
    /(?:tu |do |tuoi ?:? ?)?(\d{2}) ?(?:t|tuoi|tuoii)? ?(?:-|–|~|den|toi|=>) ?(\d{2}) ?(?:tuoi|t(?![a-z])|tuoii)/g,
    ([a, b]) => range(Number(a), Number(b)),
  ],
  [
    /(?:do tuoi|tuoi tu|tuoi|nam nu|nam|nu) ?:? ?(?:tu )?(\d{2}) ?(?:-|–|~|den|toi) ?(\d{2})(?![\d.,/]| ?(?:tr|trieu|k|cu|nguoi|h|gio|ng|%|bn|ban|nam|vi))/g,
    ([a, b]) => range(Number(a), Number(b)),
  ],
  [/(?:tren|du|tu|>=|≥|>) ?(?:du )?(\d{2}) ?(?:tuoi|t(?![a-z]))(?! ?(?:-|–|den|toi) ?\d)/g, ([a]) => range(Number(a), null)],
  [/(\d{2}) ?(?:tuoi|t(?![a-z])) ?(?:tro len|do len|\+|up)/g, ([a]) => range(Number(a), null)],
  [/(?:duoi|<|chua den|chua toi|chua du|nho hon|khong qua|ko qua|toi da) ?(\d{2}) ?(?:tuoi|t(?![a-z]))/g, ([a]) => range(null, Number(a))],
  [/(?:duoi|chua du) (1[0-9])(?= (?:van|cung|vẫn|nhan|ok|duoc))/g, ([a]) => range(null, Number(a))],
  [/(?<![\d.,k/+-])(1[5-9]|2[0-9])\+(?! ?\d)(?!\w)/g, ([a]) => range(Number(a), null)],
  [
    /(?:sinh nam|nam sinh|sn|sinh) ?:? ?(?:tu )?((?:19|20)\d\d) ?(?:-|–|den|toi) ?((?:19|20)\d\d)/g,
    ([a, b], year) => born(Number(a), Number(b), year),
  ],
  [/(?:sinh nam|nam sinh|sn) ?:? ?((?:19|20)\d\d)(?! ?(?:-|–|den|toi) ?\d)/g, ([a], year) => born(Number(a), Number(a), year)],
  [
    /(?<![\w.,$])2k(\d{1,2}) ?(?:-|–|~|den|toi|=>) ?2k(\d{1,2})(?![\w$%])/g,
    ([a, b], year) => born(2000 + Number(a), 2000 + Number(b), year),
  ],
  [
    /(?<![\w.,$])2k(\d{1,2})(?![\w$%/]| ?(?:-|–|~|den|toi|=>) ?2k| ?(?:usd|dong|d|do|te|u)(?!\w))/g,
    ([a], year) => born(2000 + Number(a), 2000 + Number(a), year),
  ],
  [
    /(?:khong|ko) (?:can|yeu cau|phai) (?:du|gioi han|xet)? ?(?:do )?tuoi|chua du tuoi|khong gioi han (?:do )?tuoi|khong phan biet (?:do )?tuoi|chua du 18/g,
    () => ({ min: null, max: null }),
  ],
  [/(?<![\d.,-])(1[0-9]|[2-5][0-9]) tuoi/g, ([a]) => range(Number(a), Number(a))],
];

function range(min: number | null, max: number | null): { min: number | null; max: number | null } | null {
  for (const age of [min, max]) if (age !== null && (age < youngest || age > oldest)) return null;
  if (min !== null && max !== null && min > max) return null;
  return { min, max };
}

function born(from: number, to: number, year: number): { min: number; max: number } | null {
  const ages = [year - from, year - to].toSorted((a, b) => a - b);
  const [min, max] = ages;
  if (min === undefined || max === undefined || min < youngest || max > oldest) return null;
  return { min, max };
}

/** Ages in years at the reference year; earlier, more exact patterns win where two overlap. */
export function readAges(folded: View, plain: View, year: number): Age[] {
  const found: (Age & { from: number; to: number })[] = [];
  if (!/tuoi|2k\d|sinh|\d ?t(?![a-z])|\d\+|\d\d ?(?:-|–|~|den|toi) ?\d\d|sn|chua du|duoi 1/.test(plain.text)) return [];
  for (const [pattern, mean] of patterns) {
    for (const match of plain.text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].trimEnd().length;
      const meaning = mean(match.slice(1), year);
      if (!meaning || from >= to || /[a-z]/.test(plain.text[from - 1] ?? '') || found.some((one) => from < one.to && to > one.from))
        continue;
      found.push({ ...meaning, from, to, ...toRawSpan(folded, from, to) });
      if (found.length >= 50) break;
    }
  }
  return found.toSorted((a, b) => a.from - b.from).map(({ min, max, start, end }) => ({ min, max, start, end }));
}
