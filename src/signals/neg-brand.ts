import { invitingWords } from './contexts.ts';
import { tidy } from './sentences.ts';
import { examples, type Mitigation } from './signal.ts';
import { findWording, hasWording, wording } from './wording.ts';

const found = wording(
  'nước tương',
  'na tra',
  '(lắp|camera|đầu|mắt|phụ kiện) cam',
  '(=quả|trái|nước|vắt|vườn|cây) =cam',
  '=phi (hành|công|thường|vụ|lợi nhuận)',
  '=hành phi',
  '=(thuốc|gió) lào',
  'lào cai',
  '=củ (cải|khoai|hành|tỏi|gừng|sen|sắn)',
  'cam (sanh|sành|vinh|cao phong|canh|xoàn|v2)',
  '=hoa đào',
  'hoa đào (tết|phai|bích|nhật tân|nở)',
  '=(trà|quả) đào',
  'đào tạo',
  '=cẩn thận',
  '=thận (trọng|heo|bò)',
);

/** A brand or homonym: soy sauce, fruit, cameras. */
export const negBrand: Mitigation = {
  id: 'NEG_BRAND',
  nameVi: 'Đồng âm, thương hiệu',
  nameEn: 'Homonym or brand',
  definitionVi: 'Nước tương, quả cam, camera, hành phi, thuốc lào, hoa đào, cẩn thận: chữ giống, nghĩa khác; không tính khi có lời mời.',
  law: null,
  sources: ['K48', 'M'],
  examples: examples(
    [
      'Nước tương Tam Thái Tử chai 500ml',
      'Vườn cam đầu mùa sai quả',
      'Hành phi giòn rụm',
      'Thuốc lào ngon lắm',
      'Hoa đào nở sớm năm nay',
      'Đi đường cẩn thận nha con',
      'Củ cải muối chua ngọt',
      'Mùa gió Lào nóng quá',
    ],
    [
      'Sang Cam làm game lương cao',
      'Tuyển người qua Lào làm việc, ib em',
      'Cần bán thận gấp',
      'Quán cần đào, ứng tiền liền',
      'Lương 25 củ một tháng',
      'Qua Phi làm telesale',
      'Khu Tam Thái Tử tuyển người',
      'Trời hôm nay mát',
    ],
    [
      'Đi làm cẩn thận, tuyển 5 bạn qua Cam, ib em',
      'Tuyển nhân viên đào tạo tại chỗ, liên hệ zalo',
      'Bên em lắp cam, ai cần liên hệ',
      'Cam kết bảo hành',
      'Can than trong voi toi',
      'Đào được mỏ vàng',
      'Phí gửi xe 5 nghìn',
      'Củ chi địa đạo',
    ],
  ),
  find: (reading) => (hasWording(invitingWords, reading) ? [] : tidy(findWording(found, reading))),
};
