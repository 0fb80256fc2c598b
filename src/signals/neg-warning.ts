import type { TextReading } from '#src/text/reading.ts';
import { invitingWords, reportedWords } from './contexts.ts';
import { tidy } from './sentences.ts';
import { examples, type Mitigation } from './signal.ts';
import { tokensOf } from './tokens.ts';
import { findWording, hasWording, wording } from './wording.ts';

/** Recruiters mock warnings («thủ đoạn gì đâu mà sợ, theo anh»): few such words, and an offer of their own beside them. */
const MOCKED = 2;
const SHORT = 45;

/** A warning, news or awareness text. Takes much, never all: bad actors copy «không lừa đảo». */
export const negWarning: Mitigation = {
  id: 'NEG_WARNING',
  nameVi: 'Cảnh báo, tin tức, tuyên truyền',
  nameEn: 'Warning, news, awareness',
  definitionVi: 'Tác giả là báo, công an, chính quyền, hoặc kể ngôi ba với giọng cảnh giác.',
  law: null,
  sources: ['K1', 'K2'],
  examples: examples(
    [
      'Công an tỉnh cảnh báo thủ đoạn “việc nhẹ lương cao” lừa người sang Campuchia',
      'Cơ quan điều tra khởi tố nhóm đối tượng mua bán người',
      'Đừng tin lời mời đi làm ở Myanmar, nhiều nạn nhân đã bị lừa bán',
      'cong an canh bao chieu tro tuyen cong tac vien chot don, nhieu nguoi bi lua',
      'Bà con cảnh giác với kẻ xấu dụ dỗ con em đi làm xa, nhiều nạn nhân bị bán',
      'Triệt phá đường dây đưa người vượt biên, bắt giữ 5 đối tượng',
      'Bộ đội biên phòng giải cứu ba nạn nhân bị lừa bán',
      'Các đối tượng thường dụ dỗ nạn nhân bằng lương cao, người dân cần đề phòng',
    ],
    [
      'Tuyển nhân viên sang Campuchia, uy tín không lừa đảo, ib em',
      'Bên mình không lừa đảo, ai đi liên hệ zalo',
      'Nhân viên bảo vệ cần tuyển gấp, liên hệ phòng nhân sự',
      'Bán xe máy cũ, liên hệ chính chủ',
      'Hôm nay trời đẹp, đi chơi thôi',
      'Công an phường tuyển dân quân, nộp hồ sơ tại trụ sở',
      'Cần tìm việc làm thêm buổi tối',
      'Món này ngon lắm mọi người ơi',
    ],
    [
      'Cam kết không bán, không đánh, tuyển 10 bạn, ib em ngay',
      'Chỗ khác lừa đảo, bên em uy tín, ai cần việc nhắn em',
      'Tin tuyển dụng mới nhất trong ngày',
      'Kể chuyện bé nghe trước giờ ngủ',
      'Nhân viên an ninh khu công nghiệp, lương 9 triệu',
      'Báo giá thi công nhà xưởng',
      'Tuyên dương học sinh giỏi toàn trường',
      'Cảnh đẹp miền Tây mùa nước nổi',
    ],
  ),
  find(reading) {
    const { stance, spans } = reading.stance;
    if (stance === 'offer' || stance === 'help') return [];
    const reported = findWording(reportedWords, reading);
    if (reported.length <= MOCKED && tokensOf(reading).count <= SHORT && isAdvert(reading)) return [];
    if (stance === 'warning') return tidy(spans.length > 0 ? spans : reported);
    return reported.length >= 3 || (reported.length === 2 && !hasWording(invitingWords, reading)) ? tidy(reported) : [];
  },
};

const joining = wording(
  '(theo|qua với|đi với|đi cùng) (anh|chị|em|mình)',
  '(ai đi|ai muốn|bạn nào|em nào|đứa nào) ..3 (nhắn|ib|inbox|alo|gọi|kêu) (anh|chị|em|mình)',
  '(bên|chỗ) (anh|chị|em|mình) {làm} (thật|thiệt)',
  '(cần|còn|thiếu) ({n}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) ..1 (nam|nữ|bạn|người|em|chỗ|suất)',
  '(bao vé|bay liền|đi liền|sang ..1 đi rồi biết)',
);

function isAdvert(reading: TextReading): boolean {
  return hasWording(joining, reading);
}
