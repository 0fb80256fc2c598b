/**
 * The chart of the weekly page as shapes: for every week one dark bar of flagged posts and one light, outlined bar of requests, each
 * with its number, so that it reads in greyscale too. Documents write the shapes as SVG text, the interface as elements. Pure.
 */
import type { WeeklyContent } from './weekly-page.ts';

export type ChartShape =
  | { tag: 'rect'; x: number; y: number; width: number; height: number; fill: string; stroke: string }
  | { tag: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: string }
  | { tag: 'text'; x: number; y: number; size: number; anchor: 'start' | 'middle'; fill: string; text: string };

export type ChartWords = {
  flagged: string;
  requests: string;
  /** A number as it is written. */
  number: (value: number) => string;
  /** A last day of a week, short. */
  day: (day: string) => string;
};

export type ChartSize = { width: number; height: number };

/** Size in CSS pixels: on paper, and on a screen that may be narrow. */
export const chartSize = { width: 540, height: 190 } as const satisfies ChartSize;
export const screenChartSize = { width: 430, height: 190 } as const satisfies ChartSize;

const ink = '#1a2226';
const quiet = '#4b5961';
const dark = '#1f5561';
const light = '#e4ecee';
const floor = 158;
const ceiling = 60;

/** The shapes of the chart, light ground included. Empty for no weeks. */
export function chartShapes(weeks: WeeklyContent['chart'], words: ChartWords, size: ChartSize): ChartShape[] {
  if (weeks.length === 0) return [];
  const top = Math.max(1, ...weeks.flatMap((week) => [week.flagged, week.requests]));
  const slot = (size.width - 20) / weeks.length;
  const width = Math.min(30, (slot - 8) / 2);
  const shapes: ChartShape[] = [
    { tag: 'rect', x: 0, y: 0, ...size, fill: '#ffffff', stroke: 'none' },
    { tag: 'rect', x: 10, y: 7, width: 12, height: 12, fill: dark, stroke: dark },
    { tag: 'text', x: 28, y: 18, size: 13, anchor: 'start', fill: ink, text: words.flagged },
    { tag: 'rect', x: 10, y: 25, width: 12, height: 12, fill: light, stroke: dark },
    { tag: 'text', x: 28, y: 36, size: 13, anchor: 'start', fill: ink, text: words.requests },
  ];
  weeks.forEach((week, at) => {
    const middle = 10 + slot * (at + 0.5);
    const series = [
      { count: week.flagged, x: middle - width - 2, fill: dark },
      { count: week.requests, x: middle + 2, fill: light },
    ];
    for (const { count, x, fill } of series) {
      const height = Math.round(((floor - ceiling) * count) / top);
      if (height > 0) shapes.push({ tag: 'rect', x: round(x), y: floor - height, width: round(width), height, fill, stroke: dark });
      shapes.push({
        tag: 'text',
        x: round(x + width / 2),
        y: floor - height - 4,
        size: 12,
        anchor: 'middle',
        fill: ink,
        text: words.number(count),
      });
    }
    shapes.push({ tag: 'text', x: round(middle), y: floor + 18, size: 12, anchor: 'middle', fill: quiet, text: words.day(week.closesOn) });
  });
  shapes.push({ tag: 'line', x1: 10, y1: floor, x2: size.width - 10, y2: floor, stroke: quiet });
  return shapes;
}

const round = (value: number) => Number(value.toFixed(1));
