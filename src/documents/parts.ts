/** What both writers say in the same words: number line, date, annex headings, the closing «./.». */
import { AppError } from '#src/errors.ts';
import type { Block, OfficialDocument, Run } from './official-document.ts';
import { oneLine } from './plain-text.ts';

// Both writers build the whole document in memory.
const limits = { blocks: 5_000, cells: 120_000, characters: 4_000_000, pictures: 40, pictureBytes: 5_000_000 };

/** «Số: 12/CAT-PA05»; without a number a blank that the clerk fills in by hand. */
export function numberLine(document: OfficialDocument): string {
  return `Số: ${numberWords(document, '\u00A0'.repeat(8))}`;
}

function numberWords({ number, symbol }: OfficialDocument, blank: string): string {
  return `${number === null ? blank : oneLine(number)}/${oneLine(symbol)}`;
}

/** «- Như trên;»: the dash is added where it is missing. */
export function copyLine(text: string): string {
  const line = oneLine(text);
  return line.startsWith('-') ? line : `- ${line}`;
}

/** The lines behind «Kính gửi:» when there are several: «- …;», the last with a full stop. */
export function addresseeLines(to: readonly string[]): string[] {
  return to.map((text, index) => `- ${oneLine(text).replace(/[;.]$/u, '')}${index === to.length - 1 ? '.' : ';'}`);
}

/** Letterheads, titles and authorities are printed in capitals. */
export function capitals(text: string): string {
  return oneLine(text).toLocaleUpperCase('vi');
}

/** «Hà Nội, ngày 05 tháng 02 năm 2026»: days under ten and months under three get a leading 0 (Decree 30, Annex I); blanks without a date. */
export function dateLine(document: OfficialDocument): string {
  return `${oneLine(document.place)}, ${dateWords(document)}`;
}

function dateWords({ date }: OfficialDocument): string {
  if (date === null) return 'ngày ….. tháng ….. năm …….';
  const day = date.day < 10 ? `0${date.day}` : String(date.day);
  const month = date.month < 3 ? `0${date.month}` : String(date.month);
  return `ngày ${day} tháng ${month} năm ${date.year}`;
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

export type AnnexHeading = { label: string; title: string; reference: string };

/** «Phụ lục II», what it is about in capitals, «(Kèm theo Công văn số … ngày … của …)». */
export function annexHeading(document: OfficialDocument, index: number): AnnexHeading {
  const number = document.annexes.length === 1 ? '' : ` ${roman[index] ?? index + 1}`;
  const title = oneLine(document.annexes[index]?.title ?? '').replace(/^phụ lục[\s\d.:IVX]*/iu, '');
  const name = document.title === null ? 'Công văn' : sentenceCase(oneLine(document.title.name));
  return {
    label: `Phụ lục${number}`,
    title: capitals(title),
    reference: `(Kèm theo ${name} số ${numberWords(document, '…..')} ${dateWords(document)} của ${oneLine(document.agency.own)})`,
  };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1).toLocaleLowerCase('vi');
}

/**
 * The body with «./.» behind its last words, as official documents end. A body that ends with a table
 * or picture gets a line of its own. Documents that nobody signs stay as they are.
 */
export function closedBody(document: OfficialDocument): Block[] {
  const { body } = document;
  const last = body.at(-1);
  if (document.signature === null || last === undefined) return body;
  const before = body.slice(0, -1);
  if (last.kind === 'paragraph') return [...before, { ...last, runs: closeRuns(last.runs) }];
  if (last.kind === 'list' && last.items.length > 0) {
    return [...before, { ...last, items: [...last.items.slice(0, -1), closeRuns(last.items.at(-1) ?? [])] }];
  }
  return [...body, { kind: 'paragraph', runs: [{ text: './.' }], align: 'right', firstLine: false }];
}

function closeRuns(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (last === undefined) return [{ text: './.' }];
  const text = last.text.trimEnd();
  if (text.endsWith('./.')) return runs;
  return [...runs.slice(0, -1), { ...last, text: `${text.replace(/[.;,]$/u, '')}./.` }];
}

/** Throws AppError `document-too-large` for what would fill the memory; the caller splits the document or its annex. */
export function assertPrintable(document: OfficialDocument): void {
  const count = { blocks: 0, cells: 0, characters: 0, pictures: 0 };
  for (const block of [...document.body, ...document.annexes.flatMap((annex) => annex.body)]) {
    count.blocks += 1;
    if (block.kind === 'table') {
      count.cells += block.rows.reduce((sum, row) => sum + row.length, 0);
      count.characters += block.rows.reduce((sum, row) => sum + row.reduce((length, cell) => length + cell.length, 0), 0);
    } else if (block.kind === 'paragraph') count.characters += lengthOf(block.runs);
    else if (block.kind === 'list') {
      count.blocks += block.items.length;
      count.characters += block.items.reduce((sum, item) => sum + lengthOf(item), 0);
    } else if (block.kind === 'picture') {
      count.pictures += 1;
      if (block.png.length > limits.pictureBytes || block.svg.length > limits.pictureBytes) refuse('a picture');
    }
  }
  if (count.blocks > limits.blocks) refuse('the number of paragraphs');
  if (count.cells > limits.cells) refuse('the number of table cells');
  if (count.characters > limits.characters) refuse('the length of the text');
  if (count.pictures > limits.pictures) refuse('the number of pictures');
}

function lengthOf(runs: Run[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}

function refuse(what: string): never {
  throw new AppError('document-too-large', `The document cannot be written: ${what} is over the limit`, {
    fix: 'split the document, or shorten its annex',
  });
}
