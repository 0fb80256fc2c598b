/** The parts of a false labour export: a place far away, money first, a private person, no tests, places that run out. */
import type { Gathering } from './constituents.ts';
import { wording } from './wording.ts';

const far =
  '(nhật|hàn|hàn quốc|đài|đài loan|úc|ú c|canada|cana|mỹ|đức|ba lan|rumani|anh|pháp|hungary|new zealand|châu âu|nước ngoài|séc|ý|bồ đào nha|dubai|malaysia|bên đó|bên kia|bên ấy|bển|trung quốc)';

const departure = wording(
  '(lịch|suất|vé|đơn|chỗ|slot|danh sách) ..2 (bay|đi|xuất cảnh|nông trại|hái|thời vụ|định cư)',
  '(bay|xuất cảnh|định cư|bảo lãnh|visa|xklđ|xkld|e8|e9|e7|xuất khẩu)',
  `(đi|sang|qua|đơn|diện|suất|hồ sơ|hàng) ..2 ${far}`,
  '(hái|cắt|trồng|nhổ) ..1 (quả|trái|nấm|dâu|táo|nho|rau|cải|trái cây)',
  '(đi|qua|sang) ..2 (nông trại|thời vụ|lao động|diện lao động|{n} tháng về)',
  '(ra|qua|sang|tới|đến) ..1 (tới|đến|) (nơi|bển|bên đó|bên kia)',
  'bên (đó|ấy|kia) ..2 (cần|thiếu|nhận|tuyển|bảo lãnh)',
  'đơn (hàng|bay|nông|thời vụ|hàn|úc|nhật)',
  'đi (dưỡng lão|điều dưỡng|hộ lý|nông nghiệp|thực phẩm|đơn hàng|lao động|cắt|hái)',
  '(giấy mời|thư mời|thư bảo lãnh)',
  '(ở|quen|bên) ..2 (sydney|úc|canada|mỹ|đức|hàn|nhật|bên này) ..6 (chủ|trang trại|farm|bảo lãnh)',
  `qua ${far}`,
  'qua new zealand',
  'diện thân nhân',
  'lên đường',
);
const moneyFirst = wording(
  '(gửi|chuyển|nộp|đóng|góp|gom|đưa|cọc|đặt|chuyển khoản|ck) ..1 (trước|trc)',
  '(gửi (em|anh|chị|mình|bên|trước)|chuyển|nộp|đóng|góp|gom|cọc|đặt|đưa|n0p|nộp cho) ..4 ({m}|{số chữ} (triệu|chục|trăm|củ)|{n} (triệu|tr|củ|đô|euro|usd))',
  '(cọc|c ọ c|cọk|tiền cọc|đặt cọc)',
  '(phí|tổng phí|chi phí|trọn gói|f í) ..3 ({m}|{n} (triệu|tr|đô|euro))',
  '(giữ|cầm|đưa) ..2 (sổ đỏ|giấy tờ (gốc|tùy thân|tuỳ thân)|bản gốc|hộ chiếu gốc)',
  '(gửi|đóng|nộp) ..3 tiền ..1 (thuế|bảo hiểm|hồ sơ|đặt cọc|thế chân|ký quỹ)',
  '(gửi|nộp|chuyển|kèm|với) ..6 {n} (euro|đô|usd|triệu|tr|củ) ..2 (mở hồ sơ|{làm} hồ sơ|hồ sơ|giữ|lên)',
  '(còn lại|phần còn lại|nửa còn lại|đợt hai) ..4 (đưa|đóng|trừ|trả|nộp)',
  '(trừ|trả) ..2 (lương|dần|năm đầu)',
  '(đưa|gửi|chuyển|nộp) (anh|em|chị|cho em gái|cho|tôi|mình) ..1 {n}',
  '(để dành|chuẩn bị|lo) ..2 {m} ..3 (lệ phí|phí|giấy|chạy)',
  '(chuyển|gửi|nộp) ..1 (cho|qua) ..2 (em|chị|trợ lý|tài khoản|mẹ)',
  '(nộp|đóng|trả) trước ..1 (một phần|nửa|phần)',
  '(đặt|giữ|ghi) tên ..2 {n}',
  '(em|anh|tôi|chị|mình|cô) (thu|lấy) ..2 {m}',
  'chi một lần ..2 {m}',
  'chỉ ứng ..1 (lệ phí|phí)',
  'trượt thì ..3 trả',
  'đợt một',
);
const privately = wording(
  '(không|ko|khỏi|k0|k) ..1 qua ..1 (công ty|cty|trung tâm|doanh nghiệp|môi giới)',
  '(làm việc|liên hệ|gặp|nói) ..1 trực tiếp ..2 (em|mình|anh|chị|tôi|tại nhà|với)',
  '(em|mình|tôi|anh|chị) ..1 {làm} (cá nhân|riêng|cho văn phòng)',
  '(có|quen|nhờ) ..2 (mối|mối quen|lãnh sự|đại sứ|người trong|sếp|người nhà|hãng|chủ)',
  '(sếp|anh|chị|em) ..1 (quen|thân) ..2 (lãnh sự|đại sứ|hải quan|cục|chủ)',
  '{không} có (văn phòng|công ty|trụ sở)',
  '(giá|chi phí) ..1 (mềm|rẻ) ..1 hơn',
  '(tiết kiệm|rẻ hơn|đỡ) ..2 (trăm triệu|chục triệu|nửa)',
  '(em|mình|tôi|chị|anh) ..2 (xin|ôm|giữ|còn|có|nhận|đưa|bảo lãnh) ..2 (được|) ..2 (suất|slot|mấy suất|vài người|cả trăm người|hồ sơ|chỗ)',
  '(nộp|đưa|chuyển|gửi) (cho|qua|em|o|chị|anh|mình) (em|mình|anh|chị|o|cô|chú|tôi)',
  '(gia đình|nhà) (có|còn) suất',
  '(zalo|ib|inbox|nhắn tin|kb|tele)',
  '(lối|suất|đường|cửa) riêng',
  '{không} giấy ..1 {không} tờ',
  'tin thì (làm|đi|nhận)',
  '(bảo lãnh giúp|lo giúp|đồng hương)',
  'tài khoản (trợ lý|cá nhân|em|chị|riêng)',
  '(đưa anh|đưa em) (xử|lo|chạy)',
  'tay ngoài',
  '(thư mời|giấy mời) thật',
  '(người trong|có người trong)',
  'bồi dưỡng (em|anh|tôi|chị) ..1 sau',
  'rút (về|hồ sơ) ..1 đây',
);
const noTests = wording(
  '(không|ko|k|kg|khỏi|chẳng|không cần|khỏi cần|không phải) ..2 (thi|học|tiếng|phỏng vấn|chứng minh|bằng cấp|bằng|ngoại ngữ|chờ đợi|học hành|thi cử|t eng|t iếng|tieng)',
  '(bao|cam kết|cầm chắc|chắc chắn|đảm bảo) ..2 (đậu|đỗ|visa|bay|đi thật|ra visa|100|trong tay)',
  '(đậu|có visa|đỗ) rồi mới (đóng|thu|trả)',
  '(nhanh hơn|bay nhanh|hồ sơ nhanh|{n} ngày (bay|có)|bay cuối tháng|bay liền)',
  '(mọi|không phân biệt) (độ tuổi|tuổi|tỉnh|trình độ)',
  '(không phải|khỏi) (lên lớp|thi)',
  '{không} giới hạn tuổi',
  '{n} ngày có',
);
const scarce = wording(
  '(giữ|còn|ôm|dư|thừa|chỉ nhận|chỉ còn|chốt) ..2 ({n}|{số chữ}|mấy|vài|đúng|một|) (suất|chỗ|slot|người|tên)',
  '(ghi tên|giữ suất|giữ chỗ|thế tên|lên danh sách|lên đơn|giữ hồ sơ|chắc suất)',
  '(lỡ|trễ|bỏ) ..2 (đợt|lần) này',
  'số lượng có hạn',
  '(có|bạn|người) ..2 (bỏ ngang|rút|hủy) ..3 (dư|trống|thừa)',
  '(hôm nay|trong ngày|tuần này|trước ngày) ..3 (nộp|chuyển|thế|giữ|chốt)',
  '(nộp|chuyển|đóng|cọc) ..4 hôm nay',
  '(giữ giá|tăng lại|giảm còn|ưu đãi)',
  'trong (ba|hai|{n}) tuần',
);
const gain = wording(
  '(lương|thu nhập|tháng|về có|được|dư) ..4 ({n}|trăm|{số chữ} chục) ..2 (tr|triệu|củ|đô|euro|trịu)',
  '(hơn|cả|gần) (trăm|{n} trăm) triệu',
  '(đổi đời|lương cao|lương tính giờ)',
);

