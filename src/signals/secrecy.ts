import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { apartFromTold } from './told-of.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '(đừng|đừg|không|ko|k|khỏi|không cần|ko cần|không nên|cấm) (nói|hỏi|báo|kể|cho|ns|báo cho|để) ..1 (với|cho|) (gia đình|nhà|ba mẹ|ba má|ông bà|pama|bố mẹ|cha mẹ|người nhà|ai|ai biết|bố mẹ biết|gia đình biết|nhà biết|ai hết|bạn bè)',
  '(giấu|dấu|trốn|lén) (gia đình|nhà|ba mẹ|bố mẹ|người nhà|cha mẹ)',
  '(xóa|xoá) (tin nhắn|tn|lịch sử|đoạn chat|cuộc trò chuyện) ..3 (này|đi|sau|khi|nhé|nha|ngay|)',
  '(giữ|tuyệt đối|đảm bảo) bí mật ..3 (chuyến|gia đình|việc này|chuyện này)',
  '(đi|trốn) ..1 (không|ko|k|khỏi) (cần|) (báo|xin phép|nói) ..1 (nhà|gia đình|ba mẹ|bố mẹ)',
  '(nói|bảo|kể) (với|cho) (nhà|gia đình|ba mẹ|bố mẹ|người nhà) (là|rằng) ..2 (đi|làm|du lịch|học|thăm)',
  '(chưa|khỏi) (nói|hỏi|xin|báo) ..1 (với|cho|) (nhà|ba má|ba mẹ|bố mẹ|gia đình) ..2 (cũng|chi|không sao)',
  'bí mật ..2 (gia đình|bố mẹ|ba mẹ|vợ chồng|chồng|vợ)',
  // nobody is to hear of it
  '(đừng|đừg|đừq|đừn|chớ|cấm|không|khỏi|ko|k) (hé|ns|nói|kể|báo|khoe|bép xép|tiết lộ|cho) ..3 (với|vs|cho|) ..1 ({người nhà}|ai|ng nhà|ngta|người quen|bạn bè|hàng xóm|tụi nó) ..1 (biết|hay|nghe|nhá|nha|nhé|hí|đâu|)',
  '(đừng|không|khỏi|ko|k) (nói|kể|hé) ..4 (chuyện (này|đi|làm)|vụ này)',
  '(âm thầm|lặng lẽ|im lặng|kín đáo|lén|bí mật) ..2 (mà |) ..1 (đi|rời|ra|trốn|qua)',
  '({người nhà}|ai) ..1 (hỏi|có hỏi) ..2 (cứ|thì|nhớ) ..1 (nói|bảo|kêu|trả lời)',
  '(cứ|nhớ|phải) (nói|bảo|kêu) ..3 (với|là) ..3 (học nghề|đi học|ngủ nhà|đi làm|đi chơi|du lịch|thăm|nhà hàng|công nhân)',
  '(nói|bảo) (với|cho) (tụi nó|mấy đứa|các em|họ|nó) là ..2 (đi|{làm})',
  '({người nhà}) {không} cần (biết|hay)',
  '({không} cần|khỏi) (báo|nói) ..1 {người nhà}',
  '{không} (kể|nói) ..3 (cho|với) ({người nhà}|ai)',
  '(tối|đêm) ..3 (trốn|lẻn) ..1 (ra|nhà|khỏi)',
  '(bỏ|trốn) nhà ..2 (đi|ra|theo) ..4 (anh|chị|lo|đón|chỗ|cho)',
  'muốn bỏ nhà ..1 đi',
  '(qua|tới|đến|đi|ổn định) ..3 (ổn|nơi|bển|đó|định) ..2 (rồi |mới |hãy |)(gọi|báo|nói) (về|nhà|sau)',
  // traces
  '(xóa|xoá) (hết |sạch |) (tin nhắn|tn|lịch sử|đoạn chat|bài|nick) ..3',
  '(đọc|xem) xong ..2 (xóa|xoá)',
  '(tắt|đổi) (nguồn|máy|điện thoại|sim) ..3 (lên xe|lúc|trước khi|dọc đường)',
  '(đi|ra|tới) ..3 một mình (thôi|nhé|nha)',
  // hushed dealing
  '(khỏi sợ|không sợ|né|tránh) công an',
  '(kín|bảo mật|an toàn) ..2 {không} ai (biết|hay)',
  '{không} ai (biết|hay) (đâu|hết|cả|được)',
  'chỗ (làm|ở|nghỉ) kín',
  '(chỗ ở|nơi ở|đi|làm) (kín đáo|kín tiếng)',
  '(liên hệ|nhắn|trao đổi|gặp) (kín|bí mật)',
  '(đừng|không) (bình luận|cmt|comment|hỏi công khai) ..3 (nhắn|ib|inbox|riêng|)',
  'bạn {không} liên quan',
);
const lawful = wording(
  '(quà|tặng|sinh nhật|bất ngờ) ..8 (với ai|cho ai|bí mật)',
  'bí mật (kinh doanh|quân sự|nhà nước|thương mại|công nghệ)',
  '(nói|kể|báo|biết) ..5 (mật khẩu|otp|mã|thẻ|tài khoản)',
  '(cách|khôi phục|lỡ|bị|phần mềm|iphone|zalo) ..3 (xóa|xoá) (tin nhắn|lịch sử|đoạn chat)',
  '(thẻ|tài khoản|ngân hàng) ..6',
);
/** Sentences of presents, films, apps, school and trade secrets, and of one who jokes. */
const elsewhere = wording(
  '=(quà|bất ngờ|chúc thọ|cầu hôn|sinh nhật|bánh kem|cái bánh|=món)',
  '(phim|tập cuối|spoil|kể kết|tự xóa|tự xoá|ứng dụng|mục quyền|tính năng)',
  '(đề thi|cách ly|hồ sơ bệnh|khách hàng|bảo mật thông tin|tình nguyện|tổ chức chúng tôi)',
  '(chơi game|lỡ ăn|lo an het|chết cả lũ|đói bụng)',
);

