/** `score`: reads postings as JSON Lines on stdin, writes their assessments on stdout, in the same order. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { messageOf } from '#src/errors.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { boundedLines, type BoundedLine } from './bounded-lines.ts';
import { scoreLine } from './score-row.ts';

const MAX_LINE_BYTES = 4 * 1024 * 1024;
const PROGRESS_EVERY_MS = 2_000;

const help = `Usage: npm run -s score < posts.jsonl > scores.jsonl

Scores postings by the rules that ship with Lurewatch. Needs no database, queue or network.

Input, one JSON object a line:
  {"id", "text", "title"?, "url"?, "author"?, "seenAt"?}
  seenAt is an ISO time; missing, it is the release date of the rules. Unknown fields are ignored.

Output, one JSON object a line, in the same order:
  {"id","risk","band","queue","stance","abstain","forms","signals","mitigations","facts","rules","model"}
  A score is a machine's suggestion: people decide. quote === text.slice(start, end), offsets in UTF-16 units.
  A bad line gives {"line","error"} in its place; the rest is still done. Blank lines are passed over.
  Limits: 4 MB a line, 200,000 UTF-16 units a text.

Options:
  --help   show this text

Exit status: 0 all lines were scored, 1 wrong use, 2 at least one bad line.
`;

type Tally = { lines: number; bad: number };

function answer(line: BoundedLine, tally: Tally): string {
  const result =
    'problem' in line
      ? { ok: false as const, error: line.problem === 'too-long' ? `line is longer than ${MAX_LINE_BYTES} bytes` : 'not UTF-8' }
      : scoreLine(line.text, shippedRules);
  tally.lines++;
  if (result.ok) return `${JSON.stringify(result.row)}\n`;
  tally.bad++;
  return `${JSON.stringify({ line: line.line, error: result.error })}\n`;
}

async function run(): Promise<number> {
  const tally: Tally = { lines: 0, bad: 0 };
  const startedAt = performance.now();
  let reportedAt = startedAt;
  for await (const line of boundedLines(process.stdin, MAX_LINE_BYTES)) {
    if ('text' in line && line.text.trim() === '') continue;
    if (!process.stdout.write(answer(line, tally))) await once(process.stdout, 'drain');
    if (performance.now() - reportedAt >= PROGRESS_EVERY_MS) {
      reportedAt = performance.now();
      process.stderr.write(`score: ${tally.lines} lines, ${tally.bad} bad\n`);
    }
  }
  const seconds = (performance.now() - startedAt) / 1000;
  process.stderr.write(`score: done, ${tally.lines} lines, ${tally.bad} bad, ${seconds.toFixed(1)} s\n`);
  return tally.bad > 0 ? 2 : 0;
}

function wantsHelp(): boolean | string {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h' } }, strict: true }).values.help === true;
  } catch (thrown) {
    return messageOf(thrown);
  }
}

// A reader that closes early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const asked = wantsHelp();
if (typeof asked === 'string') {
  process.stderr.write(`score: ${asked}\n\n${help}`);
  process.exitCode = 1;
} else if (asked) process.stdout.write(help);
else process.exitCode = await run();
