/** Body blocks of an official document as DOCX paragraphs, tables and pictures. */
import {
  BorderStyle,
  ImageRun,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { decree30, tablePt } from './decree-30.ts';
import { mm, paragraph, paragraphOf, textRuns, alignments } from './docx-text.ts';
import type { Block, OfficialDocument } from './official-document.ts';
import { oneLine } from './plain-text.ts';

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const grid: ITableBordersOptions = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Borders of the tables that only place things side by side. */
export const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Writes blocks one after the other into a text area of `widthMm`. */
export function writeBlocks(blocks: readonly Block[], document: OfficialDocument, widthMm: number): (Paragraph | Table)[] {
  const size = document.bodySize ?? decree30.bodyPt;
  return blocks.flatMap((block) => writeBlock(block, size, widthMm));
}

function writeBlock(block: Block, size: number, widthMm: number): (Paragraph | Table)[] {
  const body = { size, after: decree30.paragraphGapPt, lineSpacing: size === 13 ? 1 : decree30.lineSpacing };
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block.runs, { ...body, align: block.align, ...(block.firstLine ? { firstLineMm: decree30.firstLineMm } : {}) })];
    case 'heading':
      return [
        paragraph([{ text: oneLine(block.text) }], {
          ...body,
          bold: true,
          align: 'left',
          firstLineMm: decree30.firstLineMm,
          before: block.level === 1 ? 4 : 0,
          keepNext: true,
          outlineLevel: block.level - 1,
        }),
      ];
    case 'list':
      return block.items.map((item) =>
        paragraph([{ text: '- ' }, ...item], { ...body, align: 'justify', firstLineMm: decree30.firstLineMm }),
      );
    case 'table':
      return [
        ...(block.caption === null
          ? []
          : [paragraph([{ text: oneLine(block.caption) }], { size, bold: true, align: 'center', before: 4, after: 4, keepNext: true })]),
        writeTable(block, widthMm),
        paragraph([], { size: 6 }),
      ];
    default:
      return [writePicture(block, widthMm)];
  }
}

function writeTable(block: Extract<Block, { kind: 'table' }>, widthMm: number): Table {
  const total = block.widths.reduce((sum, width) => sum + width, 0) || 1;
  const widths = block.widths.map((width) => mm((widthMm * width) / total));
  const size = tablePt(block.widths.length, block.size);
  const cell = (text: string, column: number, head: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: head ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        new Paragraph({
          children: textRuns([{ text }], { size, bold: head }),
          alignment: head ? alignments.center : alignments[block.align[column] ?? 'left'],
          spacing: { before: 30, after: 30 },
        }),
      ],
    });
  const row = (cells: string[], head: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: widths.map((_, column) => cell(cells[column] ?? '', column, head)),
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: grid,
    margins: { left: mm(1.2), right: mm(1.2), top: 0, bottom: 0 },
    rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
  });
}

function writePicture(block: Extract<Block, { kind: 'picture' }>, widthMm: number): Paragraph {
  const shrink = Math.min(1, widthMm / block.widthMm);
  const pixels = (length: number) => Math.round((length * shrink * 96) / 25.4);
  const alt = oneLine(block.alt);
  const picture = new ImageRun({
    type: 'png',
    data: block.png,
    transformation: { width: pixels(block.widthMm), height: pixels(block.heightMm) },
    altText: { name: alt.slice(0, 60), title: alt.slice(0, 60), description: alt },
  });
  return paragraphOf([picture], { size: 12, align: 'center', before: 4, after: 6 });
}
