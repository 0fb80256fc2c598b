import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedLines, type BoundedLine } from '#src/cli/bounded-lines.ts';

async function lines(chunks: Uint8Array[], maxBytes = 100): Promise<BoundedLine[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  const found: BoundedLine[] = [];
  for await (const line of boundedLines(stream(), maxBytes)) found.push(line);
  return found;
}

describe('boundedLines', () => {
  it('gives the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'ệ', '😀', '\n', ' '), { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        async (parts, size) => {
          const bytes = Buffer.from(parts.join(''));
          const chunks: Uint8Array[] = [];
          for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
          expect(await lines(chunks, 1000)).toEqual(await lines([bytes], 1000));
        },
      ),
    );
  });

  it('numbers lines from 1, keeps blank ones, needs no last line break', async () => {
    expect(await lines([Buffer.from('a\r\n\nb')])).toEqual([
      { line: 1, text: 'a' },
      { line: 2, text: '' },
      { line: 3, text: 'b' },
    ]);
  });

  it('reports a line that is too long and goes on', async () => {
    const chunks = ['a\n', 'x'.repeat(60), 'x'.repeat(60), 'x\nb\n'].map((text) => Buffer.from(text));
    expect(await lines(chunks)).toEqual([
      { line: 1, text: 'a' },
      { line: 2, problem: 'too-long' },
      { line: 3, text: 'b' },
    ]);
    expect(await lines([Buffer.from('x'.repeat(300))])).toEqual([{ line: 1, problem: 'too-long' }]);
  });

  it('reports bytes that are no UTF-8 and takes off a byte order mark', async () => {
    expect(await lines([Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0xff, 0x0a])])).toEqual([
      { line: 1, text: 'a' },
      { line: 2, problem: 'not-utf8' },
    ]);
  });
});
