/**
 * An official document as a Word file in the form of Decree 30/2020. Sizes and margins: decree-30.ts.
 *
 *   section 1: head (docx-frame.ts), body (docx-blocks.ts), «Nơi nhận» and signature
 *   one section an annex, landscape where asked, pages counted anew
 *
 * Page numbers stand in the top margin from the second page of each section on.
 */
import { Document, Footer, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, TextRun } from 'docx';
import { decree30 } from './decree-30.ts';
import { writeBlocks } from './docx-blocks.ts';
import { writeEnd, writeHead } from './docx-frame.ts';
import { mm, paragraph, paragraphOf, rule, textWidthMm } from './docx-text.ts';
import type { OfficialDocument } from './official-document.ts';
import { annexHeading, assertPrintable, closedBody } from './parts.ts';
import { oneLine } from './plain-text.ts';

/**
 * Writes the document as DOCX. Nothing about a person goes into the file's own properties. Text is taken as
 * text whatever it looks like (plain-text.ts). Throws AppError `document-too-large`.
 */
export async function toDocx(document: OfficialDocument): Promise<Buffer> {
  assertPrintable(document);
  const title = oneLine(document.title === null ? (document.about ?? '') : `${document.title.name} ${document.title.about}`);
  return Packer.toBuffer(
    new Document({
      creator: 'Lurewatch',
      lastModifiedBy: 'Lurewatch',
      description: '',
      title,
      styles: {
        default: {
          document: {
            run: {
              font: { ascii: decree30.font, hAnsi: decree30.font, cs: decree30.font, eastAsia: decree30.font },
              size: (document.bodySize ?? decree30.bodyPt) * 2,
              color: '000000',
              language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' },
            },
          },
        },
      },
      sections: [
        section(document, false, [
          ...writeHead(document),
          ...writeBlocks(closedBody(document), document, textWidthMm(false)),
          ...writeEnd(document),
        ]),
        ...document.annexes.map((annex, index) => {
          const heading = annexHeading(document, index);
          const width = textWidthMm(annex.landscape);
          const centred = { size: decree30.annexTitlePt, align: 'center', keepNext: true } as const;
          return section(document, annex.landscape, [
            paragraph([{ text: heading.label }], { ...centred, bold: true, outlineLevel: 0 }),
            paragraph([{ text: heading.title }], { ...centred, bold: true }),
            paragraph([{ text: heading.reference }], { ...centred, italic: true }),
            rule(width, width / 6),
            paragraph([], { size: 8 }),
            ...writeBlocks(annex.body, document, width),
          ]);
        }),
      ],
    }),
  );
}

function section(document: OfficialDocument, landscape: boolean, children: ISectionOptions['children']): ISectionOptions {
  const number = new Header({
    children: [
      paragraphOf([new TextRun({ children: [PageNumber.CURRENT], size: decree30.pageNumberPt * 2 })], {
        size: decree30.pageNumberPt,
        align: 'center',
      }),
    ],
  });
  const empty = new Header({ children: [paragraph([], { size: decree30.pageNumberPt })] });
  const footer = () =>
    new Footer({
      children: [paragraph(document.mark === null ? [] : [{ text: oneLine(document.mark) }], { size: 8, italic: true, align: 'right' })],
    });
  return {
    properties: {
      titlePage: true,
      page: {
        // the library turns the sheet by itself: width and height are those of the upright page
        size: {
          width: mm(decree30.pageWidthMm),
          height: mm(decree30.pageHeightMm),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(decree30.marginTopMm),
          bottom: mm(decree30.marginBottomMm),
          left: mm(decree30.marginLeftMm),
          right: mm(decree30.marginRightMm),
          header: mm(10),
          footer: mm(8),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: number, first: empty },
    footers: { default: footer(), first: footer() },
    children,
  };
}
