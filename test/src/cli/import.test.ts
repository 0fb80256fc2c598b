import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readImportRow } from '#src/cli/import-row.ts';
import { readRecords, type FileRecord } from '#src/cli/read-records.ts';

const now = new Date('2026-11-22T00:00:00Z');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lurewatch-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function records(name: string, content: string | Buffer): Promise<FileRecord[]> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return await Array.fromAsync(readRecords(file));
}

describe('files', () => {
  test('a line that is not JSON, one that is too long and an empty one do not stop the rest', async () => {
    const found = await records(
      'a.jsonl',
      Buffer.concat([
        Buffer.from(`\uFEFF{"text":"một"}\r\nkhông phải JSON\n\n${'x'.repeat(5 * 1024 * 1024)}\n{"text":"hai"}\n`),
        Buffer.from([0xff, 0xfe]),
      ]),
    );
    expect(found).toEqual([
      { line: 1, record: { text: 'một' } },
      { line: 2, code: 'not-json', detail: 'not JSON' },
      { line: 4, code: 'line-too-long', detail: expect.any(String) },
      { line: 5, record: { text: 'hai' } },
      { line: 6, code: 'not-utf8', detail: 'not UTF-8' },
    ]);
  });

  test('CSV with a BOM, quotes, line breaks inside a field, and a row with too few columns', async () => {
    const found = await records('b.csv', '\uFEFFid,text,url\n1,"dòng một\ndòng ""hai""",\n2,thiếu\n3,đủ,https://cho.example/3\n');
    expect(found.filter((item) => 'record' in item).map((item) => ('record' in item ? item.record : null))).toEqual([
      { id: '1', text: 'dòng một\ndòng "hai"', url: '' },
      { id: '3', text: 'đủ', url: 'https://cho.example/3' },
    ]);
    expect(found.filter((item) => 'code' in item)).toMatchObject([{ code: 'bad-csv' }]);
  });
});

test('a CSV file in another encoding is refused with what to do, not stored as rubbish', async () => {
  await expect(
    records('c.csv', Buffer.concat([Buffer.from('text\nTuy'), Buffer.from([0xea, 0xf1]), Buffer.from('n\n')])),
  ).rejects.toMatchObject({ code: 'not-utf8' });
});

describe('records', () => {
  test('a good one keeps its words as they are', () => {
    const row = readImportRow(
      { id: 7, text: '  Tuyển phụ bếp \u200B', author: 'quán', seenAt: '2026-11-01T10:00:00+07:00', unknown: 1 },
      now,
    );
    expect(row).toMatchObject({
      ok: true,
      sighting: { nativeId: '7', text: '  Tuyển phụ bếp \u200B', author: { name: 'quán' }, kind: 'post' },
    });
  });

  test.each<[unknown, string]>([
    [{ id: 1 }, 'bad-record'],
    [{ text: '   ' }, 'bad-record'],
    [{ text: 5 }, 'bad-record'],
    [null, 'bad-record'],
    ['text', 'bad-record'],
    [{ text: 'a', url: 'javascript:alert(1)' }, 'bad-url'],
    [{ text: 'a', seenAt: '2030-01-01T00:00:00Z' }, 'seen-in-future'],
    [{ text: 'a', publishedAt: 'hôm qua' }, 'bad-record'],
    [{ text: 'a', publishedAt: '0000-01-01T00:00:00Z' }, 'bad-record'],
    [{ text: 'a', url: 'https://a.example/\uD800' }, 'good'],
  ])('%j is refused as %s', (record, code) => {
    const row = readImportRow(record, now);
    expect(row.ok ? 'good' : row.code).toBe(code);
    if (row.ok) expect(row.sighting.url).toBe('https://a.example/%EF%BF%BD');
  });

  test('whatever the record, the answer is a value that quotes nothing of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (record) => {
        const row = readImportRow(record, now);
        if (!row.ok)
          expect(row.detail).toMatch(
            /^(?:wrong or missing: [a-zA-Z, ]+|text is missing, empty or too long|url is not a web address|seenAt lies in the future)$/,
          );
      }),
    );
  });
});
