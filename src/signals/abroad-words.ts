/**
 * Abroad without a name: how recruiters speak of a place over the border, of the way there and of the papers for it when
 * they avoid the words that filters know. The destinations, the pick-up and the irregular exit read them.
 */
import type { TextReading } from '#src/text/reading.ts';
import { hasWording, wording } from './wording.ts';

const there = '(đó|ấy|đấy|kia|nớ|nọ|bển|ni|nì|này)';

/** A place abroad that is not named. Beside talk of work only: «bên kia» is also the other side of a street. */
export const awayWords = wording(
  '(ở|tại|bên|sang|qua|đi|ra|ngoài|về|tới) ..1 (nước ngoài|nc ngoài|ngoại quốc|hải ngoại|xứ người|đất khách|nước bạn|nước láng giềng|nước thứ ba|nước lân cận|xứ lạ|nước người|trời tây|châu âu|châu mỹ|bên tây)',
  '(mở|đặt|nằm|có trụ sở|{làm}|trụ sở|văn phòng|chi nhánh|xưởng|chủ|quán|công ty) ..2 (nước ngoài|ngoại quốc|xứ người|nước bạn|nước láng giềng|hải ngoại)',
  `(qua|sang|bay|vô|ở) (bên|phía) ${there}`,
  '(qua|sang|bay) (đó|đấy|đây|nớ|ấy|nọ|ni|xứ)',
  '(ngoài|bên ngoài) lãnh thổ',
  '(đi|tìm chỗ) ..2 thật xa',
  '{làm} ..1 cho (ông|chủ|bà chủ|ông chủ) (tàu|hoa|trung|đài|thái|hàn|người hoa|người trung)',
  '(chủ|ông chủ|sếp) (tàu|người hoa|người trung|người đài)',
  '(qua|sang) (tới|đến|) (bển|nơi|bến|nước|biên)',
  '(qua|sang) ({làm}|mần|lập nghiệp|đấy)',
  `bên ${there}`,
  '=bển',
  '(qua|sang|bên|ở|tới) bển',
  '(ra|xuống|tới|đến|bay) (tới|đến|) (nơi|bển) ..2 {làm}',
  '(ngoài|khỏi) (nước|vn|việt nam|biên giới|biên)',
  '(không|ko|chẳng|đâu) (phải|ở|nằm|{làm}) ..2 (vn|việt nam|trong nước)',
  '(bên kia|giáp|sát|gần|ngay|qua khỏi|qua) (biên giới|biên|cửa khẩu|đường biên|núi|sông|suối|rẻo)',
  '(xuất (cảnh|ngoại)|định cư|nhập cảnh)',
  '(mệt|cực) ..4 (xứ người|bên đây)',
);

/** «bên này trời mưa», «bên kia đường», a shop across the street. */
export const nearbyWords = wording(
  'bên (kia|này|đó|ấy) (đường|cầu|sông|hồ|phố|trời|tường|màn hình|vai|má|phải|trái|bán|thua|thắng|nhà)',
  '(bên|nhà|họ|phía) (nội|ngoại|gái|trai|chồng|vợ|mua|bán|thuê)',
  '(bên này|bên ni) (nhận|bán|có bán|chuyên|cung cấp|cho thuê|sửa|làm (nhà|cửa|bảng|tóc|móng|bánh|mi))',
  '(khách|vốn|chuyên gia|đối tác|đầu tư|tiếng|người|ngoại ngữ|khách hàng|bạn|giáo viên|sếp|hàng|thị trường|công ty|vendor|team) (là |) (người|) nước ngoài',
  '(công tác|du lịch|tour|nghỉ mát|tham quan|onsite|đào tạo) ..2 (nước ngoài|châu âu)',
  '(trong|và|hay) ..1 (ngoài nước|nước ngoài)',
  '(trong và|đối tác|khách|thị trường|chuyến du lịch) ngoài nước',
  '(ngân sách|kiều hối|chuyển tiền|gửi hàng|ship) ..3 nước ngoài',
);

