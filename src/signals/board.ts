import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { apartFromTold } from './told-of.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  'bao (luôn|) (ăn|ăn uống|cơm) ..1 (ở|ngủ|nghỉ)',
  'bao ăn bao (ở|ngủ)',
  '(ăn|ăn uống) (ở|ngủ|nghỉ) ..2 (free|miễn phí|công ty lo|bao hết|cty lo|tại chỗ)',
  '(ký túc xá|ktx|phòng ở|chỗ ở) ..3 (trong|ngay trong|tại) (công ty|cty|khu)',
  '{không} (phải|cần|được) (ra|đi ra) ngoài',
  '(hỗ trợ|lo|nuôi|có) (ăn ở|chỗ ăn ở|ăn nghỉ|ăn uống chỗ ở)',
  'nuôi ăn (ở|nghỉ)',
  'nuôi ăn nuôi ở',
  '(chỗ|lo) ..1 (ăn ngủ|ngủ nghỉ|ngủ) ..2 (sẵn|có sẵn|free|chủ lo|chị lo|anh lo|trên|tại|đàng hoàng)',
  'có (sẵn |)(chỗ (ở|ngủ|ăn ở|ăn ngủ)|phòng ở|nơi ở)',
  '(cho|lo|được) (chỗ ở|ở|ngủ) ..1 (cho ăn|và ăn|ăn) ..1 (full|hết|ngay|luôn|)',
  '(ăn ngủ|ăn ở|cơm nước|ăn uống) ..2 (chủ|quán|bên này|công ty|cty|chị|anh) ..1 (lo|bao|nuôi|nấu)',
  '(ăn|cơm) ..3 (ngủ|ở) (lại|tại|luôn|trong) (quán|tiệm|xưởng|công ty|cty|khu|ghe|nhà)',
  '(ngủ|ở) (lại |luôn |)(tại|trong|trên|lại) (quán|tiệm|xưởng|công ty|cty|ghe|toà nhà|tòa nhà|khu|cơ sở)',
  '(nhà ăn|căng tin|giường tầng|phòng máy lạnh|phòng lạnh) ..4 (chủ lo|trong khu|trong cổng|công ty)',
  '(cơm|ăn) ..2 (ngày|) ..1 (ba|3|hai|2) (bữa|buổi) ..3 (khu|phòng|chủ|công ty|đủ|free|)',
  '{không} (phải|cần|được) (đi đâu|bước chân ra)',
  'khỏi bước ra (đường|ngoài)',
  'ký túc xá trong khuôn viên',
  '(đều|tất cả|hết thảy) ..1 do (chủ|công ty|cty|bên này) lo',
  '(trong cổng|trong khu|trong công ty|ở khu này) ..4 (có đủ|có hết|đủ hết|đủ cả)',
  '(chưa từng|không bao giờ|chẳng|khỏi) ..1 (cần|phải) ..1 (bước chân|ra phố|ra đường|ra cổng)',
);

const lawful = wording('(không|ko|chưa) ..1 bao ăn', 'bao ăn trọn vé');
/** Sentences of camps, temples, homes, boarding schools and weddings. */
const elsewhere = wording(
  '(giúp việc|chăm (bà|ông|bé)|cô giáo hưu|quán phở|khóa tu|khoá tu|nhà chùa|trại hè|phụ huynh|lấy chồng|tour|resort|homestay|khách sạn)',
);

/** Board and lodging by the employer: ordinary at home, isolation in a compound abroad. */
export const board: Signal = {
  id: 'BOARD',
  nameVi: 'Bao ăn ở',
  nameEn: 'Room and board included',
  definitionVi: 'Ăn ở tại chỗ do chủ lo: bình thường trong nước, là dấu hiệu giam lỏng ở khu “công ty” nước ngoài.',
  group: 'bait',
  forms: [],
  law: null,
  sources: ['K8', 'M'],
  examples: examples(
    [
      'Bao ăn ở, lương cao',
      'bao an o 100%, di lam ngay',
      'Bao ăn bao ở, có wifi',
      'Ký túc xá trong công ty, không phải ra ngoài',
      'Ăn ở free, lương nhận đủ',
      'b.a.o ă.n ở cho anh em',
      'Nuôi ăn ở, làm lâu dài',
      'Hỗ trợ ăn ở cho nhân viên xa nhà',
    ],
    [
      'Bao nhiêu tiền một ký',
      'Ăn ở quán nào ngon',
      'Bao bì đẹp mắt',
      'Miễn phí giao hàng tận nơi',
      'Phòng trọ giá rẻ gần trường',
      'Ký túc xá sinh viên khu B mở đăng ký',
      'Ra ngoài nhớ mang ô',
      'Báo ăn ở trường cho con',
    ],
    [
      'Ăn ở nhà hàng này khá ổn',
      'Công ty bao xe đi làm',
      'Em hỏi bao giờ có lương',
      'Chi phí ăn ở tự túc',
      'Bao gồm bữa sáng',
      'Cách ăn ở cho phải đạo',
      'Chỗ ở mới của gia đình em',
      'Có ăn có chơi',
    ],
  ),
  find: (reading) => tidy(outside(apartFrom(apartFromTold(findWording(found, reading), reading), elsewhere, reading), lawful, reading)),
};
