/** Talk about a trade that offers nothing: stories, jokes, essays, questions. */
import type { TextReading } from '#src/text/reading.ts';
import { hasWording, wording } from './wording.ts';

const fiction = wording(
  '(phim|tiểu thuyết|truyện|=kịch|vở kịch|vở diễn|mv|sitcom|tập {n}|trailer|web drama|tiểu phẩm|ngôn tình|manga|kịch bản)',
  '(vtv|htv|netflix|=rạp|khởi chiếu|công chiếu|đạo diễn|diễn viên)',
  '(podcast|review sách|cuốn sách|nhân vật chính|bộ ảnh)',
);
const essay = wording(
  '(tiểu luận|luận văn|luận án|khóa luận|đề tài|nghiên cứu|khảo sát|báo cáo|bài tập nhóm|thuyết trình|tọa đàm|hội thảo)',
  '(mọi người|các bạn|anh chị|ace|cả nhà) (nghĩ|thấy) (sao|gì|thế nào)',
  '(có|nên) nên ..3 (hợp pháp hóa|cho phép|cấm)',
  '(quan điểm|tranh luận|tranh cãi|góc nhìn|đạo đức sinh học|ý kiến hai chiều)',
);
const asking = wording(
  '(cho|xin|nhờ) ..2 (hỏi|hỏi chút|hỏi thăm|tư vấn)',
  '(luật sư|chuyên gia|bác sĩ) ..2 (cho hỏi|tư vấn|giải đáp)',
  '(có|ai có) (kinh nghiệm|biết) ..4 (chia sẻ|chỉ|review|không ạ)',
  '(là|có) (bị|phải|) (vi phạm|phạm|hợp|trái) (pháp luật|tội|pháp|luật)',
  'có ..2 (phạm pháp|bị phạt|đi tù|hợp pháp|kỳ|sao) (không|hông|hay không|ko)',
  'thì (có|) (kỳ|sao|được) (không|hông|nhỉ)',
);
const joking = wording(
  '(haha|hihi|kaka|hehe|hahaha|kkk|huhu|lol)',
  '(đùa|giỡn|chọc|nói chơi) (thôi|vui|xíu|tí|chút|đấy)',
  'chắc (phải|bán|đi|là phải|sắp phải) ..4 (thận|chồng|con|bé|gan|trứng|bụng|thôi|quá)',
  '(mua|đổi|sắm|lên đời) ..3 (iphone|ip|điện thoại|airpods|laptop|card|ps5|macbook|vé concert)',
  '(bán|thuê) ..2 mua (iphone|ip|điện thoại|vé|vàng)',
  '(vé concert|concert|card màn hình)',
);
const grin = /[=:]\){2}|:[vV](?![\p{L}])|😂|🤣|😆/u;
const reachable = wording(
  '(ib|inbox|ibox|lh|zalo|telegram|wechat|tele)',
  'liên hệ ..3 {n}',
  '(nhắn|gọi|alo|báo) (tin|) ..1 (em|mình|anh|chị|cô|chú|dì|riêng|kín)',
);

/** Whether the text tells a story, jokes, argues or asks, and leaves no way to reach its writer. */
export function isMereTalk(reading: TextReading): boolean {
  if (reading.facts.contacts.some((contact) => contact.kind !== 'website' && contact.kind !== 'other')) return false;
  const { raw } = reading;
  if (
    !(
      hasWording(fiction, reading) ||
      hasWording(essay, reading) ||
      hasWording(asking, reading) ||
      hasWording(joking, reading) ||
      grin.test(raw)
    )
  )
    return false;
  return !hasWording(reachable, reading);
}
