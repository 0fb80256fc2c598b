/** What speaks against a covert offer: ordinary trades, and people who ask for help themselves. */
import { wording } from './wording.ts';

/** Trades, trips and shopping in which the same words are harmless. */
export const ordinaryWords = wording(
  '(tour|du thuyền|câu mực đêm|đi chơi|phượt|book vé|săn vé|homestay|resort|check in|khởi hành|hướng dẫn viên)',
  '(dạy lái|khóa học|khoá học|lớp học|gia sư|luyện thi|khai giảng|học viên|trại hè|nhập học)',
  '(=acc|nick game|cày thuê|=game này|chơi game|nạp thẻ|voucher|khuyến mãi|ưu đãi|tài khoản my|quý khách)',
  '(phòng trọ|ở ghép|cho thuê|chung cư|bán đất|bán nhà|bán xe|trả góp|ship|giao hàng|đơn hàng|sản phẩm)',
  '(công nhân|kcn|khu công nghiệp|nhà máy|xí nghiệp|siêu thị|bệnh viện|hợp tác xã|công trình)',
  '(trả (tiền|lương) (cuối|hằng|mỗi) (ngày|tuần|ca)|lãnh cuối ngày|nghỉ chủ nhật|giờ hành chính|hợp đồng)',
  '(thông báo|phát tờ rơi|tuyên truyền|trưởng bản|cán bộ|công an|biên phòng|trình báo|gọi 111|gọi 113|block)',
  '(ăn tết|giỗ|sinh nhật|họp lớp)',
  '(quán phở|quán ăn|quán cơm|nhà hàng (tiệc|hải sản)|văn phòng|đào tạo nghề|hái cà phê|chủ vườn|khoán (kg|ký)|mùa vụ)',
  '((tháng|tuần|được) nghỉ ({n}|chủ nhật)|nghỉ lễ|ngày nghỉ|tăng ca|phụ cấp)',
  '(làm quen|xây dựng gia đình|bạn đời|thật lòng|nghiêm túc tìm hiểu)',
  '(nhắc|coi chừng|cẩn thận|tờ rơi|cảnh giác|báo 113|báo 111|bao 113)',
  '(báo trước {n}|báo trước một|bản photo|bản sao|{không} thu cọc|{không} giữ giấy|có sổ|có giấy phép|chốt công)',
  '(phường đang|quỹ|hội phụ nữ|đoàn viên|vay không lãi|mái ấm|dạy nghề)',
  '(clb|câu lạc bộ|vô địch|trận mở màn|hiệp 2|bàn thắng|thủ tướng|chủ tịch nước|voucher|truy cập link)',
  '(ngư dân|nhiều chủ tàu|sở|chuyên gia|địa phương|theo báo)',
  '(ghé tiệm|gặp cô|thử tay nghề|gần chợ|gần trường|mặt tiền|studio)',
  '(vợ thu|vợ giữ|anh em nào cùng cảnh|điểm danh|que kem)',
  '(lễ tân|tiệc cưới|xong tiệc|mùa cưới|part time|cộng phụ cấp|mặc áo dài)',
  '(trại quân đội|trông ghe|nguyên liệu|phòng riêng cho bé|mỗi tháng nghỉ|thưởng mỗi)',
  '=(mèo|chó|cún|bún bò|tiệm phở)',
  '(đường dây|hỗ trợ miễn phí|chúng tôi hỗ trợ|lookbook|ban ngày|người nhà thoải mái)',
  '(chia tiền|tự túc|đi chung|đi ké|ở ghép|chi phí mỗi người)',
  '(ở lại học|ăn trưa|cơm trưa|công {n}|ngày công)',
);

/** The writer, or one of theirs, is the one who suffers: no offer, whatever is told of one. */
export const ownPlightWords = wording(
  '(em|con|cháu|tôi|tui|chúng em|tụi em|bọn em|gia đình em|em gái|em trai|con gái|con trai|chồng em|vợ tôi|mẹ em|bố em) ..1 (đang bị|bị (giữ|lừa|bán|ép|bắt|đánh|nhốt|khóa|khoá|thu|giam)) ..2',
  '(em|con|cháu|anh|chị|chồng|vợ|mẹ|bố|ba|má) (gái|trai|ruột|họ|dâu|) (tôi|tui|của tôi|của em|nhà tôi|mình) ..6 (đi|bị|xuống|sang|qua|ở|gọi|nhắn)',
  '(họ|nó|tụi nó|bọn nó|chủ|bà chủ|ông chủ|tài công|quản lý) ..2 ({không} cho|bắt|đánh|nhốt|giữ|thu|dọa) ..1 (em|tôi|tui|con|nó|tụi em|chúng em|cháu)',
  '(em|con|cháu|tôi|tui|tụi em) ..1 (muốn|xin|đòi) ..1 (về|ra|trốn) ..2',
  '(cứu|báo công an) ..1 (em|tôi|con|giùm|giúp|với) ..2',
);

/** The writer asks for help, a way or a number; beside a plight no offer. */
export const askingWords = wording(
  '(báo|chỉ|giúp|cứu|nhờ|xin|mong|cầu|kiểm tra|tìm) ..3 (giúp|với|giùm|dùm|hộ|cách|ai)',
  '(phải|nên|biết) (làm sao|làm gì|báo|gọi|kêu) ..2',
  '(muốn|định) báo',
  'báo (sao|ai|đâu|thế nào)',
  '(làm thế nào|làm sao|cách nào) ..3 (về|đưa|cứu|tìm|liên hệ|báo|ra)',
);
