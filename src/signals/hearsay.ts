/** Whose promise is it? What is asked, denied, taught, joked or told of others is no offer of the writer. */
import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { reportedWords } from './contexts.ts';
import { apartFrom } from './sentences.ts';
import { wording } from './wording.ts';

/** Words that make a sentence a question, a denial, a lesson or a joke about such offers. */
const hearsayWords = wording(
  // a lesson or a warning in everyday words
  '(coi|xem|dè) chừng',
  '(thấy|hễ|nếu) ..6 (là|thì) ..2 (phải nghĩ|khóa cửa|khoá cửa|gọi công an|báo công an|chạy|né|nghi)',
  '(nếu|lỡ) (người lạ|ai) ..2 (nói|rủ|mời|bảo)',
  '(cẩn thận|cảnh giác) ..1 (bọn|tụi|mấy)',
  '(bạn|bọn|tụi) nó nhắm',
  '(trốn về|về) (được|tới) (đồn|tới|nhà)',
  '(=chiêu|=trò|chiêu trò) ..8 (khiến|mất)',
  'cẩn thận (kẻo|với|coi|nha|nhé|mấy|nếu)',
  '(hễ|cứ|mỗi khi|khi|lúc) ..1 (nghe|thấy|gặp) ..8 (dừng|bỏ|chạy|báo|tránh|nghĩ|nghi|kiểm tra)',
  '(nghe|thấy|đọc) (bốn chữ|tin|mấy tin|lời|chữ|mấy chữ)',
  '(toàn|đều là|là|chỉ là|tam phần là) (bẫy|lừa|lừa đảo|cò mồi|xạo|giả)',
  '(dính|trúng|mắc) (bẫy|lừa)',
  '(nhắc|lưu ý|dặn|khuyên|kêu gọi) (bà con|người dân|thanh niên|học sinh|phụ huynh|nhau|mọi người|con em|các em|sinh viên|nhân dân|đoàn viên)',
  '(con em|bà con|phụ huynh|người dân) ..2 (nhắc|nên|cần|phải|hãy|không nên|lưu ý)',
  '(đoàn xã|hội phụ nữ|ubnd|đại sứ quán|lãnh sự quán|bộ (ngoại giao|công an|lao động|nội vụ)|sở (lao động|nội vụ|ngoại vụ)|cục (quản lý|lãnh sự)|biên phòng|cảnh sát|công an) ..3 (nhắc|lưu ý|khuyến|cảnh|báo|thông tin|bắt|phát hiện|chỉ rõ|ập|vừa|giải|tiếp nhận|xử lý|nói)',
  '(tin|nghe) (ai|lời) ..2 (mời|rủ|dụ|hứa|quảng cáo)',
  'tin lời',
  'tuyệt đối không (đi|tin|nghe|theo|bay|nên)',
  '(chớ|đừng|không nên) (tin|nghe|đi|nhận|dại|bay|ham|theo)',
  '(dung|đừng) (tin|nghe)',
  '(có phải) ..6 (không|ko|hông)',
  'không bao giờ (yêu cầu|nhắn|gọi)',
  'là nói sai',
  '(sao|tại sao) ..10 (lại bảo|lại nói|mất gì)',
  'có ai từng (được|thấy|đi)',
  '(bài địa lý|lớp 11|lớp 10|ngày xưa)',
  '(phóng sự|bản tin|bài báo|đài ..1 đưa tin|vở kịch|tiểu phẩm|thuyết trình|chuyên đề|báo cáo của|đồ án|luận văn|cuốn sách|bộ phim|kịch bản phim)',
  '(nạn nhân|kẻ (môi giới|xấu|gian)|bọn (buôn|lừa|cò)|đối tượng)',
  '(khai|kể) (ra|lại|rằng|hồi|chuyện|là)',
  '(từng|đã) bị (ép|lừa|bán|giữ|bắt|nhốt|đánh)',
  'bị (trục xuất|lừa|bán|giữ|nhốt|bắt)',
  '(tòa|tòa án|viện kiểm sát|hội đồng xét xử) ..2 (tuyên|phạt|xử|xét)',
  // a question whether it is true, or how it is done
  '(có|phải) ..1 (thật|thiệt|đúng|uy tín|lừa|hợp pháp) ..8 (không|ko|hông|hem|nhỉ|chưa|chăng)',
  '(không|ko|hông|chưa) (các bác|các luật sư|các mẹ|nhỉ)',
  '(mình|em|tôi|cháu) (muốn|định) hỏi',
  '(cho|xin) (em|mình|tôi|cháu|con|chị|anh|hỏi) ..1 hỏi',
  '(sao|tại sao|vì sao|bộ) ..6 (vậy|thế) (mọi người|các bác|cả nhà|mn|trời|ta)',
  '(có ai|ai|bác nào|anh chị nào|mẹ nào) ..3 (từng|đã|biết chỗ) ..6 (chưa|không|chỉ (em|mình))',
  'nghe (có mùi|nghi|thấy ghê|lạ lạ|sai sai)',
  // a denial of one's own
  '(bên|công ty|cty|quán|shop|nhà|chúng|tụi|bọn|xưởng) (mình|em|tôi|tui|anh|chị|này|) ..1 (không|ko|chưa|chẳng|tuyệt đối không|không hề) (có chuyện|hứa|nhận (người|khách|hồ sơ)|trả tiền môi giới|thưởng|bao đậu|đưa (ai|người)|tuyển|có dịch vụ|còn nhận)',
  '({không}|chưa|chẳng) (có chuyện|còn nhận|nhận nữa|nhận người)',
  '(đừng|khỏi) (hỏi nữa|nhắn hỏi|hỏi vụ)',
  '(nhắn|gọi|hiểu) nhầm',
  '(bị hack|do ai ..1 bịa|bịa đặt|tin đồn)',
  '(nói|xin nói) trước là',
  '(đừng|khỏi) (nhắn|inbox|ib) ..2 (hỏi|đòi|chỉ|xin|bán|mua)',
  '(quán|tiệm|bên em|bên mình|chỗ em) ..1 {không} có (tiếp viên|tay vịn|đào|em út)',
  // a loss, a refusal, somebody of one's own
  '(cty|công ty|chỗ|nhóm|trang|thằng|con) này (lừa|là lừa|toàn lừa|chuyên lừa)',
  '(mình|mk|em|tôi|tui|nhà em) (mất|bị mất|mất trắng|mất toi) ..1 {m}',
  '(bị|nó|chúng) (quỵt|bùng|ôm tiền|lặn mất)',
  '(em|mình|tôi|tui) (chặn|từ chối|block|báo bảo vệ|không dám) (rồi|nha|nhé|luôn|lại)',
  '(mẹ|ba|bố|má|bà|chồng|vợ|ông xã|bà xã|cô bạn|bạn) (em|tôi|mình|tui) (nói|bảo|kêu|đòi|{làm} nhiệm vụ)',
  '(may|may mà) (chưa|không|ko) (kịp|chuyển|nộp|đi)',
  // a joke
  '(đùa|giỡn) (thôi|tí|vui|chút)',
  '(haha|hihi|hehe|kkk)',
  'cười (bò|xỉu|ngất)',
  'lương là nụ cười',
  'trong mơ',
  '(yêu|lấy) (anh|em) ..2 {không cần}',
  'cần gấp (người yêu|gấu|một nửa)',
);

/** The spans whose sentence reports of nobody else and asks, denies, teaches or jokes nothing. */
export function ownClaims(spans: readonly Span[], reading: TextReading): Span[] {
  return apartFrom(apartFrom(spans, reportedWords, reading), hearsayWords, reading);
}
