import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lw-evaluate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function evaluate(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/evaluate.ts', ...args], {
    env: { PATH: process.env['PATH'] ?? '' },
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

const rows = [
  { text: 'Tuyển người sang Campuchia, việc nhẹ lương cao, ib em', group: 'lure', source: 'a' },
  { text: 'Tuyển 5 em tay vịn karaoke, ứng 10tr, ib chị', group: 'lure', source: 'b' },
  { text: 'Bán cam sành 25k một ký', group: 'talk', source: 'a' },
  { text: 'Chiều nay trời đẹp, cả nhà đi chơi', group: 'talk', source: 'b' },
];

describe('evaluate', () => {
  it('measures rows by their group, pools files and shows slices', async () => {
    const [one, two] = [path.join(folder, 'one.jsonl'), path.join(folder, 'two.jsonl')];
    await writeFile(
      one,
      rows
        .slice(0, 2)
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(''),
    );
    await writeFile(
      two,
      `${rows
        .slice(2)
        .map((row) => JSON.stringify(row))
        .join('\n')}\n{"group":"talk"}\nnot json\n`,
    );
    const { status, out, err } = evaluate('--rules', '--data', one, two, '--positive', 'lure');
    expect(status).toBe(0);
    const result: unknown = JSON.parse(out);
    expect(result).toMatchObject({
      n: 4,
      positives: 2,
      threshold: 0.4,
      precision: { value: 1, count: 2, of: 2 },
      recall: { value: 1 },
      confusion: { truePositive: 2, falsePositive: 0, falseNegative: 0, trueNegative: 2 },
      auc: { value: 1 },
      queues: { review: { count: 2 }, none: { count: 2 } },
      signals: { EASY_HIGH: { positive: 1, negative: 0 } },
    });
    expect(result).toHaveProperty('slices.0.column', 'group');
    // both bad lines are named, none of their content is
    expect(err).toContain('two.jsonl:3 left out: no text');
    expect(err).toContain('two.jsonl:4 left out: not JSON');
  });

  it('joins columns of a CSV and takes 0/1 labels', async () => {
    const file = path.join(folder, 'jobs.csv');
    await writeFile(
      file,
      'ad,terms,fraud\n"Việc làm bên Campuchia","lương cao, việc nhẹ, lh zalo",1\n"Kế toán","Công ty TNHH Ví Dụ, địa chỉ số 1",0\n',
    );
    const { status, out } = evaluate('--rules', '--data', file, '--text', 'ad,terms', '--label', 'fraud', '--slice', '');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ n: 2, positives: 1, recall: { value: 1 }, falsePositiveRate: { value: 0 }, slices: [] });
  });

  it('says what is wrong and how to mend it', async () => {
    const file = path.join(folder, 'odd.jsonl');
    await writeFile(file, '{"body":"chào","y":1}\n');
    expect(evaluate('--rules', '--data', file, '--label', 'y')).toMatchObject({
      status: 1,
      err: expect.stringContaining('body, y') as string,
    });
    expect(evaluate('--rules', '--data', file)).toMatchObject({ status: 1, err: expect.stringContaining('--positive') as string });
    expect(evaluate('--data', file, '--label', 'y')).toMatchObject({ status: 1, err: expect.stringContaining('--rules') as string });
    expect(evaluate('--rules', '--data', path.join(folder, 'none.jsonl'), '--label', 'y').status).toBe(1);
    expect(evaluate('--help')).toMatchObject({ status: 0, out: expect.stringContaining('Usage') as string });
  });
});
