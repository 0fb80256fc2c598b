import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownOrUnderFive, suppressCells } from '#src/reports/suppress.ts';

const cells = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 5 });
const shownOf = (counts: readonly number[]) =>
  suppressCells(counts.map((count, at) => ({ code: String(at), count }))).map((cell) => cell.count);

/** Every breakdown with this total and this many cells that would be shown in just this way. */
function consistent(total: number, shown: readonly (number | string)[]): number[][] {
  const found: number[][] = [];
  const fill = (at: number, left: number, sofar: number[]): void => {
    if (at === shown.length) {
      if (left === 0 && JSON.stringify(shownOf(sofar)) === JSON.stringify(shown)) found.push(sofar);
      return;
    }
    const fixed = shown[at];
    if (typeof fixed === 'number') {
      if (fixed <= left) fill(at + 1, left - fixed, [...sofar, fixed]);
      return;
    }
    for (let count = 0; count <= left; count += 1) fill(at + 1, left - count, [...sofar, count]);
  };
  fill(0, total, []);
  return found;
}

describe('small counts that lead to victims', () => {
  it('are not shown alone', () => {
    expect([0, 1, 4, 5, 6].map(shownOrUnderFive)).toEqual(['under-five', 'under-five', 'under-five', 5, 6]);
  });

  it('take the next smallest with them when they are the only one, or add up to nothing', () => {
    expect(shownOf([20, 9, 3])).toEqual([20, 'hidden', 'hidden']);
    expect(shownOf([20, 3, 2])).toEqual([20, 'hidden', 'hidden']);
    expect(shownOf([20, 10, 0, 0])).toEqual([20, 'hidden', 'hidden', 'hidden']);
    expect(shownOf([20, 10, 7])).toEqual([20, 10, 7]);
    expect(shownOf([7, 3])).toEqual(['hidden', 'hidden']);
    // two equal ones: whichever was hidden would tell the small one
    expect(shownOf([10, 10, 4])).toEqual(['hidden', 'hidden', 'hidden']);
    expect(shownOf([4, 4, 9, 20])).toEqual(['hidden', 'hidden', 'hidden', 20]);
  });

  // whoever knows the total, what is shown and this very rule cannot tell any count under five
  it('cannot be worked out from the total and what is shown, even by whoever knows the rule', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0 && total <= 30);
        const shown = shownOf(counts);
        const possible = consistent(total, shown);
        counts.forEach((count, at) => {
          if (count >= 5) return;
          expect(shown[at]).toBe('hidden');
          expect(new Set(possible.map((one) => one[at])).size).toBeGreaterThan(1);
        });
      }),
      { numRuns: 300 },
    );
  });
});
