/** `score`: reads postings as JSON Lines on stdin, writes their assessments on stdout, in the same order. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { messageOf } from '#src/errors.ts';
import { boundedLines } from './bounded-lines.ts';
import { MAX_LINE_BYTES, type ScoredChunk } from './score-chunk.ts';
import { scoreLines } from './score-lines.ts';

const PROGRESS_EVERY_MS = 2_000;
const MOST_THREADS = 256;

const help = `Usage: npm run -s score < posts.jsonl > scores.jsonl

Scores postings by the rules that ship with Lurewatch. Needs no database, queue or network.

Input, one JSON object a line:
  {"id", "text", "title"?, "url"?, "author"?, "seenAt"?}
  seenAt is an ISO time; missing, it is the release date of the rules. Unknown fields are ignored.

Output, one JSON object a line, in the same order:
  {"id","risk","band","queue","stance","abstain","forms","signals","mitigations","facts","rules","model"}
  A score is a machine's suggestion: people decide. quote === text.slice(start, end), offsets in UTF-16 units.
  A bad line gives {"line","error"} in its place; the rest is still done. Blank lines are passed over.
  Limits: 4 MB a line, 200,000 UTF-16 units a text; what is longer is a bad line.

Options:
  --threads N   threads for more than 2,000 lines, 1 to ${MOST_THREADS}; 1 is this thread alone.
                Missing: as many as the machine has cores (here ${availableParallelism()}). Each takes about 100 MB.
  --help        show this text

Exit status: 0 all lines were scored, 1 wrong use, 2 at least one bad line.
`;

async function run(threads: number): Promise<number> {
  let lines = 0;
  let bad = 0;
  const startedAt = performance.now();
  let reportedAt = startedAt;
  const write = async (chunk: ScoredChunk): Promise<void> => {
    lines += chunk.lines;
    bad += chunk.bad;
    if (!process.stdout.write(chunk.text)) await once(process.stdout, 'drain');
    if (performance.now() - reportedAt >= PROGRESS_EVERY_MS) {
      reportedAt = performance.now();
      process.stderr.write(`score: ${lines} lines, ${bad} bad\n`);
    }
  };
  await scoreLines(boundedLines(process.stdin, MAX_LINE_BYTES), threads, write);
  const seconds = (performance.now() - startedAt) / 1000;
  process.stderr.write(`score: done, ${lines} lines, ${bad} bad, ${seconds.toFixed(1)} s\n`);
  return bad > 0 ? 2 : 0;
}

/** The number of threads, `help`, or what is wrong. */
function readWish(): { threads: number } | { help: true } | { wrong: string } {
  try {
    const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' }, threads: { type: 'string' } }, strict: true });
    if (values.help === true) return { help: true };
    if (values.threads === undefined) return { threads: availableParallelism() };
    const threads = Number(values.threads);
    if (/^\d{1,3}$/.test(values.threads) && threads >= 1 && threads <= MOST_THREADS) return { threads };
    return { wrong: `--threads must be a whole number from 1 to ${MOST_THREADS}` };
  } catch (thrown) {
    return { wrong: messageOf(thrown) };
  }
}

// A reader that closes early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const wish = readWish();
if ('wrong' in wish) {
  process.stderr.write(`score: ${wish.wrong}\n\n${help}`);
  process.exitCode = 1;
} else if ('help' in wish) process.stdout.write(help);
else process.exitCode = await run(wish.threads);
