/** `evaluate`: how well the rules tell labelled texts apart, as one JSON value with 95 % intervals. */
import { parseArgs } from 'node:util';
import { measure, type Measures } from '#models/measure/report.ts';
import { type Proportion, proportion } from '#models/measure/proportion.ts';
import type { Assessment } from '#src/domain/assessment.ts';
import { MAX_TEXT_UNITS } from '#src/domain/posting.ts';
import { runCommand } from '#src/command.ts';
import { usageError } from '#src/errors.ts';
import { assess } from '#src/signals/assess.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { type LabelledRow, readLabelledRows } from './labelled-rows.ts';

const help = `Usage: npm run -s evaluate -- --rules --data FILE... [options]

Measures the shipped rules on labelled texts and prints one JSON value. Several files are pooled.
Files: JSON Lines, or CSV (by its ending). Columns: --text and --label, or a group.

  --rules            measure the rules alone
  --data FILE        may be given several times, or several files after it
  --text COL,...     columns of the text, joined by a line break (text)
  --label COL        column with 0/1 labels
  --positive G,...   rows whose group is one of these are 1, all others 0
  --group COL        the column of the group (group)
  --slice COL,...    columns by which results are shown too (group,source,form,style)
  --seed N           seed of the bootstrap intervals (1)
  --help             show this text

A row counts as flagged when it reaches the review queue; the score is risk / 100, which is no probability: read
ece as how far it is from one. queues counts review, rescue and none; signals counts on how many rows each fired.
Slices of more than 60 values of a column keep the 60 largest.
`;

type Outcome = LabelledRow & { assessment: Pick<Assessment, 'risk' | 'queue' | 'stance' | 'abstain'>; found: string[] };

type Report = Measures & {
  queues: Record<'review' | 'rescue' | 'none', Proportion>;
  abstained: Proportion;
  stances: Record<string, number>;
  /** On how many positive and negative rows each signal and mitigation fired. */
  signals: Record<string, { positive: number; negative: number }>;
};

const mostSlices = 60;
const progressEveryMs = 2_000;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rules: { type: 'boolean' },
      data: { type: 'string', multiple: true },
      text: { type: 'string', default: 'text' },
      label: { type: 'string' },
      positive: { type: 'string' },
      group: { type: 'string', default: 'group' },
      slice: { type: 'string', default: 'group,source,form,style' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    process.stdout.write(help);
    return;
  }
  const files = [...(values.data ?? []), ...positionals];
  if (values.rules !== true) throw usageError('nothing to measure', 'give --rules');
  if (files.length === 0) throw usageError('no file to measure on', 'give --data FILE');
  if ((values.label === undefined) === (values.positive === undefined)) {
    throw usageError('which rows are positive?', 'give either --label COL or --positive GROUP,...');
  }
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) throw usageError('--seed is no whole number', 'give for example --seed 7');
  const slices = list(values.slice);
  const rows: LabelledRow[] = [];
  for (const file of files) {
    const read = await readLabelledRows(file, {
      text: list(values.text),
      label: values.label ?? null,
      groupColumn: values.group,
      positive: list(values.positive ?? ''),
      slices,
    });
    // concat would build a third array; push takes no more arguments than the stack holds
    for (const row of read.rows) rows.push(row);
    for (const { line, reason } of read.bad.slice(0, 20)) process.stderr.write(`evaluate: ${file}:${line} left out: ${reason}\n`);
    if (read.bad.length > 20) process.stderr.write(`evaluate: ${file}: ${read.bad.length} lines were left out\n`);
  }
  const outcomes = scoreAll(rows);
  const bySlice = slices.flatMap((column) => slicesOf(outcomes, column, seed));
  const result = {
    rules: shippedRules.version,
    threshold: shippedRules.queueThreshold / 100,
    ...reportOn(outcomes, seed),
    slices: bySlice,
  };
  process.stdout.write(`${JSON.stringify(result, rounded, 2)}\n`);
});

/** Four decimals: more would say nothing. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;
}

function list(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function scoreAll(rows: readonly LabelledRow[]): Outcome[] {
  const startedAt = performance.now();
  let reportedAt = startedAt;
  return rows.map((row, i) => {
    const now = performance.now();
    if (now - reportedAt >= progressEveryMs) {
      reportedAt = now;
      const left = ((now - startedAt) / i) * (rows.length - i);
      process.stderr.write(`evaluate: ${i} of ${rows.length} texts, about ${Math.ceil(left / 1000)} s left\n`);
    }
    const input = { text: row.text.slice(0, MAX_TEXT_UNITS), title: row.title, seenAt: row.seenAt ?? shippedRules.releasedAt };
    const { risk, queue, stance, abstain, signals, mitigations } = assess(input, shippedRules);
    return { ...row, assessment: { risk, queue, stance, abstain }, found: [...new Set([...signals, ...mitigations].map(({ id }) => id))] };
  });
}

function reportOn(outcomes: readonly Outcome[], seed: number): Report {
  const queued = (queue: Assessment['queue']) => outcomes.filter(({ assessment }) => assessment.queue === queue).length;
  const stances: Record<string, number> = {};
  for (const { assessment } of outcomes) stances[assessment.stance] = (stances[assessment.stance] ?? 0) + 1;
  const scored = outcomes.map(({ positive, assessment }) => ({
    positive,
    score: assessment.risk / 100,
    flagged: assessment.queue === 'review',
  }));
  const of = outcomes.length;
  return {
    ...measure(scored, seed),
    queues: { review: proportion(queued('review'), of), rescue: proportion(queued('rescue'), of), none: proportion(queued('none'), of) },
    abstained: proportion(outcomes.filter(({ assessment }) => assessment.abstain).length, of),
    stances,
    signals: signalCounts(outcomes),
  };
}

function slicesOf(outcomes: readonly Outcome[], column: string, seed: number): (Report & { column: string; value: string })[] {
  const groups = Map.groupBy(
    outcomes.filter((row) => row.slices[column] !== undefined),
    (row) => row.slices[column] ?? '',
  );
  return [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, mostSlices)
    .map(([value, rows]) => ({ column, value, ...reportOn(rows, seed) }));
}

function signalCounts(outcomes: readonly Outcome[]): Record<string, { positive: number; negative: number }> {
  const counts = new Map<string, { positive: number; negative: number }>();
  for (const { positive, found } of outcomes) {
    for (const id of found) {
      const count = counts.get(id) ?? { positive: 0, negative: 0 };
      count[positive ? 'positive' : 'negative']++;
      counts.set(id, count);
    }
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
