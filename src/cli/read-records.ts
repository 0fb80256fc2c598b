import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse as parseCsv } from 'csv-parse';
import { AppError } from '#src/errors.ts';
import { boundedLines } from './bounded-lines.ts';

/** One record with the number of its line (CSV: of its row, header = 1), or why it is none. */
export type FileRecord = { line: number; record: unknown } | { line: number; code: string; detail: string };

/** Longest line of JSONL in bytes; a longer one is refused without being held in memory. */
const maxLineBytes = 4 * 1024 * 1024;
/** Longest record of CSV: a quote that is never closed swallows no more than this. */
const maxRecordUnits = 500_000;

/** Streams the records of a file: CSV by its ending `.csv`, JSON Lines otherwise. A bad line is a value, the rest is still read. */
export async function* readRecords(file: string): AsyncGenerator<FileRecord> {
  if (file.toLowerCase().endsWith('.csv')) yield* readCsv(file);
  else yield* readJsonLines(file);
}

async function* readJsonLines(file: string): AsyncGenerator<FileRecord> {
  for await (const item of boundedLines(createReadStream(file), maxLineBytes)) {
    if ('problem' in item) {
      yield item.problem === 'too-long'
        ? { line: item.line, code: 'line-too-long', detail: `longer than ${maxLineBytes / 1024 / 1024} MB` }
        : { line: item.line, code: 'not-utf8', detail: 'not UTF-8' };
      continue;
    }
    if (item.text.trim() === '') continue;
    let record: unknown;
    try {
      record = JSON.parse(item.text);
    } catch {
      yield { line: item.line, code: 'not-json', detail: 'not JSON' };
      continue;
    }
    yield { line: item.line, record };
  }
}

async function* readCsv(file: string): AsyncGenerator<FileRecord> {
  let row = 1;
  const skipped: FileRecord[] = [];
  const parser = parseCsv({
    bom: true,
    columns: true,
    skip_empty_lines: true,
    relax_column_count: false,
    skip_records_with_error: true,
    max_record_size: maxRecordUnits,
    on_skip: () => {
      row += 1;
      skipped.push({ line: row, code: 'bad-csv', detail: 'quotes or number of columns are wrong' });
      return undefined;
    },
  });
  // errors of the disk and of the encoding end the parser, and with it the loop below
  const reading = pipeline(createReadStream(file), decodeUtf8, parser);
  reading.catch(() => undefined); // said by the loop
  try {
    for await (const record of parser) {
      yield* skipped.splice(0);
      row += 1;
      yield { line: row, record: record as unknown };
    }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new AppError('not-utf8', 'The CSV file is not UTF-8', {
      cause,
      fix: 'save it as «CSV UTF-8» and import it again: what was stored is told apart',
    });
  }
  yield* skipped;
}

async function* decodeUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
