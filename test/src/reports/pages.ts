import { type FigureId, figureIds, type WeeklyContent } from '#src/domain/weekly-page.ts';
import { type RawFigures, toCells } from '#src/reports/figure-cells.ts';
import { toSpan, weekContaining } from '#src/reports/weeks.ts';

/** Numbers for every figure, nought where nothing is said. */
export function rawFigures(numbers: Partial<Record<FigureId, number>>): RawFigures {
  return Object.fromEntries(figureIds.map((id) => [id, { value: numbers[id] ?? 0 }])) as RawFigures;
}

/** A page of one week with these numbers. */
export function pageOf(numbers: Partial<Record<FigureId, number>>): WeeklyContent {
  return {
    version: 1,
    province: '80',
    week: toSpan(weekContaining(new Date('2026-11-20T00:00:00Z'), 7)),
    evidence: 'some',
    figures: toCells(rawFigures(numbers), [], true),
    breakdowns: { bands: [], forms: [], platforms: [], unseen: [], tipChannels: [] },
    findings: [],
    chart: [],
    tricks: [],
    proposals: [],
  };
}