/** The worker is told to hide it from the family. */
export const secrecy: Signal = {
  id: 'SECRECY',
  nameVi: 'Dặn giấu gia đình',
  nameEn: 'Secrecy',
  definitionVi: 'Dặn không cho gia đình biết, xoá tin nhắn.',
  group: 'concealment',
  forms: [],
  law: null,
  sources: ['K12', 'M'],
  examples: examples(
    [
      'Đừng nói với gia đình, qua ổn định rồi gọi về',
      'di khong can bao nha',
      'Xoá tin nhắn sau khi đọc nhé',
      'Giữ bí mật chuyến đi này',
      'đừg ns ai, tối có xe đón',
      'Trốn nhà đi cũng được, anh lo hết',
      'Nói với ba mẹ là đi làm ở Sài Gòn',
      'k.h.ô.n.g n.ó.i cho người nhà biết',
      'dung noi voi ai, toi nay di luon',
    ],
    [
      'Bí mật kinh doanh của công ty',
      'Đừng nói cho ai biết mật khẩu OTP',
      'Cách khôi phục khi lỡ xoá tin nhắn Zalo',
      'Quà sinh nhật bất ngờ, đừng nói với ai nhé',
      'Nhà báo kể chuyện nghề',
      'Không báo trước khi mất điện',
      'Bí mật giảm cân của sao',
      'Báo nhà thầu tới sửa',
    ],
    [
      'Nạn nhân được dặn đừng nói với gia đình',
      'Thủ đoạn của chúng là yêu cầu xoá tin nhắn',
      'Hãy kể cho gia đình nghe khi gặp lời mời lạ',
      'Công an khuyến cáo không giấu gia đình khi đi làm xa',
      'Giữ bí mật nhà nước',
      'Gia đình không ai biết nấu món này',
      'Không cho trẻ xem điện thoại nhiều',
      'Nên báo gia đình trước chuyến đi',
    ],
  ),
  find: (reading) => tidy(outside(apartFrom(apartFromTold(findWording(found, reading), reading), elsewhere, reading), lawful, reading)),
};
