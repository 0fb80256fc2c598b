/** What makes words of need no cry: an advert that borrows them, somebody who only thinks of going, everyday trouble, advice to others. */
import { wording } from './wording.ts';

/** Something is truly done to the writer or to theirs: no doubt below outweighs it. */
export const gravePlightWords = wording(
  '(em|con|cháu|tôi|tui|tụi em|tụi tui|bọn em|bọn con|chúng em|chúng tôi|chúng con|anh em tui|chồng em|vợ tôi|em gái|em trai|con gái|con trai|chị em|mẹ em|bố em|bố tôi|con tôi) ..6 (bị|đang bị) ..5 (giữ|nhốt|giam|bán|khóa|khoá|ép|bắt|thu|đánh|chích|lừa|canh|trói|xích|bỏ đói|đưa sang)',
  '(họ|nó|tụi nó|bọn nó|chúng|chúng nó|chủ|bà chủ|ông chủ|tài công|quản lý) ..3 ({không} cho|bắt|đánh|nhốt|giữ|thu|dọa|canh|chích|đòi) ..2 (em|e|tôi|tui|con|nó|tụi em|chúng em|cháu|nhà em|gia đình|chúng tôi|{n})',
  '(về|ra|trốn) {không} được',
  '(không|ko|k) ..1 (ra|về|trốn) được',
  '(đánh|chích điện|nhốt|giam|bán) (em|con|tôi|tui|cháu|nó|chúng tôi|tụi em)',
  '({không}|chưa) ..2 liên lạc ..1 (được|dc)',
  '(bị|họ) bỏ (lại|rơi)',
  '(hộ chiếu|điện thoại|giấy tờ|căn cước|thẻ) ..1 (bị|họ|nó|chủ) ..1 (cầm|thu|giữ|lấy|giật)',
  '(nhà chồng|chồng|chủ|họ) ..2 (khóa|khoá|nhốt|đánh)',
  '{không} cho ..1 (ra ngoài|ra khỏi|về|ra cổng|lên bờ|vô bờ)',
  '(gọi|nhắn) ..2 (khóc|kêu cứu|cầu cứu)',
  '(bị bán|bị nhốt|bị giam|bị bắt cóc|bị chuyển công ty|bị đánh|bị gả)',
  '{không} ..1 (goi|gọi|điện|nhắn) ve',
  '(đi|sang|qua) ..6 ({n}|{số chữ}) ..1 (tháng|tuần|ngày|năm) ..4 {không} ..2 (gọi|tin|liên lạc|về)',
  '(dẫn|đưa|dụ|lừa|chở|rủ) ..1 (ra|qua|sang|đi) ..2 (móng cái|lạng sơn|biên giới|trung quốc|campuchia|làm quán)',
  '(hộ chiếu|điện thoại|căn cước|giấy tờ) (của |)(em|con|tôi|tui|cháu|nó)',
  '(mất liên lạc|bặt tin|biệt tăm|bặt vô âm tín)',
  '(báo|gọi|nhắn) ..2 (công an|biên phòng|đại sứ quán|lãnh sự) ..3 (giúp|giùm|dùm|cứu|hộ|đến|tới)',
  '(em|con|cháu|tôi|tui) ..2 (muốn|xin) ..1 (về nhà|về việt nam|về nước|về quê|trốn)',
  '(they|my passport|locked|beat us|beat me|ransom)',
);

/** Not gone yet: asks whether to go, whether it is true, whether it is lawful. */
export const deliberatingWords = wording(
  '(có nên|nên) (đi|qua|sang|cho|đưa|nhận|tin|theo|làm|cọc|đóng) ..5',
  'có (thật|đúng|lừa|đáng tin|hợp pháp|uy tín|an toàn|hợp lý) ..4 (không|ko|hông|hay)',
  '(đáng tin|hợp lý|đúng luật|được phép|hợp pháp) (không|ko|hông)',
  '(thấy|nghe|thấy mà) ..1 (nghi nghi|nghi|lo lo|lo quá|sợ lừa|không yên tâm)',
  '(được|có) ..2 (người quen|bạn|đứa bạn|người) ..1 rủ',
  'nghe ..3 rủ',
  '(phân vân|lưỡng lự|đắn đo) ..3',
  '(tính|định|đang tính|sắp|chuẩn bị|muốn) ..1 (đi|qua|sang) ..2 (làm|xklđ|du học)',
  '(có được|được) ..3 (không|ko) (mọi người|ạ|anh chị|cả nhà)',
);

