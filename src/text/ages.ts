/**
 * Ages: «18-35 tuổi», «từ 16 tuổi», «2k5-2k9», «sinh năm 2008», «không cần đủ tuổi», each with whether it is asked of who
 * is to work or is merely somebody's age.
 */
import type { Facts } from '#src/domain/assessment.ts';
import { agePatterns, type AgeMeaning } from './age-patterns.ts';
import { toRawSpan, type View } from './view.ts';
import { matchesIn, windowsAround } from './windows.ts';

type Age = Facts['ages'][number];
const youngest = 5;
const oldest = 80;
/** A birth year must mean somebody of at least this age: «2k18» is a year of manufacture. */
const youngestBorn = 9;
const maxAges = 50;

/** Where an age can stand; patterns are tried around these places only. */
const anchor =
  /tuoi|(?<![a-z0-9])2k\d|sinh nam|nam sinh|sn ?:? ?(?:19|20)\d|[1-7]\d ?t(?![a-z])|[1-2]\d\+|(?:nam|nu) ?:? ?(?:tu )?[1-6]\d ?(?:-|–|~|den|toi) ?[1-6]\d|du t(?![a-z])|(?:duoi|chua du|chua den|chua toi|can du) 1\d|cap (?:2|hai)|thcs/g;
const before = 40;
const after = 30;

/** The reference time's year in Viet Nam, 2026 where it is no instant. */
export function referenceYear(seenAt: string): number {
  const at = Date.parse(seenAt);
  return Number.isNaN(at) ? 2026 : new Date(at + 7 * 3_600_000).getUTCFullYear();
}

/** Ages in years at the reference year; earlier, more exact patterns win where two overlap. */
export function readAges(folded: View, plain: View, year: number): Age[] {
  const text = plain.text;
  const windows = windowsAround(text, anchor, before, after);
  if (windows.length === 0) return [];
  const found: (Age & { from: number; to: number })[] = [];
  for (const { pattern, mean, asked } of agePatterns) {
    for (const { at, match } of matchesIn(text, windows, pattern)) {
      const from = at;
      const to = from + match[0].trimEnd().length;
      const meaning = mean(match.slice(1));
      if (!meaning || from >= to || /[a-z]/.test(text[from - 1] ?? '') || found.some((one) => from < one.to && to > one.from)) continue;
      const range = rangeOf(meaning, year);
      if (!range || isMeasure(text, from, to)) continue;
      const worker = isAskedOfWorker(text, from, to, asked);
      const refused = worker && range.min === null && range.max !== null && isRefused(text, folded.text, from, to);
      found.push({
        min: refused ? (range.max ?? 0) + 1 : range.min,
        max: refused ? null : range.max,
        worker,
        by: meaning.by,
        from,
        to,
        ...toRawSpan(folded, from, to),
      });
      if (found.length >= maxAges) break;
    }
  }
  return found.toSorted((a, b) => a.from - b.from).map(({ min, max, worker, by, start, end }) => ({ min, max, worker, by, start, end }));
}

function rangeOf(meaning: AgeMeaning, year: number): { min: number | null; max: number | null } | null {
  if (meaning.by === 'waiver') return { min: null, max: null };
  if (meaning.by === 'birth-year') {
    // Who was born in a year has had this year's birthday or not.
    const last = Math.max(meaning.from, meaning.to);
    const first = Math.min(meaning.from, meaning.to);
    const min = year - last - 1;
    const max = year - first;
    return min < youngestBorn || max > oldest ? null : { min, max };
  }
  const { min, max } = meaning;
  for (const age of [min, max]) if (age !== null && (age < youngest || age > oldest)) return null;
  return min !== null && max !== null && min > max ? null : { min, max };
}

