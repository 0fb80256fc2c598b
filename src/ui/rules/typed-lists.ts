/** Lists as people type or paste them: one entry a line. Pure. */
import { longestPhrase, mostPhrases } from '#src/domain/rule-content.ts';

/** The entries of a text with one entry a line, each with the number of its line, from 1. */
export function linesOf(text: string): { line: number; text: string }[] {
  return text
    .split('\n')
    .map((entry, at) => ({ line: at + 1, text: entry.trim() }))
    .filter((entry) => entry.text !== '');
}

/** Whether a list of wordings keeps the bounds of a rule set; the rest the server knows. */
export function isTooLong(entries: readonly { text: string }[]): boolean {
  return entries.length > mostPhrases || entries.some((entry) => entry.text.length > longestPhrase);
}

export type Licence = { number: string; company: string };
export type PastedLicences = { licences: Licence[]; /** Numbers of the lines that cannot be read. */ unread: number[] };

/** Reads `number;company` lines, as a spreadsheet gives them too (tab, comma, quotes). Of one number the last line counts. */
export function readLicences(text: string): PastedLicences {
  const found = new Map<string, string>();
  const unread: number[] = [];
  for (const { line, text: row } of linesOf(text)) {
    const [number, company] = cellsOf(row);
    // the line with the names of the columns
    if (line === 1 && !/\d/u.test(number)) continue;
    if (number === '' || company === '' || number.length > 60 || company.length > 300) unread.push(line);
    else found.set(number, company);
  }
  return { licences: [...found].map(([number, company]) => ({ number, company })), unread };
}

/** Cuts at the first separator only: names of companies have commas of their own. */
function cellsOf(row: string): [string, string] {
  const separator = [';', '\t', ','].find((sign) => row.includes(sign));
  if (separator === undefined) return [row, ''];
  const at = row.indexOf(separator);
  return [plain(row.slice(0, at)), plain(row.slice(at + 1))];
}

function plain(cell: string): string {
  const text = cell.trim().replace(/;+$/u, '').trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}
