/** Numbers become the cells of the page: compared with the week before and the mean of four, small ones kept back. Pure. */
import {
  type FigureCell,
  type FigureId,
  figureIds,
  leastBase,
  leastShown,
  type ShownCount,
  type WeeklyContent,
} from '#src/domain/weekly-page.ts';
import { figures } from './figures.ts';
import { shownOrUnderFive } from './suppress.ts';

/** An exact number; `of` is its denominator where it has one of its own. Null = nothing to measure. */
export type RawFigure = { value: number | null; of?: number };
export type RawFigures = Readonly<Record<FigureId, RawFigure>>;

const round = (value: number, digits: number) => Number(value.toFixed(digits));

/** Part of a whole in percent with one decimal; null where the whole is under ten. */
export function percentOf(part: number, whole: number): number | null {
  return whole < leastBase ? null : round((part / whole) * 100, 1);
}

/** Change against a base in whole percent; null where the base is under ten. */
export function percentChange(now: number, before: number): number | null {
  return before < leastBase ? null : Math.round(((now - before) / before) * 100);
}

/**
 * The cells of a week. `before` are the pages of the weeks before, newest first, as they were frozen. `comparable` false (a week
 * that still runs, or is shorter) gives no changes.
 */
export function toCells(raw: RawFigures, before: readonly WeeklyContent[], comparable: boolean): Record<FigureId, FigureCell> {
  const cell = (id: FigureId): FigureCell => {
    const figure = figures[id];
    const { value, of } = raw[id];
    const victims = figure.kind === 'victim-attributable';
    const now = value === null ? null : victims ? shownOrUnderFive(value) : value;
    const earlier = before.slice(0, 4).map((page) => page.figures[id]?.now ?? null);
    const last = earlier[0] ?? null;
    const whole = of ?? (figure.partOf === null ? null : raw[figure.partOf].value);
    const compared = comparable && typeof now === 'number' && typeof last === 'number';
    return {
      now,
      of: victims ? null : whole,
      share: victims || typeof now !== 'number' || whole === null ? null : percentOf(now, whole),
      before: last,
      change: compared ? round(now - last, 1) : null,
      percent: compared ? percentChange(now, last) : null,
      mean: meanOf(earlier, victims),
    };
  };
  return Object.fromEntries(figureIds.map((id) => [id, cell(id)])) as Record<FigureId, FigureCell>;
}

// A mean over a week that is kept back would give that week away: it is kept back too.
function meanOf(weeks: readonly (ShownCount | null)[], victims: boolean): ShownCount | null {
  if (weeks.length < 4) return null;
  const numbers = weeks.filter((week) => typeof week === 'number');
  if (numbers.length < 4) return weeks.some((week) => typeof week === 'string') ? 'hidden' : null;
  const mean = numbers.reduce((sum, week) => sum + week, 0) / 4;
  return victims && mean < leastShown ? 'under-five' : round(mean, 1);
}
