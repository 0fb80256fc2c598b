/** Labelled texts from CSV and JSON Lines, as the measuring and training commands take them. */
import { AppError } from '#src/errors.ts';
import { readRecords } from './read-records.ts';

/** One text with its label and the values by which results are sliced. */
export type LabelledRow = { text: string; title: string | null; seenAt: string | null; positive: boolean; slices: Record<string, string> };

export type RowOptions = {
  /** Columns joined by a line break. */
  text: string[];
  /** Column of 0/1 labels; null: `groupColumn` is compared with `positive`. */
  label: string | null;
  groupColumn: string;
  positive: string[];
  /** Columns by which results are sliced. */
  slices: string[];
};

const yes = new Set(['1', 'true', 't', 'yes']);
const no = new Set(['0', 'false', 'f', 'no']);

/**
 * Reads the rows of a file. A bad row is reported with its line and left out. Throws AppError `no-such-column` where no row at all has the
 * text or the label, naming the columns there are.
 */
export async function readLabelledRows(
  file: string,
  options: RowOptions,
): Promise<{ rows: LabelledRow[]; bad: { line: number; reason: string }[] }> {
  const rows: LabelledRow[] = [];
  const bad: { line: number; reason: string }[] = [];
  const columns = new Set<string>();
  for await (const item of readRecords(file)) {
    if ('code' in item) {
      bad.push({ line: item.line, reason: item.detail });
      continue;
    }
    const record = item.record;
    if (typeof record !== 'object' || record === null) {
      bad.push({ line: item.line, reason: 'not an object' });
      continue;
    }
    const fields = new Map<string, unknown>(Object.entries(record));
    for (const name of fields.keys()) columns.add(name);
    const row = toRow(fields, options);
    if (typeof row === 'string') bad.push({ line: item.line, reason: row });
    else rows.push(row);
  }
  if (rows.length === 0) {
    const first = bad[0] === undefined ? 'it is empty' : `line ${bad[0].line}: ${bad[0].reason}`;
    const seen = [...columns].slice(0, 40).join(', ');
    throw new AppError('no-such-column', `${file} has no row that can be measured (${first})`, {
      fix: seen === '' ? 'give a file of CSV or JSON Lines' : `choose --text and --label or --positive of its columns: ${seen}`,
    });
  }
  return { rows, bad };
}

/** The row, or why it is none. Contents are never repeated: they may hold personal data. */
function toRow(fields: ReadonlyMap<string, unknown>, options: RowOptions): LabelledRow | string {
  const parts = options.text.map((column) => words(fields.get(column))).filter((part) => part !== '');
  if (parts.length === 0) return `no text in ${options.text.join(', ')}`;
  const positive = labelOf(fields, options);
  if (positive === null) return `no label in ${options.label ?? options.groupColumn}`;
  const slices: Record<string, string> = {};
  for (const column of options.slices) {
    const value = words(fields.get(column));
    if (value !== '') slices[column] = value.slice(0, 80);
  }
  const title = options.text.includes('title') ? '' : words(fields.get('title'));
  const seenAt = words(fields.get('seenAt'));
  const knownTime = seenAt !== '' && !Number.isNaN(Date.parse(seenAt));
  return { text: parts.join('\n'), title: title === '' ? null : title, seenAt: knownTime ? seenAt : null, positive, slices };
}

function labelOf(fields: ReadonlyMap<string, unknown>, { label, groupColumn, positive }: RowOptions): boolean | null {
  if (label === null) {
    const group = words(fields.get(groupColumn));
    return group === '' ? null : positive.includes(group);
  }
  const value = words(fields.get(label)).toLowerCase();
  return yes.has(value) ? true : no.has(value) ? false : null;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
