import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap, seeded } from '#models/measure/bootstrap.ts';
import { proportion } from '#models/measure/proportion.ts';
import { measure } from '#models/measure/report.ts';
import { auc, averagePrecision, calibrationError, confusion, f1, rank, recallAt, type Scored } from '#models/measure/scored.ts';

const rowsOf = (pairs: [positive: number, score: number][]): Scored[] =>
  pairs.map(([positive, score]) => ({ positive: positive === 1, score, flagged: score >= 0.5 }));

describe('a share', () => {
  it('has the Wilson interval of the literature', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29
    for (const [count, of, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const share = proportion(count, of);
      expect(share.low).toBeCloseTo(low, 4);
      expect(share.high).toBeCloseTo(high, 4);
    }
  });

  it('is unknown where nothing was counted, and refuses what is no share', () => {
    expect(proportion(0, 0)).toEqual({ value: null, low: 0, high: 1, count: 0, of: 0 });
    expect(() => proportion(3, 2)).toThrow(RangeError);
    expect(() => proportion(0.5, 2)).toThrow(RangeError);
  });
});

describe('measures of a ranking', () => {
  // worked by hand: pairs above 5 of 6; precision at the positives 1/1, 2/3
  const rows = rowsOf([
    [1, 0.9],
    [0, 0.8],
    [1, 0.6],
    [0, 0.3],
    [0, 0.1],
  ]);

  it('agrees with figures worked by hand', () => {
    const ranking = rank(rows);
    expect(auc(ranking)).toBeCloseTo(5 / 6, 12);
    expect(averagePrecision(ranking)).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(confusion(ranking)).toEqual({ truePositive: 2, falsePositive: 1, falseNegative: 0, trueNegative: 2 });
    expect(f1(confusion(ranking))).toBeCloseTo(0.8, 12);
    expect(recallAt(ranking, 0.1)).toEqual({ found: 1, of: 2, threshold: 0.9, falsePositive: 0 });
    expect(recallAt(ranking, 0.34)).toEqual({ found: 2, of: 2, threshold: 0.6, falsePositive: 1 });
  });

  it('counts ties by half, so that the order of equal scores says nothing', () => {
    const tied = rank(
      rowsOf([
        [1, 0.5],
        [0, 0.5],
        [0, 0.5],
        [1, 0.5],
      ]),
    );
    expect(auc(tied)).toBe(0.5);
    expect(averagePrecision(tied)).toBe(0.5);
  });

  it('has no ranking without both kinds', () => {
    expect(auc(rank(rowsOf([[1, 0.4]])))).toBeNull();
    expect(averagePrecision(rank(rowsOf([[0, 0.4]])))).toBeNull();
    expect(measure([], 1)).toMatchObject({ n: 0, positives: 0, auc: { value: null }, precision: { value: null } });
  });

  it('tells a calibrated score from one that boasts', () => {
    const quarter = rowsOf([
      [1, 0.25],
      [0, 0.25],
      [0, 0.25],
      [0, 0.25],
    ]);
    expect(calibrationError(rank(quarter))).toBeCloseTo(0, 12);
    expect(calibrationError(rank(quarter.map((row) => ({ ...row, score: 1 }))))).toBeCloseTo(0.75, 12);
  });

  it('gives an AUC that does not move when the scores are stretched, and turns round with the labels', () => {
    const anyRows = fc.array(fc.record({ positive: fc.boolean(), score: fc.integer({ min: 0, max: 20 }).map((n) => n / 20) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(anyRows, (some) => {
        const list = some.map((row) => ({ ...row, flagged: false }));
        const here = auc(rank(list));
        const stretched = auc(rank(list.map((row) => ({ ...row, score: row.score ** 3 }))));
        const turned = auc(rank(list.map((row) => ({ ...row, positive: !row.positive }))));
        if (here === null) return stretched === null && turned === null;
        return stretched !== null && turned !== null && Math.abs(here - stretched) < 1e-9 && Math.abs(here + turned - 1) < 1e-9;
      }),
    );
  });
});

describe('the bootstrap', () => {
  it('gives the same interval for the same seed, one that holds the value, and a narrower one for more rows', () => {
    const random = seeded(5);
    const draw = (n: number): Scored[] =>
      Array.from({ length: n }, (_, i) => ({ positive: i % 3 === 0, score: random() * 0.7 + (i % 3 === 0 ? 0.3 : 0), flagged: false }));
    const few = draw(40);
    const many = draw(2_000);
    const options = { draws: 200, seed: 3 };
    const of = (rows: Scored[]) => bootstrap(rows, { auc }, options).auc;
    expect(of(few)).toEqual(of(few));
    const width = ({ low, high }: { low: number | null; high: number | null }): number => (high ?? 1) - (low ?? 0);
    const wide = of(few);
    expect(wide.low ?? 1).toBeLessThanOrEqual(wide.value ?? 0);
    expect(wide.high ?? 0).toBeGreaterThanOrEqual(wide.value ?? 1);
    expect(width(of(many))).toBeLessThan(width(wide) / 2);
  });
});
