import type { TextReading } from '#src/text/reading.ts';
import { employerKnown } from './contexts.ts';
import { destKh } from './dest-kh.ts';
import { destLa } from './dest-la.ts';
import { destMm } from './dest-mm.ts';
import { destPh } from './dest-ph.ts';
import { easyHigh } from './easy-high.ts';
import { jobEuph } from './job-euph.ts';
import { noQual } from './no-qual.ts';
import type { RuleSet } from './rule-set.ts';
import { tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { taskJob } from './task-job.ts';
import { hasWording, wording } from './wording.ts';

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
    if (reading.facts.wages.length === 0 || employerKnown(reading) || !asksForNothing(reading, rules)) return [];
    return tidy(reading.facts.wages.filter((wage) => wage.maxVnd >= rules.pay.highUnskilledVndMonth));
  },
};

const requirement = wording(
  'yêu cầu',
  '{n} năm kinh nghiệm',
  'kinh nghiệm ..2 {n} năm',
  'tốt nghiệp',
  'chứng chỉ',
  '(bằng|trình độ) (đại học|cao đẳng|trung cấp)',
  'n4',
  'n5',
  'b1',
  'topik',
  'phỏng vấn',
);
const riskyPlaces = [destKh, destMm, destLa, destPh];

/** Nothing is asked: said in words, or a risky place to work is named and no requirement at all. */
function asksForNothing(reading: TextReading, rules: RuleSet): boolean {
  if ([noQual, easyHigh, jobEuph, taskJob].some((signal) => signal.find(reading, rules).length > 0)) return true;
  return !hasWording(requirement, reading) && riskyPlaces.some((place) => place.find(reading, rules).length > 0);
}
