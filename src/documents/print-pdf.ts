/** HTML to PDF through Chromium: no script, no network, one page at a time. */
import { AppError } from '#src/errors.ts';

export type PdfPrinter = {
  /** Prints a complete HTML document (A4 unless its own @page says otherwise). AppError `pdf-unavailable` without a browser. */
  print(html: string): Promise<Buffer>;
  /** Draws an SVG as PNG at 2 device pixels a CSS pixel. AppError `pdf-unavailable` without a browser. */
  draw(svg: string, size: { width: number; height: number }): Promise<Buffer>;
  close(): Promise<void>;
};

/** A printer for installations without a browser: says so when it is asked to print. */
export function noPrinter(reason: string): PdfPrinter {
  const refuse = async () => {
    throw new AppError('pdf-unavailable', `Documents cannot be printed as PDF: ${reason}`, {
      fix: 'set CHROMIUM_PATH to a Chromium or Chrome, or take the DOCX',
    });
  };
  return { print: refuse, draw: refuse, close: async () => undefined };
}
