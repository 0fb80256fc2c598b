import { expect, test } from 'vitest';
import { coverSheet } from '#src/evidence/cover-sheet.ts';
import { sheetTime } from '#src/evidence/sheet-words.ts';

const hash = 'ab'.repeat(32);
const sheet = coverSheet({
  organisation: null,
  caseId: '12',
  postings: [
    {
      posting_id: '5',
      url: 'https://forum.example.net/t/1',
      native_id: 'p-77',
      platform: 'forum',
      published_at: null,
      first_seen_at: new Date('2026-11-20T20:00:00Z'),
    },
  ],
  evidence: [
    {
      postingId: '5',
      url: 'https://forum.example.net/t/1',
      ready: true,
      capture: null,
      items: [
        {
          id: '9',
          kind: 'raw-response',
          sha256: hash,
          bytes: 4711,
          mediaType: 'text/html',
          url: 'https://forum.example.net/t/1',
          capturedAt: new Date('2026-11-21T17:30:05Z'),
          tool: 'Lurewatch 0.1.0 (HTTP)',
          capturedBy: { kind: 'system', id: 'visit' },
          status: 200,
          note: '',
        },
      ],
      missing: [{ kind: 'screenshot', why: 'auth-wall' }],
    },
  ],
  custody: [
    {
      id: '1',
      evidence_id: '9',
      at: new Date('2026-11-22T01:00:00Z'),
      actor_kind: 'user',
      actor_id: 'u',
      actor_name: 'Cán bộ (tập dượt)',
      act: 'verified',
      why: 'damaged',
      sha256_before: Buffer.from(hash, 'hex'),
      sha256_after: null,
    },
  ],
  names: new Map(),
  printedBy: 'Cán bộ (tập dượt)',
  printedAt: new Date('2026-11-22T02:00:00Z'),
});
const all = JSON.stringify(sheet);

test('says what was kept, when with the offset, with which tool, status and hash', () => {
  for (const words of [
    'https://forum.example.net/t/1',
    'p-77',
    '22/11/2026 00:30:05 +07:00',
    'Lurewatch 0.1.0 (HTTP)',
    '200',
    '4711',
    `${hash.slice(0, 32)}\\n${hash.slice(32)}`,
  ])
    expect(all).toContain(words);
});

test('says what is missing and why, what was done with the copies, and that it is a lead to be collected again', () => {
  expect(all).toContain('trang bắt đăng nhập');
  expect(all).toContain('ĐÃ BỊ THAY ĐỔI');
  expect(all).toContain('không đọc được');
  expect(all).toContain('khoản 2 Điều 87 và Điều 107 Bộ luật Tố tụng hình sự năm 2015');
  expect(all).toContain('(Ký, ghi rõ họ tên)');
  expect(sheet.mark).toContain('DỰ THẢO');
  expect(sheet.signature).toBeNull();
});

test('tables have widths of 100 percent and as many cells as columns', () => {
  for (const block of [...sheet.body, ...sheet.annexes.flatMap((annex) => annex.body)]) {
    if (block.kind !== 'table') continue;
    expect(block.widths.reduce((sum, width) => sum + width, 0)).toBe(100);
    for (const row of [block.head, ...block.rows]) expect(row).toHaveLength(block.widths.length);
  }
});

test('times are those of Viet Nam', () => expect(sheetTime(new Date('2026-12-31T17:00:00Z'))).toBe('01/01/2027 00:00:00 +07:00'));