/** Everyday trouble in the words of need. */
export const everydayWords = wording(
  '(biếng ăn|uống sữa|hạ sốt|trà sữa|mẹ bỉm|ăn dặm|táo bón|mọc răng|con em {n} tuổi biếng)',
  '(phòng họp|deadline|thư viện|đồ án|luận văn|mai thi|đề cương|giải tích|bài tập|kpi quý|sếp (nhốt|giao|bắt)|chạy deadline)',
  '(chủ cũ|sếp cũ|lương tháng cuối|chốt công|sổ bảo hiểm|bảo hiểm thất nghiệp|tăng ca xong)',
  '(xem mắt|mẹ bắt|bắt lấy chồng sớm|nồi thịt|nồi cơm|nấu ăn|nhà chồng qua ăn)',
  '(đi lính|đồng đội|liệt sĩ|chiến tranh|thất lạc từ|bạn cũ|thầy cũ)',
  '(tài khoản|thẻ) ..3 (bị khóa|không rút được)',
  '(quên chìa|ngủ nhờ|kẹt tay|ghế ô tô|kẹt thang máy)',
  '(đơn tập thể|mất cọc|đòi lại (tiền|cọc)|đòi cọc)',
  '(da mụn|serum|giảm cân|mỹ phẩm)',
  '(máy tính|laptop|file|xóa hết ảnh|điện thoại bị đơ|nick|facebook|wifi|mật khẩu)',
  '(nồng độ|csgt|phạt nguội|đăng kiểm|xe em bị giữ|bằng lái)',
  '(chuyến bay|trễ chuyến|quầy hỗ trợ|hãng bay|nối chuyến)',
  '=(ví|chó|mèo|cún|xe máy) ..2 (rơi|mất|lạc)',
  '=(rửa chén|nhậu|két bia|người yêu|crush|vợ giữ|vợ nhốt)',
  '(=cười|haha|hihi|huhu)',
);

/** Advice and warning to others. */
export const adviceWords = wording(
  '(đừng|đừng có|dung co|dung|chớ) (có |co |)(tin|nghe|ham|theo|để|tham)',
  '(nhắc|lưu ý|dặn) (các|mọi người|bà con|chị em|hộ|nhau|con em|cả nhà)',
  '(hội phụ nữ|đoàn|thôn|xã|trường|tổ dân phố|cán bộ) ..3 (nhắc|thông báo|lưu ý)',
  'nghe (bảo|kể) (thằng|con|nhà|bà|ông|đứa)',
  '(viết|kể|đăng) ..2 (đây|ra) ..1 (để|cho) ..3 (tránh|biết|rút)',
  '(để ý|coi chừng|cẩn thận|dè chừng) (giùm|giúp|nha|nhé|kẻo|mấy|với)',
  '(nhà nào|bố mẹ|phụ huynh|bà con|ai có con) ..5 (để ý|nhớ|hãy|phải|đừng|nên)',
  '(là bán mình|là khỏi về|mới về được|mới dc ve|mới thoát được|giờ (về|ổn) rồi)',
  '(đã|tui đã|tôi đã) trình (phường|xã) rồi',
  'họ (tôi|tui|em|mình) (đi|bị) ..6 (mới|phải)',
);

/** Said to those who are wanted: an advert, though it speaks of debts, bosses and rescue. */
export const advertWords = wording(
  '{tuyển} ..3 ({n}|{số chữ}) ..2 (nam|nữ|bạn|người|em|nhân viên|nv|lao động)',
  '(cần|thiếu|gom|tìm|nhận) ..2 ({n}|{số chữ}) ..2 (nam|nữ|bạn|người|em|bé|chị em|anh em|nhân viên|nv|suất)',
  'tuyển (gấp|dụng|thêm|người|nhân viên|nam|nữ)',
  '(ai|bạn|em|chị em|anh em|đứa|bé) (nào|đang|muốn|cần|có mối|kẹt) ..10 (ib|inbox|nhắn|liên hệ|lh|zalo|alo|gọi|theo|qua|kêu)',
  '(nhắn|ib|inbox|liên hệ|lh|gọi|theo) (bên mình|bên em|bên anh|chị|anh|mình|em) ..1 (ngay|liền|nhé|nha|giúp|qua)',
  '(bên mình|bên em|bên anh|quán|chị|anh|công ty|chủ) ..1 (trả nợ|chuộc|đón|rước|lo|ứng|bao|cho mượn)',
  '(lương|thu nhập) ..2 {n}',
  '(không|ko|k|khỏi|0) (cần|hỏi|yêu cầu) ..2 (bằng cấp|kinh nghiệm|giấy tờ|giấy|biết gì|hồ sơ)',
  '(bao|lo|có) (ăn ở|ăn|ở|vé|xe|chỗ ở|xe đón) ..2',
  'ứng (trước|ngay|liền|{n})',
  '(mấy|vài|còn|{n}) suất',
  '(lương tính|lương tháng|một tháng hơn) ..3',
  '{không} cần (học|tiếng|biết) ..3',
  'ưu tiên (người quen|người nhà|nữ|nam|bạn)',
  '(có |)xe (đón|rước|đưa) ..2',
  '(mỗi|một) (đầu|đầu người|người|bạn) ..4 (trả|thưởng|{n}|hoa hồng)',
  '(thưởng nóng|tiền trong ngày|tiền trao tay|trừ lương dần|trừ dần|trả lương cuối ca)',
  '(qua|sang) ..3 (làm game|làm|chat|trực page|đánh máy) ..4',
  '(cần|tìm|nhận|tuyển) ..1 (mẹ bầu|người mang thai|mang thai hộ|người đẻ|người hiến|mẹ)',
  '(bồi dưỡng|lễ nạp|{n} triệu) ..4 (nhà gái|mẹ|cho em)',
);
