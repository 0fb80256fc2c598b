import { gathered } from './constituents.ts';
import { destKh } from './dest-kh.ts';
import { destLa } from './dest-la.ts';
import { destMm } from './dest-mm.ts';
import { destPh } from './dest-ph.ts';
import { ownClaims } from './hearsay.ts';
import { smuggling } from './illegal-exit-words.ts';
import { examples, type Signal } from './signal.ts';
import { outside, tidy } from './sentences.ts';
import { together, type Way } from './together.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  '(nhận|lo|bao) (đưa|dẫn|chở) ..4 (qua|sang) ..2 (biên|biên giới|bên kia)',
  '(dẫn|đưa) (khách|người|ae|anh em) ..1 (qua|sang|vượt) biên',
  '{không cần} ..2 {hộ chiếu}',
  '{không cần} ..2 (visa|thị thực)',
  '(chưa có|không có|{không} có) {hộ chiếu} ..3 (vẫn|cũng|đều) (đi|nhận|được)',
  '{hộ chiếu} ..3 (không có|{không} cần|chưa có) ..3 (lo|bao|vẫn|cũng)',
  'xuất cảnh (nhanh|lẹ|gấp) ..3 {không cần} (thủ tục|giấy tờ)',
  '(sang|qua|đi|xuất cảnh) ..4 {không cần} (giấy tờ|gtờ|thủ tục|gt)',
  '(đi|sang|qua|theo) (đường|lối) (tiểu ngạch|mòn|sông|rừng|chui|bộ biên giới|tắt qua biên)',
  '(đi|sang|qua) (tiểu ngạch|chui)',
  '{làm} chui ..3 (bên|ở|nước ngoài|trung|hàn|đài|thái|nhật)',
  '(bao|lo|đảm bảo|đưa|dẫn) ..2 (qua|vượt|sang) biên (giới|)',
  'bao qua biên',
  '(đưa|dẫn|chở) ..3 (qua|vượt|sang) (biên giới|cửa khẩu|biên)',
  'có người (dẫn|đưa|đón) ..3 (qua|vượt|sang) (biên|cửa khẩu|sông|đường)',
  '(trốn|vượt) biên ..4 (ib|lh|liên hệ|zalo|{làm}|bao|lương)',
  'đi đường mòn',
  '(người|ng) (dẫn|dắt|đưa) ..2 đường (rừng|mòn|sông|tắt)',
  '(né|tránh|lách|vòng) ..2 (biên phòng|chốt kiểm soát|hải quan|chốt biên|công an biên|trạm biên)',
  'bao lọt',
  '(trốn|núp|nằm) ..2 (container|thùng xe|thùng hàng|gầm xe) ..6 (qua|sang|vào|đi)',
  '(đi|sang|qua) (lậu|lụi)',
  'qua biên {không cần} ..2 (giấy tờ|gtờ|hộ chiếu|hc)',
  '(đi|diện|đường|visa|tour|theo) (đường|diện|visa|tour|dạng|) (du lịch|thăm thân|tham quan) ..3 (trốn|ở|bỏ) (lại|trốn|ngoài|ra ngoài) ..3 {làm}',
  '(trốn|bỏ|nhảy) (ra|) ngoài {làm}',
  '(trốn ở lại|ở lại bất hợp pháp) ..3 {làm}',
  '{làm} (hc|hộ chiếu|passport) ..2 (1 ngày|trong ngày|siêu tốc|cấp tốc) ..5 (đi|sang|qua|bay)',
);
const goods = wording(
  '(bay|đi) (nội địa|trong nước) ..8 (hộ chiếu|visa)',
  '(chợ|thông hành|hiệp định|thỏa thuận|thoả thuận) ..12 (hộ chiếu|visa)',
  '(nhậu|trèo cổng|về trễ|vợ|thi|học|tắt đường) ..6 tiểu ngạch',
  '(đi|theo) (đường|lối) (sông|mòn|rừng) ..4 (ngắm|leo|tham quan|du lịch|chơi|câu|trekking)',
  'đi (đường|lối) (mòn|rừng) ..2 (núi|phượt)',
  'hàng ..3 tiểu ngạch',
  'tiểu ngạch ..3 (hàng|nông sản|sầu riêng|thanh long|dưa|trái cây|gạo)',
  'miễn (visa|thị thực)',
  'nhập khẩu tiểu ngạch',
  'xuất khẩu tiểu ngạch',
  '(đi|theo) (đường|lối) (rừng|mòn|sông) ..6 (chia tiền xăng|phượt|cắm trại)',
);

