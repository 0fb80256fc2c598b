/**
 * Draft of «Biên bản ghi nhận thông tin»: what was kept of the posts of a case, when, how and by whom, what is missing, and who
 * handled it since. Pure. It is a lead that the competent body collects again (BLTTHS 2015, Articles 87.2 and 107).
 */
import type { Block, OfficialDocument, Run } from '#src/documents/official-document.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import type { CustodyRow, SheetPosting } from '#src/store/evidence.ts';
import type { EvidenceItem, PostingEvidence } from './case-evidence.ts';
import { actWords, kindWords, missingWord, noteWords, platformWord, sheetTime, whyWord } from './sheet-words.ts';

/** Postings on one sheet; what is left out is said. */
export const sheetPostingLimit = 200;

export type CoverSheet = {
  organisation: Organisation | null;
  caseId: string;
  postings: SheetPosting[];
  evidence: PostingEvidence[];
  /** Oldest first. */
  custody: CustodyRow[];
  /** Accounts by id, for who took or brought a copy. */
  names: ReadonlyMap<string, string>;
  /** Display name of whoever prints it. */
  printedBy: string;
  printedAt: Date;
};

const blank = '………………………………………';

/** The sheet as an official document, without number, date and signatures. */
export function coverSheet(sheet: CoverSheet): OfficialDocument {
  const head = sheet.organisation?.letterheads.find((one) => one.usedBy === 'police') ?? sheet.organisation?.letterheads[0];
  const byId = new Map(sheet.postings.map((posting) => [posting.posting_id, posting]));
  const shown = sheet.evidence.slice(0, sheetPostingLimit);
  const items = shown.flatMap((one, index) => one.items.map((item) => ({ item, number: index + 1 })));
  const gaps = shown.flatMap((one, index) => one.missing.map((gap) => ({ ...gap, number: index + 1 })));
  return {
    language: 'vi',
    agency: { parent: head?.parent ?? blank, own: head?.agency ?? blank },
    number: null,
    symbol: `BB-${head?.symbol ?? '…'}`,
    place: sheet.organisation?.place ?? '…………',
    date: null,
    urgency: null,
    about: null,
    title: { name: 'BIÊN BẢN', about: `Ghi nhận thông tin trên không gian mạng (vụ việc số ${sheet.caseId})` },
    to: [],
    body: [
      form('Hồi …… giờ …… phút, ngày …… tháng …… năm ……, tại …………………'),
      form('Người lập biên bản: ………………………… Chức vụ: ………………………'),
      form('Người chứng kiến (nếu có): ………………… Địa chỉ: ………………………'),
      text(
        `Ghi nhận ${shown.length} bài đăng công khai có dấu hiệu cần xác minh, gồm ${items.length} bản lưu; mỗi bản có mã băm SHA-256 nêu tại Phụ lục.`,
      ),
      heading('I. BÀI ĐĂNG ĐƯỢC GHI NHẬN'),
      postingTable(shown, byId),
      ...(sheet.evidence.length > shown.length
        ? [text(`Còn ${sheet.evidence.length - shown.length} bài của vụ việc không in trong biên bản này.`)]
        : []),
      heading('II. BẢN LƯU CÒN THIẾU VÀ LÝ DO'),
      gaps.length === 0 ? text('Không thiếu bản lưu nào.') : gapTable(gaps),
      heading('III. GIÁ TRỊ CỦA BIÊN BẢN'),
      {
        kind: 'paragraph',
        align: 'justify',
        firstLine: true,
        runs: [
          { text: 'Nội dung nêu trên là nguồn tin ban đầu để kiểm tra, xác minh', bold: true },
          {
            text: '; cơ quan có thẩm quyền thu thập lại dữ liệu điện tử theo trình tự, thủ tục quy định tại khoản 2 Điều 87 và Điều 107 Bộ luật Tố tụng hình sự năm 2015. Điểm nguy cơ và dấu hiệu do máy gợi ý, không phải kết luận.',
          },
        ],
      },
      text('Biên bản gồm …… trang, lập thành …… bản, đã đọc lại cho những người có tên trên cùng nghe, công nhận đúng và ký tên dưới đây.'),
      {
        kind: 'table',
        caption: null,
        widths: [34, 33, 33],
        align: ['center', 'center', 'center'],
        head: ['NGƯỜI CHỨNG KIẾN', 'NGƯỜI LẬP BIÊN BẢN', 'CHỈ HUY ĐƠN VỊ'],
        rows: [Array.from({ length: 3 }, () => '(Ký, ghi rõ họ tên)\n\n\n\n')],
      },
    ],
    signature: null,
    copies: [],
    annexes: [
      { title: 'Danh mục bản lưu và mã băm', landscape: true, body: [itemTable(items, sheet.names)] },
      { title: 'Nhật ký quản lý bản lưu', landscape: true, body: [custodyTable(sheet.custody)] },
    ],
    mark: `DỰ THẢO – in từ Lurewatch lúc ${sheetTime(sheet.printedAt)}, người in: ${sheet.printedBy}`,
  };
}

