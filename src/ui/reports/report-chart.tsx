/** The chart as inline SVG, with the same numbers as a table. */
import { fullDay, dayMonth } from '#src/domain/vietnam-time.ts';
import { useTranslation } from 'react-i18next';
import { type ChartShape, chartShapes, screenChartSize } from '#src/domain/weekly-chart.ts';
import type { WeeklyContent } from '#src/domain/weekly-page.ts';
import { formatNumber } from '#src/ui/format.ts';

export function ReportChart(props: { chart: WeeklyContent['chart'] }) {
  const { t } = useTranslation();
  const { chart } = props;
  const words = { flagged: t('report.seriesFlagged'), requests: t('report.seriesRequests'), number: formatNumber, day: dayMonth };
  return (
    <section className="card week-chart" aria-labelledby="week-chart">
      <h2 id="week-chart">{t('report.chart')}</h2>
      {chart.length === 0 ? (
        <p className="note">{t('report.noChart')}</p>
      ) : (
        <>
          <svg
            viewBox={`0 0 ${screenChartSize.width} ${screenChartSize.height}`}
            role="img"
            aria-label={`${words.flagged}, ${words.requests}`}
          >
            {chartShapes(chart, words, screenChartSize).map((shape, at) => (
              // the shapes have no identity but their place
              <Shape key={at} shape={shape} />
            ))}
          </svg>
          <details className="screen-only">
            <summary>{t('report.chartTable')}</summary>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('report.chartWeek')}</th>
                  <th scope="col">{words.flagged}</th>
                  <th scope="col">{words.requests}</th>
                </tr>
              </thead>
              <tbody>
                {chart.map((week) => (
                  <tr key={week.closesOn}>
                    <th scope="row">{fullDay(week.closesOn)}</th>
                    <td>{formatNumber(week.flagged)}</td>
                    <td>{formatNumber(week.requests)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}

function Shape(props: { shape: ChartShape }) {
  const { shape } = props;
  if (shape.tag === 'text') {
    return (
      <text x={shape.x} y={shape.y} fontSize={shape.size} textAnchor={shape.anchor} fill={shape.fill}>
        {shape.text}
      </text>
    );
  }
  const { tag: Tag, ...attributes } = shape;
  return <Tag {...attributes} />;
}
