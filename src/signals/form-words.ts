/** Wordings that several forms share. */
import { wording } from './wording.ts';

/** A sum in figures or words: «420 triệu», «ba chục», «nửa tỷ», «trăm rưỡi». A piece of the wording language. */
export const sum =
  '({m}|{n} (triệu|tr|trịu|củ|chai|tỷ|tỉ|tỏi|usd|đô|tệ|vạn|cây|lượng|chỉ|trăm|chục|nghìn đô|ngàn đô)|(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy|vài|nửa|hơn|gần) (chục|trăm|tỷ|tỉ|mươi|vạn|triệu|củ)|(trăm|tỷ|chục) (rưỡi|hai|ba|mấy))';

/** Strangers are to pass for relatives or volunteers before a hospital. */
export const pretence = wording(
  '(nói|khai|bảo là|dặn|nhận là|nhận làm|xưng|trả lời|ghi|đóng vai|giả) ..3 (cháu họ|em họ|anh họ|chị họ|con cháu|họ hàng|người nhà|bà con|tự nguyện|cháu ruột|em ruột|em chồng|em dâu|chị dâu|kết nghĩa|con nuôi)',
  '(giấy|giấy tờ|hồ sơ|xác nhận|thủ tục) ..4 (quan hệ|họ hàng|bà con|thân nhân|người thân|tự nguyện hiến|kết nghĩa|anh em)',
  '(lo|làm|chạy|dựng|ghép|hợp thức|hợp lệ) ..2 (hồ sơ|giấy) ..4 (họ hàng|bà con|người nhà|thân nhân|hiến|ghép)',
  '(trả lời|qua|gặp|qua mặt|ra) ..1 hội đồng',
  'người nhà (đồng ý|chịu|phải|cùng) ..1 ký',
  '(cháu|em|anh|chị) họ (của|giúp|nhà|thôi|bên)',
  '(làm hồ sơ|hồ sơ|giấy tờ) ..2 đứng tên ..1 (chị dâu|em dâu|em gái|chị gái|cháu|họ hàng)',
);

/** Nobody is to know. */
export const secrecyWords = wording(
  '(kín đáo|giữ kín|tuyệt mật|riêng tư|bí mật|tế nhị|ẩn danh|âm thầm|lặng lẽ|kín tiếng|kín kẽ)',
  '{không} ai (biết|hay|hỏi)',
  '(người nhà|gia đình|bố mẹ|ba má|nhà|hàng xóm|chồng) ..1 {không} (biết|hay)',
  '(đừng|khỏi|chưa|không) ..2 (nói|kể|báo|cho) ..3 (nhà|bố mẹ|ba má|gia đình|ai|vội|chồng|người nhà|người khác)',
  '(nhắn|ib|hỏi|trao đổi|nói chuyện) (kín|riêng tư)',
  'đừng để ..5 (biết|hay)',
  '(sợ|tránh) ..2 (dị nghị|tai tiếng|mang tiếng|hàng xóm)',
  '(hứa|xin|sẽ) (đi hẳn|không quay lại|biến mất)',
  '(kín|êm) (100|tuyệt đối|chuyện|mồm|miệng)',
  '(đôi bên|hai bên|sau này|về sau) ..2 {không} ..1 (gặp|liên lạc|tìm|làm phiền|biết)',
  '(đường ai nấy đi|coi như không quen|không ràng buộc|xóa tin)',
);

/** Someone is sought, addressed, invited, by a private person. */
export const solicitWords = wording(
  '(ai|nhà nào|nhà mô|anh chị nào|chị em nào|cô chú nào|gia đình nào|vợ chồng nào|cặp nào|bạn nào|em nào|mẹ nào|đứa nào|chị nào|anh nào|anh em nào|ae nào|cô nào|bé nào|bên nào|ông nào|bà nào|mấy bé|mấy em|mấy đứa|mấy bạn|các em|các mẹ|các chị|chị em)',
  '(tuyển|cần|tìm|kiếm|nhận|thu mua|gom|đang tìm|muốn tìm|kết nối|giới thiệu|mai mối)',
  '(liên hệ|lh|ib|inbox|ibox|nhắn|alo|gọi|zalo|tele|telegram|wechat|hỏi kín|để lại số|để lại điện thoại|chấm|gặp)',
);
