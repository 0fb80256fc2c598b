/** A request as an official letter with its annex (Decree 30/2020/ND-CP, Annex I; fields of workflow.md section 5). Pure. */
import type { Block, OfficialDocument, Run } from '#src/documents/official-document.ts';
import type { Takedown } from '#src/store/takedowns.ts';
import { shortTime } from './clocks.ts';
import { evidenceWords, measureSentences, missingWord, platformWord, postingWords, urgencyWords } from './wording.ts';

const paragraph = (runs: Run[]): Block => ({ kind: 'paragraph', runs, align: 'justify', firstLine: true });
const plain = (text: string): Block => paragraph([{ text }]);

/**
 * The request as it may be shown: once its case became a rescue, who stands as author may be the victim, and no name is given out
 * any more. What was signed stays as it is in the database.
 */
export function withoutVictims(takedown: Takedown): Takedown {
  const rescue = takedown.recallWhy === 'rescue' || (takedown.state === 'stopped' && takedown.endReason === 'rescue');
  if (!rescue) return takedown;
  return { ...takedown, items: takedown.items.map((item) => ({ ...item, content: { ...item.content, displayName: null } })) };
}

/** The letter as it stands: a draft until it is signed, void when it was called off. */
export function toTakedownDocument(takedown: Takedown, options: { practice?: boolean } = {}): OfficialDocument {
  const { content } = takedown;
  const date = takedown.documentDate;
  return {
    language: 'vi',
    agency: { parent: content.parent, own: content.agency },
    number: takedown.number,
    symbol: content.symbol,
    place: content.place,
    date: date === null ? null : { day: Number(date.slice(8, 10)), month: Number(date.slice(5, 7)), year: Number(date.slice(0, 4)) },
    urgency: urgencyWords[content.urgency],
    about: `V/v ${content.about}`,
    title: null,
    to: [content.addressee.name],
    body: letterBody(takedown),
    signature:
      content.signer === null ? null : { authority: content.signer.authority, title: content.signer.title, name: content.signer.name },
    copies: content.copies,
    annexes: [
      {
        title:
          takedown.kind === 'removal'
            ? 'Danh mục nội dung đề nghị ngăn chặn, gỡ bỏ'
            : 'Danh mục nội dung, tài khoản đề nghị cung cấp thông tin',
        landscape: true,
        body: annexBody(takedown),
      },
    ],
    mark: markOf(takedown, options.practice === true),
  };
}

function markOf(takedown: Takedown, practice: boolean): string | null {
  const marks = [
    practice ? 'TẬP DƯỢT' : null,
    takedown.state === 'withdrawn' || takedown.state === 'stopped' ? 'KHÔNG CÓ GIÁ TRỊ' : takedown.signedAt === null ? 'DỰ THẢO' : null,
  ].filter((mark) => mark !== null);
  return marks.length === 0 ? null : marks.join(' – ');
}

function letterBody(takedown: Takedown): Block[] {
  const { content } = takedown;
  return [
    ...content.bases.map((basis, at) =>
      paragraph([{ text: `Căn cứ ${basis.text}${at === content.bases.length - 1 ? ',' : ';'}`, italic: true }]),
    ),
    ...content.facts
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(plain),
    plain('Để kịp thời phòng ngừa, ngăn chặn, đơn vị đề nghị Quý cơ quan, doanh nghiệp phối hợp thực hiện:'),
    ...content.measures.map((measure, at) => plain(`${at + 1}. ${measureSentences[measure]}`)),
    paragraph([{ text: deadlineSentence(takedown), bold: true }]),
    ...(content.hoursReason.trim() === '' ? [] : [plain(`Lý do đề nghị thời hạn ${takedown.hours} giờ: ${content.hoursReason.trim()}`)]),
    plain(
      `Kết quả thực hiện và thông tin trao đổi đề nghị gửi về đầu mối: ${content.liaison.name}, ${content.liaison.title}, điện thoại ${content.liaison.phone}, thư điện tử ${content.liaison.email}.`,
    ),
    plain('Rất mong nhận được sự phối hợp của Quý cơ quan, doanh nghiệp./.'),
  ];
}

