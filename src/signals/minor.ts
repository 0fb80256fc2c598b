import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { nightWords, workWords } from './contexts.ts';
import { seekWords } from './lure-words.ts';
import { childhoodWords, youngWords } from './minor-words.ts';
import { apartFrom, nearTo, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { apartFromTold } from './told-of.ts';
import { findWording, hasWording, wording } from './wording.ts';

const lawful = wording('(từ|độ tuổi) (16|17) ..1 (đến|tới|{n})', '=lớp {n} ..2 (ôn thi|toán|văn)');

/** Somebody under 18 is recruited. */
export const minor: Signal = {
  id: 'MINOR',
  nameVi: 'Nhận người dưới 18, dưới 16',
  nameEn: 'Minor recruited',
  definitionVi: 'Cho biết nhận người chưa đủ 18 tuổi, “không cần đủ tuổi”, hoặc năm sinh suy ra dưới 18.',
  group: 'target',
  forms: [],
  law: 'BLHS 151 (<16); Luật PCMBN Đ2.1 đoạn 2 (<18, không cần thủ đoạn)',
  sources: ['K22', 'K33', 'K34', 'K35', 'K36'],
  examples: examples(
    [
      'Dưới 18 vẫn nhận, làm quán lương cao',
      'chua du 18 tuoi van nhan, co cho o',
      'Không cần đủ tuổi, ứng lương liền',
      'Tuyển bé gái 15 tuổi làm phục vụ quán',
      '2k9 2k10 cũng nhận, làm ca tối',
      'Học sinh cấp 2 cấp 3 làm thêm ở quán, tiền tươi',
      'Có giấy tờ giả cho em nào chưa đủ tuổi đi làm',
      'd.ư.ớ.i 16 tuổi vẫn nhận, công việc nhẹ',
      'chưa đủ t vẫn nhận, ib chị, đi làm liền',
    ],
    [
      'Không bán rượu cho người dưới 18 tuổi',
      'Lớp võ cho học sinh 15 tuổi',
      'Tuyển nữ từ 18 tuổi trở lên',
      'Con tôi 15 tuổi, học lớp 10',
      'Công ty 16 năm tuổi nghề',
      'Giải bóng đá 17 tuổi toàn quốc',
      'Cầu thủ 16 tuổi ghi bàn',
      'Nhân viên bán hàng, đủ 18 tuổi, có căn cước',
    ],
    [
      'Công việc không nhận người dưới 18 tuổi',
      'Nghiêm cấm sử dụng lao động chưa đủ 18 tuổi vào ban đêm',
      'Nạn nhân mới 15 tuổi, bị lừa vào quán karaoke làm việc',
      'Cơ quan điều tra cho biết có hai bé gái 14 tuổi làm ở quán',
      'Chưa đủ 18 tuổi thì không được ký hợp đồng lao động này',
      'Học sinh cấp 3 thi tốt nghiệp vào tháng 6',
      'Tuổi 17 bẻ gãy sừng trâu',
      'Quy định về lao động chưa thành niên từ 15 đến 18 tuổi',
    ],
  ),
  find(reading) {
    const spans = [...findWording(youngWords, reading), ...youngAges(reading)];
    return tidy(outside(called(apartFrom(apartFromTold(spans, reading), childhoodWords, reading), reading), lawful, reading));
  },
};

const NEAR = 2;

/** Those with a word of work, or of asking somebody along, at most two sentences away. */
function called(spans: readonly Span[], reading: TextReading): Span[] {
  const sought = nearTo(spans, seekWords, reading, NEAR);
  const worked = nearTo(spans, workWords, reading, NEAR);
  return spans.filter((span) => sought.includes(span) || worked.includes(span));
}

/** Of age to be hired by day; at a night venue nobody under 18 may work. */
const MAJORITY = 18;
const WORKING_AGE = 16;

/**
 * Ages asked of who is to work that lie under 18 at the reference time. Who takes «from 16» or «from 17» hires lawfully
 * unless it is for a night venue. Of a birth year the younger of the two ages it can mean counts only where both are under 18.
 */
function youngAges(reading: TextReading): Span[] {
  const atNight = hasWording(nightWords, reading);
  return reading.facts.ages.filter(({ min, max, worker, by, start, end }) => {
    if (by === 'waiver') return false;
    if (max !== null && max < MAJORITY) return worker || by === 'birth-year' || nearTo([{ start, end }], seekWords, reading, 0).length > 0;
    return worker && min !== null && min < (atNight ? MAJORITY : WORKING_AGE);
  });
}
