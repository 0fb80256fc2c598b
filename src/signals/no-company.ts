import type { Span } from '#src/domain/assessment.ts';
import type { TextReading } from '#src/text/reading.ts';
import { awayNamed, employerVouched } from './abroad-words.ts';
import { employerKnown, invitingWords } from './contexts.ts';
import { ownClaims } from './hearsay.ts';
import { outside, sentenceAt, sentenceSpan, tidy } from './sentences.ts';
import { examples, type Signal } from './signal.ts';
import { tokensOf } from './tokens.ts';
import { findWording, hasWording, wording } from './wording.ts';

const found = wording(
  '(công ty|cty|cti) (bên (đó|ấy|này|kia|nước ngoài|cam|thái|phi|trung)|lớn bên|giấu tên)',
  '(tuyển|cần|làm|cho|của|tại) ..3 (công ty|cty) (ở|) (nước ngoài|nước láng giềng|nước bạn)',
  // told only when it is too late
  '(qua|sang|tới|đến|vô|lên|gặp) ..2 (nơi|đó|bển|xe|rồi|đây|tận nơi) ..3 (mới|rồi|sẽ|chủ) ..1 (nói|biết|tính|bàn|hay|trao đổi|chỉ) ..2 (làm|việc|cụ thể|sau|chi|gì|rõ)',
  '(cụ thể|chi tiết|việc gì|làm chi|làm gì) ..3 (sang|qua|tới|gặp) ..4 (nói|trao đổi|biết|chỉ) ..1 (sau|rõ|)',
  // not in the open
  '(trên|ở) (này|đây) ..2 (không|ko|hông|khó|ngại|đông người|nhiều người) ..3 (tiện|nói|bàn|kể|dám)',
  '(không|ko|khỏi|đừng|chẳng) ..1 (bàn|nói|trả lời|trao đổi|hỏi) ..2 (trên đây|ở đây|trên này|ở bình luận|công khai|dưới bài|bình luận)',
  '(muốn biết|cần biết|hỏi|biết thêm) ..2 (làm ở đâu|{làm} chỗ nào|địa điểm|nước nào|nơi {làm}) ..3 (thì|ib|nhắn|kết bạn|liên hệ|zalo)',
  '(nhắn|ib|inbox|gọi|zalo) ..4 (biết|gửi|nói) ..2 (địa điểm|nơi {làm}|chỗ {làm}|làm ở đâu)',
  // nobody at all
  '{không} có (văn phòng|trụ sở) (đâu|gì|nhưng|mà|hết)',
  '(em|mình|tôi|anh|chị|tui) ..1 {làm} (cá nhân|riêng|tay ngang)',
  '{không} (có|) hợp đồng gì',
  '{không} (ký kết|ký tá|giấy trắng mực đen)',
  'tin nhau là (chính|được|đủ)',
  '(gặp|qua|sang|ib|inbox) (rồi|mới|sẽ) (nói|trao đổi|bàn|biết) ..2 (cụ thể|rõ|sau|chi tiết|thêm)',
  '(công việc|việc|chi tiết) ..3 (trao đổi|nói|bàn) (khi (sang|qua|gặp)|riêng|sau)',
  'giao kèo miệng',
  'thỏa thuận miệng',
  '(việc|làm) gì ..2 (qua|sang|ib|gặp) ..1 (biết|nói)',
);
// Without a contract: a complaint, a tariff or a footballer too, unless the writer invites.
const uncontracted = wording('{không} (cần|) (ký|kí|làm) ..1 (hợp đồng|hđ|gì)', '{không} hợp đồng');
const alike = wording(
  '(kỹ sư|khu công nghệ|khu công nghiệp) ..8 (công ty|cty)',
  '(gói cước|thuê bao|cầu thủ|câu lạc bộ|trả trước|mạng) ..8 hợp đồng',
  '{không} hợp đồng ..6 (ngày phép|khiếu nại|kiện|đòi)',
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
  '(sang|qua) ..2 (làm|mần)',
  '(gom|lấy|nhận|kiếm|thiếu|dư|còn) ..4 (người|bạn|đứa|ghế|suất|thanh niên|lao động|ae|anh em)',
  '(dẫn|chở|đưa) ..1 (đi|qua|sang) (luôn|liền|)',
  '(đứa nào|ai|bạn nào|em nào|bà con|mệ nào|nhà nào|nhà ai|cháu nào) ..6 (đi|qua|sang|muốn|ưng|cần|chắc)',
);
const farChannel = wording('(nhắn|gọi|alo|hú|ới|kêu|để lại số|báo sớm|báo em|báo mình|điện|hỏi)');
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
    const spans: Span[] = findWording(found, reading);
    if (hasWording(invitingWords, reading) || findWording(uncontracted, reading).length > 1)
      spans.push(...outside(findWording(uncontracted, reading), alike, reading));
    const said = ownClaims(spans, reading);
    if (said.length > 0) return tidy(said);
    const far = awayNamed(reading);
    if (far ? employerVouched(reading) : employerKnown(reading)) return [];
    if (!hasWording(channel, reading) && !(far && hasWording(farChannel, reading))) return [];
    // In a long text the offer and the channel stand together by chance.
    if (tokensOf(reading).count > LONGEST) return [];
    const offers = ownClaims(findWording(offer, reading), reading);
    const first = offers[0];
    return first === undefined ? [] : [clauseAt(reading, first)];
  },
};

const LONGEST = 320;

/** The sentence of the offer, cut to the offer itself where the sentence is long. */
function clauseAt(reading: TextReading, offerSpan: Span): Span {
  const sentence = sentenceSpan(reading, sentenceAt(reading, offerSpan.start));
  return sentence !== null && sentence.end - sentence.start <= 160 ? sentence : { start: offerSpan.start, end: offerSpan.end };
}
