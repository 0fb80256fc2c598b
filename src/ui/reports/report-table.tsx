/** This week, last week and the change; every number that has a list opens it. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportAnswer } from '#src/api/schema/reports.ts';
import { type FigureId, type ShownCount, tableFigures } from '#src/domain/weekly-page.ts';
import { changeText, figureName, shownText } from './report-words.ts';

export function ReportTable(props: { report: ReportAnswer }) {
  const { t } = useTranslation();
  const { figures } = props.report.content;
  return (
    <section className="card week-table" aria-labelledby="week-table">
      <h2 id="week-table">{t('report.table')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('report.figure')}</th>
            <th scope="col">{t('report.thisWeek')}</th>
            <th scope="col">{t('report.lastWeek')}</th>
            <th scope="col">{t('report.change')}</th>
            <th scope="col">{t('report.mean')}</th>
          </tr>
        </thead>
        <tbody>
          {tableFigures.map((id) => (
            <tr key={id}>
              <th scope="row">{figureName(id)}</th>
              <td>
                <FigureNumber report={props.report} figure={id} strong />
              </td>
              <td>
                <ShownNumber count={figures[id].before} />
              </td>
              <td>{changeText(figures[id])}</td>
              <td>
                <ShownNumber count={figures[id].mean} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t('report.small')}</p>
    </section>
  );
}

/** The number of a figure, as a link where whoever looks may open its list. */
export function FigureNumber(props: { report: ReportAnswer; figure: FigureId; strong?: boolean; text?: string }) {
  const { t } = useTranslation();
  const { report, figure } = props;
  const count = report.content.figures[figure].now;
  const shown = props.text ?? <ShownNumber count={count} />;
  const number = props.strong === true ? <b>{shown}</b> : shown;
  if (!report.lists.includes(figure)) return number;
  const name = t('report.openList', { figure: figureName(figure) });
  return (
    <Link
      to="/reports/$reportId/figures/$figure"
      params={{ reportId: report.id ?? 'current', figure }}
      aria-label={`${props.text ?? shownText(count)} – ${name}`}
      title={name}
    >
      {number}
    </Link>
  );
}

/** A count; one that is kept back is said in words to those who hear the page. */
export function ShownNumber(props: { count: ShownCount | null }) {
  const { t } = useTranslation();
  if (typeof props.count === 'number' || props.count === null) return shownText(props.count);
  const words = props.count === 'under-five' ? t('report.underFive') : t('report.hidden');
  return (
    <abbr className="kept-back" title={words}>
      {shownText(props.count)}
    </abbr>
  );
}
