/** Measures of a scorer on labelled rows that were sorted once. Pure. */

/** One row: its true label, its score (higher speaks for 1), and what the scorer decides. */
export type Scored = { positive: boolean; score: number; flagged: boolean };

export type Confusion = { truePositive: number; falsePositive: number; falseNegative: number; trueNegative: number };

/** Rows by falling score with how often each counts; a bootstrap sample changes the counts only. */
export type Ranking = { rows: readonly Scored[]; times: Int32Array };

/** The rows by falling score, each counted once. */
export function rank(rows: readonly Scored[]): Ranking {
  return { rows: rows.toSorted((a, b) => b.score - a.score), times: new Int32Array(rows.length).fill(1) };
}

/** What was decided against what is true. */
export function confusion({ rows, times }: Ranking): Confusion {
  const found = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };
  rows.forEach(({ positive, flagged }, i) => {
    const hit = flagged ? (positive ? 'truePositive' : 'falsePositive') : positive ? 'falseNegative' : 'trueNegative';
    found[hit] += times[i] ?? 0;
  });
  return found;
}

/** Harmonic mean of precision and recall; null where neither can be told. */
export function f1({ truePositive, falsePositive, falseNegative }: Confusion): number | null {
  const of = 2 * truePositive + falsePositive + falseNegative;
  return of === 0 ? null : (2 * truePositive) / of;
}

/** Rows of one score are judged together: their order among themselves is chance. */
function* steps({ rows, times }: Ranking): Generator<{ score: number; positives: number; negatives: number }> {
  let at = 0;
  while (at < rows.length) {
    const score = rows[at]?.score ?? 0;
    let positives = 0;
    let negatives = 0;
    for (; at < rows.length && rows[at]?.score === score; at++) {
      if (rows[at]?.positive === true) positives += times[at] ?? 0;
      else negatives += times[at] ?? 0;
    }
    yield { score, positives, negatives };
  }
}

function totals(ranking: Ranking): { positives: number; negatives: number } {
  let positives = 0;
  let negatives = 0;
  for (const step of steps(ranking)) {
    positives += step.positives;
    negatives += step.negatives;
  }
  return { positives, negatives };
}

/** Chance that a positive row scores above a negative one, ties counting half (area under the ROC curve); null without both kinds. */
export function auc(ranking: Ranking): number | null {
  const all = totals(ranking);
  if (all.positives === 0 || all.negatives === 0) return null;
  let above = 0;
  let pairs = 0;
  for (const { positives, negatives } of steps(ranking)) {
    pairs += negatives * (above + positives / 2);
    above += positives;
  }
  return pairs / (all.positives * all.negatives);
}

/** Mean precision over the recalled positives, rows of one score taken together; null without positives. */
export function averagePrecision(ranking: Ranking): number | null {
  const all = totals(ranking);
  if (all.positives === 0) return null;
  let seen = 0;
  let hits = 0;
  let sum = 0;
  for (const { positives, negatives } of steps(ranking)) {
    seen += positives + negatives;
    hits += positives;
    if (seen > 0) sum += positives * (hits / seen);
  }
  return sum / all.positives;
}

/** The most positives that can be found while at most `limit` of the negatives are flagged too. */
export function recallAt(ranking: Ranking, limit: number): { found: number; of: number; threshold: number | null; falsePositive: number } {
  const all = totals(ranking);
  const best = { found: 0, of: all.positives, threshold: null as number | null, falsePositive: 0 };
  let found = 0;
  let wrong = 0;
  for (const { score, positives, negatives } of steps(ranking)) {
    found += positives;
    wrong += negatives;
    if (wrong > limit * all.negatives) break;
    Object.assign(best, { found, threshold: score, falsePositive: wrong });
  }
  return best;
}

/**
 * Expected calibration error: how far, on average, the score as a probability (0-1) lies from the share of positives, in `bins` bins of equal
 * width. Source: Naeini, Cooper, Hauskrecht 2015. Null without rows.
 */
export function calibrationError({ rows, times }: Ranking, bins = 10): number | null {
  const sums = Array.from({ length: bins }, () => ({ n: 0, score: 0, positive: 0 }));
  let n = 0;
  rows.forEach(({ score, positive }, i) => {
    const count = times[i] ?? 0;
    const bin = sums[Math.min(bins - 1, Math.max(0, Math.floor(score * bins)))];
    if (bin === undefined) return;
    bin.n += count;
    bin.score += score * count;
    bin.positive += positive ? count : 0;
    n += count;
  });
  if (n === 0) return null;
  return sums.reduce((error, bin) => error + Math.abs(bin.score - bin.positive), 0) / n;
}
