/** When the work is done: «8h-17h», «ngày 12 tiếng», «ca đêm», «nghỉ chủ nhật», «tháng nghỉ 2 ngày». */
import type { Facts } from '#src/domain/assessment.ts';
import { toRawSpan, type View } from './view.ts';
import { matchesIn, windowsAround } from './windows.ts';

type Hours = Omit<Facts['hours'][number], 'start' | 'end'>;

const maxHours = 20;
const none: Hours = { from: null, to: null, hoursADay: null, shift: null, daysOffAMonth: null };
const part = '(?: ?(sang|chieu|toi|dem|trua|am|pm))?';
const clock = new RegExp(
  `(?<![\\d.,/:-])(\\d{1,2})(?:(?:h|g|gio) ?(\\d{2})?|:(\\d{2})) ?(?:sang|am|pm|chieu|toi)? ?(?:-|–|—|~|den|toi|to|->) ?(\\d{1,2})(?:(?:h|g|gio) ?(\\d{2})?|:(\\d{2}))${part}(?![\\d/])`,
  'g',
);
/** Where hours can stand; patterns are tried around these places only. */
const anchor =
  /\d(?:h|g| gio| ?tieng)(?![a-z])|\d:\d\d|(?<![a-z])ca (?:dem|xoay|kip|hanh|ngay)|xoay ca|[dt](?:ao|oi|heo) ca|[23] ca(?![a-z])|hanh chinh|gio hc|lam (?:dem|toi|buoi)|(?<![a-z])(?:nghi|off) (?:\d|thu|t7|chu|cn|ngay|cac|moi)|thang (?:duoc )?(?:nghi|off)/g;
/** Words that make a pair of times one of work, not of an event or a lesson. */
const workCue =
  /thoi gian(?: lam viec| lam)?|gio lam|lam viec|lam tu|ca (?:sang|chieu|toi|dem|ngay|lam|gay|full|\d|a|b)|(?:^|[^a-z])ca ?:|lich lam|hanh chinh|thu [2-7]|(?:^|[^a-z])t[2-7](?![a-z0-9])|part ?time|full ?time|di lam|working (?:time|hours)|gio hc|lam ca/;
const eventCue =
  /nghi trua[^\n]{0,12}$|an trua[^\n]{0,12}$|khai mac|thi dau|tran dau|phat song|truc tiep|hoi thao|su kien|phong van|nop ho so|nhan ho so|gio mo cua|bus|chuyen bay|kham benh|tiep cong dan|lien he tu|goi tu/;

const callCue = /(?:lien he|hotline|goi|zalo|nop ho so|dien thoai|sdt|truc)[^\n]{0,40}$/;

/** Each pattern and what its groups say; the words alone are clear enough. */
const patterns: readonly (readonly [RegExp, (groups: (string | undefined)[]) => Hours | null])[] = [
  [
    /(?<![\d.,-])(\d{1,2})(?: ?(?:-|den|toi) ?(\d{1,2}))? ?(?:tieng|gio|h) ?(?:\/|mot |1 |moi |tren )? ?ngay(?![a-z])/g,
    ([a, b]) => daily(b ?? a),
  ],
  [
    /(?<![a-z\d])ngay (?:lam |chi lam |lam viec )?(\d{1,2})(?: ?(?:-|den|toi) ?(\d{1,2}))? ?(?:tieng|gio)(?![a-z])/g,
    ([a, b]) => daily(b ?? a),
  ],
  [
    /(?<![a-z])(?:lam )?(?:xoay ca|ca xoay|dao ca|doi ca|ca kip|theo ca|ca ngay ?(?:,|va|\/|-)? ?(?:ca )?dem|[23] ca)(?![a-z])/g,
    () => ({ ...none, shift: 'rotating' }),
  ],
  [/(?<![a-z])(?:lam )?ca dem(?![a-z])|lam (?:buoi )?dem(?= (?:tu|luong|den|khuya|\d))/g, () => ({ ...none, shift: 'night' })],
  [/(?<![a-z])(?:gio hanh chinh|ca hanh chinh|gio hc|lam hanh chinh)(?![a-z])/g, () => ({ ...none, shift: 'day' })],
  [/(?<![a-z])(?:nghi|off|duoc nghi) (\d{1,2}) ?(?:ngay|buoi)? ?(?:\/|1 |mot |moi |trong )? ?thang(?![a-z])/g, ([a]) => off(Number(a))],
  [/(?<![a-z])(?:1 |mot |moi |\/)?thang (?:duoc )?(?:nghi|off) (\d{1,2})(?: ngay| buoi)?(?![a-z\d])/g, ([a]) => off(Number(a))],
  [/(?<![a-z])(?:nghi|off) (?:ngay )?(?:thu 7|t7|thu bay)(?: ?(?:,|va|&|-|\+|\/) ?| )(?:chu nhat|cn)(?![a-z])/g, () => off(8)],
  [/(?<![a-z])(?:duoc )?(?:nghi|off) (?:ngay |cac ngay |moi )?(?:chu nhat|cn)(?![a-z])/g, () => off(4)],
];

