/** The tables of docs/model-card.md from what `evaluate` printed. */

type Share = { value: number | null; low: number; high: number; count: number; of: number };
type Counted = {
  n: number;
  positives: number;
  recall: Share;
  falsePositiveRate: Share;
  queues: Record<'review' | 'rescue' | 'none', Share>;
};
type Estimate = { value: number | null; low: number | null; high: number | null };
export type Evaluation = Counted & {
  rules: string;
  threshold: number;
  auc: Estimate;
  averagePrecision: Estimate;
  precision: Share;
  slices: (Counted & { column: string; value: string })[];
};

/** A line for the whole, then a table for each column of slices. `of` names what was measured. */
export function evaluationTables(of: string, found: Evaluation): string {
  const columns = [...new Set(found.slices.map((slice) => slice.column))];
  return [
    `### ${of}\n`,
    `${found.n} texts, ${found.positives} of them lures; rule set ${found.rules}. Lures in review ${share(found.recall)}, others in review ${share(found.falsePositiveRate)}, precision ${share(found.precision)}, AUC ${estimate(found.auc)}, average precision ${estimate(found.averagePrecision)}.\n`,
    ...columns.map((column) =>
      [
        `| ${column} | texts | lures | in review | in rescue | lures in review | others in review |`,
        '| --- | --- | --- | --- | --- | --- | --- |',
        ...found.slices
          .filter((slice) => slice.column === column)
          .map(
            (slice) =>
              `| ${slice.value.replaceAll('|', '/')} | ${slice.n} | ${slice.positives} | ${slice.queues.review.count} | ${slice.queues.rescue.count} | ${share(slice.recall)} | ${share(slice.falsePositiveRate)} |`,
          ),
        '',
      ].join('\n'),
    ),
  ].join('\n');
}

function percent(value: number): string {
  return `${(value * 100).toFixed(value < 0.1 ? 2 : 1).replace(/\.?0+$/, '')} %`;
}

function share({ value, low, high, count, of }: Share): string {
  return value === null ? '–' : `${count} of ${of}, ${percent(value)} (${percent(low)} to ${percent(high)})`;
}

function estimate({ value, low, high }: Estimate): string {
  return value === null ? '–' : `${value.toFixed(3)} (${(low ?? 0).toFixed(3)} to ${(high ?? 1).toFixed(3)})`;
}
