import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { employerKnown, reportedWords } from './contexts.ts';
import { apartFrom, sentenceAt, sentenceSpan, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { findWording, hasWording, wording } from './wording.ts';

const found = wording(
  '(công ty|cty|cti) (bên (đó|ấy|này|kia|nước ngoài|cam|thái|phi|trung)|nước ngoài|lớn bên|giấu tên)',
  '{không} (cần|) (ký|kí|làm) ..1 (hợp đồng|hđ|gì)',
  '{không} hợp đồng',
  '(gặp|qua|sang|ib|inbox) (rồi|mới|sẽ) (nói|trao đổi|bàn|biết) ..2 (cụ thể|rõ|sau|chi tiết|thêm)',
  '(công việc|việc|chi tiết) ..3 (trao đổi|nói|bàn) (khi (sang|qua|gặp)|riêng|sau)',
  'giao kèo miệng',
  'thỏa thuận miệng',
  '(việc|làm) gì ..2 (qua|sang|ib|gặp) ..1 (biết|nói)',
);
// The clause that makes the offer: what the absence is shown at.
const offer = wording(
  '{tuyển} ..3 (nam|nữ|nv|nhân viên|người|{n} bạn|lao động|anh em|chị em|ctv|cộng tác viên|ngư phủ|nhân sự|dealer|thợ|em)',
  '(cần|tìm|kiếm|gom) ..2 (người|{n} bạn|nam|nữ|anh em|chị em)',
  'tuyển (gấp|dụng)',
  '(tuyển|cần) ..3 bạn',
  'thiếu ..1 {n} (bé|em|bạn|người|nữ|nam)',
  '(ai|bạn nào|em nào|anh em nào|ae nào) ..4 (làm|đi làm|việc)',
  '(việc|việc làm|công việc|{làm} việc) ..4 (lương|thu nhập|{n})',
  'tìm ..1 (công việc|việc làm)',
  '(kiếm tiền|kiếm được|kiếm thêm)',
  'trở thành nhân viên',
  '(lương|thu nhập) ..2 {n}',
  '(sang|qua) ..2 làm',
);
const channel = wording('(zalo|zl|telegram|tele|tlg|wechat|ib|ibox|inbox|dalo)', '(liên hệ|lh|alo|sđt|nhắn tin|nhắn)');

/** Nobody can be identified as the employer. An absence: it is shown at the clause that makes the offer. */
export const noCompany: Signal = {
  id: 'NO_COMPANY',
  nameVi: 'Không tên công ty, không giấy phép, không hợp đồng',
  nameEn: 'No identifiable employer',
  definitionVi: 'Mời làm việc qua kênh riêng mà không nêu pháp nhân, địa chỉ, số giấy phép; “giao kèo miệng”.',
  group: 'concealment',
  forms: [],
  law: 'Luật 69/2020 Đ7 (hoạt động không giấy phép); Đ23.2',
  sources: ['K8', 'K19', 'K42', 'K44', 'K49'],
  examples: examples(
    [
      'Tuyển 5 bạn đi làm xa, lương 20 triệu, ib em',
      'Công ty bên đó lo hết, qua rồi nói cụ thể',
      'can nguoi lam gap, luong cao, lh zalo',
      'Không hợp đồng, không cần ký gì, làm ngày nào tính ngày đó',
      'Công việc trao đổi khi sang',
      'Kiếm tiền tại nhà, kết bạn Telegram',
      't.u.y.ể.n nhân viên nữ, nhắn zalo mình',
      'Giao kèo miệng, tin nhau là chính',
    ],
    [
      'Công ty TNHH Ví Dụ tuyển nhân viên kho, địa chỉ số 1 đường Mẫu, liên hệ phòng nhân sự',
      'Nhà máy trong KCN tuyển công nhân, zalo phòng tuyển dụng',
      'Bán tủ lạnh cũ, ib em',
      'Phỏng vấn trực tiếp, ký hợp đồng lao động ngay',
      'Ngân hàng tuyển giao dịch viên, nộp hồ sơ online',
      'Hỏi đường tới bến xe, ai biết nhắn giúp',
      'Cho thuê phòng trọ, liên hệ zalo',
      'Trường mầm non tuyển cô nuôi, liên hệ zalo cô Mẫu',
    ],
    [
      'Tìm bạn cùng phòng, inbox mình',
      'Cần mua xe cũ, liên hệ zalo',
      'Nhận may áo dài, nhắn tin đặt lịch',
      'Công ty nước ta còn non trẻ',
      'Hợp đồng thuê nhà một năm',
      'Hội thảo việc làm tại đại học, mọi người liên hệ ban tổ chức',
      'Học phí trao đổi sau buổi học thử',
      'Dạy kèm toán, lh cô Mẫu',
    ],
  ),
  find(reading) {
    const said = apartFrom(findWording(found, reading), reportedWords, reading);
    if (said.length > 0) return tidy(said);
    if (employerKnown(reading) || !hasWording(channel, reading)) return [];
    const offers = apartFrom(findWording(offer, reading), reportedWords, reading);
    const first = offers[0];
    return first === undefined ? [] : [clauseAt(reading, first)];
  },
};

/** The sentence of the offer, cut to the offer itself where the sentence is long. */
function clauseAt(reading: TextReading, offerSpan: Span): Span {
  const sentence = sentenceSpan(reading, sentenceAt(reading, offerSpan.start));
  return sentence !== null && sentence.end - sentence.start <= 160 ? sentence : { start: offerSpan.start, end: offerSpan.end };
}