const lawful = wording(
  '(giấy phép|lđtbxh|hợp đồng cung ứng|phiếu thu|biên bản|sổ sách|hợp đồng phái cử|theo quy định|công khai|chính sách xã hội|ký quỹ tại ngân hàng|sở lao động|trung tâm lao động|eps|theo hợp đồng|hoàn phí)',
  '(visa|dịch vụ visa) du lịch',
  'lệ phí (đại sứ quán|lãnh sự)',
  '(tour|du lịch thăm thân|lệ phí lãnh sự|sinh trắc|ielts|express entry|luật sư trình bày|luật sư|hướng dẫn viên|miệt vườn|vé máy bay giá)',
  '(dạy lái|lái xe|hợp tác xã|nhà màng|căn hộ|phòng trọ|đánh máy|seo|buffet)',
);
const talk = wording(
  '(cho|xin) ..1 hỏi',
  '(cảnh báo|lừa|tin lời|chặn số|cùng cảnh|đơn tập thể|đơn tố|chiêu|khuyến cáo)',
  '(bác nào|các chị thấy|các bác|mọi người thấy|thấy ổn không|chồng em đi|con em)',
);

export const falseExport: Gathering = {
  parts: [
    { words: departure, weight: 2 },
    { words: moneyFirst, weight: 3, core: true },
    { words: privately, weight: 2 },
    { words: noTests, weight: 2 },
    { words: scarce, weight: 1 },
    { words: gain, weight: 1 },
  ],
  against: [
    { words: lawful, weight: 5 },
    { words: talk, weight: 5 },
  ],
  enough: 7,
};