function daily(written: string | undefined): Hours | null {
  const hoursADay = Number(written);
  return hoursADay >= 2 && hoursADay <= 20 ? { ...none, hoursADay } : null;
}

function off(days: number): Hours | null {
  return days >= 1 && days <= 15 ? { ...none, daysOffAMonth: days } : null;
}

/** Hours of work named; a pair of clock times counts only beside words of work. */
export function readWorkHours(folded: View, plain: View): Facts['hours'] {
  const text = plain.text;
  const windows = windowsAround(text, anchor, 70, 40);
  if (windows.length === 0) return [];
  const found: (Hours & { at: number; until: number })[] = [];
  const add = (hours: Hours | null, at: number, length: number): void => {
    if (!hours || found.length >= maxHours || found.some((one) => at < one.until && at + length > one.at)) return;
    found.push({ ...hours, at, until: at + length });
  };
  for (const { at, match } of matchesIn(text, windows, clock)) {
    const before = text.slice(Math.max(0, at - 60), at);
    const after = text.slice(at + match[0].length, at + match[0].length + 24);
    if ((workCue.test(before) || /^[ (,-]{0,3}(?:thu|t[2-7]|tu thu|cac ngay)/.test(after)) && !eventCue.test(before)) {
      add(span(match), at, match[0].trimEnd().length);
    }
  }
  for (const [pattern, mean] of patterns) {
    for (const { at, match } of matchesIn(text, windows, pattern)) {
      const hours = mean(match.slice(1));
      // «Liên hệ giờ hành chính»: when somebody answers, not when the work is done.
      if (hours?.shift === 'day' && callCue.test(text.slice(Math.max(0, at - 50), at))) continue;
      add(hours, at, match[0].length);
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ at, until, ...hours }) => ({ ...hours, ...toRawSpan(folded, at, until) }));
}

function span(match: RegExpExecArray): Hours | null {
  const [, fromHour, fromA, fromB, toHour, toA, toB, half] = match;
  const from = Number(fromHour) * 60 + Number(fromA ?? fromB ?? 0);
  let to = Number(toHour) * 60 + Number(toA ?? toB ?? 0);
  if ((half === 'chieu' || half === 'toi' || half === 'pm') && to <= 12 * 60) to += 12 * 60;
  if (from > 24 * 60 || to > 24 * 60 || from === to) return null;
  // «8h-5h» may mean the afternoon: not said, not guessed. Late evening to early morning is a night's work.
  if (to < from && from < 15 * 60) return null;
  const length = (to - from + 24 * 60) % (24 * 60);
  if (length < 60 || length > 18 * 60) return null;
  return { ...none, from: clockTime(from), to: clockTime(to), shift: to < from ? 'night' : null };
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
