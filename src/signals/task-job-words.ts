/** The parts of a fake collaborator's offer: clicks or piece-work at home, pay within minutes, money first and «given back», a private channel. */
import type { Gathering } from './constituents.ts';
import { wording } from './wording.ts';

const chore = wording(
  '(xử lý|chốt|đặt|săn|giật|duyệt|bấm|hoàn thành|s n) ..2 (đơn|đơn hàng|đơn ảo|nhiệm vụ|đ n o)',
  '(đặt|bấm) ..1 (đặt|) ..1 hàng (hộ|giúp|hệ thống|ảo)',
  '(thả tim|theo dõi|like|l k|follow|xem|đánh giá|bình luận|tương tác|chấm sao|vote|chia sẻ) ..4 (shop|kênh|video|tiktok|fanpage|khách sạn|sản phẩm|bài|trang|sao|gian hàng|quán)',
  'tăng (tương tác|lượt|lượng|đánh giá) ..3 (gian hàng|shop|kênh|sàn|sản phẩm)',
  '(nhiệm vụ|việc|đơn) (đầu tiên|đầu|số 1|tiếp theo)',
  '(gõ|đánh|chép|nhập) (văn bản|captcha|chữ|phụ đề|liệu) ..3 (thuê|tại nhà|online|trang)',
  'dành ..1 {n} phút',
  '(cộng tác viên|ctv|trợ lý kinh doanh|nhân viên online|trợ lý) ..3 (từ xa|online|tại nhà|bán thời gian)',
  '(nâng|tăng|đẩy) (hạng|top|sao|lượt) ..1 (ứng dụng|app|sản phẩm|khách sạn|gian hàng)',
  'thao tác {n} lần',
  '(mua|đặt) ..3 (món|đơn|sản phẩm) ..2 (trong|trên|qua) (app|hệ thống|gian hàng|ứng dụng)',
  '(mẫu nhí|người mẫu) ..12 (app|tích điểm|hệ thống)',
  'tối ưu (dữ liệu|ứng dụng|đơn)',
  '(thử|trải nghiệm|kiểm thử) ..1 (giao diện|sản phẩm|ứng dụng|app)',
  '(xem trailer|chấm điểm|bấm nút)',
  'mua thử',
);
const handiwork = wording(
  '(xâu|dán|gấp|đính|móc|bóc|đóng gói|lắp|gia công) ..1 (vòng|phong bì|hạt|bìa|túi|hộp|bao lì xì|tem|thiệp|hàng) ..8 (tại nhà|nhà|hàng|công)',
  'gia công ..1 tại nhà',
  '(bọc|gói|vô|đan|bóc|xỏ|cắt|xếp) ..1 (kẹo|hương|hộp|bao|chỉ|hạt|hoa|giấy) ..8 (tại nhà|nhà)',
);
const home = wording(
  '(thao tác|làm) ..2 (trên app|trong app|trên máy)',
  '(tại nhà|ở nhà|online|từ xa|trên điện thoại|có điện thoại|chiếc điện thoại|lúc rảnh|rảnh|mẹ bỉm|các mẹ|mọi lúc|giờ rảnh|nửa tiếng|{n} phút)',
  '{không} ràng buộc (thời gian|giờ)',
);
const quickPay = wording(
  '(rút|nhận|trả|thanh toán|lãnh) ..2 (tiền|lương|) ..1 (liền|ngay|trong ngày|sau {n} phút|mỗi ngày|về tài khoản|vào tài khoản)',
  '(trả|nhận) (liền|ngay)',
  '(ngày|mỗi ngày|lương ngày|một ngày) ..4 {m}',
  '{m} ..2 (một|1|mỗi) (lần|ngày|trang|cái|lượt|video|đơn|túi|bài)',
  '(mỗi|một|1) (lần|ngày|trang|cái|lượt|video|đơn|túi|bài) ..4 ({m}|{số chữ} (ngàn|nghìn|chục|trăm)|{n} nghìn)',
  '(sau|trong) {n} ..2 phút',
  '(dư|kiếm|nhận) ..4 {m}',
  'nhận {m} vào ..1 (ví|tài khoản)',
  '(chờ|để) rút',
  '{n} phút xong',
);
const moneyFirst = wording(
  '(nạp|ứng|đóng|gửi|chuyển|cọc|chuyển khoản) ..3 ({m}|tiền trước|trước|vốn)',
  '(hoàn|nhận lại|trả lại|hoàn lại) ..3 (vốn|gốc|tiền|đầy đủ|lương|cọc|phí|kèm|cả)',
  '(hoàn|nhận) (vốn|gốc)',
  '(phí|tiền) (vật tư|tài liệu|đồng phục|thẻ|kích hoạt|hồ sơ|giữ đơn|đặt cọc|bảo đảm|đào tạo|nguyên liệu)',
  '(kích hoạt|mở) (mã|tài khoản|nhân viên|hồ sơ)',
  '(lên|mua) (vip|cấp|hạng)',
  '(khoản này|số tiền này|tiền này) ..2 (hoàn|trả lại|được hoàn)',
  '{m} (nhận|rút) (lại|) {n}',
  '(thêm|nạp|đổi|mua) ..1 (điểm|xu|gói)',
  'mở gói',
  'đặt trước {m}',
  '(trả|hoàn|nhận) ..2 (cả gốc|đủ gốc|đủ cả gốc)',
  '(tiền|phí) nguyên liệu',
  '(hết đợt|xong đơn|xong hàng|trả hàng) ..2 (trả lại|hoàn)',
  'tích điểm',
  'nạp lại',
  '(giữ|lên) hạng',
  'nâng cấp (hội viên|tài khoản)',
  '(trả|hoàn) ..1 (về|lại|trăm phần trăm|100)',
  '(lượt|lần) (đầu|hai|sau) ..3 {m}',
);
const chosen = wording(
  '(chúc mừng|hồ sơ) ..4 (được chọn|duyệt|trúng|được nhận|đã được)',
  '(bộ phận|phòng) nhân sự ..2 (sàn|shopee|tiki|lazada|tiktok|công ty)',
  '(hướng dẫn viên|cô|chuyên viên) ..2 (hướng dẫn|gửi việc)',
  '(thưởng|quà) (tân binh|thành viên mới|người mới|chào mừng)',
  '{không} (cần|) phỏng vấn',
);
const channel = wording(
  '(zalo|zl|tele|telegram|inbox|ib|kết bạn|kb|messenger|line|nhóm|bấm kết bạn|thêm tele)',
  '(để|nhắn) ..2 (hướng dẫn|nhận việc)',
);

const lawful = wording(
  '(không đặt cọc|không thu (tiền|cọc)|không lấy tiền|không cọc|không thu phí)',
  '(công ty giao việc theo hợp đồng|bài mẫu|chuẩn seo|cv|tại kho|tại quán|đến xưởng|tới nhà tôi|tới coi hàng|trường|lái xe|luận văn|nhận file)',
  '(cảnh báo|khuyến cáo|công an|treo tiền|lừa|chiêu)',
  '(freeship|mã giảm|voucher|lưu link|đối soát|bán sách|nhà xuất bản)',
  '(thực tập|đại học|bảo hiểm)',
);

export const fakeCollaborator: Gathering = {
  parts: [
    { words: chore, weight: 4, core: true },
    { words: handiwork, weight: 2, core: true },
    { words: home, weight: 1 },
    { words: quickPay, weight: 2 },
    { words: moneyFirst, weight: 3 },
    { words: chosen, weight: 2 },
    { words: channel, weight: 1 },
  ],
  against: [{ words: lawful, weight: 5 }],
  enough: 6,
};