const beyond = '(trung|trung quốc|tàu|tq|bển|bên kia|bên đó|bên ấy|biên|cam|campuchia|lào|thái|bờ bên kia|đài|hàn|malaysia)';
const ways: Way[] = [
  {
    act: wording(`(đi|qua|sang|vượt|về) ${beyond}`, `(đưa|dẫn|chở|dắt) ..3 (qua|sang|vượt) ${beyond}`),
    near: [
      wording(
        '(chưa|không|ko|khỏi|chẳng|{không cần}) ..1 (có|cần|) (giấy|giấy tờ|hộ chiếu|sổ thông hành|visa|thông hành)',
        'giấy tờ (chi|gì|làm chi|làm gì)',
        '(ghe|xuồng|đò|ca nô|vỏ lãi) ..4 (qua lại|đưa|chở|sang|qua|đi)',
        '(mỗi|mọi) (đêm|tối)',
        '(đêm|tối|khuya) ..4 (có chuyến|chuyến|có xe|xuất phát|chạy|đi)',
        '(đường|lối) (rừng|mòn|sông|suối|ruộng|tắt|nhỏ)',
        '(lội|băng|vượt) (sông|suối|rừng|đồi)',
      ),
      wording(
        '(có|sẵn) (việc|chỗ làm|chủ|xưởng|mối)',
        '(gặp|giao) chủ',
        'kiếm tiền',
        'ngày {m}',
        '{làm} (xưởng|rừng|thuê|công|vườn|mía|gỗ|chui|nhà máy|may|giày|hãng|ăn)',
        '(lương|công) ..3 {n}',
      ),
      wording(
        '(ai|mấy em|bạn nào|em nào|anh em|ae|bà con|đứa nào|mình|anh|chị|chú) ..6 (đi|qua|sang|muốn|nhận|đưa|lo|dẫn)',
        '(alo|nhắn|gọi|điện|zalo|liên hệ|ib|inbox|lh)',
        '(có|sẽ có) (người|ng) (dẫn|dắt|đưa)',
        'còn {n} (ghế|chỗ|suất|slot)',
      ),
    ],
  },
];

/** Exit without papers or past the border posts is promised. */
export const illegalExit: Signal = {
  id: 'ILLEGAL_EXIT',
  nameVi: 'Đi chui, không cần giấy tờ',
  nameEn: 'Irregular exit offered',
  definitionVi: 'Hứa đưa đi nước ngoài không cần hộ chiếu, visa; đi đường mòn; “bao qua biên”.',
  group: 'form',
  forms: ['illegal-exit'],
  law: 'BLHS 348, 349 (347 với người đi)',
  sources: ['K2', 'K3', 'K4', 'K14', 'S3', 'M'],
  examples: examples(
    [
      'Sang làm không cần hộ chiếu, có xe đón',
      'di duong tieu ngach, bao qua bien, khong can giay to',
      'Đi đường mòn, có người dẫn qua biên giới an toàn',
      'ko cần hc vẫn đi được, ib em',
      'Xuất cảnh nhanh, không cần thủ tục',
      'Chưa có hộ chiếu vẫn đi, công ty lo hết',
      'k.h.ô.n.g cần visa, qua là làm luôn',
      'Đi diện du lịch rồi trốn ở lại làm việc lương cao',
      'qua bien ko can giay to, di trong dem',
      'Làm chui bên Trung, tháng 20 triệu, bao đưa qua biên',
      'Anh em muốn qua Lào làm gỗ, đi đường rừng, lương 20 triệu, alo',
    ],
    [
      'Sầu riêng xuất khẩu tiểu ngạch gặp khó vì thông quan chậm',
      'Hàng tiểu ngạch từ Trung Quốc về kho Lạng Sơn',
      'Làm hộ chiếu online tại Cổng dịch vụ công, 8 ngày có',
      'Danh sách nước được miễn visa cho người Việt',
      'Đường mòn leo núi Bà Đen dài 4 cây số',
      'Mở thẻ tín dụng không cần chứng minh thu nhập',
      'Không cần giấy mời, ai cũng được vào dự',
      'Đi đường sông ngắm cảnh miền Tây cuối tuần',
    ],
    [
      'Vay tiền không cần giấy tờ, giải ngân trong ngày',
      'Người vượt biên trái phép bị phạt tiền theo quy định',
      'Bộ đội biên phòng tuần tra đường mòn lối mở',
      'Công an khởi tố nhóm đưa người đi đường tiểu ngạch sang nước ngoài',
      'Muốn đi làm ở Nhật cần hộ chiếu và visa lao động',
      'Thuê xe máy không cần đặt cọc giấy tờ',
      'Cảnh báo: kẻ xấu hứa không cần hộ chiếu để lừa người đi chui',
      'Qua cầu biên giới là tới chợ cửa khẩu',
      'Tối nay có chuyến xe về quê còn 2 ghế, ai đi gọi mình',
    ],
  ),
  find(reading, rules) {
    const spans = [...findWording(found, reading), ...together(ways, reading), ...gathered(smuggling, reading)];
    const hinted = findWording(hints, reading);
    if (hinted.length > 0 && riskyPlaces.some((place) => place.find(reading, rules).length > 0)) spans.push(...hinted);
    return tidy(outside(ownClaims(spans, reading), goods, reading));
  },
};

// Enough only where the same text names a risky place to work.
const hints = wording('{không cần} ..1 (giấy tờ|gtờ|thủ tục|gt)', '{không} (giấy tờ|visa|hộ chiếu) ..2 (vẫn|cũng) ..1 (đi|được)');
const riskyPlaces = [destKh, destMm, destLa, destPh];
