/** Constituents that every covert offer is made of, whatever it is for: how people are sought, and what binds or hurries them. */
import { wording } from './wording.ts';

/** Somebody is sought or asked along, with or without a word of hiring. */
export const seekWords = wording(
  '{tuyển} ..3 (người|bạn|nữ|nam|bé|em|gái|chị em|đứa|cháu|nv|nhân viên|thuyền viên|anh em|=đào|hàng)',
  '(cần|thiếu|kiếm|tìm|gom|nhận|rước|lấy|kêu|rủ|dắt|xin) ..3 (người|bạn|nữ|nam|bé|em|gái|con gái|chị em|đứa|cháu|nhỏ|nhân viên|anh em|chỗ|slot|suất|=đào)',
  '(ai|em|bạn|bé|chị em|anh em|ae|gái|chú em|đứa|cháu|nhà|gia đình) (nào|mô|ai) ..8 (thì|cứ|muốn|cần|kẹt|bí|rảnh|chán|nhắn|ib|gọi|alo|đi|theo|qua|xuống|lên|gửi|cho|đang)',
  'ai ..5 (đi|theo|qua|cần|muốn|kẹt|thiếu|gan|khỏe|khoẻ|chịu|có mối) ..8 (nhắn|ib|inbox|gọi|alo|lh|liên hệ|kêu|có mặt|thì|cứ)',
  '(theo|đi với|đi cùng|đi theo) (anh|chị|cô|chú|tôi|tui|mình|dì|má|bác)',
  '(cứ|chỉ việc|mau|lên|qua|xuống|vô) ..1 {làm} ..2 (đi|nha|với|luôn|liền)',
  '(chỉ|ưu tiên) (lấy|nhận|cần|tuyển) (nữ|con gái|gái|nam|bạn)',
  '(nhắn|inbox|ib|gọi|alo|lh|liên hệ|pm|zalo|zl|hú) (anh|chị|em|mình|cô|chú|riêng|kín|má|tui|tôi|dì|lẹ)',
  '(có mặt|tập trung) ..2 (bến|ở bến|tối|đầu)',
  '(vào|vô) {làm}',
  '(gửi|dắt|cho) ..1 (anh|cô|chị|con|cháu) ..3 (dắt|đi|theo|lên|xuống)',
);

/** What makes an offer a lure: money at once, a debt, no questions, a pick-up, a bed, silence, a place abroad. */
export const bindWords = wording(
  // money at once, need
  '(đưa|gửi|cho|ứng|mượn|nhận|cầm|lãnh) ..3 trước',
  'trước ({n}|{số chữ}) ..2 (cục|khoản|triệu|chai|củ|tr|trăm|chục)',
  '(ứng|tạm ứng|mượn) ..2 ({n}|{số chữ}|liền|ngay|tiền|lương)',
  'cầm tay (liền|ngay|luôn)',
  '(tiền|lương|trả|lãnh) ..2 (liền|trao tay|tươi|trong ngày|trong đêm|mỗi đêm|từng đêm|mỗi tối|hằng đêm)',
  '(đêm|tối|ngày) ..2 {n} ..1 (củ|chai|triệu|tr|k) ..3',
  '(kẹt|cần|thiếu|túng) tiền',
  '(thiếu|trốn|nợ|mắc|gánh|đang) nợ',
  '(trả|lo|dứt|gánh|bao|chuộc|gán|cấn|trừ) ..3 nợ',
  'nợ ..2 (quán|chị|anh|chủ) lo',
  // worked off
  '(làm|qua|tới|trừ|khấu|cấn|trả) ..4 (trả sau|trừ dần|trừ sau|trả dần|tính sau|huề|trừ lương)',
  '(ghi|vào|vô) ..1 sổ',
  // nothing asked
  '({không}|khỏi|miễn) ..3 (quá khứ|hồ sơ|giấy tờ|giấy|căn cước|cccd|lý lịch|gốc gác|gì hết)',
  '(giấy tờ|hồ sơ|căn cước) ..1 (khỏi|không cần)',
  '{không} biết (nghề|làm|gì) ..6',
  // fetched
  '(đón|rước|dắt|chở|dẫn) ..3 (tận|bến|qua|đi|về|nhà|bản|lên|xuống)',
  '(bắt|đặt|cho|có) xe ..2',
  '(tiền|vé) xe ..3 (gửi|lo|cho|đưa|chị|anh|em)',
  '(có|cho) (người|xe|ô tô) ..3 (đón|rước|đợi|chờ|dẫn)',
  'xe ..3 (đón|rước|đợi|chờ)',
  // kept in
  '(chỗ|lo) (ngủ|ở|ăn ở|ăn ngủ)',
  'chỗ ..1 (ngủ|ở) ..2 (có sẵn|chị lo|anh lo|chủ lo|free|miễn phí)',
  '(ngủ|ở) (lại|tại|trong|luôn) (tiệm|quán|spa|cơ sở|nhà)',
  '(bao|nuôi) (ăn|ở)',
  // silence
  'kín (đáo|tiếng|đời)',
  '{không} ai (biết|hay)',
  '(nhắn|hỏi|ib|inbox|liên hệ|trao đổi) (riêng|kín)',
  'đừng (bình luận|cmt|comment|nói|kể|hé)',
  '(giấu|trốn|lén) ..1 {người nhà}',
  // far away
  '(biên giới|bên kia|bên này|nước ngoài|bển|dubai|ma cao|macau|sing|singapore|malaysia|mã lai|hàn|nhật|thái|campuchia|bên trung|bên lào)',
  // what girls are chosen by
  'số đo',
  '(gửi|chụp) ..3 (ảnh|hình)',
  '(chưa chồng|chưa vướng|độc thân) ..2',
  '(chân dài|nhan sắc|mặt xinh|xinh xinh|dễ thương|dễ nhìn|ưa nhìn)',
  // dreams
  '(đổi đời|có vốn|xây nhà|sửa nhà|gửi tiền về|gửi về ..2 (cho|mẹ|nhà|bố mẹ|ba mẹ))',
);

/** A lawful frame: who says these is bound by a contract that can be looked at. */
export const lawfulFrame = wording(
  'bhxh',
  'bảo hiểm (xã hội|thuyền viên|y tế|đầy đủ|tai nạn)',
  '(đóng|có|đầy đủ|mua) bảo hiểm',
  'hợp đồng (lao động|thời vụ|chính thức|rõ ràng|cộng tác|với bố mẹ)',
  '(ký|có) hợp đồng (lao động|tại|với)',
  '(sơ yếu lý lịch|chứng chỉ|gcn|bằng tốt nghiệp|thử việc|phỏng vấn trực tiếp|khám sức khỏe|giấy phép|sổ thuyền viên|mã số thuế|tnhh|agency)',
  '(trên|đủ|từ đủ) 18 tuổi ..6 (cccd|căn cước|hợp đồng)',
  '(cv|hồ sơ) ..3 (về|gửi|qua) ',
  '(lương tháng 13|xếp ca|phụ cấp ăn ca|phụ huynh đi cùng)',
);
