/** The weekly page as an official document of one sheet («BÁO CÁO», work flow of police and Department, section 8). Pure. */
import type { Block, OfficialDocument, Run } from '#src/documents/official-document.ts';
import { chartSize } from '#src/domain/weekly-chart.ts';
import type { Letterhead, Organisation } from '#src/domain/organisation.ts';
import { fullDay, localDay, localMinute } from '#src/domain/vietnam-time.ts';
import { tableFigures, type WeeklyContent } from '#src/domain/weekly-page.ts';
import { chartAlternative, chartSvg } from './chart.ts';
import {
  changeVi,
  figureNamesVi,
  formNameVi,
  outcomeNameVi,
  proposalVi,
  sentenceVi,
  shownVi,
  signalNameVi,
  vietnameseNumber,
} from './words.ts';

export type PrintedReport = { content: WeeklyContent; remarks: string; state: 'closed' | 'released'; releasedAt: Date | null };

const chartHeightMm = 30;
/** Remarks longer than this take the place of the chart: the sheet stays one. */
const shortRemarks = 160;
const chartWidthMm = Math.round((chartHeightMm * chartSize.width) / chartSize.height);

/** The document of a week. `chartPng` is the chart of `chartSvg` drawn for DOCX; empty for HTML and PDF. */
export function toReportDocument(report: PrintedReport, organisation: Organisation, chartPng: Buffer): OfficialDocument {
  const { content } = report;
  const head = letterheadOf(organisation);
  const { week } = content;
  const released = report.releasedAt === null ? null : localDate(report.releasedAt);
  return {
    language: 'vi',
    agency: { parent: head.parent, own: head.agency },
    number: null,
    symbol: `BC-${head.symbol}`,
    place: organisation.place,
    date: released,
    urgency: null,
    about: null,
    title: {
      name: 'BÁO CÁO',
      about: `Kết quả phát hiện, xử lý thông tin có dấu hiệu mua bán người trên không gian mạng tuần ${week.number} (từ ${fullDay(week.firstDay)} đến ${fullDay(week.closesOn)})`,
    },
    to: [],
    body: bodyOf(report, chartPng),
    // the leader's sheet is released in the system, where it is recorded by whom; a signed report is longer and goes its own way
    signature: null,
    copies: [],
    annexes: [],
    mark: report.state === 'released' ? null : 'Dự thảo, chưa phát hành – số liệu sơ bộ',
    bodySize: 13,
  };
}

function letterheadOf({ letterheads }: Organisation): Letterhead {
  const found = letterheads.find((one) => one.usedBy === 'police') ?? letterheads[0];
  if (found === undefined) throw new RangeError('a set-up has at least one letterhead');
  return found;
}

function localDate(at: Date): { day: number; month: number; year: number } {
  const [year = 0, month = 0, day = 0] = localDay(at).split('-').map(Number);
  return { day, month, year };
}

/** «09:00 ngày 16/11/2026» in Viet Nam. */
function localTime(at: Date): string {
  return `${localMinute(at).slice(11)} ngày ${fullDay(localDay(at))}`;
}

function bodyOf({ content, remarks, releasedAt }: PrintedReport, png: Buffer): Block[] {
  const words = remarks.replaceAll(/\s+/gu, ' ').trim();
  const svg = words.length > shortRemarks ? null : chartSvg(content.chart);
  // what could not be seen stands under 3
  const findings = content.findings.filter((clauses) => !clauses[0]?.code.startsWith('unseen'));
  const blocks: Block[] = [numbered('1. Tình hình, kết quả: ', findings.map(sentenceVi).join(' ')), tableOf(content)];
  if (svg !== null) {
    blocks.push({ kind: 'picture', svg, png, widthMm: chartWidthMm, heightMm: chartHeightMm, alt: chartAlternative(content.chart) });
  }
  blocks.push(...tricksOf(content));
  blocks.push(numbered('3. Thu thập: ', collectionVi(content)));
  const proposals = [...content.proposals.map(proposalVi), ...(words === '' ? [] : [words])];
  blocks.push(numbered('4. Kiến nghị, đề xuất: ', proposals.join(' ')));
  if (releasedAt !== null) {
    const text = `Chỉ huy đơn vị phát hành trên hệ thống lúc ${localTime(releasedAt)}. <5 và *: số nhỏ không nêu để bảo vệ nạn nhân.`;
    blocks.push({ kind: 'paragraph', runs: [{ text, italic: true }], align: 'right', firstLine: false });
  }
  return blocks;
}

function numbered(label: string, text: string): Block {
  const runs: Run[] = [{ text: label, bold: true }, { text }];
  return { kind: 'paragraph', runs, align: 'justify', firstLine: true };
}

/** Rows of the table as words, head first: also what the CSV file holds. */
export function tableRows({ figures }: WeeklyContent): { head: string[]; rows: string[][] } {
  return {
    head: ['Chỉ tiêu', 'Tuần này', 'Tuần trước', 'Tăng, giảm', 'Trung bình 4 tuần'],
    rows: tableFigures.map((id) => {
      const { now, before, change, percent, mean } = figures[id];
      return [figureNamesVi[id], shownVi(now), shownVi(before), changeVi(change, percent), shownVi(mean)];
    }),
  };
}

function tableOf(content: WeeklyContent): Block {
  const { head, rows } = tableRows(content);
  return {
    kind: 'table',
    caption: null,
    widths: [40, 13, 14, 17, 16],
    align: ['left', 'right', 'right', 'right', 'right'],
    head,
    rows,
    size: 8,
  };
}

function tricksOf({ tricks }: WeeklyContent): Block[] {
  if (tricks.length === 0) return [numbered('2. Thủ đoạn nổi lên: ', 'không ghi nhận thủ đoạn tăng rõ so với các tuần trước.')];
  return [
    numbered('2. Thủ đoạn nổi lên ', '(trích lời đăng, đã che thông tin cá nhân):'),
    {
      kind: 'table',
      caption: null,
      widths: [38, 62],
      align: ['left', 'left'],
      head: ['Thủ đoạn', 'Trích lời đăng'],
      rows: tricks.map((trick) => [
        `${formNameVi(trick.form)}: ${signalNameVi(trick.signal)} (${trickCountVi(trick.count, trick.mean)})`,
        trick.example === null ? '–' : `«${trick.example}»`,
      ]),
      size: 8,
    },
  ];
}

/** «12 bài, trung bình trước đó 4 bài/tuần». */
export function trickCountVi(count: number, mean: number | null): string {
  const now = `${vietnameseNumber(count)} bài`;
  return mean === null ? now : `${now}, trước đó ${vietnameseNumber(mean)} bài/tuần`;
}

function collectionVi({ figures, breakdowns }: WeeklyContent): string {
  const why = breakdowns.unseen.slice(0, 2).map((row) => `${outcomeNameVi(row.code)} ${shownVi(row.count)} lượt`);
  const unseen = figures['visits-unseen'].now === 0 ? 'xem được tất cả' : `không xem được ${shownVi(figures['visits-unseen'].now)} lượt`;
  const visits = `truy cập ${shownVi(figures.visits.now)} lượt ở ${shownVi(figures['sources-read'].now)} nguồn đọc được, ${unseen}`;
  return `${visits}${why.length === 0 ? '' : ` (${why.join('; ')})`}.`;
}
