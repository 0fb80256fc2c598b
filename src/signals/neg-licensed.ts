import { licencePlaces } from './licence-mimic.ts';
import { tidy } from './sentences.ts';
import { examples, type Mitigation } from './signal.ts';

/** A licence number that stands in the list of licensed firms, exactly, and under the firm that the text names. */
export const negLicensed: Mitigation = {
  id: 'NEG_LICENSED',
  nameVi: 'Doanh nghiệp có giấy phép khớp danh sách',
  nameEn: 'Licensed firm, number on the list',
  definitionVi: 'Số giấy phép đưa người đi làm việc ở nước ngoài và tên doanh nghiệp (nếu nêu) khớp chính xác với danh sách được nạp.',
  law: 'Luật 69/2020',
  sources: ['K44', 'S4'],
  examples: examples(
    [
      'Giấy phép số 9901/LĐTBXH-GP',
      'Công ty Cổ phần Nhân lực Ví Dụ, giấy phép 9901/LĐTBXH-GP',
      'GP: 9901/LĐTBXH-GP, tuyển đơn hàng Nhật',
      'Đơn hàng điều dưỡng Đức (9901/LĐTBXH-GP)',
      'Theo giấy phép số 9901/LĐTBXH-GP, công ty tuyển 20 lao động',
      'giấy phép xklđ 9901/lđtbxh-gp',
      'Tuyển kỹ sư đi Nhật, số GP 9901/LĐTBXH-GP, phí theo quy định',
      '9901/LĐTBXH-GP là giấy phép của công ty chúng tôi',
    ],
    [
      'Giấy phép số 9902/LĐTBXH-GP',
      'Giấy phép lái xe hạng B2',
      'Công ty có giấy phép đầy đủ',
      'Mã số 9901',
      'Giấy phép kinh doanh số 9901',
      'Xin giấy phép xây dựng',
      'Điện thoại 9901',
      'Không cần giấy phép',
    ],
    [
      'Giấy phép số 990/LĐTBXH-GP',
      'Giấy phép số 19901/LĐTBXH-GP',
      'Giấy phép 9910/LĐTBXH-GP',
      'Công ty Cổ phần Nhân lực Ví Dụ tuyển dụng',
      'Giấy phép được Bộ cấp năm 2020',
      'Giá 9901 đồng',
      'LĐTBXH hướng dẫn hồ sơ',
      'Số 9901 đường Mẫu',
    ],
  ),
  find: (reading, rules) => tidy(licencePlaces(reading, rules).exact),
};
