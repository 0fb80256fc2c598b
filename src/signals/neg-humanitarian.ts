import { offPlatform } from './off-platform.ts';
import { outside, tidy } from './sentences.ts';
import { examples, type Mitigation } from './signal.ts';
import { findWording, wording } from './wording.ts';

const found = wording(
  'trung tâm điều phối ..6 (ghép|tạng)',
  '(đăng ký|phong trào|vận động) ..2 hiến (tạng|mô tạng|máu|mô|giác mạc)',
  'hiến (máu|tạng|mô tạng|giác mạc) ..2 (nhân đạo|tình nguyện|cứu người|sau khi)',
  'mục đích nhân đạo',
  '(mang thai (giúp|giùm|dùm|hộ)) ..6 (bệnh viện|hội đồng) ..3 (duyệt|xét)',
  'điều phối của trung tâm',
  'hội đồng (y đức|đạo đức)',
  'hiến (mô|mô tạng|tạng|xác) ..1 (nhân đạo|cứu người|tình nguyện)',
  '(hiến|cho) ..2 (thận|gan) cho ..1 (mẹ|bố|ba|má|con|anh|chị|em) ..1 (ruột|đẻ)',
  '(thủ tục|hồ sơ|quy định|đăng ký|điều kiện) ..5 (con nuôi|mang thai hộ|hiến (tạng|trứng|thận))',
  '(bệnh viện|khoa) ..5 (ghép|hiếm muộn|ivf|hỗ trợ sinh sản|phụ sản)',
  'làng trẻ sos',
  '(ubnd|ủy ban|tư pháp|hộ tịch) ..6 (con nuôi|khai sinh)',
);
const paid = wording(
  'bồi dưỡng',
  'hậu tạ',
  'thù lao',
  'giá',
  '(bán|mua) (thận|gan|trứng|bé|con)',
  '(bd|bồi dưỡng) {n}',
  '{n} (triệu|tr|củ|tỷ)',
);

// «không nhận thù lao» says the contrary of a price.
const unpaid = wording('({không}|chẳng) ..5 (thù lao|bồi dưỡng|hậu tạ|giá|tiền bạc|đồng nào|khoản tiền)');

/** Donation, surrogacy or adoption by the lawful way, without money. */
export const negHumanitarian: Mitigation = {
  id: 'NEG_HUMANITARIAN',
  nameVi: 'Hiến tạng, mang thai hộ nhân đạo, con nuôi hợp pháp',
  nameEn: 'Humanitarian donation, surrogacy, lawful adoption',
  definitionVi: 'Nêu bệnh viện, trung tâm điều phối, thủ tục UBND, không có tiền bồi dưỡng.',
  law: null,
  sources: ['K24', 'M'],
  examples: examples(
    [
      'Đăng ký hiến tạng tại Trung tâm Điều phối quốc gia về ghép bộ phận cơ thể người',
      'Hiến máu nhân đạo sáng chủ nhật',
      'Thủ tục nhận con nuôi tại UBND phường',
      'Mang thai hộ vì mục đích nhân đạo theo luật',
      'Bệnh viện tiếp nhận hồ sơ ghép thận',
      'Phong trào hiến giác mạc ở địa phương',
      'dang ky hien tang sau khi qua doi',
      'Làng trẻ SOS tiếp nhận các cháu mồ côi',
    ],
    [
      'Cần bán thận, nhóm máu O',
      'Tìm người mang thai hộ, bồi dưỡng 300 triệu',
      'Cho con nuôi, bồi dưỡng mẹ 40 triệu',
      'Thủ tục vay vốn ngân hàng',
      'Bệnh viện tuyển điều dưỡng',
      'UBND xã họp giao ban',
      'Hiến kế phát triển du lịch',
      'Quy định về thuế',
    ],
    [
      'Hiến tạng cứu người, bồi dưỡng 500 triệu, lh zalo',
      'Thủ tục con nuôi trọn gói, giá 60 triệu',
      'Mục đích nhân đạo nhưng thù lao 300 triệu',
      'Bệnh viện lo hết, bán thận giá cao',
      'Hiến thận có hậu tạ',
      'Nuôi con bằng sữa mẹ',
      'Đăng ký khai trương cửa hàng',
      'Điều kiện nhận quà',
    ],
  ),
  find: (reading, rules) =>
    outside(findWording(paid, reading), unpaid, reading).length > 0 || offPlatform.find(reading, rules).length > 0
      ? []
      : tidy(findWording(found, reading)),
};
