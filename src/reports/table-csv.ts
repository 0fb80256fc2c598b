/** The table of the weekly page as CSV that a Vietnamese spreadsheet opens: UTF-8 with its mark, semicolons, CR LF. Pure. */
import { fullDay } from '#src/domain/vietnam-time.ts';
import type { WeeklyContent } from '#src/domain/weekly-page.ts';
import { tableRows } from './document.ts';

const mark = '\uFEFF';

/** The file's text. Cells that a spreadsheet would run as a formula are kept as words. */
export function toTableCsv(content: WeeklyContent): string {
  const { head, rows } = tableRows(content);
  const lines = [['Tuần', `${fullDay(content.week.firstDay)} - ${fullDay(content.week.closesOn)}`], head, ...rows];
  return mark + lines.map((line) => `${line.map(cell).join(';')}\r\n`).join('');
}

function cell(text: string): string {
  // a leading sign is harmless before a number, and a formula before anything else
  const safe = /^[=@\t\r]/u.test(text) || (/^[+-]/u.test(text) && !/^[+-][\d.,]+(?: \([+-]?[\d.,]+%\))?$/u.test(text)) ? `'${text}` : text;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
