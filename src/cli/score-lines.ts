/**
 * The way of the lines through `score`: one by one on this thread while the input is small, so that the first answers come at once;
 * then in chunks over several threads. Answers are written in the order of the lines, and no more is read than can be answered.
 */
import type { BoundedLine } from './bounded-lines.ts';
import { scoreChunk, type ScoredChunk } from './score-chunk.ts';
import { startScoreThreads, type ScoreThreads } from './score-threads.ts';

/** Lines answered on this thread before others are started. */
const LINES_ALONE = 2_000;
const LINES_IN_CHUNK = 128;
/** UTF-16 units after which a chunk is full. */
const UNITS_IN_CHUNK = 256 * 1024;
/** Chunks under way for each thread: one at work, one waiting, one written. */
const CHUNKS_A_THREAD = 3;
/** Lines that come slowly wait no longer than this for others. */
const PATIENCE_MS = 20;

/** Answers all lines with at most `threads` threads. `write` takes the answers in order and settles when more may come. */
export async function scoreLines(
  lines: AsyncIterable<BoundedLine>,
  threads: number,
  write: (chunk: ScoredChunk) => Promise<void>,
): Promise<void> {
  let seen = 0;
  let way: ThreadedWay | null = null;
  try {
    for await (const line of lines) {
      seen++;
      if (threads > 1 && seen > LINES_ALONE) way ??= startWay(threads, write);
      if (way === null) await write(scoreChunk([line]));
      else await way.take(line);
    }
    await way?.finish();
  } finally {
    await way?.stop();
  }
}

type ThreadedWay = { take(line: BoundedLine): Promise<void>; finish(): Promise<void>; stop(): Promise<void> };

function startWay(count: number, write: (chunk: ScoredChunk) => Promise<void>): ThreadedWay {
  const threads: ScoreThreads = startScoreThreads(count);
  let batch: BoundedLine[] = [];
  let units = 0;
  let underWay = 0;
  let written: Promise<void> = Promise.resolve();
  let wake = (): void => undefined;

  const isFull = (): boolean => underWay >= count * CHUNKS_A_THREAD;
  const send = (): void => {
    if (batch.length === 0) return;
    // Until the first thread has started this one goes on alone.
    const answer = threads.isReady() ? threads.score(batch) : Promise.resolve(scoreChunk(batch));
    batch = [];
    units = 0;
    underWay++;
    const before = written;
    written = (async () => {
      // Both are awaited at once: a failure of either ends the whole.
      const [chunk] = await Promise.all([answer, before]);
      await write(chunk);
      underWay--;
      wake();
    })();
    written.catch(() => {
      wake();
    });
  };
  const ticker = setInterval(send, PATIENCE_MS);
  return {
    async take(line) {
      batch.push(line);
      units += 'text' in line ? line.text.length : 0;
      if (batch.length < LINES_IN_CHUNK && units < UNITS_IN_CHUNK) return;
      send();
      while (isFull()) {
        // A failure rejects here; otherwise the next written chunk wakes this.
        await Promise.race([written, new Promise<void>((done) => (wake = done))]);
      }
    },
    async finish() {
      send();
      await written;
    },
    async stop() {
      clearInterval(ticker);
      await threads.stop();
    },
  };
}
