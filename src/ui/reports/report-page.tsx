/** The weekly page: one sheet that is read on a phone in two minutes and printed as one page. */
import { fullDay } from '#src/domain/vietnam-time.ts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportAnswer, ReportLine } from '#src/api/schema/reports.ts';
import { RequestProblem } from '#src/ui/api.ts';
import { formatShort } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { Empty, Failed, Loading } from '#src/ui/parts/states.tsx';
import { provinceName } from '#src/ui/words.ts';
import { ChiefPart } from './chief-part.tsx';
import { reportQuery, reportsQuery } from './queries.ts';
import { ReportChart } from './report-chart.tsx';
import { CollectionPart, ResultsPart, TricksPart } from './report-parts.tsx';
import { ReportTable } from './report-table.tsx';
import { ReportTools } from './report-tools.tsx';
import { findingText, proposalText } from './report-words.ts';

const route = getRouteApi('/reports/$reportId');

/** The newest released week, else the newest one. */
export function LatestReportPage() {
  const { t } = useTranslation();
  const may = useMay();
  const list = useQuery(reportsQuery);
  const weeks = list.data?.items ?? [];
  const first = weeks.find((week) => week.state === 'released') ?? weeks[0];
  if (first !== undefined) return <Week id={first.id} weeks={weeks} />;
  return (
    <>
      <div className="page-head">
        <h1>{t('report.title')}</h1>
      </div>
      {list.isPending && <Loading rows={5} />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && <Empty title={t('report.emptyTitle')} hint={t('report.emptyHint')} />}
      {list.isSuccess && may('case.read') && (
        <p className="week-running">
          <Link to="/reports/$reportId" params={{ reportId: 'current' }}>
            {t('report.openRunning')}
          </Link>
        </p>
      )}
    </>
  );
}

export function ReportPage() {
  const { reportId } = route.useParams();
  const list = useQuery(reportsQuery);
  return <Week key={reportId} id={reportId} weeks={list.data?.items ?? []} />;
}

function Week(props: { id: string; weeks: readonly ReportLine[] }) {
  const { t } = useTranslation();
  const query = useQuery(reportQuery(props.id));
  const may = useMay();
  const unreleased = may('report.release') ? props.weeks.filter((week) => week.state === 'closed' && week.id !== props.id) : [];
  return (
    <article className="week">
      <ReportTools id={props.id} weeks={props.weeks} />
      {unreleased.length > 0 && (
        <p className="note week-unreleased">
          {t('report.unreleased')}{' '}
          {unreleased.slice(0, 3).map((week, at) => (
            <span key={week.id}>
              {at > 0 && ', '}
              <Link to="/reports/$reportId" params={{ reportId: week.id }}>
                {fullDay(week.firstDay)} – {fullDay(week.closesOn)}
              </Link>
            </span>
          ))}
        </p>
      )}
      {query.isPending ? (
        <Loading rows={5} />
      ) : query.isError && query.data === undefined ? (
        <>
          <h1 className="lone-title">{isMissing(query.error) ? t('report.notHere') : t('report.title')}</h1>
          <Failed error={query.error} retry={() => void query.refetch()} />
        </>
      ) : (
        <Sheet report={query.data} />
      )}
    </article>
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof RequestProblem && (error.code === 'not-found' || error.code === 'bad-request');
}

function Sheet(props: { report: ReportAnswer }) {
  const { t } = useTranslation();
  const { report } = props;
  const { content } = report;
  const { week } = content;
  const heading = t('report.heading', { number: week.number, from: fullDay(week.firstDay), to: fullDay(week.closesOn) });
  useEffect(() => {
    document.title = `${heading} – ${t('product.name')}`;
    return () => {
      document.title = t('product.name');
    };
  }, [heading, t]);
  return (
    <div className="week-sheet">
      <header className="week-head">
        <h1>{heading}</h1>
        <p className="week-about">{t('report.about', { province: provinceName(content.province) })}</p>
        <p className="week-state" data-state={report.state}>
          {report.state === 'released' && t('report.released', { at: formatShort(report.releasedAt ?? report.countedAt) })}
          {report.state === 'closed' && t('report.closed')}
          {report.state === 'running' && t('report.running', { at: formatShort(report.countedAt) })}
        </p>
        {week.days < 7 && <p className="note">{t('report.shortWeek', { n: week.days })}</p>}
      </header>
      <section className="card week-findings" aria-labelledby="week-findings">
        <h2 id="week-findings">{t('report.findings')}</h2>
        <ul>
          {content.findings.map((sentence) => (
            <li key={JSON.stringify(sentence)}>{findingText(sentence)}</li>
          ))}
        </ul>
        <p className="hint">{t('report.machine')}</p>
      </section>
      <ReportTable report={report} />
      <ReportChart chart={content.chart} />
      <TricksPart tricks={content.tricks} />
      <ResultsPart report={report} />
      <CollectionPart report={report} />
      <section className="card week-proposals" aria-labelledby="week-proposals">
        <h2 id="week-proposals">{t('report.proposals')}</h2>
        <ul>
          {content.proposals.map((proposal) => (
            <li key={proposal.code}>{proposalText(proposal)}</li>
          ))}
        </ul>
        <p className="hint screen-only">{t('report.suggested')}</p>
        {report.remarks !== '' && (
          <>
            <h3>{t('report.remarks')}</h3>
            <p className="week-remarks">{report.remarks}</p>
          </>
        )}
      </section>
      <ChiefPart report={report} />
    </div>
  );
}
