import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { employerVouched } from './abroad-words.ts';
import { gathered } from './constituents.ts';
import { employerKnown } from './contexts.ts';
import { ownClaims } from './hearsay.ts';
import { outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { fakeCollaborator } from './task-job-words.ts';
import { tokensOf } from './tokens.ts';
import { findWording, hasWording, wording } from './wording.ts';

const platform = '(shopee|lazada|tiki|sendo|tiktok|tik tok|amazon|youtube|facebook|instagram|tmđt|thương mại điện tử)';
const found = wording(
  '(nhập liệu|đánh máy|gõ văn bản|soạn thảo|dán nhãn) ..2 tại nhà',
  '{làm} nhiệm vụ ..8 hoa hồng',
  `(xử lý|chốt|đặt|săn|duyệt|giật|quét|nhận|lên) đơn ..5 ${platform}`,
  `${platform} ..5 (xử lý|chốt|giật|duyệt|quét) đơn`,
  '(xử lý|giật|duyệt|quét) đơn (hàng|) (online|ảo|tại nhà|trên app|từ nền tảng|ứng dụng|nhận hoa hồng|kiếm tiền)',
  'chốt đơn (hàng|) ..2 (tại nhà|trên app|nhận hoa hồng|hưởng hoa hồng|kiếm tiền)',
  '{làm} nhiệm vụ ..4 (nhận|kiếm|hưởng|trả) ..1 ({m}|hoa hồng|tiền|thưởng)',
  '{không} {làm} nhiệm vụ',
  'nhiệm vụ ..3 hoa hồng',
  '(xem|like|thích|follow|theo dõi|bình luận|comment|thả tim|đánh giá|xem quảng cáo) ..4 (video|kênh|tiktok|tik tok|youtube|bài viết|sản phẩm|shopee|quảng cáo) ..6 (nhận|kiếm|trả|được|hoa hồng|lương|{n})',
  '(xem|like) {n} (video|clip)',
  '{n} ..3 (video|clip|like|lượt xem|lượt like) ..3 (ngày|trả|nhận)',
  `nhân viên (bình luận|xem|like|đánh giá|đặt hàng) ..2 (${platform}|online|)`,
  `nhân viên (chốt đơn|xử lý đơn|đặt đơn) ..4 (${platform}|online|tại nhà)`,
  'nhân viên chuyên đặt hàng',
  `(tuyển|cần) ..4 (ctv|cộng tác viên|nhân viên|nv) ..4 (online|tại nhà|${platform}) ..12 ({n}|hoa hồng|zalo|tele|telegram|trong ngày)`,
  '(kiếm tiền|kiếm thêm|việc|việc làm|công việc|{làm} việc|{làm} thêm|{làm}) ..2 (online|tại nhà|trên mạng|qua mạng|trên điện thoại|bằng điện thoại|trên đt) ..12 ({m} ..3 (ngày|ngay|mỗi ngày|h|tiếng|giờ|phút|buổi|tháng)|mỗi ngày|trong ngày|zalo|telegram|tele|đơn giản)',
  '(thu nhập|kiếm|lương|nhận) ..2 {m} ..4 (ngày|mỗi ngày) ..6 (tại nhà|online|bằng điện thoại|trên điện thoại)',
  '(mỗi|một|1) ngày ..4 (kiếm|thu nhập|nhận|được trả) ..3 {n} ..6 (tại nhà|điện thoại|online)',
  '(kiếm tiền|việc làm|{làm} việc) ..2 tại nhà (đơn giản|online|uy tín|không cọc|nhận lương|lương)',
  '(kiếm|kiếm được|kiếm tiền) ..4 {n} ..6 (20|30|10|15|1|2|60) ..1 (phút|tiếng|giờ|p) (mỗi|một|1) ngày',
  '(rảnh|rãnh) ..4 {n} ..2 (phút|tiếng|giờ|p|h|30p) ..8 (thu nhập|kiếm|nhận|lương|{n})',
  'chỉ cần ..2 (điện thoại|smartphone) ..12 (thu nhập|kiếm|lương|nhận) ..2 {n}',
  '(gõ|đánh|nhập|chép|soạn) (văn bản|captcha|phụ đề|chữ|word) ..5 (online|tại nhà|trên (điện thoại|đt)|{n}|đề cương|nhận lương|lương)',
  '(gõ văn bản|đánh văn bản|dán mã|gõ captcha|nhập captcha|dán nhãn mã)',
  '(cần|tìm) người phụ (đánh|gõ|nhập) (văn bản|chữ|máy)',
  '{không} cọc ..4 ({không} {làm} nhiệm vụ|{không} phí|tại nhà|online|{n})',
  '(ctv|cộng tác viên) (online|chốt đơn|xử lý đơn|đặt đơn|tại nhà|nhập liệu)',
  '(hoàn|trả|nhận) (gốc|vốn) ..3 hoa hồng',
  'hoa hồng ..2 {n} ..5 (đơn|nhiệm vụ|mỗi đơn|tại nhà)',
  '(nhận|rút|trả) (tiền|lương) (ngay|liền) ..3 (sau|trong) ..2 {n} ..4 phút',
  'nhận tiền sau {n} ..2 phút',
  '(nhận lương|trả lương|tiền lương) ..5 trong ngày ..10 (online|tại nhà|điện thoại|zalo|telegram|tele)',
  '(online|tại nhà|điện thoại) ..10 (nhận lương|trả lương|lương) ..2 trong ngày',
  'kiếm tiền ..3 (giây|nhân đôi)',
  // money that grows by itself, a «community» that earns
  '(cộng đồng|đội nhóm|hệ thống) kinh doanh ..1 (online|tại nhà|tự do)',
  'kinh doanh online ..8 (tại nhà|thu nhập)',
  '(tiền|dòng tiền|vốn|tài khoản) ..4 (nhân đôi|nhân ba|tái sinh|sinh sôi)',
  '(nhân đôi|tái sinh|chia) (tiền|dòng tiền) ..2 (giây|ngày|nhanh|mỗi)',
  'kiếm tiền online ..8 (thành viên|tham gia|mới nhất|cùng mình)',
  '(quản lý|trưởng phòng|giám đốc) (nhân sự|marketing|tuyển dụng|) ..4 (tiktok|tiki|shopee|lazada) ..14 (tuyển|nhân viên|online)',
  '(kiếm tiền|kiếm thêm|tăng thu nhập|thêm thu nhập) ..6 (zalo|telegram|tele|t me|nhóm)',
);
const lawful = wording(
  '(ctv|cộng tác viên) (bán|viết|dịch|giao) ..2 (hàng|quần áo|mỹ phẩm|bài|sách|thuật|online)',
  'giao đơn hàng',
  'xử lý đơn hàng (xuất|nhập khẩu|với|từ nhà cung cấp|tại kho)',
  'họp online',
  '{làm} việc tại nhà máy',
  'tại nhà (máy|hàng|thuốc|ga|xưởng|trường|sách|xe|kho|khách|bè|ăn)',
  'nhiệm vụ (công việc|chính|được giao)',
  'trợ cấp',
  'xem video ..4 (không giới hạn|lưu lượng|data|tốc độ|miễn phí)',
  'nhân viên đánh giá',
  '(bán|viết|in|đọc|phát hành) sách',
  'hoa hồng {n} ..3 mỗi đơn',
  'hội thảo',
);

/** Pay for clicking: the fake collaborator. Not in the catalogue of 35: the commonest lure that reaches phones, ends in deposits. */
export const taskJob: Signal = {
  id: 'TASK_JOB',
  nameVi: 'Cộng tác viên, nhiệm vụ online trả tiền bất thường',
  nameEn: 'Fake collaborator or paid online tasks',
  definitionVi:
    'Mời làm “nhiệm vụ” trên mạng tại nhà (chốt đơn, xem video, gõ văn bản) với tiền công theo ngày bất thường; thường dẫn tới đòi cọc, chuyển tiền.',
  group: 'form',
  forms: ['fee-fraud'],
  law: 'BLHS 174',
  sources: ['K41', 'K42', 'M'],
  examples: examples(
    [
      'Tuyển CTV online xử lý đơn hàng Shopee, hoa hồng 10-20%',
      'Tuyen CTV chot don Lazada tai nha, 300-500k/ngay, lh zalo',
      'Xem video TikTok nhận 20k mỗi video, rút tiền ngay',
      'Làm việc tại nhà đơn giản, mỗi ngày 500k, kết bạn Zalo',
      'Viec lam online tai nha thu nhap 350-900k/ngay',
      'Làm nhiệm vụ nhận hoa hồng, hoàn gốc trong 15 phút',
      'Cần người gõ văn bản tại nhà, 40k một trang',
      'T.u.y.ể.n cộng tác viên chốt đơn tại nhà lương 400k/ngày',
      'Rảnh 30 phút mỗi ngày, kiếm 200k - 1 triệu bằng điện thoại',
      'Chúc mừng bạn đã trở thành nhân viên bình luận TikTok',
    ],
    [
      'Nhân viên kho xử lý đơn hàng tại kho Bình Tân, ca ngày',
      'Họp online lúc 8 giờ, làm báo cáo tại nhà',
      'Shopee giảm giá 50% tối nay, săn đơn ngay',
      'Bài tập tại nhà cho người đau lưng',
      'Xem video hướng dẫn nấu ăn trên YouTube',
      'Shipper giao đơn hàng nội thành, lương 12 triệu',
      'Thuê gia sư dạy tại nhà, 200k một buổi',
      'Công việc chính: chăm sóc khách hàng qua điện thoại tại văn phòng',
    ],
    [
      'Lập trình viên làm việc từ xa, lương 20 triệu, có CV gửi email',
      'Công an cảnh báo chiêu tuyển cộng tác viên chốt đơn online',
      'Đơn hàng Tiki của em bị giao nhầm',
      'Nhiệm vụ công việc: soạn thảo văn bản, lưu hồ sơ',
      'Em xem TikTok cả ngày không làm gì',
      'Tuyển nhân viên livestream bán quần áo tại cửa hàng',
      'Mẹ em may gia công tại nhà cho xưởng gần chợ',
      'Làm việc tại nhà máy Samsung, lương 10 triệu',
      'Dựng video freelance cho kênh nấu ăn, 300k mỗi video, gửi portfolio',
    ],
  ),
  find(reading) {
    // Cutting and shooting films is a trade that is paid by the piece; the lure pays for watching them.
    if (hasWording(craft, reading) && !hasWording(deposit, reading)) return [];
    // A named employer hires for such words too (order clerks, label packers); then only work from home counts.
    const homes = outside(findWording(home, reading), lawful, reading);
    const parts = employerVouched(reading) ? [] : gathered(fakeCollaborator, reading);
    if (homes.length === 0 && employerKnown(reading)) return tidy(ownClaims(parts, reading));
    const spans = [...findWording(found, reading), ...homePay(reading), ...parts];
    return tidy(outside(ownClaims(spans, reading), lawful, reading));
  },
};

const craft = wording(
  '(dựng|edit|editor|edit|biên tập|quay dựng|cắt ghép|hậu kỳ) ..2 (video|clip|phim|film|reels|vlog|)',
  '(premiere|after effects|capcut|davinci|portfolio)',
);
const deposit = wording('(hoa hồng|nhiệm vụ|hoàn (gốc|vốn)|nạp (tiền|vốn)|cọc)');

// The same lure in other words: work from home or on the phone, pay by the day, nothing said of who employs.
const home = wording(
  '(rảnh|rãnh) (là|thì) {làm}',
  'việc tay trái',
  'tại nhà',
  'online',
  '(bằng|trên|qua|chiếc|có) (điện thoại|smartphone|đt)',
  'mọi lúc mọi nơi',
  'thời gian rảnh',
  'rảnh ..3 phút',
  '{n} ..1 phút ..1 (mỗi|một|1) ngày',
  'lướt (facebook|tiktok|fb|mạng)',
);
const dayPay = wording(
  'ngày {m}',
  '{m} ..3 (mỗi|một|1) ngày',
  '(mỗi|một|1) ngày ..5 {m}',
  '{m} ..1 (ngày|ng)',
  '(lương|tiền|thu nhập|trả) ..4 (trong|theo|mỗi) ngày',
  'ngày (kiếm|được|nhận) {m}',
);
const easy = wording(
  'việc (tay trái|làm thêm|nhẹ|online)',
  '(công việc|việc|thao tác|{làm} việc) (rất|siêu|cực|) (đơn giản|nhẹ nhàng|dễ|dễ dàng)',
  'kiếm (tiền|thêm|được)',
  'kiếm ..1 {m}',
  '(thu nhập|lương) ..3 {n}',
  '{không} (cọc|phí|thu phí)',
  'không phí',
);
// A posting of this kind is short; in a long text such words are scattered and mean nothing together.
const LONGEST = 160;

function homePay(reading: TextReading): Span[] {
  if (tokensOf(reading).count > LONGEST || employerKnown(reading) || !hasWording(easy, reading)) return [];
  const homes = outside(findWording(home, reading), lawful, reading);
  const pays = findWording(dayPay, reading);
  return homes.length > 0 && pays.length > 0 ? [...homes, ...pays] : [];
}
