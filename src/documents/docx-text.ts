/** Paragraphs of a DOCX in the sizes of Decree 30: the smallest pieces that docx.ts is built from. */
import { AlignmentType, BorderStyle, convertMillimetersToTwip as mm, LineRuleType, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { decree30 } from './decree-30.ts';
import type { Run } from './official-document.ts';
import { plainText } from './plain-text.ts';

export type Align = 'justify' | 'left' | 'center' | 'right';

/** `size` in points; gaps in points; indents in millimetres. */
export type Look = {
  size: number;
  align?: Align;
  bold?: boolean;
  italic?: boolean;
  before?: number;
  after?: number;
  leftMm?: number;
  firstLineMm?: number;
  hangingMm?: number;
  lineSpacing?: number;
  keepNext?: boolean;
  keepLines?: boolean;
  outlineLevel?: number;
};

export const alignments = {
  justify: AlignmentType.JUSTIFIED,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Runs of text; a line break in the text is a line break in the document. */
export function textRuns(runs: readonly Run[], look: Pick<Look, 'size' | 'bold' | 'italic'>): TextRun[] {
  return runs.flatMap((run) =>
    plainText(run.text)
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({
            text: line,
            ...(index > 0 ? { break: 1 } : {}),
            size: look.size * 2,
            bold: run.bold ?? look.bold ?? false,
            italics: run.italic ?? look.italic ?? false,
          }),
      ),
  );
}

/** A paragraph of these runs. */
export function paragraph(runs: readonly Run[], look: Look): Paragraph {
  return paragraphOf(textRuns(runs, look), look);
}

/** A paragraph of ready pieces: page numbers, pictures. */
export function paragraphOf(children: ParagraphChild[], look: Look): Paragraph {
  return new Paragraph({
    children,
    alignment: alignments[look.align ?? 'left'],
    spacing: {
      before: (look.before ?? 0) * 20,
      after: (look.after ?? 0) * 20,
      line: Math.round((look.lineSpacing ?? 1) * 240),
      lineRule: LineRuleType.AUTO,
    },
    indent: {
      left: mm(look.leftMm ?? 0),
      ...(look.firstLineMm === undefined ? {} : { firstLine: mm(look.firstLineMm) }),
      ...(look.hangingMm === undefined ? {} : { hanging: mm(look.hangingMm) }),
    },
    keepNext: look.keepNext ?? false,
    keepLines: look.keepLines ?? false,
    ...(look.outlineLevel === undefined ? {} : { outlineLevel: look.outlineLevel }),
  });
}

/** A thin rule in the middle of a column: the decree wants a drawn line under motto, agency and title, not underlined words. */
export function rule(columnMm: number, lengthMm: number): Paragraph {
  const side = mm(Math.max(0, (columnMm - lengthMm) / 2));
  return new Paragraph({
    children: [new TextRun({ text: '', size: 4 })],
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    indent: { left: side, right: side },
    spacing: { before: 40, after: 0, line: 80, lineRule: LineRuleType.EXACT },
  });
}

/** Width of the text area in millimetres. */
export function textWidthMm(landscape: boolean): number {
  const width = landscape ? decree30.pageHeightMm : decree30.pageWidthMm;
  return width - decree30.marginLeftMm - decree30.marginRightMm;
}

export { mm };