/** The journey is arranged: somebody drives, waits, leads or fetches. */
export const fetchedWords = wording(
  // to the door
  '(đón|rước|bốc|chở|ghé) ..1 (tận|từng|tại) (nhà|nơi|cửa|bến|ngõ|chỗ|cổng)',
  '(xe|người|ng|tài xế|anh em) ..3 (tới|ghé|qua|đến|vô) ..1 (tận|từng) (ngõ|nhà|cửa|nơi|cổng|chỗ)',
  '(gửi|cử|cho|kêu|nhờ|sắp|điều) ..1 (xe|người|tài xế|thằng em|ng|đứa em|anh em) ..2 (tới|ra|xuống|qua|lên|đến|vô|về) ..2 (chở|đón|rước|dắt|dẫn|bốc|lấy)',
  '(đưa đón|đưa rước) ..1 (từ|tận|tới) (a|nhà|nơi|cửa|sân bay|bến)',
  '(tui|tôi|em|anh|chị|chú|cô|mình|bác|tau|tao|o) (dẫn|chở|đưa|dắt|rước) ..1 (đi|qua|sang|đi luôn|lên|xuống)',
  // met on arrival
  '(xuống|ra|tới|đến|lên|qua|sang|về|vô) ..1 (sân bay|bến|bến xe|bến đò|cửa khẩu|biên|biên giới|bờ|tỉnh biên|trạm|nơi|bển|cửa số {n}|bên kia|bên đó) ..3 (có|sẽ có) ..1 (người|ng|xe|anh|chị|anh chị|bạn|tài xế|anh tài|quản lý|thanh niên)',
  '(có|sẽ có|sẵn) (người|ng|người quen|người nhà|anh tài xế|anh chị|quản lý|thanh niên|xe|tài xế|dân bản) ..4 (đón|rước|chờ sẵn|đợi sẵn|chờ|dẫn|dắt|cầm (bảng|giấy tờ|hộ chiếu)|gom|đưa (đi|qua|sang|vô))',
  '(có|cho|kêu|nhờ) (người|ng) ..2 (ra|tới|xuống|lên) ..1 (đón|rước|dắt|dẫn)',
  '(người|ng|anh chị) (bên kia|bên đó|bên ấy|trong công ty) ..2 (đón|rước|chờ|ra|nhận)',
  '(đón|rước) (về|thẳng|qua|sang|lên) ..2 (công ty|cty|xưởng|chỗ {làm}|khu|ký túc|nơi {làm}|chỗ ở|tận xưởng)',
  // carried over
  '(xe|ô tô|đò|ghe|vỏ lãi|xuồng|tàu) ..2 (đưa|chở) ..2 (sang|qua|tận nơi|thẳng|luôn|tới nơi)',
  '(chở|đưa|dẫn|dắt) ..2 (qua|sang|vô|thẳng) (luôn|tận|bển|bên|thẳng|xưởng|công ty|cty|khu|về nhà nghỉ)',
  '(đi|sang|qua|bằng) ..1 xe (của|) (công ty|cty|chủ|sếp|bên em|bên mình)',
  '(gõ cửa|dẫn tận tay|đưa tận tay|giao tận tay) ..2 (chủ|dắt|dẫn)',
  '(mọi thứ|mọi việc|chuyện đi lại|đường đi|đi đứng|đi lại) ..3 (có người|người ta|chủ|sếp|công ty|cty|bên (em|mình|anh|chị)) ..2 (lo|sắp xếp|sắp|bao|chuẩn bị|thu xếp)',
  '(chỉ (việc|cần)|cứ) (xách|mang|vác|cầm) ..2 (ba lô|balo|vali|va li|giỏ|người|đồ) ..2 (đi|theo|lên|tới)',
  '(đưa|dẫn|dắt|chở) đi ..1 (từ|bằng) ..1 (bến|nhà|quê|xe|đường)',
  '(đi|theo) (với|cùng) (tau|tui|anh|chị|em|chú|mình|tụi mình|bọn mình) ..1 (chuyến|đợt|qua|sang|luôn)',
  'trên (xe|đường) ..1 có người ..1 (lo|đưa|dẫn|kèm)',
  '(xe|tài xế|người) ..2 (đón|rước|chờ) ..2 (tại|ở|lúc) (ga|bến|ngã ba|cây xăng|gò dầu|cột|chợ|huyện)',
  '(có|cho) ..2 (người|cháu|em|anh|bạn) (nhà|họ|bên em|của|chủ) ..3 (xuống đón|đưa đi|dẫn đi|đón|đưa tiếp)',
  '(bao|lo) (trọn gói|hết) ..2 (từ lúc|từ nhà|ra khỏi nhà|tới nơi|từ cửa)',
  'đi theo ..4 là tới',
);

