import { examples, type Signal } from './signal.ts';
import { tidy } from './sentences.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  'bao (luôn|) (ăn|ăn uống|cơm) ..1 (ở|ngủ|nghỉ)',
  'bao ăn bao (ở|ngủ)',
  '(ăn|ăn uống) (ở|ngủ|nghỉ) ..2 (free|miễn phí|công ty lo|bao hết|cty lo|tại chỗ)',
  '(ký túc xá|ktx|phòng ở|chỗ ở) ..3 (trong|ngay trong|tại) (công ty|cty|khu)',
  '{không} (phải|cần|được) (ra|đi ra) ngoài',
  '(hỗ trợ|lo|nuôi|có) (ăn ở|chỗ ăn ở|ăn nghỉ|ăn uống chỗ ở)',
  'nuôi ăn (ở|nghỉ)',
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
  find: (reading) => tidy(findWording(found, reading)),
};