// the same words before and after receipt, as a signed letter does not change
function deadlineSentence(takedown: Pick<Takedown, 'hours'>): string {
  return `Thời hạn thực hiện: chậm nhất ${String(takedown.hours).padStart(2, '0')} giờ kể từ khi nhận được yêu cầu này.`;
}

const columns: { head: string; width: number }[] = [
  { head: 'STT', width: 4 },
  { head: 'Nền tảng, loại', width: 9 },
  { head: 'Địa chỉ (URL) đầy đủ', width: 20 },
  { head: 'ID gốc', width: 8 },
  { head: 'Tên hiển thị', width: 9 },
  { head: 'Thời điểm đăng', width: 8 },
  { head: 'Thời điểm ghi nhận', width: 8 },
  { head: 'SHA-256 bản lưu', width: 13 },
  { head: 'Tóm tắt dấu hiệu', width: 12 },
  { head: 'Điều khoản', width: 9 },
];

function annexCells(item: Takedown['items'][number], position: number): string[] {
  const { content } = item;
  return [
    String(position),
    `${platformWord(content.platform)}\n${postingWords[content.kind]}`,
    item.url,
    content.nativeId ?? '',
    content.displayName ?? '',
    content.postedAt === null ? '' : shortTime(new Date(content.postedAt)),
    shortTime(new Date(content.firstSeenAt)),
    content.copy === null ? '' : `${content.copy.sha256}\n(${evidenceWords[content.copy.kind]})`,
    content.summary,
    content.article,
  ];
}

function annexBody(takedown: Takedown): Block[] {
  const { content, items } = takedown;
  return [
    {
      kind: 'table',
      caption: null,
      widths: columns.map((column) => column.width),
      align: columns.map((_, at) => (at === 0 ? 'center' : 'left')),
      head: columns.map((column) => column.head),
      rows: items.map((item, at) => annexCells(item, at + 1)),
    },
    plain('Thời điểm tính theo giờ Việt Nam (UTC+7). Dấu hiệu do máy gợi ý, cán bộ đã xem xét, kết luận.'),
    plain(
      'Bản lưu là tài liệu, nguồn tin ghi nhận trên không gian mạng; việc thu thập làm chứng cứ do cơ quan có thẩm quyền tiến hành theo Điều 87 Bộ luật Tố tụng hình sự.',
    ),
    ...missingStatement(content),
  ];
}

/** Which copies are missing and why; said even when there is none. */
function missingStatement(content: Takedown['content']): Block[] {
  if (content.missing.length === 0) return [plain('Bản lưu còn thiếu: không.')];
  return [
    plain('Bản lưu còn thiếu:'),
    {
      kind: 'list',
      items: content.missing.map((one) => [{ text: `STT ${one.position}: ${evidenceWords[one.kind]} – ${missingWord(one.why)}` }]),
    },
  ];
}

/** The machine-readable annex: UTF-8 with a byte order mark, so that Excel reads Vietnamese; no cell is taken for a formula. */
export function annexCsv(takedown: Takedown): string {
  const head = [
    'STT',
    'Nền tảng',
    'Loại',
    'URL',
    'ID gốc',
    'Tên hiển thị',
    'Thời điểm đăng',
    'Thời điểm ghi nhận',
    'SHA-256 bản lưu',
    'Loại bản lưu',
    'Tóm tắt dấu hiệu',
    'Điều khoản',
  ];
  const rows = takedown.items.map(({ url, content }, at) => [
    String(at + 1),
    platformWord(content.platform),
    postingWords[content.kind],
    url,
    content.nativeId ?? '',
    content.displayName ?? '',
    content.postedAt === null ? '' : shortTime(new Date(content.postedAt)),
    shortTime(new Date(content.firstSeenAt)),
    content.copy?.sha256 ?? '',
    content.copy === null ? '' : evidenceWords[content.copy.kind],
    content.summary,
    content.article,
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