function text(words: string): Block {
  const runs: Run[] = [{ text: words }];
  return { kind: 'paragraph', runs, align: 'justify', firstLine: true };
}

/** A line with blanks to be filled in by hand: not stretched over the width. */
function form(words: string): Block {
  return { kind: 'paragraph', runs: [{ text: words }], align: 'left', firstLine: true };
}

function heading(words: string): Block {
  return { kind: 'heading', text: words, level: 1 };
}

function postingTable(shown: PostingEvidence[], byId: Map<string, SheetPosting>): Block {
  return {
    kind: 'table',
    caption: null,
    widths: [9, 40, 18, 33],
    align: ['center', 'left', 'left', 'left'],
    head: ['STT', 'Địa chỉ đầy đủ (URL)', 'Nền tảng, mã gốc', 'Đăng / phát hiện (UTC+7)'],
    rows: shown.map((one, index) => {
      const posting = byId.get(one.postingId);
      const published = posting?.published_at ? sheetTime(posting.published_at) : 'không rõ';
      const seen = posting === undefined ? '' : sheetTime(posting.first_seen_at);
      return [
        String(index + 1),
        one.url ?? 'Không có địa chỉ',
        `${platformWord(posting?.platform ?? '')}\n${posting?.native_id ?? 'không có mã'}`,
        `${published}\n${seen}`,
      ];
    }),
  };
}

function gapTable(gaps: { number: number; kind: EvidenceItem['kind']; why: string }[]): Block {
  return {
    kind: 'table',
    caption: null,
    widths: [12, 40, 48],
    align: ['center', 'left', 'left'],
    head: ['Bài số', 'Bản lưu còn thiếu', 'Lý do'],
    rows: gaps.map((gap) => [String(gap.number), kindWords[gap.kind], missingWord(gap.why)]),
  };
}

function itemTable(items: { item: EvidenceItem; number: number }[], names: ReadonlyMap<string, string>): Block {
  return {
    kind: 'table',
    caption: null,
    widths: [6, 7, 19, 21, 6, 31, 10],
    align: ['center', 'center', 'left', 'left', 'center', 'left', 'right'],
    head: ['Bài số', 'Mã bản', 'Loại bản lưu', 'Thời điểm, người hoặc công cụ', 'HTTP', 'SHA-256', 'Dung lượng (byte)'],
    rows: items.map(({ item, number }) => [
      String(number),
      item.id,
      [kindWords[item.kind], ...notesOf(item.note)].join('\n'),
      `${sheetTime(item.capturedAt)}\n${item.capturedBy.kind === 'user' ? `${names.get(item.capturedBy.id) ?? item.capturedBy.id}; ` : ''}${item.tool}`,
      item.status === null ? '–' : String(item.status),
      halves(item.sha256),
      String(item.bytes),
    ]),
  };
}

function notesOf(note: string): string[] {
  return note.split(' ').flatMap((code) => (code === '' ? [] : [`(${noteWords[code] ?? code})`]));
}

function custodyTable(custody: CustodyRow[]): Block {
  return {
    kind: 'table',
    caption: null,
    widths: [17, 7, 15, 20, 20, 21],
    align: ['left', 'center', 'left', 'left', 'left', 'left'],
    head: ['Thời điểm (UTC+7)', 'Mã bản', 'Việc', 'Người thực hiện', 'Mục đích, kết quả', 'SHA-256 sau'],
    rows: custody.map((entry) => [
      sheetTime(entry.at),
      entry.evidence_id,
      actWords[entry.act] ?? entry.act,
      entry.actor_kind === 'system' ? 'Hệ thống' : (entry.actor_name ?? entry.actor_id),
      whyWord(entry.act, entry.why),
      entry.sha256_after === null ? 'không đọc được' : `${entry.sha256_after.toString('hex').slice(0, 16)}…`,
    ]),
  };
}

/** A hash in two lines of 32, so that it fits its column and can be compared by eye. */
function halves(sha256: string): string {
  return `${sha256.slice(0, 32)}\n${sha256.slice(32)}`;
}
