/** Head and end of an official document as DOCX: quốc hiệu, agency, number, subject; signature and «Nơi nhận». */
import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import { decree30, headLeftPercent, motto, nation } from './decree-30.ts';
import { noBorders } from './docx-blocks.ts';
import { mm, paragraph, rule, textWidthMm } from './docx-text.ts';
import { addresseeLines, capitals, copyLine, dateLine, numberLine } from './parts.ts';
import type { OfficialDocument } from './official-document.ts';
import { oneLine } from './plain-text.ts';

/** The two columns of the head, title or subject, and the addressees. */
export function writeHead(document: OfficialDocument): (Paragraph | Table)[] {
  const width = textWidthMm(false);
  const leftMm = (width * headLeftPercent) / 100;
  const rightMm = width - leftMm;
  const left = [
    paragraph([{ text: capitals(document.agency.parent) }], { size: decree30.agencyPt, align: 'center' }),
    paragraph([{ text: capitals(document.agency.own) }], { size: decree30.agencyPt, bold: true, align: 'center' }),
    rule(leftMm, leftMm / 3),
  ];
  const right = [
    paragraph([{ text: nation }], { size: decree30.nationPt, bold: true, align: 'center' }),
    paragraph([{ text: motto }], { size: decree30.mottoPt, bold: true, align: 'center' }),
    rule(rightMm, mottoMm),
  ];
  const number = [paragraph([{ text: numberLine(document) }], { size: decree30.numberPt, align: 'center', before: 4 })];
  if (document.about !== null)
    number.push(paragraph([{ text: oneLine(document.about) }], { size: decree30.aboutPt, align: 'center', before: 3 }));
  const date = [paragraph([{ text: dateLine(document) }], { size: decree30.datePt, italic: true, align: 'center', before: 4 })];
  return [
    sideBySide(
      [
        [left, leftMm],
        [right, rightMm],
      ],
      [
        [number, leftMm],
        [date, rightMm],
      ],
    ),
    ...(document.urgency === null ? [] : [paragraph([], { size: 4 }), urgencyBox(document.urgency)]),
    ...writeTitle(document, width),
    ...writeAddressees(document),
  ];
}

/** Printed length of the motto at 13 pt bold. */
const mottoMm = 55;

function writeTitle(document: OfficialDocument, widthMm: number): Paragraph[] {
  if (document.title === null) return [];
  return [
    paragraph([{ text: capitals(document.title.name) }], {
      size: decree30.titlePt,
      bold: true,
      align: 'center',
      before: 16,
    }),
    paragraph([{ text: oneLine(document.title.about) }], { size: decree30.titlePt, bold: true, align: 'center' }),
    rule(widthMm, widthMm / 4),
    paragraph([], { size: 6 }),
  ];
}

function writeAddressees({ to, title }: OfficialDocument): Paragraph[] {
  const size = decree30.toPt;
  const before = title === null ? 16 : 6;
  const [first] = to;
  if (first === undefined) return title === null ? [paragraph([], { size: 12 })] : [];
  if (to.length === 1) return [paragraph([{ text: `Kính gửi: ${oneLine(first)}` }], { size, align: 'center', before, after: 12 })];
  return [
    paragraph([{ text: 'Kính gửi:' }], { size, leftMm: 25, before, after: 2, keepNext: true }),
    ...addresseeLines(to).map((text, index) =>
      paragraph([{ text }], { size, leftMm: 49, hangingMm: 4, after: index === to.length - 1 ? 12 : 2 }),
    ),
  ];
}

/** «KHẨN» in its box, under number and subject. */
function urgencyBox(words: string): Table {
  const widthMm = 36;
  const line = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
  const left = (textWidthMm(false) * headLeftPercent) / 100;
  return new Table({
    width: { size: mm(widthMm), type: WidthType.DXA },
    columnWidths: [mm(widthMm)],
    indent: { size: mm((left - widthMm) / 2), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line },
    rows: [
      new TableRow({
        children: [
          new TableCell({
            width: { size: mm(widthMm), type: WidthType.DXA },
            children: [
              paragraph([{ text: capitals(words) }], {
                size: decree30.urgencyPt,
                bold: true,
                align: 'center',
                before: 2,
                after: 2,
              }),
            ],
          }),
        ],
      }),
    ],
  });
}

/** «Nơi nhận:» on the left, who signs on the right; kept on one page. */
export function writeEnd(document: OfficialDocument): (Paragraph | Table)[] {
  if (document.signature === null && document.copies.length === 0) return [];
  const width = textWidthMm(false);
  const keepNext = true;
  const copies =
    document.copies.length === 0
      ? [paragraph([], { size: decree30.copiesPt })]
      : [
          paragraph([{ text: 'Nơi nhận:' }], { size: decree30.copiesTitlePt, bold: true, italic: true, keepNext }),
          ...document.copies.map((text) => paragraph([{ text: copyLine(text) }], { size: decree30.copiesPt, keepNext })),
        ];
  return [
    paragraph([], { size: 8, keepNext }),
    sideBySide([
      [copies, width / 2],
      [writeSignature(document), width / 2],
    ]),
  ];
}

function writeSignature({ signature }: OfficialDocument): Paragraph[] {
  if (signature === null) return [paragraph([], { size: decree30.signaturePt })];
  const look = { size: decree30.signaturePt, bold: true, align: 'center', keepNext: true } as const;
  return [
    ...(signature.authority === '' ? [] : [paragraph([{ text: capitals(signature.authority) }], look)]),
    paragraph([{ text: capitals(signature.title) }], look),
    // room for signature and seal; an electronic signature puts its picture here
    paragraph([], { ...look, before: 58 }),
    paragraph([{ text: oneLine(signature.name) }], { ...look, keepNext: false }),
  ];
}

type Column = [content: Paragraph[], widthMm: number];

function sideBySide(...rows: Column[][]): Table {
  const widths = (rows[0] ?? []).map(([, widthMm]) => mm(widthMm));
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            ([children, widthMm]) =>
              new TableCell({ width: { size: mm(widthMm), type: WidthType.DXA }, verticalAlign: VerticalAlign.TOP, children }),
          ),
        }),
    ),
  });
}
