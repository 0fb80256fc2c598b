/** Wordings of taking on somebody under 18 without naming an age the facts can read, and of the honest talk about the young. */
import { wording } from './wording.ts';

const also = '(vẫn|cũng|đều|ok|oke|okela|được nhận|cũg|cug|vẩn)';
const teens = '(mười (hai|ba|bốn|tư|lăm|sáu|bảy))';

export const youngWords = wording(
  // not yet of age
  `(dưới|chưa đủ|chưa tới|chưa|chưa đến) (18|16|mười tám|mười sáu) (tuổi|t|) ..2 ${also}`,
  `(dưới|chưa đủ|chả đủ|cha đủ) (tuổi|t) ..2 ${also}`,
  '(chưa|chả) đủ tuổi ..4 (bên|chị|anh|mình|em|quán|thì|mà) ..4 (giấy|căn cước|lo|nhận|{làm})',
  '{không cần} (đủ tuổi|đủ 18|đủ t|đủ 16|giấy khai sinh|khai sinh)',
  '{không} đủ tuổi ..2 (vẫn|cũng) ..1 (nhận|được|làm|ok|oke)',
  '{làm} sẵn (căn cước|cccd|giấy tờ) khác',
  `(chưa|{không}) (có|{làm}) (căn cước|cccd|chứng minh) ..1 (${also}|không sao|nhận)`,
  // papers that make older
  '(có|{làm}|lo|bao|mượn) (giấy tờ|cccd|căn cước|giấy) (giả|của (người|bạn|chị) khác)',
  '(căn cước|giấy tờ|cccd) (khác|người khác|của người khác) ..2 (cho|để|mà) ..1 (đi|xài|{làm})',
  '(khai|sửa|chỉnh) (gian|khống|lại|lên|) tuổi',
  '(nâng|tăng|{làm}) (khống|gian|lại|thêm) tuổi',
  '(giấy tờ|căn cước|cccd|giấy) ..6 (cho|lên) ..1 (đủ (18|tuổi)|lớn lên|thêm tuổi|mấy tuổi)',
  '(mượn|xài) (căn cước|giấy tờ|cccd) ..2 (người khác|chị|bạn)',
  'giữ kín tuổi',
  // said by school
  '(học sinh|hs|học) (cấp 2|cấp hai|thcs) ..6 (làm|đi làm|thêm|quán|nhận|cũng|vẫn)',
  '(học sinh|hs) (cấp 3|cấp ba|thpt|phổ thông) ..4 (làm|đi làm|thêm|quán|nhận|cũng|vẫn)',
  '(học|hết|đang|xong|mới|đứa|em|bé|mấy em|bạn) ..1 lớp (6|7|8|9|10|11|sáu|bảy|tám|chín|mười)',
  'lớp (6|7|8|9|10|11|sáu|bảy|tám|chín|mười) ..3 (nghỉ|bỏ) (học|ngang|hè) ..4',
  '(nghỉ|bỏ) học ..3 (ở nhà|theo|đi làm|thì) ..3',
  // said by words
  `(mới|chừng|khoảng|tầm|độ|chưa tới|chưa đầy) ${teens} ..3 ${also}`,
  `(mới|chừng|khoảng|tầm|con|em|cháu|bé|đứa) ${teens} (${teens} |)(tuổi|cũng|vẫn|là)`,
  `(mới|chừng|tầm) ${teens} ${teens}`,
  '(càng (nhỏ|trẻ|bé) càng (tốt|thích|ngon)|tuổi nào cũng (được|nhận|lấy))',
  '{không} (phân biệt|quan trọng|hỏi|xét) tuổi ..4 (nhí|nhỏ|còn đi học)',
  '(bé gái|bé trai|cháu gái|cháu trai|trẻ em|con nít|các cháu|thiếu niên) ..3 (đi làm|phụ|bán vé số|bán hàng rong|bán kẹo|rửa chén|rửa bát|trông|giúp việc|về ở|xuống|đi xa)',
  '(từ|đủ) (13|14|15) (tuổi|t) (trở lên|là (nhận|làm|được))',
);

/** Schools, sport, camps, lessons, clothes, casting: the young are meant, nobody is taken away to work. */
export const childhoodWords = wording(
  '(tuyển sinh|xét tuyển|trung cấp|cao đẳng|ký túc xá|học bạ|văn hóa tại|học nghề|học phí|học bổng|gia sư|trại hè|kỹ năng sống)',
  '(câu lạc bộ|clb|đội bóng|cầu thủ|năng khiếu|=giải|thi đấu|lớp (võ|vẽ|múa|đàn|bơi))',
  '(casting|mẫu nhí|phụ huynh (đi cùng|đăng ký|đồng ý)|giấy đồng ý)',
  '=(size|váy|áo|quần|đồ chơi|xe đạp|ship|thanh lý)',
  '(ghép (gan|thận|tủy)|kêu gọi|cưu mang|mổ tim|viện phí|ung thư)',
  '(họp lớp|khóa|khoá|trường mình|cô giáo|=thầy)',
  '(nhận đỡ đầu|đỡ đầu|mạnh thường quân|khuyến học)',
  '(tìm trẻ lạc|mất liên lạc|ai thấy cháu|ai gặp)',
  '(học|lớp|thi|trẻ em|điểm|giải|câu lạc bộ) ..3 (13|14|15|16|17) tuổi',
  '(dưới|chưa đủ) (18|16) tuổi ..2 (không|ko|k|cấm)',
  '(không|ko|cấm|nghiêm cấm) (nhận|tuyển|sử dụng) ..4 (dưới|chưa đủ)',
  '(có sự đồng ý|được làm một số)',
  '{n} tuổi (nghề|đời)',
  'con ..2 (13|14|15|16|17) tuổi',
  '(em|mình|con|cháu) ..3 (muốn|cần|đang) (tìm|kiếm|xin) việc',
);
