/** The parts of a smuggler's offer: the way over, the missing papers, the pay on arrival, the guide, the hiding, the work there. */
import { noPapersWords } from './abroad-words.ts';
import type { Gathering } from './constituents.ts';
import { wording } from './wording.ts';

const beyond =
  '(trung|trung quốc|tàu|tq|bển|bên kia|bên đó|bên ấy|biên|biên giới|cam|campuchia|lào|thái|đài|đài loan|hàn|anh|pháp|mỹ|úc|đức|châu âu|malaysia|bờ bên kia)';

// Somebody is taken over, or a route is run.
const way = wording(
  `(đi|qua|sang|vượt|về|đưa sang|chở sang) ..2 ${beyond}`,
  `(đưa|dẫn|chở|dắt|nhận|lo|chạy|nhận chở|nhận đưa) ..3 (người|khách|anh em|ae|bà con|ng|ai) ..3 (qua|sang|đi|vượt|về|từ)`,
  '(tuyến|đường dây|cung đường|lối|đường) ..2 (đưa|mới mở|này|quen|nhà quen|êm|vip|riêng|nội bộ|chạy|sang|qua)',
  '(chạy|mở|có) ..1 (tuyến|đường|chuyến) ..2 (này|hằng đêm|hàng đêm|mỗi đêm|êm|mới|quen|chục năm)',
  '(đi|vòng|bay|quá cảnh|qua) ..2 (nước thứ ba|nga|mễ|ba lan|belarus|serbia|mexico) ..6 (rồi|xong|sang|vòng|qua|sau đó|đi tiếp)',
  '(bay|đi|qua|sang|ra) ..2 (như|giả|kiểu|dạng|đóng|diện) ..2 (khách|đi chơi|du lịch|thăm thân|bạn ghe|thuyền viên|hướng dẫn)',
  '(chuyến|theo) ..1 (tàu cá|ghe|ghe hàng|tàu|xe tải|container|thùng)',
  '(lên|xuống|đi) (tàu|ghe|xuồng|vỏ lãi|thùng|container) ..4 (ra khơi|ngoài khơi|sang|qua|là tới|tới bờ)',
  '(đổi chủ|nhảy ra|bỏ trốn|trốn ra|ra ngoài|ra luôn|nhảy ngoài|phá hợp đồng)',
  '(đi bộ|băng|lội|chèo) ..4 (rừng|biên|đồi|sông|suối|cây số|đồng|đêm)',
  '(đi|sang|qua|đoàn tụ) ..2 bằng (đường bộ|đường biển|đường rừng)',
  'qua (ba|hai|mấy|bốn|{n}) nước',
  '(xem|dự|diện|đi) ..1 (hội chợ|hội nghị|lễ hội|giải đấu|hội thảo) ..12 (chủ|{làm}|ở lại|tự lo|ép)',
  '(hết hạn|quá hạn) ..4 (chưa muốn về|không về|ở lại|chưa về)',
  '(đưa|chở) tiếp ..1 (lên|sang|qua|tới)',
  '(ra ngoài|qua|sang) {làm} ăn',
  '(qua|men|theo) ..2 (khe|suối|đồi|nương|rẫy|trâu) ..4 (là tới|là đến|là qua)',
  'vé một chiều ..12 (đưa|tiếp|từ đó|bạn bên em)',
  '(chạy|có) tuyến ..5 (sang|qua)',
  'diện (cầu thủ|thuyền viên|tàu cá|hội chợ|diễn viên|tu sĩ|đầu bếp)',
  '(cập cảng|tới cảng)',
  'theo đoàn ..3 (du lịch|tham quan)',
  'qua biên ..3 đi',
);
const papers = wording(
  '(người|khách|đi) (không|ko|k) (có|) (giấy|giấy tờ)',
  '(bị|từng bị|đang bị) ..1 (cấm|trục xuất|truy nã|hoãn) ..6 (vẫn|cũng|đều) ..1 (đi|được|nhận)',
  '(mất|hết hạn|quá hạn|không có|chưa có) ..3 (căn cước|hộ chiếu|visa|giấy tờ|thẻ tàu|thẻ) ..4 (vẫn|cũng|đều|không phải lo|khỏi lo|sợ)',
  '(giấy tờ|visa|hộ chiếu|thẻ) ..2 (hết hạn|quá hạn) ..4 (lo|sợ|bao|vẫn)',
  '(dán|thay|ghép) ..2 (hình|ảnh) (mình|của mình|vào)',
  '(sổ|hộ chiếu|giấy|thông hành|căn cước) ..2 (người khác|của người ta|mượn)',
  '{không} (thẻ|thẻ tàu|hộ chiếu|visa|giấy) ..2 (vẫn|cũng) ..1 (đi|được|nhận)',
  '{không} cần ..2 (visa|hộ chiếu|giấy tờ|giấy)',
  '(có|dính|đang|vướng|bị) ..2 (lệnh cấm|vướng án|án|truy nã|cấm xuất cảnh|tạm hoãn)',
  '{không} (lưu tên|hỏi lý do|hỏi tên|khai báo)',
);
// Smugglers are paid when the person has arrived; so is a parcel, see `against`.
const paidThere = wording(
  '(tới|đến|qua|sang|xuống) ..1 (nơi|đến nơi|tới nơi|bên kia|bến|trại|bờ|nước|chỗ|đó|chặng) ..8 (mới|rồi|giao|trả|tính|đưa|thu|thanh toán|lấy|chuyển) ..2 (tiền|thanh toán|xiền|xèng|phí)',
  '(thanh toán|trả tiền|giao tiền|trả|lấy tiền|đưa tiền|tính tiền) ..2 (khi|lúc|sau khi) ..1 (tới|đến|qua|sang) ..1 (nơi|bến|bờ|bên kia|đó)',
  '(trả|tính|thanh toán|đóng) ..1 (theo|từng) (chặng|đoạn)',
  '(tới|đến) (chặng|đoạn) nào ..2 (tính|trả|đưa)',
  '(gọi|chụp hình|nhắn|video) ..3 (về|gửi) ..3 (nhà|gia đình) ..4 (giao|mới|trả|đưa|chuyển|tiền)',
  '(vào|có) {làm} ..3 (rồi|mới) ..2 (tính|trả|đưa|thu) ..1 (tiền|sau)',
  'người nhà ..4 (trao|đưa|trả|giao|chuyển)',
  '(nộp|đưa|đóng) trước ..2 (một phần|phần|ít)',
  'tới nơi ..1 (đưa|trả|giao) (đủ|nốt|hết)',
  '(tháng {làm}|{làm} tháng|đi {làm}) trả nốt',
);
const guide = wording(
  '(có|sẵn|được|cho|kêu) ..1 (người|ng|thanh niên|người quen|dân bản|anh em|xe|tàu khác|ghe) ..3 (dẫn|dắt|chờ|đón|rước|đưa|chèo|gom|hướng dẫn|lo)',
  '(dắt|dẫn|đưa|chở) ..1 (qua|sang|bển|đi đường)',
  '(đón|rước) ..2 (từng|mỗi) (chặng|đoạn)',
  '(bên kia|bên đó) ..1 (đón|có người|nhận người)',
  '(xe|người) ..2 (tới|đến|chờ|đón|rước) ..3 (cổng|cổng công ty|ban đêm|nửa đêm|khuya)',
  'đội ..3 (chèo|chở|dẫn)',
  '(ngủ|nghỉ) (nhà dân|dọc đường)',
  '(lo|đưa) ..1 (tới|đến) ..1 (tận tay|tận nơi|nơi)',
  '(bạn|người) bên (em|mình|anh) ..1 (đưa|đón|dẫn)',
  'đón ..4 (khuya|đêm|tại ga)',
  '(gửi|giao) (cho|tới) ..1 chủ',
  'có mặt ở',
  'có (anh em|bà con) ..1 (ra|đón|chờ)',
  'sáng có (người|thuyền)',
  'ngồi sau xe',
  'ra ga gặp',
);
const hiding = wording(
  '(đi|chạy|qua|đón|xuất phát|có chuyến) ..2 (đêm|khuya|nửa đêm|ban đêm|hằng đêm|hàng đêm|tờ mờ)',
  '(đường|lối) (rừng|mòn|sông|suối|ruộng|tắt|nhỏ|rẫy|biển|tiểu ngạch)',
  'đi (sông|rẫy|rừng|đồng|biển|bộ)',
  '(băng|lội|chèo|vượt) (đồng|sông|suối|rừng|qua)',
  '(nằm|núp|trốn|chui) ..2 (hầm|thùng|khoang|cốp|gầm|dưới)',
  '(né|tránh|lách|vòng|qua mặt) ..2 (trạm|chốt|biên phòng|hải quan|kiểm tra|công an)',
  '(dặn|chỉ|hướng dẫn|bày) ..2 (cách|câu|) (trả lời|khai|nói) ..2 (hải quan|an ninh|sở|cán bộ|)',
  '(gom|thu|giữ|tắt) ..1 (điện thoại|máy|đt)',
  '(khỏi|không|ko|đừng) ..1 (quay về|về) ..1 theo đoàn',
  '(kín miệng|kín tiếng|giữ kín|giữ bí mật|tuyệt đối không nói|đừng nói với)',
  '(qua cửa|lên máy bay|qua trạm) ..1 (bình thường|êm|ngon)',
  'đêm đi ..1 sáng tới',
  '(cảnh sát|di dân|công an|kiểm tra|sở di dân) ..2 (không|chẳng|ko) (lên|tới|vào|bắt|hỏi|biết)',
  'trong (cốp|thùng|hầm|khoang)',
  '{không} ép ..1 ai ..1 về',
  '(cuối bản|cuối làng|bìa rừng)',
  '(khuya|nửa đêm|{n} khuya)',
  '(xuống đi bộ|đi bộ vòng|vòng sau)',
  '(biết|giữ) im lặng',
  'chỗ (trốn|giấu)',
  'ai ở thì ở',
  'quen mặt',
  '(bỏ|rời) (khách sạn|đoàn|tàu)',
  '(khỏi|không) (qua trạm|đóng dấu|hỏi giấy|cần sổ|cần khai báo)',
  '{không} ai hỏi giấy',
);
const boast = wording(
  '(rất|đi|bao|cực|chạy) (êm|an toàn|lọt|đậu|chắc)',
  'an toàn (100|tuyệt đối|{n})',
  '(chưa|không) (dính|rớt|hỏng|bị gì|lần nào|ai bắt)',
  '(hổng|không|chẳng) ai (bắt|hỏi|kiểm tra|để ý)',
  '(rớt|trượt|hỏng) ..3 (mình|em|tôi|bên em) (chịu|đền|hoàn)',
  '(mưa gió|ngày nào|lúc nào) cũng (đi|chạy|có)',
  '(người thật việc thật|làm quen rồi|chục năm|trăm người|nhà em đi rồi)',
  '{không} sợ (kiểm tra|bắt|gì)',
  '(đảm bảo|bao) ..2 (tới nơi|đến nơi|lọt|đi)',
  '({n}|{số chữ}) năm chưa (rớt|bị|dính)',
  'chưa rớt ai',
  'không bắt được',
  'rủi ro thấp',
);
const workThere = wording(
  '(vào|vô|nhận|có) (việc|{làm}|chỗ {làm})',
  '{làm} (nail|vườn|xưởng|chui|nông|xây|nhà hàng|ăn|luôn|việc|công|2 năm|{n} năm)',
  '(chỗ|việc) {làm} ..2 (sẵn|chờ)',
  '(lên|về|tới) ..2 xưởng',
  '(lương|ngày|tháng) ..2 {n}',
  '(lập nghiệp|dư vốn|kiếm tiền|định cư)',
  '(hái|cắt|làm) (thuốc|chuối|vườn|nông|xây)',
  '(công ngày|trả ngày|ngày trả)',
  '{làm} ăn',
);
const reach = wording(
  '(ai|anh em|bạn nào|ae|bà con|đứa nào|ae nào) ..6 (đi|qua|sang|cần|muốn|quan tâm|về)',
  '(alo|ib|inbox|nhắn|gọi|zalo|line|telegram|lh|liên hệ|báo sớm)',
  '(giá|phí|gói|tổng|trọn gói) ..3 ({n}|thương lượng|riêng|rẻ)',
);

