import type { Span } from '#src/domain/assessment.ts';
import { examples, type Signal } from './signal.ts';
import { ownClaims } from './hearsay.ts';
import { outside, tidy } from './sentences.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '(ib|inbox|ibox|ibx) (em|mình|anh|chị|mk|e|riêng|page|ngay|để|nha|nhé|liền|)',
  '(check|rep|chek) (ib|inbox)',
  '(không|ko|đừng) hỏi (dưới|trong) (bài|post|cmt)',
  '(nhắn tin|nhắn|nt) (riêng|em|mình|anh|chị|qua zalo|zalo)',
  '(liên hệ|lh|kết bạn|add|nhắn qua|tin qua|hệ qua|số|sđt|nhắn|kb|alo|gọi|id|có) ..2 (zalo|zl|dalo|telegram|tele|tlg|wechat|viber|whatsapp|line)',
  '(zalo|zl|dalo|telegram|tele|tlg|wechat) ..2 ({n}|me|id|em|mình|anh|chị|cô|này|nhé|nha|của)',
  '(zalo|t) me',
  'za lo',
  '(chấm|cmt|comment) ..3 (mình|em|ib|inbox|riêng|nhắn)',
  'để lại (sđt|số điện thoại|số|zalo)',
  '(nhóm|group) (zalo|telegram|tele)',
  'lh (em|mình|anh|chị|ngay|qua|{n})',
  '(nói|bàn|trao đổi|hỏi|báo|nhắn|tư vấn) (chuyện|giá|tin|) (riêng|kín|mật)',
  '(vô|vào|qua|lên) (zalo|zl|tele|telegram|inbox|ib) ..3 (nói|trao đổi|kể|hướng dẫn|nhắn)',
  '(nhắn|hú|ới|kêu|gọi) (tui|tôi|tau|o|chú|cô|dì) ..2 (nghen|nha|nhé|liền|sớm|một tiếng)',
  '(pm|dm|rep|r m) (mình|em|riêng|inbox|ib|anh|chị|inb0x|1nb0x)',
  'chấm {n} ..6 (inbox|ib|nhắn|1nb0x)',
  '(đừng|không|ko|khỏi) ..1 (hỏi|trả lời|bàn|nói) ..1 (ở|dưới|trên|) (bình luận|cmt|comment|bài|đây|này)',
);
const lawful = wording(
  '{n} zalo ..1 (pay|oa)',
  'zalopay',
  'zalo pay',
  'chơi zalo',
  'inbox (sếp|công ty|email)',
  'zalo trên máy',
  '(không|ko) (nhận|qua) ..2 (tin nhắn riêng|zalo|inbox)',
  'zalo ..4 (báo lỗi|đồng bộ|cập nhật)',
);

/** The talk is drawn to a private channel: in nearly every Vietnamese small ad, so never enough alone. */
export const offPlatform: Signal = {
  id: 'OFF_PLATFORM',
  nameVi: 'Kéo sang kênh riêng',
  nameEn: 'Move to private channel',
  definitionVi: 'Chỉ trao đổi qua Zalo, Telegram, inbox, không có địa chỉ.',
  group: 'contact',
  forms: [],
  law: null,
  sources: ['K19', 'K34', 'K42', 'K53'],
  examples: examples(
    [
      'Ai quan tâm ib mình',
      'lien he zalo 0550 123 456',
      'Kết bạn zalo để biết thêm',
      'Liên hệ Telegram @tuyendung_mau',
      'check ib em nhé',
      'lh zl 0570.111.222',
      'Để lại sđt mình gọi lại',
      'z.a.l.o của mình nha',
      'Vào nhóm Telegram nhận việc',
    ],
    [
      'Gửi CV về email tuyendung@example.com',
      'Mang hồ sơ tới phòng nhân sự, số 5 đường Ví Dụ',
      'Gọi tổng đài để được tư vấn',
      'Đặt hàng tại cửa hàng',
      'Thanh toán bằng ZaloPay',
      'Chấm thi tốt nghiệp',
      'Để lại ấn tượng tốt',
      'Nhắn nhủ con cái chăm học',
    ],
    [
      'Phỏng vấn trực tiếp tại văn phòng',
      'Mạng xã hội ngày càng phổ biến',
      'Số liệu kết bạn mới của nền tảng',
      'Chấm điểm rèn luyện',
      'Liên hệ phòng đào tạo',
      'Em bé bú bình',
      'Đường dây nóng của bệnh viện',
      'Nộp hồ sơ qua cổng tuyển dụng',
    ],
  ),
  find(reading) {
    const contacts: Span[] = reading.facts.contacts.filter(
      (fact) => fact.kind === 'zalo' || fact.kind === 'telegram' || fact.kind === 'wechat',
    );
    return tidy(outside(ownClaims([...findWording(found, reading), ...contacts], reading), lawful, reading));
  },
};
