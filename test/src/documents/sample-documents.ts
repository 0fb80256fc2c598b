/** Invented documents: a takedown request with a long annex, a weekly report with table and picture, a cover sheet. */
import type { OfficialDocument } from '#src/documents/official-document.ts';

const agency = { parent: 'Công an tỉnh (tập dượt)', own: 'Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao' };
const hash = (index: number) => index.toString(16).padStart(2, '0').repeat(32);
const prose = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }], align: 'justify' as const, firstLine: true });

/** A PNG of one white pixel. */
export const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC',
  'base64',
);

export const chart = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="180" viewBox="0 0 600 180" font-family="Times New Roman, Liberation Serif, serif" font-size="16">
<rect width="600" height="180" fill="#fff"/>
${[14, 22, 18, 31, 27, 40].map((value, index) => `<rect x="${40 + index * 90}" y="${150 - value * 3}" width="50" height="${value * 3}" fill="#444"/><text x="${65 + index * 90}" y="${145 - value * 3}" text-anchor="middle">${value}</text><text x="${65 + index * 90}" y="170" text-anchor="middle">Tuần ${index + 41}</text>`).join('')}
</svg>`;

export const takedownRequest: OfficialDocument = {
  language: 'vi',
  agency,
  number: null,
  symbol: 'CAT-PA05',
  place: 'Tây Ninh',
  date: null,
  urgency: 'Khẩn',
  about: 'V/v đề nghị ngăn chặn, gỡ bỏ nội dung có dấu hiệu môi giới, tuyển mộ mua bán người trên không gian mạng',
  title: null,
  to: ['Công ty Nền tảng Ví dụ (tập dượt)'],
  body: [
    prose(
      'Căn cứ Luật Phòng, chống mua bán người năm 2024 (sửa đổi, bổ sung năm 2025); căn cứ điểm b khoản 2 Điều 25 Luật An ninh mạng số 116/2025/QH15 ngày 10 tháng 12 năm 2025;',
    ),
    prose(
      'Qua công tác nắm tình hình trên không gian mạng, Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao phát hiện 30 nội dung đăng công khai có dấu hiệu môi giới, tuyển mộ người ra nước ngoài làm việc trái pháp luật với lời mời “việc nhẹ, lương cao”, không nêu tên pháp nhân, chỉ liên hệ qua tin nhắn riêng (danh mục tại Phụ lục kèm theo).',
    ),
    prose('Đề nghị Quý Công ty thực hiện các nội dung sau:'),
    {
      kind: 'list',
      items: [
        [
          { text: 'Gỡ bỏ các nội dung nêu tại Phụ lục ' },
          { text: 'chậm nhất 24 giờ', bold: true },
          { text: ' kể từ khi nhận được yêu cầu này;' },
        ],
        [{ text: 'Lưu giữ nhật ký hệ thống và dữ liệu liên quan phục vụ xác minh, điều tra;' }],
        [
          {
            text: 'Thông báo kết quả bằng văn bản về đầu mối: Trực ban đơn vị (tập dượt), điện thoại 0550 100 100, thư điện tử truc-ban@example.vn.',
          },
        ],
      ],
    },
    prose('Rất mong nhận được sự phối hợp của Quý Công ty.'),
  ],
  signature: { authority: 'KT. Trưởng phòng', title: 'Phó Trưởng phòng', name: '(tập dượt)' },
  copies: ['Như trên;', 'Lãnh đạo Công an tỉnh (để báo cáo);', 'Sở KH&CN (để phối hợp);', 'PC02;', 'Lưu: VT, PA05.'],
  annexes: [
    {
      title: 'Danh mục nội dung đề nghị gỡ bỏ',
      landscape: true,
      body: [
        {
          kind: 'table',
          caption: null,
          widths: [4, 8, 6, 20, 9, 10, 8, 8, 13, 14],
          align: ['center', 'left', 'left', 'left', 'left', 'left', 'center', 'center', 'left', 'left'],
          head: [
            'STT',
            'Nền tảng',
            'Loại',
            'URL đầy đủ',
            'ID gốc',
            'Tên hiển thị',
            'Thời điểm đăng',
            'Thời điểm ghi nhận',
            'SHA-256 bản lưu',
            'Tóm tắt dấu hiệu',
          ],
          rows: Array.from({ length: 30 }, (_, index) => [
            String(index + 1),
            'Diễn đàn',
            'Bài viết',
            `https://dien-dan.example/viec-lam/bai-${index + 1}?nguon=tim-kiem&trang=${index}`,
            `bai-${10_000 + index}`,
            'T••••••• V•••',
            `0${index % 9}:15 ngày 1${index % 9}/11/2026`,
            `1${index % 9}:42 ngày 20/11/2026`,
            hash(index + 1),
            'Hứa lương cao bất thường; bao đi lại; yêu cầu giữ bí mật với gia đình',
          ]),
        },
      ],
    },
  ],
  mark: 'Dự thảo – chưa có giá trị khi chưa ký',
};

