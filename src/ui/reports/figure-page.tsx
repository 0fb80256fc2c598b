/** The list behind one figure of a weekly page. */
import { fullDay } from '#src/domain/vietnam-time.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FigureRow } from '#src/api/schema/reports.ts';
import { RequestProblem } from '#src/ui/api.ts';
import { formatShort } from '#src/ui/format.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { wordOf } from '#src/ui/words.ts';
import { figureQuery } from './queries.ts';

const route = getRouteApi('/reports/$reportId/figures/$figure');

export function FigurePage() {
  const { t } = useTranslation();
  const { reportId, figure } = route.useParams();
  const query = useInfiniteQuery(figureQuery(reportId, figure));
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const missing = query.error instanceof RequestProblem && ['not-found', 'bad-request'].includes(query.error.code);
  return (
    <>
      <p className="week-back">
        <Link to="/reports/$reportId" params={{ reportId }} className="plain-button">
          <IconArrowLeft size={16} aria-hidden /> {t('report.back')}
        </Link>
      </p>
      <div className="page-head">
        <h1>{missing ? t('report.notHere') : wordOf('weekFigure', figure)}</h1>
        {first !== undefined && (
          <span className="page-count">
            {fullDay(first.firstDay)} – {fullDay(first.closesOn)}
          </span>
        )}
      </div>
      <p className="page-hint">{t('report.listHint')}</p>
      {query.isPending && <Loading rows={4} />}
      {query.isError && rows.length === 0 && <Failed error={query.error} retry={() => void query.refetch()} />}
      {first?.address === '/sources' && (
        <p className="note">
          {t('report.listAddress')}{' '}
          <Link to="/sources" search={{ days: 30 }}>
            {t('report.openAddress')}
          </Link>
        </p>
      )}
      {first !== undefined && first.address === null && rows.length === 0 && <p className="note">{t('report.listEmpty')}</p>}
      {rows.length > 0 && (
        <section className="card" aria-label={t('report.list')}>
          <div className="table-scroll" tabIndex={0} role="group" aria-label={t('report.list')}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('report.what')}</th>
                  <th scope="col">{t('report.when')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={`${row.kind}-${row.id}-${row.at}`} row={row} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      <More query={query} />
    </>
  );
}

function Row(props: { row: FigureRow }) {
  const { t } = useTranslation();
  const { row } = props;
  const name = {
    case: t('report.case', { id: row.id }),
    posting: t('report.posting', { id: row.id }),
    request: t('report.request', { number: row.title ?? t('report.numberless') }),
    tip: t('report.tip', { id: row.id }),
  }[row.kind];
  const words = row.kind === 'request' ? null : row.title;
  const code =
    row.code === null
      ? null
      : row.kind === 'posting'
        ? wordOf('band', row.code)
        : row.kind === 'tip'
          ? wordOf('weekChannel', row.code)
          : null;
  return (
    <tr>
      <th scope="row">
        {row.caseId === null ? (
          name
        ) : (
          <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
            {name}
          </Link>
        )}
        {code !== null && ` · ${code}`}
        {(row.kind === 'case' || row.kind === 'posting') && (
          <small>{words === null ? t('report.noWords') : <SafeText text={words} />}</small>
        )}
      </th>
      <td className="week-when">{formatShort(row.at)}</td>
    </tr>
  );
}
