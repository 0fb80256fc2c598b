import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';

type Outcome = { status: number | null; lines: unknown[]; out: string; err: string };

/** Runs the command as a user would, with an environment that names no database, queue or proxy. */
async function score(input: Iterable<string> | AsyncIterable<string>, args: string[] = []): Promise<Outcome> {
  const child = spawn(process.execPath, ['src/cli/score.ts', ...args], { env: { PATH: process.env['PATH'] ?? '' } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  Readable.from(input).pipe(child.stdin);
  const status = await new Promise<number | null>((done) => child.on('close', done));
  const text = Buffer.concat(out).toString();
  const lines = args.includes('--help')
    ? []
    : text
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line));
  return { status, lines, out: text, err: Buffer.concat(err).toString() };
}

const post = (id: number | string, text: string): string => `${JSON.stringify({ id, text })}\n`;

describe('score', () => {
  it('scores line by line, in order, and ends with 0', async () => {
    const { status, lines, err } = await score([
      post('a', 'Tuyển người sang Campuchia, việc nhẹ lương cao, ib em'),
      post('b', 'Bán cam sành 25k một ký'),
    ]);
    expect(lines).toMatchObject([
      { id: 'a', queue: 'review', band: 'high' },
      { id: 'b', queue: 'none', band: 'low' },
    ]);
    expect(status).toBe(0);
    expect(err).toContain('2 lines, 0 bad');
  });

  it('puts an error in the place of a bad line, goes on and ends with 2', async () => {
    const { status, lines } = await score([post(1, 'chào'), 'not json\n', '{"id":3}\n', post(4, 'chào')]);
    expect(lines).toMatchObject([{ id: 1 }, { line: 2, error: 'not JSON' }, { line: 3 }, { id: 4 }]);
    expect(status).toBe(2);
  });

  it('gets past a line of many megabytes', async () => {
    async function* input(): AsyncGenerator<string> {
      yield post(1, 'chào');
      for (let i = 0; i < 64; i++) yield 'x'.repeat(1024 * 1024);
      yield '\n';
      yield post(3, 'chào');
    }
    const { status, lines } = await score(input());
    expect(lines).toMatchObject([{ id: 1 }, { line: 2, error: expect.stringContaining('longer than') }, { id: 3 }]);
    expect(status).toBe(2);
  });

  it('takes thousands of lines and keeps their order', async () => {
    const { status, lines } = await score(
      Array.from({ length: 3000 }, (_, i) => post(i, `Tuyển ${i} người sang Campuchia làm việc, lương cao, ib em`)),
    );
    expect(lines.map((line) => (line as { id: number }).id)).toEqual(Array.from({ length: 3000 }, (_, i) => i));
    expect(status).toBe(0);
  });

  it('gives the same answers in the same order on one thread and on three, bad and blank lines among them', async () => {
    const input = Array.from({ length: 4500 }, (_, i) => {
      if (i % 500 === 7) return 'not json\n';
      if (i % 500 === 8) return '\n';
      return post(i, i % 2 === 0 ? `Tuyển ${i} người sang Campuchia, lương cao, ib em` : `Bán cam sành, ${i} nghìn một ký`);
    });
    const alone = await score(input, ['--threads', '1']);
    const together = await score(input, ['--threads', '3']);
    expect(together.out).toBe(alone.out);
    expect(alone.lines).toHaveLength(4500 - 9);
    expect([alone.status, together.status]).toEqual([2, 2]);
    expect(together.err).toContain('4491 lines, 9 bad');
  });

  it('answers what came so far while more is still awaited', async () => {
    const child = spawn(process.execPath, ['src/cli/score.ts', '--threads', '2'], { env: { PATH: process.env['PATH'] ?? '' } });
    let answered = 0;
    child.stdout.on('data', (chunk: Buffer) => (answered += chunk.toString().split('\n').length - 1));
    const ended = new Promise<number | null>((done) => child.on('close', done));
    const waitFor = async (count: number): Promise<void> => {
      for (;;) {
        if (answered >= count) return;
        await new Promise((done) => setTimeout(done, 20));
      }
    };
    for (let i = 0; i < 2100; i++) child.stdin.write(post(i, 'chào'));
    await waitFor(2100);
    child.stdin.write(post('last', 'chào'));
    await waitFor(2101);
    child.stdin.end();
    expect(await ended).toBe(0);
  });

  it('says how long a text may be', async () => {
    const { lines } = await score([post(1, 'a'.repeat(200_001))]);
    expect(lines).toEqual([{ line: 1, error: 'text: must not be longer than 200000 UTF-16 units' }]);
  });

  it('does nothing on empty input', async () => {
    expect(await score([''])).toMatchObject({ status: 0, lines: [] });
  });

  it('explains itself and refuses what it does not know', async () => {
    expect(await score([], ['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('Usage:') });
    expect(await score([], ['--nonsense'])).toMatchObject({ status: 1, lines: [], err: expect.stringContaining('Usage:') });
    for (const threads of ['0', '1.5'])
      expect(await score([], [`--threads=${threads}`])).toMatchObject({ status: 1, err: expect.stringContaining('--threads must be') });
  });
});