const goods = wording(
  '(hàng (hóa|trung quốc|nông|đi|về|đường)|kiện|kho|ship|vận chuyển|hoá đơn|hóa đơn|thông quan|nông sản|bưu kiện|đơn hàng|khai thác|sản lượng|chính ngạch)',
  '(gửi|nhận|giao|mua|đặt) hàng',
);
const lawful = wording(
  '(tour|trekking|porter|áo phao|câu mực|hướng dẫn viên|trưởng đoàn|tham quan|xe khách|xe ghép|bến xe|vé|hành khách|cắm trại|phượt)',
  '(hợp pháp|đúng luật|lãnh sự|đại sứ quán|xuất nhập cảnh|cơ quan|diện đoàn tụ|visa đoàn tụ|theo quy định|đàng hoàng|1955|phỏng vấn visa)',
  '(làm|cấp|xin|gia hạn) (giấy thông hành|hộ chiếu|lại visa|visa)',
);
const tale = wording(
  '(phim|truyện|chương trình|bài báo|tin|năm 19 {n}|ngày xưa|hồi xưa|ba em|ông kể|tòa án|cảnh báo|đại sứ quán|vụ án)',
  '(cho|xin) ..1 hỏi',
  '(pulau|bidong|thuyền nhân)',
);

export const smuggling: Gathering = {
  parts: [
    { words: way, weight: 2, core: true },
    { words: noPapersWords, weight: 2 },
    { words: papers, weight: 2, core: true },
    { words: paidThere, weight: 3, core: true },
    { words: guide, weight: 2 },
    { words: hiding, weight: 2 },
    { words: boast, weight: 1 },
    { words: workThere, weight: 1 },
    { words: reach, weight: 1 },
  ],
  against: [
    { words: goods, weight: 3 },
    { words: lawful, weight: 4 },
    { words: tale, weight: 4 },
  ],
  enough: 6,
};
