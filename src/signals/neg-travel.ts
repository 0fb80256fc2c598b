import { tidy } from './sentences.ts';
import { examples, type Mitigation } from './signal.ts';
import { findWording, hasWording, wording } from './wording.ts';

const found = wording(
  'tour',
  'du lịch',
  'vé (xe|giường nằm|tàu|xe khách|cabin)',
  'vé máy bay',
  'xe khách',
  'đặt phòng',
  'khách sạn',
  'ship hàng',
  'gửi hàng',
  'chuyển hàng',
  'nhập hàng',
  'đổi tiền',
  'tham quan',
  'hành hương',
  'săn vé',
  'nghỉ dưỡng',
);
const work = wording(
  'tuyển',
  'việc làm',
  'công việc',
  'làm việc',
  'đi làm',
  'lương',
  'thu nhập',
  'lao động',
  'kiếm tiền',
  'nhân viên',
  '{làm} (game|chui|chat|casino)',
  'ứng (tiền|lương)',
  '(cần|tìm) người',
  '(nhận việc|về công ty|dắt qua|dẫn qua|có người (dắt|dẫn|đón))',
  '{làm} (phiên dịch|bán hàng|văn phòng|tele|sale|bếp|công)',
  '(tháng|trả) ..2 (triệu|chục|nghìn|ngàn|đô|usd)',
  'tour diễn',
);

/** Travel, transport and trade across the border, without a word of work. */
export const negTravel: Mitigation = {
  id: 'NEG_TRAVEL',
  nameVi: 'Du lịch, vận tải, buôn bán qua biên',
  nameEn: 'Travel, transport, cross-border trade',
  definitionVi: 'Tour, vé xe, xe khách, đổi tiền, ship hàng, khi không có từ tuyển hay làm việc.',
  law: null,
  sources: ['M'],
  examples: examples(
    [
      'Tour Campuchia 4 ngày 3 đêm',
      'Vé xe đi Phnom Penh hằng ngày',
      'Ship hàng Cam về Sài Gòn',
      'Đổi tiền baht tại cửa khẩu',
      'Săn vé đi Thái Lan giá rẻ',
      've xe di campuchia gia re',
      'Hành hương chùa tháp dịp lễ',
      'Khách sạn gần Angkor',
    ],
    [
      'Sang Campuchia làm việc, diện du lịch',
      'Tuyển hướng dẫn viên du lịch tại Huế',
      'Việc làm ở Thái Lan, bao vé máy bay',
      'Cần người đi Cam, xe khách đón',
      'Visa du lịch sang Phi làm việc',
      'Lương cao bên Lào',
      'Công ty tour cần nhân viên',
      'Gió mùa về',
    ],
    [
      'Đi diện du lịch rồi ở lại làm chui',
      'Khách sạn bên Bavet tuyển lễ tân',
      'Nhập hàng về, tuyển cộng tác viên',
      'Xe khách cần người phụ xe, lương 8 triệu',
      'Gửi hàng tuyển dụng',
      'Đặt tên cho con',
      'Chuyển khoản ngân hàng',
      'Nghỉ trưa một tiếng',
    ],
  ),
  find: (reading) => (hasWording(work, reading) ? [] : tidy(findWording(found, reading))),
};
