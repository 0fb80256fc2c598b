/**
 * An official document as a value, in the parts that Decree 30/2020/ND-CP names (Annex I). Takedown requests,
 * weekly reports and cover sheets of evidence are made as this value; docx.ts and html.ts write it down.
 */

export type Run = { text: string; bold?: boolean; italic?: boolean };

export type Block =
  /** Body text; `first-line` indents as Decree 30 asks for body paragraphs. */
  | { kind: 'paragraph'; runs: Run[]; align: 'justify' | 'left' | 'center' | 'right'; firstLine: boolean }
  | { kind: 'heading'; text: string; level: 1 | 2 }
  | { kind: 'list'; items: Run[][] }
  /** `widths` in percent, one a column, sum 100. Cells are plain text; a line break makes a new line. */
  | {
      kind: 'table';
      caption: string | null;
      widths: number[];
      align: ('left' | 'right' | 'center')[];
      head: string[];
      rows: string[][];
      /** Points; missing: chosen by the number of columns. */
      size?: number;
    }
  /** The same picture twice: SVG for HTML and PDF, PNG for DOCX. */
  | { kind: 'picture'; svg: string; png: Buffer; widthMm: number; heightMm: number; alt: string };

export type OfficialDocument = {
  language: 'vi';
  /** Upper left: parent regular, own agency bold, rule under it. */
  agency: { parent: string; own: string };
  /** «Số: 12/CAT-PA05»; a null number leaves a blank for the clerk. */
  number: string | null;
  symbol: string;
  /** «Hà Nội, ngày … tháng … năm …»; a null date leaves blanks. */
  place: string;
  date: { day: number; month: number; year: number } | null;
  /** «KHẨN» in a box, or null. */
  urgency: string | null;
  /** Letters (công văn): «V/v …» under the number. */
  about: string | null;
  /** Documents with a name: «BÁO CÁO» and what it is about. */
  title: { name: string; about: string } | null;
  /** One line each behind «Kính gửi:»; empty = none. */
  to: string[];
  body: Block[];
  /** «KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG / (name)»; null for documents that nobody signs. */
  signature: { authority: string; title: string; name: string } | null;
  /** Lines under «Nơi nhận:». */
  copies: string[];
  /** What the annex is about; «Phụ lục», its number and «(Kèm theo …)» are written by themselves. */
  annexes: { title: string; landscape: boolean; body: Block[] }[];
  /** Printed small on every page: «Dự thảo», «Bản in từ …», never inside the text. */
  mark: string | null;
  /** Size of body text in points, within the decree's 13 to 14; missing: 14. One-page reports take 13. */
  bodySize?: 13 | 14;
};
