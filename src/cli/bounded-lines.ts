/** Lines of a byte stream with a bound on the memory one line may take. */

/** A line without its end, or the fact that it was longer than allowed or no UTF-8. Numbers begin at 1. */
export type BoundedLine = { line: number; text: string } | { line: number; problem: 'too-long' | 'not-utf8' };

const NEWLINE = 0x0a;

/**
 * Cuts a byte stream into lines. Memory stays under `maxBytes` plus one chunk: what goes over is dropped up to the next
 * line break and reported. A carriage return at the end and a byte order mark at the start are taken off.
 */
export async function* boundedLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<BoundedLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let dropping = false;
  let line = 1;
  for await (const chunk of chunks) {
    let from = 0;
    while (from < chunk.length) {
      const end = chunk.indexOf(NEWLINE, from);
      const to = end < 0 ? chunk.length : end;
      if (!dropping) {
        size += to - from;
        if (size > maxBytes) {
          dropping = true;
          parts = [];
        } else if (to > from) parts.push(chunk.subarray(from, to));
      }
      if (end < 0) break;
      yield finish(parts, line, dropping);
      parts = [];
      size = 0;
      dropping = false;
      line++;
      from = end + 1;
    }
  }
  if (size > 0) yield finish(parts, line, dropping);
}

function finish(parts: Uint8Array[], line: number, tooLong: boolean): BoundedLine {
  if (tooLong) return { line, problem: 'too-long' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: line !== 1 }).decode(Buffer.concat(parts));
    return { line, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  } catch {
    // The decoder throws a TypeError and nothing else; the bytes themselves are not repeated.
    return { line, problem: 'not-utf8' };
  }
}
