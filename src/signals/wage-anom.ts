import type { TextReading } from '#src/text/reading.ts';
import type { Span } from '#src/domain/assessment.ts';
import { awayNamed, employerVouched } from './abroad-words.ts';
import { borderMeet } from './border-meet.ts';
import { employerKnown } from './contexts.ts';
import { destKh } from './dest-kh.ts';
import { destLa } from './dest-la.ts';
import { destMm } from './dest-mm.ts';
import { destPh } from './dest-ph.ts';
import { easyHigh } from './easy-high.ts';
import { ownClaims } from './hearsay.ts';
import { illegalExit } from './illegal-exit.ts';
import { jobEuph } from './job-euph.ts';
import { noQual } from './no-qual.ts';
import type { RuleSet } from './rule-set.ts';
import { tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { taskJob } from './task-job.ts';
import { findWording, hasWording, wording } from './wording.ts';

/** Pay far above what asks for no skill, from an employer who stays unknown. Pay alone says nothing (catalogue section 0.2). */
export const wageAnom: Signal = {
  id: 'WAGE_ANOM',
  nameVi: 'Lương bất thường',
  nameEn: 'Wage anomaly',
  definitionVi: 'Lương rất cao so với yêu cầu gần bằng không, và không rõ người thuê.',
  group: 'pay',
  forms: [],
  law: null,
  sources: ['K7', 'K9', 'K10', 'K11', 'K12', 'K15', 'K19', 'K45'],
  examples: examples(
    [
      'Lương 25-30 triệu không cần kinh nghiệm, ib em',
      'Lương cứng 1000 USD, không cần bằng cấp, đi làm ngay',
      'luong 25tr khong can kinh nghiem, lh zalo',
      'Việc nhẹ lương cao, tháng 30 triệu',
      'Làm game, chat khách, lương 1200$ một tháng',
      'Chỉ cần biết gõ máy, lương 34 triệu/tháng',
      'Không cần bằng cấp, lương 800$ - 1200$ mỗi tháng',
      'Ko cần kn, lương 25-30 củ',
      'Làm việc tại nhà, xử lý đơn hàng, lương 800k mỗi ngày',
    ],
    [
      'Lương 25-30 triệu, yêu cầu 5 năm kinh nghiệm lập trình',
      'Không cần kinh nghiệm, lương 7 triệu một tháng',
      'Công ty TNHH Ví Dụ tuyển kỹ sư, lương 30 triệu, có bảo hiểm xã hội',
      'Thưởng Tết 30 triệu cho nhân viên giỏi',
      'Giá xe 30 triệu, không cần trả trước',
      'Lương giám đốc 1000 USD mỗi ngày theo báo cáo của tập đoàn',
      'Không cần kinh nghiệm, lương cơ bản 5.500.000 đồng',
      'Thu nhập bình quân của kỹ sư là 30 triệu',
    ],
    [
      'Nhà máy tuyển công nhân không cần kinh nghiệm, tổng thu nhập 10 - 14 triệu',
      'Xuất khẩu lao động Nhật Bản lương 30 triệu, công ty có giấy phép, phải thi tiếng',
      'Quán ăn tuyển phục vụ không cần kinh nghiệm, lương 6-8 triệu',
      'Bán xe không cần kinh nghiệm lái, giá 25 triệu',
      'Nhân viên kinh doanh bất động sản, lương cứng 8 triệu',
      'Phụ bếp không yêu cầu bằng cấp, 9 triệu một tháng',
      'Bác sĩ chuyên khoa, lương 40 triệu',
      'Lương thử việc 85 phần trăm, không cần kinh nghiệm',
    ],
  ),
  find(reading, rules) {
    const high = highPay(reading, rules);
    if (high.length === 0) return [];
    if (awayNamed(reading) ? employerVouched(reading) : employerKnown(reading)) return [];
    return asksForNothing(reading, rules) ? tidy(ownClaims(high, reading)) : [];
  },
};

// Pay said in words or without the word of pay: «tháng hai mươi mấy triệu», «để ra ba chục», «thực lĩnh bốn mươi triệu».
const spoken = '(hai|ba|bốn|năm|sáu|bảy|tám|chín|vài|mấy)';
const saidPay = wording(
  `(tháng|lương|lãnh|lĩnh|cầm|ẵm|kiếm|nhận|dư|để ra|bỏ túi|đút túi|thu nhập|được) ..5 ${spoken} ..2 (chục|mươi) ..1 (triệu|củ|tr|chai)`,
  '(tháng|lương|cầm|lãnh|kiếm|chắc|được) ..3 (một|hai|ba|{n}) (nghìn|ngàn) ..4 (đô|usd|đô la)',
  '(một|hai|ba|1|2) (nghìn|ngàn) ..2 (trăm|rưỡi) ..1 (đô|usd)',
  `(tháng|lương|lãnh|lĩnh|cầm|ẵm|kiếm|dư|để ra|bỏ túi|đút túi|thu nhập) ..4 ${spoken} (ba|bốn|năm|sáu|) (chục|mươi)`,
  '(tháng|lương|cầm|kiếm|bỏ túi|thu nhập|gần|hơn|nhận|lãnh) ..3 (nghìn|ngàn) (đô|usd)',
  '(hơn|cả|gần|được|có) (trăm|{n} trăm) triệu ..3 (tháng|một tháng|mỗi tháng)',
  '(tháng|một tháng) ..2 (hơn|cả|gần) (trăm) triệu',
);

// Pay without the word for it: «tháng cầm về tay 32 củ», «lãnh 32 đến 45 triệu», «trả 2 triệu một ngày».
const monthPay = wording(
  '(tháng|mỗi tháng|một tháng) ..6 {m} (triệu|tr|củ|đô|usd|)',
  '(lãnh|lĩnh|cầm|ẵm|bỏ túi|đút túi|để ra|dư|về tay|thực nhận) ..4 {n} ..2 {m} (triệu|tr|củ|đô|usd|)',
  '(lãnh|lĩnh|cầm|ẵm|bỏ túi|đút túi|để ra|dư|về tay|thực nhận|nhận|lương) ..3 {m} (triệu|tr|củ|đô|usd|)',
  '(lương|lg) (chốt|cứng|căn bản|cơ bản|khởi điểm|nền|tháng) {n}',
  '(trả|nhận|ngày|công) ..2 {m} (triệu|tr|củ|) ..1 (một|1|mỗi|) ngày',
);

function highPay(reading: TextReading, rules: RuleSet): Span[] {
  const facts = reading.facts.wages.filter((wage) => wage.maxVnd >= rules.pay.highUnskilledVndMonth);
  const sums = findWording(monthPay, reading).filter((match) => monthly(reading, match, rules) >= rules.pay.highUnskilledVndMonth);
  return [...facts, ...findWording(saidPay, reading), ...sums];
}

const written = /(\d{1,4}(?:[.,]\d)?) ?(tr|triệu|trieu|trịu|củ|cu|chai|đô|do|usd|u|\$)(?![\p{L}\p{N}])/gu;
const perDay = /(?:một|mot|mỗi|moi|1) ng[aà]y|\/ ?ng[aà]y/u;
const WORKING_DAYS = 26;
/** Above this it is the price of a house, not a wage. */
const NO_WAGE = 300_000_000;

/** The highest sum in a phrase of pay, in VND a month; 0 where there is none. */
function monthly(reading: TextReading, { start, end }: Span, rules: RuleSet): number {
  const said = reading.raw.slice(start, end).normalize('NFC').toLowerCase();
  let highest = 0;
  for (const [, figure = '0', unit = ''] of said.matchAll(written)) {
    const foreign = /^(?:đô|do|usd|u|\$)$/u.test(unit);
    const sum = Number(figure.replace(',', '.')) * (foreign ? (rules.lexicon.rates.perUnit['USD'] ?? 0) : 1_000_000);
    const month = perDay.test(said) ? sum * WORKING_DAYS : sum;
    if (month < NO_WAGE) highest = Math.max(highest, month);
  }
  const [, bare] = /(?:chốt|cứng|bản|điểm|nền|tháng) (\d{2})$/u.exec(said) ?? [];
  return bare === undefined ? highest : Math.max(highest, Number(bare) * 1_000_000);
}

const requirement = wording(
  'yêu cầu (có|tốt nghiệp|kinh nghiệm|trình độ|tiếng|bằng|từ|ít nhất|n|ứng viên|biết|nắm)',
  '{n} năm kinh nghiệm',
  'kinh nghiệm ..2 {n} năm',
  'tốt nghiệp',
  'chứng chỉ',
  '(bằng|trình độ) (đại học|cao đẳng|trung cấp)',
  'n4',
  'n5',
  'b1',
  'topik',
  '(qua|vòng|sau|lịch|có|dự) phỏng vấn',
  'phỏng vấn (trực tiếp|tại|qua|với|online|vòng)',
);
const riskyPlaces = [destKh, destMm, destLa, destPh];

/** Nothing is asked: said in words, or a risky place to work is named and no requirement at all. */
function asksForNothing(reading: TextReading, rules: RuleSet): boolean {
  if ([noQual, easyHigh, jobEuph, taskJob].some((signal) => signal.find(reading, rules).length > 0)) return true;
  if (hasWording(requirement, reading)) return false;
  if (awayNamed(reading) || [borderMeet, illegalExit].some((signal) => signal.find(reading, rules).length > 0)) return true;
  return riskyPlaces.some((place) => place.find(reading, rules).length > 0);
}
