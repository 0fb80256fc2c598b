/** Talk in which an offer is only spoken of: asked about, reported, told afterwards, denied, joked or acted. */
import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { reportedWords } from './contexts.ts';
import { isNegated } from './negated.ts';
import { apartFrom, sentenceAt } from './sentences.ts';
import { tokensOf } from './tokens.ts';
import { findWording, wording } from './wording.ts';

/** Beside `reportedWords`: sentences of one who asks, judges, remembers, forbids or plays. */
export const toldOfWords = wording(
  // asked about
  '(cho|xin) (em|e|mình|m|tôi|tui|cháu|con|t|bác|anh|chị|phép) ..1 hỏi',
  '(cho|xin) hỏi',
  'hỏi (thật|ngu|chút|xíu)',
  '(không|ko|hông|hong|k|chưa) (ạ|mọi người|mn|mấy anh|mấy chị|các bác|các bạn|anh chị|cả nhà|nhỉ|vậy)',
  '(không|ko|hông) (chị|anh|em|bác) ơi',
  '(thế nào|ra sao|làm sao|=đâu|gì|mấy tiếng) (ạ|vậy|nhỉ)',
  '(có nên|nên) ..5 (không|ko|hay thôi)',
  '(nghe (nói|đồn|đâu)|có thật (hay|không)|đúng luật|trái luật|hợp lý không|khiếu nại|tố cáo)',
  '(khuyên|dặn) ..3 (thế nào|sao)',
  'nên làm (thế nào|gì|sao)',
  // judged, reported, law
  '(tòa|toà) (án|tuyên|buộc|xử|phạt)',
  '(=sở|=cục|=bộ|=luật|nghị định|thông tư|ubnd|ủy ban|uỷ ban|viện) (văn hóa|văn hoá|lao động|lãnh sự|luật|cấm|quy định|công an|thủy sản|thuỷ sản|y tế|nội vụ)',
  '(xử phạt|lĩnh án|cầm đầu|bị cáo|lao động chưa thành niên|người sử dụng lao động)',
  '(báo|tạp chí|tin) (viết|đưa|vừa phân tích)',
  '(bài tập|tập huấn|ngoại khóa|hội thảo|tình huống)',
  '=(họ|chúng|tụi nó|bọn nó|nó) (nói|bảo|hứa|dụ|kêu|thề|dọa|nhốt|chở)',
  '(ho|chung|tui no) (noi|bao|hua|ke|nhot)',
  '(cò|bọn|lũ|kẻ) ..1 (lừa|dụ|ăn hết|xấu)',
  '(=tự hiểu|là cách (trói|lừa|giữ)|tỉnh táo|dính vô|mắc nợ chủ)',
  '(cẩn thận|coi chừng|dè chừng|né|tránh|tránh xa) (với|mấy|kẻo|bị|ra|những|nghe|nha)',
  '(lưu ý|chú ý) (hè|cha mẹ|phụ huynh|bà con|các em)',
  '(bà con|phụ huynh|cha mẹ) ..3 (lưu ý|chú ý|cẩn thận)',
  'đừng (có |)(nghe|tin|ham|dại|dính|cho con đi)',
  '(công an|cảnh sát|biên phòng|đoàn kiểm tra|lực lượng|quản lý thị trường) ..4 (kiểm tra|phát hiện|bắt|giải cứu|triệt|ngăn|xử|tạm giữ|tiếp nhận|tìm|truy)',
  '(bộ|sở|phòng) (giáo dục|lao động|nội vụ|y tế|công an) ..6',
  '(nhiều|các|những) (chủ tàu|chủ quán|quán|cơ sở|nhà máy|công ty) (phải|đang|bị|vẫn)',
  '(nếu|khi) (bạn|ai|người thân|các em) ..2 bị',
  '(phát hiện|ngăn chặn) ..3 (xe|nhóm|nhà|quán|đường dây) ..3',
  '(hội phụ nữ|đoàn thanh niên|trưởng bản|thầy cô|nhà trường|trường|ban chỉ huy|tổ dân phố|cán bộ) ..5 (nhắc|thông báo|phát tờ rơi|lưu ý|dặn|khuyên)',
  '(là|coi như) (bán|gán) (mình|thân)',
  '(gặp|thấy) ..3 (block|báo công an|báo (anh|chị|cán bộ|113|111))',
  // told afterwards
  '(đi|làm|ở) ..3 {n} năm (rồi|nay|trời)',
  '(hồi|lúc) (đó|trước|xưa|ấy|nớ)',
  '(từng|đã từng) (bị|đi|làm|ở|là|mắc)',
  '(ngày xưa|năm xưa|năm ngoái|{n} năm trước|{số chữ} năm trước)',
  '(hoá ra|hóa ra|ai dè|rốt cuộc)',
  '(may có|may mà|may quá)',
  '(kể|nghe kể) ..4 (bị|là|rằng|lại)',
  '(ba mươi|hai mươi|{n}) năm đi (bạn|biển)',
  // played and joked
  '(phim|truyện|tiểu thuyết|nhân vật|nữ chính|nam chính|trò chơi|=game này|cải lương|vở mới|chương {n})',
  '(chắc|kiểu này|thôi) ..2 (phải|xin|nghỉ) ..2 đi',
  '(cười (rớt|xỉu|ra nước)|đòi làm ..2 (đào|ca sĩ)|kẹo mút|vợ ơi|chồng ơi|má ơi|ơi là trời)',
  // what the poster says he does not do
  '(bên|quán|nhà|chỗ|công ty|shop) (em|mình|anh|chị|tôi|tui) ..1 (tuyệt đối |cam kết |)(không|ko|chỉ) (nhận|tuyển|cho ứng|ứng|giữ|thu|bao|có khoản)',
);

/** Sentences with words of report; «không bị ép» is the speaker's own promise and reports nothing. */
function reportedSentences(reading: TextReading): Set<number> {
  const tokens = tokensOf(reading);
  const said = findWording(reportedWords, reading).filter((match) => !isNegated(reading, match));
  return new Set(said.map(({ first }) => tokens.sentences[first] ?? 0));
}

/** The spans that stand in no sentence of such talk, nor of reported speech. */
export function apartFromTold(spans: readonly Span[], reading: TextReading): Span[] {
  if (spans.length === 0) return [];
  const barred = reportedSentences(reading);
  const own = barred.size === 0 ? spans : spans.filter((span) => !barred.has(sentenceAt(reading, span.start)));
  return apartFrom(own, toldOfWords, reading);
}