/** «offer 2k5», «20 tuổi nghề», «18 tuổi thọ»: figures that are no age of a person. */
function isMeasure(text: string, from: number, to: number): boolean {
  return (
    /(?:(?<![a-z])(?:offer|up ?to|luong|gia|usd|size|model|doi|phien ban|san xuat|giay|ao|xe|range|budget|salary)|[~$])[ :]{0,2}$/.test(
      text.slice(Math.max(0, from - 14), from),
    ) || /^ ?(?:nghe|doi|tho|dang|quan|vang|net|gross|gr|bonus|\/ ?thang|usd|\$)(?![a-z])/.test(text.slice(to, to + 10))
  );
}

/** «Dưới 23 tuổi vui lòng không liên hệ»: who is younger is refused, so the rest of the range is asked for. */
function isRefused(text: string, folded: string, from: number, to: number): boolean {
  const behind = text.slice(to, to + 34);
  const front = text.slice(Math.max(0, from - 24), from);
  return (
    /^[ ,:(-]{0,3}(?:thi |vui long |xin |lam on |minh |ben minh |shop |se ){0,3}(?:khong|ko|k|mien|dung|cam|tu choi)(?! ?(?:can|sao|gioi han|yeu cau))(?![a-z])/.test(
      behind,
    ) ||
    (/(?:khong nhan|ko nhan|k nhan|khong tuyen|ko tuyen|cam|nghiem cam)[^.\n]{0,16}$/.test(front) &&
      !/chưa đủ/.test(folded.slice(from, to)))
  );
}

const askWords =
  /tuyen|nhan (?:ca|tu|nam|nu|ban|em|be)|yeu cau|ung vien|dieu kien|uu tien|nam nu|nam\/ ?nu|nam \/ ?nu|nam, ?nu|nam hoac nu|tieu chuan|doi tuong|gioi tinh|do tuoi|tim (?:ban|em|be|nu|nam|nguoi)|can (?:ban|em|be|nu|nam|nguoi|tim|gap|tuyen|them|\d)|lien he|van nhan|cung nhan|deu nhan|van lam|cung lam|apply|ung tuyen|nhan viec|so luong|lao dong|suc khoe|chieu cao|trinh do|tot nghiep|kinh nghiem|di lam|lam viec|cong viec|viec nhe|phong van|hop dong|luong (?:\d|cao|cung)|inbox|(?<![a-z])ib(?![a-z])|(?:nhan|goi|alo) (?:chi|anh|em|minh|tui|qua)|can mua|du hoc|xklđ|chuyen vien|ngoai hinh/;
/** Who tells of people: news, police, court, law, medicine. */
const tellWords =
  /khoi to|(?<![a-z])bi can(?![a-z])|bi cao|nan nhan|mua ban nguoi|lua (?:ban|sang|nguoi)|giai cuu|(?:co quan|phong|vua) (?:cong an|dieu tra)|cong an (?:tinh|xa|phuong|tp|ha noi)|toa an|tuyen an|truy na|bat giam|tam giam|tu vong|cau thu|tien dao|dien vien|benh nhan|ngu tai|tru tai|thai phu|(?<!bao hiem )that nghiep(?! theo| nghia vu)|cam tre|thi the|hoc sinh gioi|thi sinh|mat lien lac|mat tich|bi ru|bi lua|tim con|tim chau|can than|canh giac/;
/** Behind somebody's bare age: whoever it is may come and work. */
const solicited = /(?:muon|can|thich) (?:di )?lam|van (?:nhan|lam)|cung (?:nhan|lam)|deu nhan|thi (?:nhan|ib|goi|alo)/;
const askReach = 160;
const tellReach = 120;

/** Whether the age is asked of who is to work: by its own form, or beside words of taking on, away from words of telling. */
function isAskedOfWorker(text: string, from: number, to: number, asked: 'yes' | 'maybe' | 'no'): boolean {
  const before = text.slice(Math.max(0, from - askReach), from);
  const after = text.slice(to, to + askReach / 2);
  const told = tellWords.test(text.slice(Math.max(0, from - tellReach), from)) || tellWords.test(text.slice(to, to + tellReach));
  if (told) return false;
  if (asked === 'yes') return true;
  if (asked === 'no') return solicited.test(text.slice(to, to + 50));
  return askWords.test(before) || askWords.test(after);
}
