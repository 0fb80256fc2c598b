/**
 * The broad constituents of offers that lead away or cheat: a place over the border, a way there, who fetches, what is paid, what is
 * not asked, what is hidden, what is done to customers, what has to be paid first, a school in name. Each is common by
 * itself; how much each tells was fitted by a regression over the project's own invented texts, times ten and rounded. See veiled.ts.
 */
import { wording, type Wording } from './wording.ts';

/**
 * `weight` for the kind, `again` for a second, different wording of it; negative speaks against. `leads`: at least one such kind
 * must be there, for work, pay and haste alone are in every vacancy; `invites`: and one of these, for a tale invites nobody.
 */
export type VeiledKind = { id: string; weight: number; again: number; leads?: true; invites?: true; words: Wording };

const country =
  '(nước ngoài|nước bạn|hàn|hàn quốc|đài|đài loan|nhật|nhật bản|thái|thái lan|lào|cam|campuchia|trung quốc|tàu|tq|úc|canada|cana|pháp|ba lan|nga|serbia|macau|ma cao|malaysia|mã lai|sing|singapore|phi|dubai|châu âu|châu mỹ|rumani|hungary)';
const there = '(đó|ấy|đấy|kia|nớ|ni|nì|bển|này|đây)';

export const veiledKinds: readonly VeiledKind[] = [
  {
    id: 'far',
    weight: 8,
    again: 1,
    leads: true,
    words: wording(
      '(xứ khác|nước kế bên|nước bên cạnh|qua đảo|rời quê|xa nhà|bên nước)',
      '(đi|qua|sang) (nước|xứ|đảo|chỗ) ..1 (khác|người|bạn)',
      `bên ${there}`,
      `(qua|sang|bay|ra|bên|ở|vượt) ..1 ${country}`,
      '(qua|sang) (đó|đấy|đây|nớ|bển|tới|đến|biên|biên giới|là|rồi|{làm}|được|chặt|hái|cắt)',
      '(bển|xứ người|đặc khu|ngoài biên|sát biên|cửa khẩu|biên giới|nước láng giềng|nước thứ ba|lãnh thổ|cập cảng|mộc bài|mục đa hán)',
      '(các|qua ba|mấy|qua hai) nước',
      'khu này',
    ),
  },
  {
    id: 'foreign-money',
    weight: 8,
    again: 3,
    leads: true,
    words: wording(
      '{n} (tệ|bạt|baht|won|yên|man|đô|usd|u|usdt|euro|đài tệ)',
      '(bằng|tiền|trả) (bạt|tệ|đô|usd|usdt|won)',
      '{số chữ} (tệ|đô|won)',
      '(ngàn|nghìn|trăm) (tệ|đô|usd|won|yên)',
    ),
  },
  {
    id: 'fetched',
    weight: 8,
    again: 5,
    invites: true,
    words: wording(
      '(=đón|rước|dắt|=dẫn|=chở|bốc|đưa)',
      '(cho|có|gửi|bao) (xe|người|tàu|ghe)',
      '(có mặt|tập trung|hẹn|gặp) ..1 (tại|ở|mình|em|bà chủ|ga|bến)',
      '(đi theo|theo xe|cùng đoàn|theo đoàn|đi cùng|đi chung)',
    ),
  },
  {
    id: 'soon',
    weight: 0,
    again: 10,
    words: wording(
      '(tối|đêm|sáng|chiều|khuya|trưa|đầu|cuối) (nay|mai|mốt|tháng|tuần)',
      '(thứ (hai|ba|tư|năm|sáu|bảy)|chủ nhật|tháng {n}|trước tết|hôm đó) ..2',
      '(đi|bay|qua|làm) (luôn|liền|ngay|trước)',
      '(nhanh tay|kịp|còn sót|còn {n}|còn hai|còn ba|còn một|gom đủ|chuyến này|đợt này)',
    ),
  },
  {
    id: 'seek',
    weight: 8,
    again: 4,
    invites: true,
    words: wording(
      '(ai|đứa nào|bạn nào|em nào|anh em|ae|nhà nào|nhà ai|bà con|bác nào|anh chị|các bạn|mấy em|mấy đứa|cháu nào|bạn) ..4 (muốn|cần|đi|qua|theo|vướng|chịu|ưng|ở|có|nhanh|chỉ|không)',
      '(cần|tìm|nhận|tuyển|thiếu|gom|kiếm|lấy) ..2 ({n}|{số chữ}|bạn|người|em|anh em|nam|nữ|thợ|các|cặp|thêm)',
    ),
  },
  {
    id: 'reach',
    weight: 9,
    again: 4,
    invites: true,
    words: wording(
      '(ib|inbox|nhắn|zalo|zl|tele|telegram|messenger|line|signal|gọi|alo|lh|liên hệ|kb|nt)',
      '(báo|gặp|tới gặp|hú|ới|kêu) (chị|em|anh|mình|tui|cô|chú|bà chủ)',
      '(vô|vào) nhóm',
    ),
  },
  {
    id: 'not-asked',
    weight: 16,
    again: 5,
    words: wording(
      '(không|ko|k|khỏi|chẳng|miễn|nỏ|khôn|hổng|không cần|đâu) ..1 (cần|thi|hỏi|xét|kiểm tra|giấy|giấy tờ|hồ sơ|bằng|bằng cấp|tiếng|kinh nghiệm|điểm|phỏng vấn|học|visa|hộ chiếu|chứng minh|quan trọng|phân biệt|giới hạn|qua)',
      '(cũng|vẫn) (ok|được|nhận|đi|lấy|không sao|làm)',
      '(không sao|đừng lo|yên tâm|ai cũng được|bình thường)',
      '(người mới|chưa biết|chưa đi|học yếu|điểm thấp|nghỉ học) ..4',
      '(có người|có anh chị|được) (chỉ|dạy|kèm|hướng dẫn|cầm tay)',
    ),
  },
  {
    id: 'hidden',
    weight: 8,
    again: 2,
    leads: true,
    words: wording(
      '(khỏi|không) (ghé|qua) (đồn|trạm|chốt)',
      '(đêm mới cho|sợ về|sửa điểm|anh sửa|em sửa|hai bên xong)',
      '(né|trốn|lén|giấu|im lặng|kín|kín miệng|bí mật|che|lách)',
      '(không|ko|khỏi|chẳng|đừng) ..1 (lộ|nói|bàn|kể|tiện|qua trạm|đóng dấu|lưu tên|báo|hỏi|bắt|bị bắt)',
      '(nhóm kín|nói riêng|gửi riêng|xóa sau|xoá sau|xóa tin|hợp đồng miệng|giấy tay)',
      '(bỏ khách sạn|rời tàu|rời đoàn|bỏ trường|đổi quốc tịch|ghép hồ sơ|giấy giả|dán hình|đi trước mai kia|người trong|quen mặt|có người trong)',
      '(mai kia|sau) mới làm giấy',
      '(đi|chạy|qua) ..1 (đêm|khuya|chiều tối)',
      'bản gốc',
    ),
  },
  {
    id: 'costs',
    weight: 10,
    again: 10,
    words: wording(
      '(ứng|trừ|trả) ..1 (trước|dần|sau|vào công|vào lương|lại|nốt|lương)',
      '(bao|lo|chịu) ..1 (hết|trọn|vé|ăn|ở|toàn bộ|tất|từ a|luôn)',
      '(chủ|công ty|cty|sếp|bên (em|mình|này)|người ta|chị|anh|cô|nhà trường|doanh nhân) ..1 (lo|bao|chịu|ứng|trả|đón|xử lý|tài trợ|đặt)',
      '(không|chẳng|ko) ..1 (tốn|mất|đóng|thu|ăn) ..1 (đồng|xu|phí|tiền|hoa hồng)',
      '(phần còn lại|mọi thứ|tất cả) ..2 (lo|xử lý|sắp xếp)',
      '(làm trả|đi làm trả|trả ơn|tháng làm trả)',
    ),
  },
  {
    id: 'kept-in',
    weight: 6,
    again: -1,
    words: wording(
      '(ăn|ăn ở|ngủ|ở|cơm|phòng|lán|villa|ký túc|ktx) ..2 (lo|sẵn|chủ|cùng|trong|chung|tại|với|ba bữa|công ty)',
      '({n}|sáu|ba|một|hai|mười hai) (tiếng|tháng|năm) ..3 (mới|về|một lần|ca|hợp đồng|ký)',
      '(ký|hợp đồng|làm) ..1 ({số chữ}|{n}) (năm|tháng)',
      '(khỏi về|không được về|chưa được về|giữ (hộ chiếu|giấy|sổ)|điểm chỉ|lăn tay)',
    ),
  },
  {
    id: 'pay',
    weight: 6,
    again: -1,
    words: wording(
      '(lương|tháng|thu nhập|ngày|lãnh|cầm|trả|được|lên) ..4 {n} ..1 (tr|triệu|củ|chai|đô|usd|u|tệ|won|k|bạt)',
      '(lương|tháng|thu nhập|ngày|lãnh|cầm|trả|được) ..3 ({số chữ}|bảy|ba|hai) ..1 (chục|trăm|ngàn|nghìn|triệu|mươi)',
      '(tiền tươi|trả theo tuần|trả tuần|lương tuần|trả ngày|trả liền|chia thêm|có thưởng|hoa hồng)',
      '(đổi đời|cất nhà|xây nhà|gửi về|gửi tiền)',
    ),
  },
  {
    id: 'work',
    weight: 5,
    again: -5,
    words: wording(
      '(làm|mần|việc|công việc|lao động|thợ|nhân viên|phục vụ|bảo vệ|bồi bàn|phụ|xưởng|nhà máy|nông trại|trại|công nhân|lễ tân|chặt|hái|cắt|đứng máy)',
    ),
  },
  {
    id: 'cheating',
    weight: 3,
    again: 9,
    leads: true,
    words: wording(
      '(gửi|nhắn) ..3 (tin|người) ..3 (danh bạ|khách|ngày)',
      '(kể|khoe|đăng) ..4 (khách|lãi|ảnh xe|ảnh nhà)',
      '(đẩy|chuyển) ..2 (lên|cho) ..1 (tầng trên|tổ|trưởng|bạn chốt)',
      '(khách|người ta|họ|người già) ..3 (nạp|tin|chuyển|nghe|đầu tư|rót|chốt)',
      '(đọc|nói|diễn|gọi|nhắn|trò chuyện) ..2 (cho khách|theo giấy|theo kịch bản|theo danh sách|theo lời|với khách|với các|lệnh)',
      '(video|clip|live|phông nền|đồng phục|nhân vật|ekip|bạn gái ảo|ảo) ..4 (khách|cơ quan|gọi|tối|nói|đọc)',
      '(thẩm định|tin nhắn thương hiệu|gsm|nick|máy trạm|tiền số|coin|=sàn|=lệnh|casino|chia bài|game|gem)',
      '(trúng mẻ|chốt được|đủ {n} khách|đủ mười khách|trưởng nhóm)',
      '(giải phóng|chủ cũ|công ty cũ|khu cũ|giao lưu thì ib)',
    ),
  },
  {
    id: 'paid-first',
    weight: 8,
    again: 4,
    leads: true,
    words: wording(
      '(thế chân|mở khoá|mở khóa|giữ hộ|trả góp|nhà trả trước|ứng trước một nửa|phân nửa)',
      '(đặt|mở|giữ) ..2 bằng {n}',
      '(chuyển|cọc|đặt|đóng|nộp|thu|chi|gửi|góp|nạp|để dành|bồi dưỡng|phí|lệ phí|đưa) ..4 ({n}|{số chữ} (chục|triệu|trăm)|lệ phí|một lần|trước)',
      '(đặt|giữ) ..1 (cọc|chỗ|suất|giá|mã)',
      '(mở mã|nâng cấp|hội viên|khoản này|hoàn (lại|trăm|tiền|gốc|{n})|lượt (đầu|sau)|rút tiền|để rút|chờ rút)',
      '(tiền mặt|tài khoản (cá nhân|em|cô|trợ lý)|người trung gian)',
    ),
  },
  {
    id: 'papers-arranged',
    weight: 8,
    again: 5,
    leads: true,
    words: wording(
      '(visa|hồ sơ|hộ chiếu|giấy phép|suất|chỉ tiêu|danh sách|giấy mời|thư mời|bảo lãnh|lệ phí|e8|đơn|diện) ..3 (có|về tay|đậu|bao|nhanh|thân nhân|{n} ngày|bay|nông|còn|khỏi|lo|làm|công ty|tàu cá|du lịch)',
      '(chị|em|cô|anh|tôi|thầy|mình) ..2 (lo|làm|nộp|bảo lãnh|có người|quen|dắt|xin|check|có lô|giới thiệu)',
      '(bao đậu|bao đỗ|chắc suất|rút về đây)',
    ),
  },
  {
    id: 'clicks',
    weight: 7,
    again: 3,
    leads: true,
    words: wording(
      '(xem|like|đánh giá|chấm điểm|trải nghiệm|mua thử|bấm nút|thao tác|xử lý đơn|đặt đơn|săn đơn|nhiệm vụ|gõ văn bản|thả tim|theo dõi|nâng hạng|gia công|gói|bọc) ..6 (nhận|hoàn|tiền|trả|lượt|đơn|tại nhà|sản phẩm|quà|app)',
      '(tại nhà|cuối tuần|điện thoại|online|mẹ bỉm|rảnh) ..8 (nhận|kiếm|tiền|lương|trả|lượt)',
    ),
  },
  {
    id: 'school',
    weight: -2,
    again: -6,
    words: wording(
      '(du học|trường|lớp|học bổng|học phí|hệ tiếng|tu nghiệp|thực tập|học sinh|du hoc|đi học|kỳ một|nhập học|giấy báo|học nghề|học xong)',
    ),
  },
  {
    id: 'child-sent',
    weight: 0,
    again: -3,
    words: wording(
      '(con|cháu|em|các em|bé gái|các bé|mấy đứa|nam sinh|đứa nào|bạn học) ..6 (đi|sang|theo|học yếu|nghỉ học|vùng cao|làm|dắt|khỏe|khoẻ)',
      '(phụ huynh|ba mẹ|bố mẹ|gia đình|nhà) ..3 (ký|điểm chỉ|nhận|khỏi|là đi|chuẩn bị|trả)',
    ),
  },
  // what speaks against
  {
    id: 'formal',
    weight: -7,
    again: -11,
    words: wording(
      '(công ty|cty) (tnhh|cp|cổ phần|vận tải|bảo hiểm)',
      '(bhxh|bảo hiểm|hợp đồng lao động|giấy phép|phỏng vấn|cv|thử việc|giờ hành chính|chứng chỉ|yêu cầu|tốt nghiệp|kỹ sư|lập trình|hoá đơn|hóa đơn|biên lai|có hợp đồng|hợp đồng rõ|theo quy định|chính thức|kcn|quyết định|nghị quyết)',
      '(ielts|topik|gpa|stcw|golang|n4|b1|a2)',
    ),
  },
  {
    id: 'home-place',
    weight: -6,
    again: 2,
    words: wording(
      '(quận {n}|quận|phường|tân bình|tân phú|gò vấp|thủ đức|cầu giấy|hà nội|sài gòn|tphcm|đà nẵng|bình dương|biên hòa|đà lạt|măng đen|thái nguyên|huyện|xã|làng|chợ|bến tre|cà mau|nha trang|phú quốc|cần thơ)',
    ),
  },
  {
    id: 'told',
    weight: -4,
    again: -7,
    words: wording(
      '(công an|cảnh sát|cảnh báo|khuyến cáo|lừa|lừa đảo|nạn nhân|bị bắt|bị phạt|giải cứu|đừng|coi chừng|may mà|mất tiền|tin báo|bắt giữ|khởi tố|tòa|đại sứ quán|lãnh sự|trưởng bản|thông báo)',
      '(ạ|nhỉ|không ạ|chưa ạ|hỏi|chia sẻ|kể|hồi|từng|review|cảm ơn|chúc mừng|haha)',
      '(hôm nay|năm nay|ngày xưa|tối qua)',
    ),
  },
  {
    id: 'trade',
    weight: -5,
    again: 1,
    words: wording(
      '(tour|vé|songkran|đi chơi|book|thông hành|khách sạn|du lịch|tham quan|ship|hàng|giá|bán|mua|thuê|cho thuê|sale|giảm|voucher|khuyến mãi|freeship|phim|sách|hội thảo|khoá|khóa|trung tâm|đoàn)',
    ),
  },
  {
    id: 'mass-mail',
    weight: -15,
    again: -5,
    words: wording(
      '(soạn|soan|quý khách|thuê bao|nội mạng|noi mang|ngoại mạng|khuyến mãi|my vnpt|vnpt|tb|qc|đkí|gb|mb|data|từ chối|cskh|khách hàng thân thiết|mã otp|giao dịch|số dư|tài khoản quý khách|ctkm|km|khuyến mại|truy cập|chi tiết|website|tải app|cước|nạp thẻ|viettel|vinaphone|mobifone|vnpt|momo|vcb|techcombank|bidv)',
      '(kính gửi|trân trọng|cảm ơn quý|xin chúc|hệ thống xin|vui lòng)',
    ),
  },
];
