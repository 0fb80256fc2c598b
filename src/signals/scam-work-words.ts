/** The work of a scam compound told in its own words: befriending, scripts, deposits of «customers», borrowed accounts and faces. */
import type { Gathering } from './constituents.ts';
import { wording } from './wording.ts';

/** Each says by itself that strangers are to be cheated or to gamble. */
export const scamWork = wording(
  '(kết bạn|làm quen|bắt chuyện|tán tỉnh|tán|kb|nói chuyện|trò chuyện|tâm sự) ..8 (tình cảm|nuôi|tin tưởng|hẹn hò|mồi|dụ) ..10 (chuyển|giao|nạp|chốt|đầu tư|tổ|khách|sàn)',
  '(vun|nuôi|xây|vun đắp) ..1 tình cảm',
  '(đóng|giả|vào) (vai|danh|làm) ..2 (nhân viên|công an|ngân hàng|bên giao hàng|shipper|cán bộ|bác sĩ|luật sư|điện lực|viện kiểm sát)',
  '(khách|con mồi|họ|người ta|khách hàng) ..2 (nạp|rót|bơm|xuống) (tiền|vốn|thì|là|được|nhiều|lệnh)',
  '(dẫn dắt|dắt|lùa|dụ|lôi|mồi|mời|bảo|rủ) ..1 (khách|người|họ) ..3 (chơi|nạp|lệnh|vào sàn|vô sàn|đầu tư|vô app|vào app|cá độ|vào nhóm)',
  '(kéo|lùa|chạy|dụ) khách',
  '(nuôi|chăm|chạy|ôm) (nick|acc|via|data khách|data)',
  '(làm|chạy|trực|dân|biết|từng {làm}) ..2 (sàn|app tài chính|data khách|lệnh|app cá độ|kịch bản khách)',
  '(quay|gọi|call) video ..2 (thay|hộ|giả) (mẫu|khách|model|người mẫu)',
  'video call thay mẫu',
  '(đứng tên|cho mượn|cho thuê|bán|thuê|mở) ..2 (tài khoản|stk|tk) ..12 (quét|khuôn mặt|gương mặt|xác thực|app ngân hàng|rút tiền)',
  '(tư vấn|trò chuyện|chuyên viên) ..2 (tình cảm|tâm sự) ..2 (trực tuyến|online|qua mạng|qua ứng dụng)',
  '(kết bạn|tâm sự|chat|nói chuyện) ..3 khách (ngoại quốc|ngoại|tây|trung|việt kiều|nước ngoài)',
  '(thợ|dân|chân) (chat|gõ|sale game|data|key)',
  '(chăm|cskh|chăm sóc) ..1 (người chơi|khách nạp|hội viên|khách cược|con bạc)',
  '(làm|mần|chạy) (g e m|gem|gêm)',
  '(cá độ|cá cược|đánh bài|casino|sòng) ..4 (trực|chat|tổng đài|chăm|nhân viên|{làm})',
  '(trực|{làm}|chạy) ..2 (sàn|tổng đài cá cược|tổng đài tài chính|page cá độ)',
  '(dụ|mời|rủ) khách ..3 (app|sàn|cá độ|nhóm|nạp)',
  '(dự án|mảng|tổ|team) ..1 (đầu tư|sàn|tài chính|tình cảm|chứng|coin|vàng) ..6 (khách|data|việt)',
  '(trò chuyện|nhắn tin|nói chuyện|tán|làm quen|tâm sự) ..4 (các cô|mấy cô|người lớn tuổi|phụ nữ|đàn ông|u50|u60|cô đơn|quý bà|mấy chị|trung niên|goá|góa)',
  '(làm|đóng|vào) nhân vật',
  '(giả lập|dựng|làm|tạo|vận hành) ..2 (sàn|trang|web|app) ..1 (giả|giao dịch|đầu tư|giống)',
  '(ghép|đổi|thay) mặt',
  '(mời|dẫn|rủ|tư vấn|hướng) (họ|khách|người ta|người) ..4 (tiền số|tiền ảo|coin|crypto|sàn|chứng|vàng|usdt|lệnh)',
  '(đổi|gom|nhận|canh) ..4 (otp|sim rác|tin nhắn otp)',
  '(từng|đang) ..1 (ở|kẹt|{làm}) ..1 (khu|công ty|cty) cũ',
  '(làm|chạy) giấy tờ ảnh',
  '(khách|người ta|họ) ..2 tin ..4 (chuyển|giao|gửi)',
  '(nói|gọi|đọc) ..1 theo (giấy|tờ|mẫu)',
  'đọc cho khách ..6 (chuyển|phí|lệnh|nghe)',
  'khách (báo|đọc) số (thẻ|otp|tài khoản)',
  'lấy lòng ..6 (chuyển|chốt|tiền)',
  '(in séc|con dấu điện tử|dựng hồ sơ vay|trạm gsm|tin nhắn thương hiệu)',
  '(bạn gái|người yêu) ảo',
  '(giải phóng|chuộc) cho chủ cũ',
  '(trúng|được) mẻ lớn',
  'đọc ..6 lệnh bắt',
);

