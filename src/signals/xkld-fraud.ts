import { employerVouched } from './abroad-words.ts';
import { gathered } from './constituents.ts';
import { employerKnown } from './contexts.ts';
import { ownClaims } from './hearsay.ts';
import { apartFrom, outside, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { together, type Way } from './together.ts';
import { findWording, hasWording, wording } from './wording.ts';
import { falseExport } from './xkld-fraud-words.ts';

const found = wording(
  'cọc {m} ..3 (giữ|chống trốn|lên danh sách|là bay)',
  'cọc {n} ..3 (giữ|chống trốn|lên danh sách)',
  '(đóng|nộp) trước {m}',
  '(không|ko|k|khỏi) thi (tiếng|topik)',
  '(đặt|đóng|nộp) cọc ..3 (giữ (suất|chỗ|slot|đơn)|chống trốn|lên danh sách|trước khi (đi|bay|phỏng vấn))',
  'cọc (giữ (suất|chỗ)|chống trốn|trước)',
  '(đóng|nộp|chuyển) (trước|) {n} ..3 (lên danh sách|giữ (suất|chỗ)|{làm} hồ sơ|để bay|đặt chỗ|vào form)',
  '(thời vụ|đi) (hàn|hàn quốc|nhật|úc|canada|đức|mỹ|ba lan) ..5 (không phân biệt|mọi|{không cần}) ..2 (tuổi|địa phương|bằng cấp|tiếng|tỉnh|ngoại ngữ)',
  '(bao|cam kết) (đậu|đỗ|ra) ..1 (visa|100|phỏng vấn|hồ sơ)',
  '(bao đậu|bao đỗ) ..2',
  '(không|ko|k) (qua|thông qua) (doanh nghiệp|công ty|cty|môi giới|trung tâm) ..4',
  '(chi phí|phí) trọn gói {n} ..6 (bay|visa|đi|hàn|nhật|úc|canada|đài|ba lan)',
  'đi chui ..1 (hàn|nhật|đài|úc|anh)',
  '(visa|diện) (du lịch|thăm thân|c3|e8) ..4 (ở lại|trốn|{làm} việc|{làm})',
  '(trốn|bỏ) (ra ngoài|ở lại) ..3 {làm}',
  '(bay|đi) (nhanh|liền|gấp|ngay) ..4 (không thi|khỏi thi|{không} cần (thi|học|phỏng vấn))',
  '(không|ko|k|khỏi) (thi|học|cần thi|cần học) (tiếng|topik|n4|n5) ..5 (bay|đi|vẫn|xuất cảnh)',
  '(suất|đơn|slot) (nội bộ|ngoại giao|vip|ưu tiên) ..5 (hàn|nhật|úc|canada|đài|bay|xklđ|{n})',
);
const lawful = wording(
  '(đóng|nộp|cọc) ..4 (học phí|khóa học|khóa)',
  '(mua|thuê|bán) (nhà|đất|xe|phòng) ..6 cọc',
  '(đặt|tiền) cọc ..3 (phòng|nhà|xe|mặt bằng|sân|tiệc|hàng|cưới|bàn)',
  '{không} (cần|thu|) (đặt|) cọc',

  'bao đậu (phộng|xe|xanh)',
  '(lái xe|bằng lái|thi) ..4 bao đậu',
  'bao đậu ..5 (lái xe|bằng lái|ielts)',
);
const abroad = wording(
  'xklđ',
  'xkld',
  'xuất khẩu lao động',
  '(hàn|nhật|đài|úc|canada|đức|mỹ|ba lan|nước ngoài|rumani|anh|malaysia|dubai|hungary|new zealand|trung quốc)',
  '(bay|xuất cảnh|visa|thời vụ|hộ chiếu)',
  'đơn hàng',
);

const country = '(nhật|hàn|hàn quốc|đài|đài loan|úc|canada|cana|mỹ|đức|ba lan|rumani|anh|hungary|new zealand|châu âu)';
const ways: Way[] = [
  {
    act: wording(
      '(phí|cọc|đóng|nộp|chuyển khoản|ck|lệ phí|chi phí|thu|bù) ..4 {m}',
      '(đóng|nộp|chuyển|thu) (tiền|cọc|phí)',
      '(phần|) lệ phí',
      'đặt cọc ..1 {n}',
    ),
    near: [
      wording(
        `(đơn|hồ sơ|đi|bay|visa|suất|diện|sang|thời vụ|hàng) ..2 ${country}`,
        '(danh sách|suất|chỉ tiêu|lịch) (bay|bổ sung|xuất cảnh)',
        '(xklđ|xkld|xuất khẩu lao động|du học)',
      ),
      wording(
        '(hợp đồng|hđ) ..3 (ký|kí) ..1 (sau|khi)',
        '(ký|kí) ..1 (hợp đồng|hđ) ..1 (sau|khi) ..2 (sang|bay|qua)',
        '{không} (cần|phải|) (lên|đến|tới|ghé) (công ty|cty|văn phòng|vp)',
        '(tới|đến|tận|về|tại) ..1 nhà ..3 (thu|nhận|lấy) ..3 (tiền|hồ sơ)',
        '(biên lai|biên nhận) ..3 (viết tay|sau)',
        'viết tay',
        'giấy phép ..3 (gia hạn|chờ|xin|cấp lại)',
        'bao (visa|đậu|đỗ|bay|ra visa|bằng)',
        '{không cần} ..1 (chứng minh|tiếng|học|thi|phỏng vấn|bằng)',
        '(chuyển|đổi|thay|thế|ghép) (tên|suất|chỗ)',
        '(tài khoản|stk|tk) (cá nhân|riêng|em|anh|chị)',
        '{không} (hoàn|trả) ..2 (cọc|phí|tiền)',
        '(rớt|trượt) ..3 (mất|không hoàn)',
        '{không} (xuất|có|ghi|viết) (biên lai|hóa đơn|phiếu thu|biên nhận)',
        '(cam kết|đảm bảo|chắc chắn|chắc suất) ..2 (bay|đậu|đỗ|visa|đi)',
        '(quen|có người|người nhà) ..4 (đại sứ|lãnh sự|sở|cục|bộ)',
        '(nhận|lấy|đưa) tiền mặt',
        '(tiền|phí|cọc) ..3 (trước|trong hôm nay|hôm nay|liền|ngay)',
        '(giữ|chốt) (suất|slot|chỗ|đơn)',
        '(giả|khống|lo luôn) ..2 (bằng|hồ sơ|chứng chỉ|sổ tiết kiệm)',
        '{không} (qua|thông qua) (công ty|trung tâm|cty)',
      ),
    ],
  },
];
// An authority says that nobody may take money: the words of the fraud stand in the notice.
const forbidden = wording(
  '({không}|chưa) (có|) (đơn vị|cá nhân|tổ chức|doanh nghiệp|công ty|ai) nào ..6 (thu|nhận|lấy)',
  '{không} ..3 (được phép|được) thu',
  'trước khi (nộp|đóng|chuyển|đặt) ..1 (tiền|cọc|phí)',
  'tra cứu',
  'là (tin giả|giả mạo|lừa đảo)',
  '(nhắc|lưu ý|khuyên) (người|bà con|lao động|người dân)',
  '{không} được (thu|nhận)',
  '(công ty|bên em|chúng tôi) không (thu|bao)',
);
// A language class is paid for too, and promises to pass an exam: no departure, no fraud.
const classes = wording(
  '(lớp|khóa|trung tâm) ..2 (ôn|luyện|học|tiếng)',
  '(ôn|luyện) thi',
  'khai giảng',
  'học viên',
  'học phí',
  'giáo trình',
);
const departure = wording(
  'bao (bay|visa|ra visa)',
  '(bay|xuất cảnh) (nhanh|liền|gấp|ngay|sau|trong)',
  'chống trốn',
  'trốn ra',
  'giữ (suất|chỗ|slot) (bay|đi)',
);
// A holiday is sold as a package as well.
const holiday = wording(
  'tour',
  '(visa|dịch vụ|tư vấn) ..3 (du lịch|thăm thân|du học)',
  'lịch trình',
  'hướng dẫn viên',
  'khách sạn {n} sao',
  'tham quan',
  'nghỉ dưỡng',
);
const wages = wording('(lương|thu nhập|lg)', '({làm} việc|đi làm|việc làm|lao động|{làm} chui|xklđ|thời vụ)', '(ở|trốn) lại');

/** Labour export by nobody licensed: deposits first, "sure visa". */
export const xkldFraud: Signal = {
  id: 'XKLD_FRAUD',
  nameVi: 'Xuất khẩu lao động giả, thu phí trước',
  nameEn: 'Fake labour export, upfront fees',
  definitionVi: 'Đòi cọc trước hợp đồng, chống trốn, thời vụ Hàn qua cá nhân, “bao đậu”, đi diện du lịch rồi ở lại.',
  group: 'form',
  forms: ['fee-fraud'],
  law: 'Luật 69/2020 Đ7, Đ23.2.c; BLHS 174, 349',
  sources: ['K20', 'K43', 'K44', 'S2', 'S4'],
  examples: examples(
    [
      'Đặt cọc giữ suất đi Hàn thời vụ, 20 triệu',
      'dat coc chong tron 30tr truoc khi bay nhat',
      'Đóng trước 10 triệu lên danh sách đi Úc',
      'Thời vụ Hàn không phân biệt tuổi, địa phương',
      'Bao đậu visa Canada, bay nhanh không cần thi',
      'Chi phí trọn gói 65 triệu, 20 ngày bay Hàn',
      'Đi Hàn không qua công ty, người nhà bảo lãnh, cọc trước',
      'Đi chui Hàn, có người đón bên đó',
      'đ.ặ.t c.ọ.c giữ chỗ xklđ Đài Loan',
      'Suất nội bộ đi Úc, bay liền không thi',
      'Đơn Canada hái nấm, phí 120 triệu, khỏi lên công ty, em qua nhà nhận tiền mặt',
    ],
    [
      'Đặt cọc giữ chỗ căn hộ view sông',
      'Học lái xe ô tô bao đậu',
      'Sữa chua bao đậu phộng',
      'Thuê phòng cọc một tháng',
      'Không cần đặt cọc khi thuê xe đạp',
      'Du lịch Hàn Quốc trọn gói 12 triệu',
      'Đặt bàn tiệc cọc 30%',
      'Xuất khẩu lao động là gì',
    ],
    [
      'Công ty cổ phần nhân lực Ví Dụ, giấy phép số 000, tuyển đơn hàng Nhật, phí theo quy định',
      'Lịch thi tiếng Hàn EPS năm nay',
      'Công an cảnh báo chiêu đặt cọc giữ suất đi Hàn',
      'Nhiều nạn nhân đặt cọc chống trốn rồi mất tiền',
      'Visa du lịch Hàn Quốc xin thế nào',
      'Cọc xe máy 500 nghìn rồi lấy xe',
      'Đóng trước 10 triệu học phí khóa tiếng Nhật',
      'Thời vụ Tết tại kho, không phân biệt tuổi',
      'Tour Campuchia 4 ngày, chi phí trọn gói 5 triệu, visa miễn, khách sạn 4 sao',
      'Lớp ôn thi EPS-TOPIK đi Hàn Quốc khai giảng, cam kết đỗ 100, học phí 3 triệu',
      'Thông báo: không đơn vị nào được thu tiền đặt cọc giữ suất thời vụ Hàn Quốc',
    ],
  ),
  find(reading) {
    if (reading.facts.licences.length > 0 && employerKnown(reading)) return [];
    const said = [...findWording(found, reading), ...together(ways, reading)];
    const gatheredParts = employerVouched(reading)
      ? []
      : outside(apartFrom(ownClaims(gathered(falseExport, reading), reading), forbidden, reading), lawful, reading);
    const spans = outside(apartFrom(ownClaims(said, reading), forbidden, reading), lawful, reading);
    if (hasWording(classes, reading) && !hasWording(departure, reading)) return [];
    if (hasWording(holiday, reading) && !hasWording(wages, reading)) return [];
    const abroadNamed = findWording(abroad, reading).length > 0;
    return tidy(abroadNamed ? [...spans, ...gatheredParts] : gatheredParts);
  },
};
