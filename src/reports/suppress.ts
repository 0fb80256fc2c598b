/**
 * Keeping back small counts that lead to victims, so that they cannot be worked out from what is shown. Pure.
 *
 * A single count under five is shown as «under five». In a breakdown whose total is known, every cell under five is hidden. Where that
 * would tell them (only one is hidden, or all are 0, or all are 4), the next smallest is hidden too, with all that equal it: then the
 * hidden values may stand in any order, also for whoever knows this rule. All hidden cells look alike.
 */
import { type CountOf, leastShown, type ShownCount } from '#src/domain/weekly-page.ts';

/** A count that leads to victims, as it may be shown. */
export function shownOrUnderFive(count: number): ShownCount {
  return count < leastShown ? 'under-five' : count;
}

/** The cells of a breakdown that lead to victims, as they may be shown beside their total. Order is kept. */
export function suppressCells(cells: readonly { code: string; count: number }[]): CountOf[] {
  const small = cells.filter((cell) => cell.count < leastShown);
  const hidden = new Set(small);
  const told = small.length === 1 || [0, leastShown - 1].some((edge) => small.every((cell) => cell.count === edge));
  if (small.length > 0 && told) {
    const others = cells.filter((cell) => !hidden.has(cell));
    const next = Math.min(...others.map((cell) => cell.count));
    for (const cell of others) if (cell.count === next) hidden.add(cell);
  }
  return cells.map((cell) => ({ code: cell.code, count: hidden.has(cell) ? 'hidden' : cell.count }));
}
