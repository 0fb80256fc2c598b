import { employerVouched } from './abroad-words.ts';
import { gathered } from './constituents.ts';
import { ownClaims } from './hearsay.ts';
import { outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { foreignSchool, lawfulStudy, shamStudy } from './study-words.ts';
import { together, type Way } from './together.ts';
import { findWording, hasWording, wording } from './wording.ts';

const found = wording(
  '(du học|dh) ..6 (vừa học vừa làm|đi làm|lương|thu nhập|{làm} thêm) ..4 ({n}|tháng|cao|tr)',
  '(du học|dh) ..6 (bao (đậu|đỗ|visa)|cam kết (visa|đậu|đỗ))',
  '(bao|cam kết) (đậu|đỗ|) ..1 visa (du học|dh)',
  '(du học|dh) ..6 {không cần} ..2 (tiếng|điểm|bằng|chứng minh|ielts|topik|học bạ|thi)',
  '{không cần} (tiếng|điểm|ielts|chứng minh tài chính) ..3 (vẫn bay|vẫn đi|vẫn đậu|cũng bay)',
  'du học để đi làm',
  '(sang|qua) (vừa học vừa làm|học nghề) ..4 (lương|thu nhập) ..2 {n}',
  '(du học nghề|dh nghề) ..5 (lương|bao|{n}|không)',
);

// Those who studied there, and firms that hire staff to advise on it.
const notOffered = wording('(chuyên viên|nhân viên|sale|telesale|giáo viên|lĩnh vực) ..5 du học', 'du học sinh');

const ways: Way[] = [
  {
    act: wording(
      '(du học|dh|d u học|đi học) ..1 (nghề|nhật|hàn|đài|đức|trung|trung quốc|úc|canada|sing|malaysia|anh|mỹ|nga)',
      'd u h ọ c',
      'diện ..1 trao đổi',
      '(visa|diện) (du học|học|d4|d2|sinh viên)',
      'du học',
    ),
    near: [
      wording(
        '{không cần} ..2 (bằng|tiếng|học|thi|phỏng vấn|chứng chỉ|điểm|bằng cấp)',
        '(bao|lo|làm|mua) (bằng|chứng chỉ|hồ sơ|học bạ|đậu|visa)',
        'tốt nghiệp cấp {n}',
        'lớp {n}',
        '(cấp 2|nghỉ học|rớt tốt nghiệp|chưa tốt nghiệp)',
        '(chủ yếu|thật ra|nói thẳng|chỉ cần|toàn) ..3 đi làm',
      ),
      wording(
        '(cho|được) (nợ|thiếu) ..1 phí',
        '(trừ|trả) (dần|lương|nợ|vào lương)',
        'giữ (hộ|giùm|) (hộ chiếu|giấy tờ|bằng|hc|passport)',
        '(đặt|đóng) (cọc|trước)',
        'cọc {n}',
        '{m}',
        '(free|miễn phí)',
        '{không} (cần|) (nói|hỏi|báo|xin) ..1 (với|ba|bố|nhà|gia đình|má|cha)',
        '(lương|thu nhập) ..3 {n}',
      ),
    ],
  },
];

/** Study abroad that is really work. */
export const study: Signal = {
  id: 'STUDY',
  nameVi: 'Du học, visa trá hình',
  nameEn: 'Sham study abroad',
  definitionVi: 'Du học nghề, “vừa học vừa làm” lương cao, không cần điểm, bao visa.',
  group: 'form',
  forms: ['study-abroad'],
  law: 'Luật PCMBN; BLHS 174',
  sources: ['S0', 'S2', 'S4', 'M'],
  examples: examples(
    [
      'Du học vừa học vừa làm lương 40tr một tháng',
      'du hoc nghe duc bao dau visa',
      'Bao visa du học, không cần tiếng vẫn bay',
      'Du học để đi làm, học cho có lệ',
      'Du học Hàn không cần điểm, không chứng minh tài chính',
      'd.u h.ọ.c nghề lương 30 triệu',
      'Sang vừa học vừa làm, thu nhập 35 triệu',
      'dh nghề bao đậu, bay trong tháng',
      'Du học Đài khỏi học tiếng, qua làm nhà máy lương 35 triệu',
    ],
    [
      'Học bổng du học toàn phần của trường đại học',
      'Du học sinh về nước đón Tết',
      'Kinh nghiệm viết bài luận du học',
      'Luyện thi IELTS 7.0 cho người đi du học',
      'Thủ tục xin visa du lịch Đức',
      'Vừa học vừa chơi cho bé mầm non',
      'Học nghề tóc tại quận 5',
      'Hội thảo du học Úc sáng chủ nhật',
    ],
    [
      'Nhiều nạn nhân mất tiền vì chiêu du học bao đậu visa',
      'Du học Nhật yêu cầu N5 và học bạ trên 6.5',
      'Công an cảnh báo du học trá hình vừa học vừa làm lương 40 triệu',
      'Chi phí du học Canada mỗi năm',
      'Du học tự túc cần chứng minh tài chính',
      'Không cần tiếng Anh giỏi mới đọc được sách này',
      'Cựu du học sinh mở quán cà phê',
      'Du học trao đổi một kỳ',
      'Trao đổi sinh viên Đài Loan một kỳ, nộp hồ sơ phòng đối ngoại',
    ],
  ),
  find(reading) {
    // A school that asks for marks, or says how many hours may be worked, does what it says.
    const lawful = hasWording(lawfulStudy, reading);
    const said = lawful ? [] : [...findWording(found, reading), ...together(ways, reading)];
    const parts = hasWording(foreignSchool, reading) && !employerVouched(reading) ? gathered(shamStudy, reading) : [];
    return tidy(ownClaims(outside([...said, ...parts], notOffered, reading), reading));
  },
};
