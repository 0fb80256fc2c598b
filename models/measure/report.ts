/** The measures of one set of labelled rows as `evaluate` prints them. Pure. */
import { bootstrap, type Estimate } from './bootstrap.ts';
import { type Proportion, proportion } from './proportion.ts';
import { auc, averagePrecision, calibrationError, confusion, type Confusion, f1, rank, recallAt, type Scored } from './scored.ts';

export type Recall = Proportion & { threshold: number | null; falsePositive: Proportion };

export type Measures = {
  n: number;
  positives: number;
  precision: Proportion;
  recall: Proportion;
  /** Share of the negatives that were flagged. */
  falsePositiveRate: Proportion;
  f1: Estimate;
  auc: Estimate;
  averagePrecision: Estimate;
  /** Expected calibration error with the score as a probability. */
  ece: Estimate;
  confusion: Confusion;
  /** The recall there could be while 0.5, 1 and 5 % of the negatives are flagged. */
  recallAt: Record<'0.5%' | '1%' | '5%', Recall>;
};

const draws = 400;

/** All measures, each with its 95 % interval; bootstrap intervals are drawn with `seed`. Scores lie in 0-1. */
export function measure(rows: readonly Scored[], seed: number): Measures {
  const ranking = rank(rows);
  const counts = confusion(ranking);
  const { truePositive, falsePositive, falseNegative, trueNegative } = counts;
  const estimates = bootstrap(
    rows,
    { f1: (one) => f1(confusion(one)), auc, averagePrecision, ece: (one) => calibrationError(one) },
    { draws, seed },
  );
  const recallBelow = (limit: number): Recall => {
    const { found, of, threshold, falsePositive: wrong } = recallAt(ranking, limit);
    return { ...proportion(found, of), threshold, falsePositive: proportion(wrong, rows.length - of) };
  };
  return {
    n: rows.length,
    positives: truePositive + falseNegative,
    precision: proportion(truePositive, truePositive + falsePositive),
    recall: proportion(truePositive, truePositive + falseNegative),
    falsePositiveRate: proportion(falsePositive, falsePositive + trueNegative),
    ...estimates,
    confusion: counts,
    recallAt: { '0.5%': recallBelow(0.005), '1%': recallBelow(0.01), '5%': recallBelow(0.05) },
  };
}
