import { awayWords, fetchedWords } from './abroad-words.ts';
import { travelWords, workWords } from './contexts.ts';
import { ownClaims } from './hearsay.ts';
import { secrecy } from './secrecy.ts';
import { examples, type Signal } from './signal.ts';
import { apartFrom, nearTo, outside, tidy } from './sentences.ts';
import { findWording, wording } from './wording.ts';

const border =
  '(mộc bài|tây ninh|hà tiên|xa mát|hoa lư|bình hiệp|long bình|tịnh biên|châu đốc|an phú|khánh bình|vĩnh xương|lao bảo|cầu treo|lộc ninh|bờ y|lệ thanh|móng cái|lạng sơn|cửa khẩu|biên giới|bến xe (miền tây|miền đông|an sương|))';
const found = wording(
  '(qua|ra|tới|lên) (cửa khẩu|biên|biên giới) ..2 có (người|ng|xe) (đón|rước)',
  'book xe đón',
  `(hẹn|gặp|đón|tập trung|tập kết) ..4 (ở|tại|trên|lên|ra|dưới|) ${border}`,
  `(ra|lên|xuống|tới|đến) ${border} ..3 (có (người|xe)|sẽ có) ..2 (đón|rước|chờ)`,
  `(bao|lo|có) xe ..3 (lên|xuống|tới|đến|ra) ${border}`,
  '(xe|có người|người) ..2 (đón|rước) (tận nhà|tận nơi|tại nhà|tận chỗ|tận cửa)',
  '(đón|rước) tận (nhà|nơi|chỗ) ..4 (24|đưa|sang|qua|lên)',
  '(bay|vào|xuống|tới|lên|ra) ..2 (sài gòn|sg|hcm|tp hcm|hà nội|bangkok|sân bay|miền tây|bến xe) ..4 có (người|xe) ..2 (đón|rước)',
  'có (người|xe) (đón|rước) ..4 (cửa khẩu|biên giới|bên kia|sang)',
  '(nhà nghỉ|khách sạn) ..3 (sát|gần) (biên|biên giới|cửa khẩu)',
  '(xe ghép|bao xe|xe riêng) ..3 (lên|ra|tới) (cửa khẩu|biên giới|mộc bài|ck)',
  `(có mặt|tới|đến|lên|ra|xuống|về|bắt xe) ..2 ${border}`,
  '(tới|đến|nằm|ngủ|ở|về) ..1 (nhà nghỉ|nhà trọ|khách sạn) ..3 (trạm|biên|biên giới|cửa khẩu)',
  'có người ..2 (gõ cửa|dắt|dẫn) ..1 (sang|qua|vô) ..1 (công ty|xưởng|bển|khu)',
  '(chở|đưa|đón|rước|chạy|xe) ..4 (lên|qua|tới|ra) ..1 (biên|biên giới|cửa khẩu)',
);

// Staff buses, schools, funerals and couriers fetch people and things as well.
const lawful = wording(
  '(xe|đưa) (đưa rước|đưa đón) ..2 (theo tuyến|công nhân|nhân viên|học sinh|các bé|từ (thủ dầu một|bà rịa|các xã))',
  '(phòng|bộ phận) nhân sự ..6 (đón|rước)',
  '(giao|ship|nhận) (hàng|đồ|tận nơi)',
  '(công nhân|học sinh|khách|du khách|hành khách|đoàn|bé|con) ..3 (đón|rước)',
  '(đón|rước) ..2 (bé|con|học sinh|công nhân|khách|dâu|em tận nhà|đoàn)',
  '(cưới|cúng|chùa|lễ|du lịch|mua sắm|thăm quan|chụp ảnh) ..6 (đón|rước|lên|tới)',
);

/** A meeting place at the border or a pick-up is offered together with work. */
export const borderMeet: Signal = {
  id: 'BORDER_MEET',
  nameVi: 'Điểm hẹn biên giới, đón tận nơi',
  nameEn: 'Border meeting point, pick-up',
  definitionVi: 'Hẹn tại cửa khẩu hay tỉnh biên giới, nhà nghỉ sát biên, hoặc cho xe đón tận nhà để đi làm.',
  group: 'destination',
  forms: [],
  law: 'BLHS 150.1c, 348',
  sources: ['K7', 'K8', 'K12', 'K22', 'M'],
  examples: examples(
    [
      'Việc làm lương cao, hẹn gặp ở Mộc Bài có người đưa đi',
      'Tuyển nam nữ, xe đón tận nhà đưa qua công ty',
      'bao xe len Tay Ninh, can nguoi lam gap',
      'Ra bến xe có người đón, đi làm luôn trong tuần',
      'Bay vào Sài Gòn có người đón, lương 800$',
      'Lên cửa khẩu sẽ có người rước, công việc nhẹ nhàng',
      'Tuyển người đi biển, xuống bến xe Miền Tây có xe đón',
      'x.e đ.ó.n tận nhà, đi làm ngay, lương 25 triệu',
      'Tập trung tại Hà Tiên, tối có xe, việc làm ổn định',
    ],
    [
      'Xe khách Sài Gòn đi Mộc Bài mỗi 30 phút',
      'Tour Hà Tiên 2 ngày 1 đêm, xe đón tận nhà',
      'Giao hàng tận nhà miễn phí',
      'Khách sạn gần cửa khẩu Móng Cái giá rẻ',
      'Nhà trường có xe đưa đón học sinh',
      'Du lịch Tây Ninh, leo núi Bà Đen',
      'Thông quan tại cửa khẩu Lạng Sơn chậm lại',
      'Dịch vụ taxi sân bay đón tận nơi, đặt vé qua điện thoại',
    ],
    [
      'Công ty tuyển công nhân, có xe đưa rước theo tuyến',
      'Chuyển nhà trọn gói, xe tới tận nơi',
      'Hẹn gặp mọi người ở quán cà phê lúc 7 giờ',
      'Nạn nhân được hẹn ở Mộc Bài rồi bị đưa qua biên giới',
      'Cửa hàng ở Tây Ninh tuyển nhân viên bán hàng',
      'Công an cảnh báo chiêu hẹn gặp ở cửa khẩu',
      'Bạn em làm hải quan ở Xa Mát',
      'Đón bé tại trường lúc 4 giờ chiều',
    ],
  ),
  find(reading, rules) {
    const met = [...findWording(found, reading), ...findWording(fetchedWords, reading)];
    const spans = outside(ownClaims(apartFrom(met, travelWords, reading), reading), lawful, reading);
    // Who is told to hide the journey is not told of the work either.
    if (secrecy.find(reading, rules).length > 0) return tidy(spans);
    return tidy([...nearTo(spans, workWords, reading, 2), ...nearTo(spans, awayWords, reading, 2)]);
  },
};
