/** The chart of the weekly page as SVG text in Vietnamese, for documents. Pure. */
import { type ChartShape, chartShapes, chartSize } from '#src/domain/weekly-chart.ts';
import { dayMonth } from '#src/domain/vietnam-time.ts';
import type { WeeklyContent } from '#src/domain/weekly-page.ts';
import { vietnameseNumber } from './words.ts';

/** The picture, or null where there is nothing to draw. No script, no style, no outside address. */
export function chartSvg(weeks: WeeklyContent['chart']): string | null {
  if (weeks.length === 0) return null;
  const words = {
    flagged: 'Tin bài có dấu hiệu',
    requests: 'Đề nghị ngăn chặn, gỡ bỏ đã gửi',
    number: vietnameseNumber,
    day: dayMonth,
  };
  const shapes = chartShapes(weeks, words, chartSize);
  const { width, height } = chartSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${shapes.map(write).join('')}</svg>`;
}

function write(shape: ChartShape): string {
  if (shape.tag === 'text') {
    const { x, y, size, anchor, fill, text } = shape;
    const font = `font-family="'Be Vietnam Pro', 'Times New Roman', serif" font-size="${size}"`;
    return `<text x="${x}" y="${y}" ${font} text-anchor="${anchor}" fill="${fill}">${escape(text)}</text>`;
  }
  const { tag, ...attributes } = shape;
  return `<${tag} ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')}/>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** What the chart says, for those who do not see it. */
export function chartAlternative(weeks: WeeklyContent['chart']): string {
  const parts = weeks.map(
    (week) => `tuần đến ${dayMonth(week.closesOn)}: ${vietnameseNumber(week.flagged)} tin bài, ${vietnameseNumber(week.requests)} đề nghị`,
  );
  return `Biểu đồ tin bài có dấu hiệu và đề nghị đã gửi theo tuần: ${parts.join('; ')}`;
}
