import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { apartFromTold } from './told-of.ts';
import { findWording, wording } from './wording.ts';

const no = '({không}|chẳng|đéo|cam kết không|tuyệt đối không|không hề|kg)';
const found = wording(
  '{không} (bắt ép|ép buộc|ép uổng|cưỡng ép|ép làm)',
  '(không|ko|k) thích (thì|là) (về|nghỉ)',
  '(thích|muốn) thì (làm|ở) ..1 (không|ko|k) ..1 thì (về|nghỉ)',
  `${no} (giam giữ|giam lỏng|giam|nhốt|chèn ép|đánh đập|đánh|hành hạ|chích điện|tra tấn|bạo lực|bán (người|công ty|cty|đi|sang|nhân viên|nv)|ép (kpi|doanh số|khách|bức|buộc|chỉ tiêu|tiếp))`,
  `${no} (bán|đánh) ${no} (đánh|bán|ép|giam|nhốt|chích)`,
  '(kbán|kđánh|kgiam|kép)',
  `${no} (thu|giữ|tịch thu) (điện thoại|đt|hộ chiếu|hc|passport|giấy tờ|giấy tờ tùy thân|cccd|căn cước|đt hc)`,
  '(đi về|ra ngoài) (thoải mái|tự do)',
  '(ra vào|đi lại) (công ty|cty|khu) ..1 (thoải mái|tự do)',
  '(muốn|thích|cần) (về|nghỉ) (lúc nào|khi nào|bất cứ lúc nào|bất kỳ lúc nào) ..1 (cũng|là) (được|về|ok)',
  '(lúc nào|khi nào|bất cứ lúc nào) ..2 (muốn|thích) ..1 (về|nghỉ) ..1 (được|cho về|là về)',
  '(công ty|cty|chỗ|bên) (mình|em|này|) (sạch|làm sạch) ..1 (100|không|uy tín|tuyệt đối|)',
  '(uy tín|cam kết|đảm bảo|hoàn toàn|bao) ..2 (không|ko|k|0) lừa (đảo|gạt|)',
  '(không|ko|k|0) lừa đảo ..4 (không|ko|k|0|yên tâm|uy tín)',
  '(không|ko|k|0) phải lừa đảo',
  '(không|ko|k) phải (bán|đưa|buôn) ..2 (người|campuchia|cam)',
  '(được|cho) (về|gọi) (nhà|gia đình|thăm nhà) ..2 (thoải mái|bất cứ|khi nào|lúc nào|tự do)',
  '(an toàn|yên tâm) ..3 (không|ko|k) (bán|giam|đánh|nhốt)',
  `${no} (có|) (chuyện|cảnh|vụ) (bán|đánh|giam|nhốt|ép)`,
  '{không} cọc ..2 {không} ({làm} nhiệm vụ|lừa|phí|nạp)',
  '{không} (nạp tiền|ứng tiền trước|đóng phí) ..2 {không} {làm} nhiệm vụ',
  'công việc hoàn toàn hợp pháp',
  '{không} (giữ|bắt|trói|ép) (ai|người nào) (cả|hết|ở lại|lại|đâu|)',
  '(đâu|không|chứ đâu|chẳng) (có|phải|) (như|giống) ..1 (báo|trên báo|báo chí|tin tức|trên mạng|đồn) (nói|đăng|kể|viết|)',
  '(không|ko|k) {làm} được ..3 (cho|thì) (về|nghỉ)',
  'hoàn toàn hợp pháp ..4 (thu nhập|đảm bảo)',
  // leaving is promised
  '(muốn|đòi|thích|cần|ai đòi) (về|nghỉ) ..2 (lúc nào|khi nào|là|thì|cứ) ..3 (về|cho về|về liền|được về|nghỉ)',
  '(nghỉ|về) (lúc nào|khi nào) ..1 (về|nghỉ|cũng) (lúc đó|khi đó|được)',
  '{không} (xích|trói|bỏ đói|bắt nộp|đe dọa|hăm dọa|canh|khóa cửa|khoá cửa) ..3',
  '{không} (có |)vụ (giữ|nhốt|bán|đánh|giam) ..2',
  '(có|hề|thấy) ai (đánh đập|đánh|giam giữ|nhốt|bán|ép) ..3 (đâu|gì đâu|bao giờ)',
  '{không} lừa ai ..6',
  '{không} (thu|lấy|tịch thu|cầm) (điện thoại|hộ chiếu|ho chieu|giấy tờ)',
  '(điện thoại|hộ chiếu) ..2 (vẫn|được) (cầm|xài|giữ|dùng) ..2 (bình thường|thoải mái|tự do)',
);

const lawful = wording('tuyển nào phải cam kết ..12');

/** Sentences of feasts, clubs, shelters and shops that promise their guests something. */
const elsewhere = wording(
  '(lễ hội|ban tổ chức|trung tâm bảo trợ|chém khách|ép giá|nội quy|phòng tập|gym|thuê bao|gia hạn|xe khách|học viên|đổi trả)',
);

/** What no lawful employer needs to promise. The strongest tell in words (catalogue section 0.4). */
export const reassure: Signal = {
  id: 'REASSURE',
  nameVi: 'Trấn an bất thường',
  nameEn: 'Reassurance that betrays the risk',
  definitionVi: 'Cam kết không giam giữ, không đánh, không bán, được về bất cứ lúc nào.',
  group: 'control',
  forms: [],
  law: 'BLHS 150, 297',
  sources: ['K9', 'M'],
  examples: examples(
    [
      'Cam kết không giam giữ, không chèn ép anh em',
      'ko ban ko danh, di ve thoai mai',
      'Không bán công ty, không đánh đập',
      'Không ép KPI, muốn về lúc nào cũng được',
      'Công ty sạch, uy tín không lừa đảo',
      'kbán kđánh, cty sạch 100%',
      'Không thu điện thoại, hộ chiếu',
      'k.h.ô.n.g g.i.a.m g.i.ữ, ai qua cũng được tự do',
      'khong chich dien, khong nhot, anh em yen tam',
      'Tuyệt đối không có chuyện bán người, anh em yên tâm',
    ],
    [
      'Không thu phí giao hàng',
      'Phòng sạch sẽ, ra vào tự do giờ giấc giới nghiêm không có',
      'Bán hàng không ép giá',
      'Trẻ em không bị đánh ở trường',
      'Không giữ lạnh được thức ăn lâu',
      'Nước ép cam không đường',
      'Sản phẩm chính hãng, đổi trả thoải mái',
      'Không bán thuốc cho người dưới 18 tuổi',
    ],
    [
      'Nạn nhân kể chúng hứa không giam giữ rồi nhốt cả nhóm',
      'Công an cảnh báo lời hứa không đánh, không bán là giả',
      'Đánh răng không đúng cách',
      'Chung cư sạch, có bảo vệ',
      'Muốn nghỉ phép phải báo trước',
      'Không giữ được bình tĩnh khi thi',
      'Giam giữ trái phép là tội hình sự theo cơ quan điều tra',
      'Thu điện thoại học sinh trong giờ học',
    ],
  ),
  find: (reading) => tidy(outside(apartFrom(apartFromTold(findWording(found, reading), reading), elsewhere, reading), lawful, reading)),
};