// The parts of a compound's advert; its office words are ordinary, the life around them is not.
const office = wording(
  '(gõ (phím|máy|chữ)|đánh máy|chat|nhắn tin|trực page|trả lời tin nhắn|tổng đài|telesale|nghe gọi|gọi điện|sale online|cskh|kinh doanh online|{làm} online|đánh văn bản|livestream)',
  '(ngồi|{làm}) (văn phòng|vp|máy lạnh|game)',
  '(công việc|việc) ..3 (online|mạng|máy tính|facebook|zalo)',
  '(biết|dùng|xài) ..2 (máy tính|facebook|zalo|tiếng trung|chữ)',
);
const script = wording(
  '(theo|có|đọc|lên|bám) ..1 kịch bản',
  'khách ..1 (toàn|là|người|) ..1 (việt|việt kiều|ngoại|trung)',
  '(thưởng|phần trăm|hoa hồng|hh|ăn chia) ..3 (số khách|khách|doanh số|nạp|đầu khách)',
  '(kpi|chốt|data|kịch bản) ..2 (khách|nhẹ|thoải mái|)',
  '(lời thoại|kịch bản|bài|câu) ..1 (có|soạn|viết) sẵn',
  'khách lớn ..4 (cầm|ăn|chia|thưởng)',
  '(gọi|nhắn) ..3 theo danh sách',
);
const penned = wording(
  '(ở|ăn ở|sống|ngủ) ..3 (ký túc|ktx|tòa nhà|toà nhà|trong khu|khách sạn|phòng ba|tại công ty)',
  '(trong khu|khu) ..3 (canteen|siêu thị|gym|đầy đủ|an ninh|bảo vệ)',
  '{không} (phải|cần|được) ..1 (đi đâu|ra ngoài|ra cổng)',
  '(bảo vệ|quẹt thẻ|ra vào) ..3 (quẹt|thẻ|kiểm soát|bảo vệ)',
);
const kept = wording(
  '(điện thoại|máy) ..2 (gửi lại|nộp|giữ|cất)',
  '(ký|hợp đồng|làm) ..2 ({n}|sáu|ba|một) (tháng|năm) ..3 (về|mới|một lần|{n} lần)',
  '(ký|hợp đồng) (6|sáu|12|3|ba) tháng',
  '(về sớm|nghỉ ngang|bỏ về) ..3 (bồi thường|đền|phạt|trả|hoàn)',
  '(chuộc|chuộc ra|chuộc người)',
  '(giữ|cầm) ..1 (giấy tờ|hộ chiếu|hc|passport)',
  '(ra ngoài|ra cổng|về) ..1 (phải|cần) (xin|báo)',
  '(không đạt|chưa đạt) ..4 (ở lại|phạt|trừ)',
  'tự trả ..2 (tiền|vé)',
  '(hết|đủ|trọn) ({số chữ}|{n}) (năm|tháng) mới (về|được)',
  'tìm người thế',
);
const carried = wording(
  '(vé|vé khứ hồi|hộ chiếu) ..1 (đặt|mua|{làm}) (sẵn|trước)',
  '(vé|hộ chiếu|hc|passport|đi lại|xe|tiền đường) ..3 (công ty|cty|chủ|sếp|người ta|bên em|bên mình) ..1 (mua|lo|bao|chi|đặt|trả|)',
  '(công ty|cty|chủ|sếp|người ta) ..1 (mua|lo|bao|chi|đặt|đưa) ..2 (vé|hộ chiếu|đi lại|ăn ở|hết|xe|sang)',
  '(xe|người) ..2 (đưa|đón|dắt|rước|chở) ..3 (sang|qua|tận nơi|tận|bến)',
  '(bảo lãnh|đưa|dẫn) ..2 (sang|qua)',
  '{không} (mất|tốn|thu) ..1 (phí|đồng|tiền|xu)',
  '(trợ cấp|bao|lo) ..1 (đường đi|trọn gói|tiền đường)',
  '(bay|đi) theo đoàn',
  '(tài xế|xe) đón',
  '(xe|anh|chị) ..3 (rước|đón|xuống)',
  'mọi giấy tờ ..4 (thu xếp|lo)',
  '(bao|lo) từ a',
  'xe đoàn',
);
const far = wording(
  '(nước ngoài|nước bạn|nước láng giềng|bên kia|bên đó|bên này|bển|bên ngoài nước|ngoài nước|biên giới|ở xa|{làm} xa|không phải ở vn|campuchia|myanmar|lào|thái|phi|dubai|bavet)',
  '(sang|qua) (đó|đây|đấy|chỗ mới|tới|đến|làm)',
  'cho (biết|biết thêm) địa điểm',
  'biết thêm địa điểm',
  '(ngoài|bên ngoài) lãnh thổ',
  '(sát|gần) (biên|cửa khẩu)',
  '(sang|qua) được (một|vài|mấy|{n})',
  'dám đi xa',
  '{không} ngại xa',
  '(đặc khu|ngoài biên)',
  'nước ngoài',
);
const pay = wording(
  '(lương|thu nhập|tháng|lg) ..4 ({n}|{số chữ}) ..1 (đô|usd|u|usdt|củ|chai|tr|triệu|chục)',
  '{n} (đô|usd|u|usdt)',
  'trả bằng (usdt|đô|u|tiền đô|tiền mặt)',
);
const asked = wording(
  '{không cần} ..2 (ngoại ngữ|bằng|kinh nghiệm|tiếng)',
  '(18|dưới 35|dưới 30|bạn trẻ|mấy bạn trẻ|18 28|nam nữ)',
  '(mới ra trại|chưa biết gì|biết chữ|được đào tạo|có người chỉ)',
  '(giới thiệu|rủ) ..3 (bạn|người) ..3 (thưởng|được)',
);

const domestic = wording(
  '(bhxh|bảo hiểm|giờ hành chính|quận {n}|thủ đức|gò vấp|bình dương|hà nội|đà nẵng|tân phú|tại nhà|bình thạnh|hồ tràm|bà rịa|duy tân|thủ dầu một)',
  '(cv|hồ sơ|phỏng vấn|kỹ sư|lập trình|tốt nghiệp|studio|spa|shop|ngân hàng tại)',
  '(diễn viên|đoàn phim|cát xê|casting|lồng tiếng quảng cáo|truyện|sách|hồi ký)',
  '(vtv|phim|cảnh báo|đại sứ quán|nạn nhân|giải cứu|khởi tố)',
  '(cho|xin|góc) ..1 hỏi',
);

export const compound: Gathering = {
  parts: [
    { words: scamWork, weight: 3, core: true },
    { words: office, weight: 1, core: true },
    { words: script, weight: 2 },
    { words: penned, weight: 2 },
    { words: kept, weight: 2 },
    { words: carried, weight: 2 },
    { words: far, weight: 2 },
    { words: pay, weight: 1 },
    { words: asked, weight: 1 },
  ],
  against: [{ words: domestic, weight: 4 }],
  enough: 6,
};