/** Seats on a journey: people are gathered for a departure. */
export const departureWords = wording(
  '(còn|dư|trống|thừa|thiếu) ..2 {n} (ghế|chỗ|suất|slot|chân|vé) ..1 (đi|bay|qua|sang|nữa|cuối|trên xe|)',
  '(gom|đủ|chốt|gộp|ghép) ..2 (xe|chuyến|tốp|người đi|danh sách|đoàn|nhóm|quân số)',
  '(đợt|chuyến|tốp|nhóm|lứa) (này|sau|tới|kế|trước|rằm|đầu|cuối|đi|mới) ..3 (đi|bay|qua|sang|lên đường|xuất phát|xuất cảnh|chạy|khởi hành|có|là)',
  '(lên đường|khởi hành|xuất phát|bay|xuất cảnh) ..2 (tuần|tháng|tối|đêm|mai|chủ nhật|thứ (hai|ba tới|tư|năm|sáu|bảy|này)|ngày|mùng|liền|luôn|ngay|sớm)',
  '(tuần|tháng|mai|mốt|tối|đêm|chủ nhật|thứ (hai|ba|tư|năm|sáu|bảy)|sáng mai|khuya|mùng {n}) ..2 (bay|đi luôn|đi được|lên đường|có chuyến|có đợt|có xe|xuất phát|khởi hành|chạy luôn|nhổ neo)',
  '(còn|dư) ..1 (trống|dư) ..1 ({n}|{số chữ}|một|hai|ba) ..1 (giường|ghế|chỗ|suất)',
  'xe (lăn bánh|xuất bến)',
  '(tối|sáng|chiều|khuya|đêm) (mai|nay) ..2 (xe|lăn bánh|đi|chạy|có xe)',
  '(bay|đi) theo đoàn',
  'đi (nội|trong) ..1 (trong|) tuần',
);

/** Papers are not needed, or somebody else will see to them: only about a journey abroad does it mean anything. */
export const noPapersWords = wording(
  '({không cần}|không|ko|k|kh|hok|hông|chẳng|khỏi|khỏi phải|không phải|đâu phải|chưa) ..2 (giấy tờ|giấy má|thủ tục|hộ chiếu|passport|hc|visa|giấy|sổ thông hành|thông hành|gtờ|gt|hồ sơ giấy tờ)',
  '(giấy tờ|giấy má|thủ tục|hộ chiếu|hc|passport|visa|hồ sơ|hộ khẩu) ..2 (khỏi|không|ko|k|chẳng|đâu|không cần|chưa) ..2 (chuẩn bị|lo|{làm}|cần|mang|mất công|nghĩ|có|phải|sao|xong|đủ)',
  '(giấy tờ|giấy má|hộ chiếu|passport|visa|thủ tục) ..2 (có người|người ta|chị|anh|em|bên (em|mình|anh|chị|tui|này)|chủ|sếp|công ty|cty|tui|tôi) ..1 (lo|chạy|bao|{làm}|sắp|chuẩn bị)',
  '(ngại|lười|chưa|không kịp|khỏi) {làm} (giấy|giấy tờ|hộ chiếu|hc|passport)',
  '(có|còn) hay (không|ko) ..2 (cũng|đều|vẫn) ..1 (đi|được|nhận|qua)',
);

// Who says these can be looked up; «xưởng», «hồ sơ», «phỏng vấn» alone name nobody when the place is abroad.
const vouchedWords = wording(
  '(công ty|cty) (tnhh|cp|cổ phần|trách nhiệm|liên doanh)',
  '(tnhh|tập đoàn|bệnh viện|kcn|khu công nghiệp|khu chế xuất|mã số thuế|mst|bhxh|bảo hiểm xã hội|jsc)',
  'hợp đồng (lao động|phái cử)',
  'giấy phép',
  '(trung tâm|sở|phòng|ban) (dịch vụ việc làm|lao động|nội vụ|đào tạo|nhân sự|đối ngoại)',
  '(đại sứ quán|lãnh sự quán|theo luật|theo quy định|theo chương trình)',
  '(cv|hồ sơ) (gửi|về|qua) ..2 (mail|email|địa chỉ)',
  'trường (đại học|cao đẳng|quốc tế|thpt|tiểu học|nghề {n})',
  // a real vacancy: what is asked, how one applies
  '(mô tả công việc|thử việc|ứng viên|thi tuyển {n}|tốt nghiệp|chuyên viên|developer|tester|software|engineer|apply|jd)',
  '{n} năm kinh nghiệm',
  'kinh nghiệm ..2 {n} năm',
  '(gửi|nộp) (ngay|) (cv|hồ sơ)',
);

/** Whether somebody stands behind an offer of work abroad who can be looked up. */
export function employerVouched(reading: TextReading): boolean {
  return reading.facts.companies.length > 0 || reading.facts.licences.length > 0 || hasWording(vouchedWords, reading);
}

/** Whether an unnamed place abroad is spoken of. */
export function awayNamed(reading: TextReading): boolean {
  return hasWording(awayWords, reading);
}
