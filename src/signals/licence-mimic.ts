import type { Span } from '#src/domain/assessment.ts';
import { matchLicence } from '#src/text/licences.ts';
import type { TextReading } from '#src/text/reading.ts';
import { reportedWords } from './contexts.ts';
import type { RuleSet } from './rule-set.ts';
import { apartFrom, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { wording } from './wording.ts';

// A false number that is shown, asked about or taught is nobody's claim.
const toldOf = wording('(bài tập|dấu hiệu|làm giả|in giả|giả mạo|giả danh|mạo danh|cảnh sát|có phải của)', 'giấy phép giả');

/**
 * The places of the licence numbers of a text, by how each compares with the list: `exact` where number and firm (if the text
 * names one) are listed together, `near` where one of them looks like a listed one. A number like no other is in neither:
 * lists age. A posting may name several firms (the sender and the employer abroad): one that fits the number is enough.
 */
export function licencePlaces(reading: TextReading, rules: RuleSet): { exact: Span[]; near: Span[] } {
  // «Cty CP Ví Dụ (GP 9901/…)»: the bracket with the number is no part of the name.
  const firms = reading.facts.companies.map((company) => (company.name.split('(')[0] ?? '').trim()).filter((name) => name !== '');
  const places: { exact: Span[]; near: Span[] } = { exact: [], near: [] };
  for (const { number, start, end } of reading.facts.licences) {
    const matches = (firms.length > 0 ? firms : [null]).map((firm) => matchLicence(number, firm, rules.licences).match);
    if (matches.includes('exact')) places.exact.push({ start, end });
    else if (matches.includes('near')) places.near.push({ start, end });
  }
  return places;
}

/** A licence number, or a firm beside one, that imitates a listed one. */
export const licenceMimic: Signal = {
  id: 'LICENCE_MIMIC',
  nameVi: 'Giấy phép nhái',
  nameEn: 'Imitated licence',
  definitionVi:
    'Số giấy phép hoặc tên doanh nghiệp chỉ khác một, hai ký tự so với danh sách được nạp, hoặc số trong danh sách đứng cạnh tên khác.',
  group: 'concealment',
  forms: ['fee-fraud'],
  law: 'Luật 69/2020 Đ7; BLHS 174',
  sources: ['K44', 'S4'],
  examples: examples(
    [
      'Giấy phép số 9902/LĐTBXH-GP, tuyển đi Nhật, cọc giữ chỗ',
      'Công ty Cổ phần Nhân lực Ví Dụ, giấy phép số 9910/LĐTBXH-GP',
      'Đơn hàng Đài Loan, GP 9981/LĐTBXH-GP, nộp tiền qua em',
      'giay phep so 901/LDTBXH-GP, di han khong can tieng',
      'Giấy phép số 99001/LĐTBXH-GP, bay liền trong tháng',
      'Công ty TNHH Đường Mây Mẫu, giấy phép số 9901/LĐTBXH-GP, tuyển 20 nam đi Nhật',
      'Tuyển kỹ sư ô tô, ９９０２／ＬĐＴＢＸＨ－ＧＰ, thi trực tiếp',
      'Công ty Cổ phần Nhân lực Ví Dụ, giấy phép 4417/LĐTBXH-GP, phí trọn gói 90 triệu',
    ],
    [
      'Giấy phép số 9901/LĐTBXH-GP',
      'Công ty Cổ phần Nhân lực Ví Dụ, giấy phép 9901/LĐTBXH-GP',
      'Doanh nghiệp Ánh Sao Mẫu, giấy phép số 4417/LĐTBXH-GP, tuyển ba mươi nam',
      'Giấy phép lái xe hạng B2 số 9902',
      'Giấy phép kinh doanh số 9902',
      'Công ty Cổ phần Nhân lực Ví Dụ tuyển dụng',
      'Giá 9902 đồng một cân',
      'Xe buýt tuyến 9902 đổi lộ trình',
    ],
    [
      'cong ty co phan nhan luc vi du, giay phep so 9901/LDTBXH-GP, tuyen 20 nu may mac',
      'Theo giấy phép số 9901/LĐTBXH-GP, công ty tuyển 20 lao động',
      'Giấy phép xây dựng số 9902/GPXD do ủy ban quận cấp',
      'Cẩn thận kẻ giả danh công ty có giấy phép của Bộ',
      'Xin cấp lại giấy phép hành nghề số 9902',
      'Doanh nghiệp dịch vụ phải có giấy phép do Bộ cấp mới được đưa người đi',
      'Giấy phép mạng xã hội số 210/GP-BTTTT',
      'Tra cứu mã 9901/LĐTBXH-GP trên cổng của Cục trước khi nộp hồ sơ',
    ],
  ),
  find: (reading, rules) => tidy(apartFrom(apartFrom(licencePlaces(reading, rules).near, reportedWords, reading), toldOf, reading)),
};