export const weeklyReport: OfficialDocument = {
  language: 'vi',
  agency,
  number: '12',
  symbol: 'BC-PA05',
  place: 'Tây Ninh',
  date: { day: 5, month: 2, year: 2026 },
  urgency: null,
  about: null,
  title: {
    name: 'Báo cáo',
    about: 'Tình hình, kết quả phát hiện, xử lý thông tin có dấu hiệu mua bán người trên không gian mạng (tuần 47)',
  },
  to: ['Ủy ban nhân dân tỉnh', 'Ban Giám đốc Công an tỉnh'],
  bodySize: 13,
  body: [
    { kind: 'heading', text: 'I. TÌNH HÌNH', level: 1 },
    prose('Trong tuần phát hiện 40 nội dung có dấu hiệu, tăng 13 so với tuần trước; số trang đã rà quét tăng 9%.'),
    { kind: 'heading', text: '1. Phương thức, thủ đoạn nổi lên', level: 2 },
    {
      kind: 'list',
      items: [
        [{ text: 'Mời đi “phụ bếp” ở nước ngoài, ' }, { text: 'bao vé xe', italic: true }, { text: ';' }],
        [{ text: 'Giữ giấy tờ để “làm hồ sơ”.' }],
      ],
    },
    { kind: 'heading', text: 'II. SỐ LIỆU', level: 1 },
    {
      kind: 'table',
      caption: 'So sánh với tuần trước',
      widths: [46, 18, 18, 18],
      align: ['left', 'right', 'right', 'right'],
      head: ['Nội dung', 'Tuần này', 'Tuần trước', 'Tăng, giảm'],
      rows: [
        ['Nội dung có dấu hiệu', '40', '27', '+13'],
        ['Đã xác minh', '36', '25', '+11'],
        ['Đề nghị gỡ bỏ', '12', '9', '+3'],
        ['Gỡ trong 24 giờ', '11', '7', '+4'],
      ],
    },
    { kind: 'picture', svg: chart, png: onePixel, widthMm: 140, heightMm: 42, alt: 'Số nội dung có dấu hiệu trong sáu tuần' },
    { kind: 'heading', text: 'III. KIẾN NGHỊ', level: 1 },
    prose('Kiến nghị tăng cường tuyên truyền tại các xã biên giới.'),
  ],
  signature: { authority: '', title: 'Trưởng phòng', name: '(tập dượt)' },
  copies: ['Như trên;', 'Lưu: VT, PA05.'],
  annexes: [],
  mark: null,
};

export const coverSheet: OfficialDocument = {
  language: 'vi',
  agency,
  number: null,
  symbol: 'BB-PA05',
  place: 'Tây Ninh',
  date: { day: 22, month: 11, year: 2026 },
  urgency: null,
  about: null,
  title: { name: 'Biên bản', about: 'Ghi nhận thông tin trên không gian mạng' },
  to: [],
  body: [
    prose('Tài liệu này là nguồn tin để cơ quan điều tra thu thập lại theo Điều 87 Bộ luật Tố tụng hình sự, không phải chứng cứ.'),
    {
      kind: 'table',
      caption: null,
      widths: [30, 70],
      align: ['left', 'left'],
      head: ['Mục', 'Nội dung'],
      rows: [
        ['Địa chỉ', 'https://dien-dan.example/viec-lam/bai-1'],
        ['SHA-256', hash(171)],
        ['Thời điểm', '10:42 ngày 20/11/2026 (UTC+7)'],
        ['Thiếu', 'Ảnh toàn trang: trang đã bị gỡ khi mở vụ việc.\nVăn bản: có.'],
      ],
    },
  ],
  signature: null,
  copies: [],
  annexes: [],
  mark: 'Bản in từ hồ sơ tập dượt',
};

export const hostileText =
  'a\u0000b\u0007c <script>alert(1)</script> </style>&amp; "\'\u202Etxt.exe\u2066 \uD800 ' + 'W'.repeat(400) + ' Z' + '\u0301'.repeat(50);

/** Every place for text filled with what strangers could write. */
export function hostileDocument(text = hostileText): OfficialDocument {
  return {
    language: 'vi',
    agency: { parent: text, own: text },
    number: text,
    symbol: text,
    place: text,
    date: null,
    urgency: text,
    about: text,
    title: { name: text, about: text },
    to: [text, text],
    body: [
      { kind: 'paragraph', runs: [{ text, bold: true }], align: 'justify', firstLine: true },
      { kind: 'heading', text, level: 1 },
      { kind: 'list', items: [[{ text }]] },
      { kind: 'table', caption: text, widths: [50, 50], align: ['left', 'left'], head: [text, text], rows: [[text, text], []] },
      { kind: 'picture', svg: chart, png: onePixel, widthMm: 500, heightMm: 100, alt: text },
    ],
    signature: { authority: text, title: text, name: text },
    copies: [text],
    annexes: [{ title: text, landscape: true, body: [] }],
    mark: text,
  };
}
