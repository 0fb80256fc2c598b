/** Sources, and the ledger of what could and could not be seen. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutcomeCount, SourceSummary } from '#src/api/schema/sources.ts';
import { sourcesQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { TimeText } from '#src/ui/parts/marks.tsx';
import { Empty, Failed, Loading, More } from '#src/ui/parts/states.tsx';
import type { LedgerSearch } from '#src/ui/search.ts';
import { provinceName, wordOf } from '#src/ui/words.ts';
import { LedgerSection } from './ledger.tsx';
import { seenShare } from './seen-share.ts';

const route = getRouteApi('/sources');

export function SourcesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(sourcesQuery);
  const sources = query.data?.pages.flatMap((page) => page.items) ?? [];
  const change = (next: Partial<LedgerSearch>) => void navigate({ to: '/sources', search: { ...search, ...next }, replace: true });
  return (
    <>
      <div className="page-head">
        <h1>{t('sources.title')}</h1>
      </div>
      <p className="page-hint">{t('sources.hint')}</p>
      {query.isPending && <Loading rows={3} />}
      {query.isError && sources.length === 0 && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && sources.length === 0 && <Empty title={t('sources.empty')} hint={t('sources.emptyHint')} />}
      {sources.length > 0 && (
        <>
          <SourceTable sources={sources} />
          <More query={query} />
          <LedgerSection sources={sources} search={search} change={change} />
        </>
      )}
    </>
  );
}

function SourceTable(props: { sources: SourceSummary[] }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="sources-title">
      <h2 id="sources-title">{t('sources.list')}</h2>
      <div className="table-scroll" tabIndex={0} role="group" aria-labelledby="sources-title">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('sources.name')}</th>
              <th scope="col">{t('sources.last')}</th>
              <th scope="col">{t('sources.lastOutcomes')}</th>
              <th scope="col">{t('sources.week')}</th>
              <th scope="col">{t('sources.next')}</th>
            </tr>
          </thead>
          <tbody>
            {props.sources.map((source) => (
              <tr key={source.id}>
                <th scope="row">
                  {source.name}
                  <small>
                    {wordOf('platform', source.platform)} · {provinceName(source.province)}
                    {source.practice && ` · ${t('sources.practice')}`}
                    {!source.enabled && ` · ${t('sources.off')}`}
                  </small>
                </th>
                <td>
                  {source.lastCrawl === null ? (
                    t('sources.never')
                  ) : (
                    <>
                      {source.lastCrawl.finishedAt === null ? t('sources.running') : <TimeText at={source.lastCrawl.finishedAt} />}
                      <small>{t('sources.newPostings', { n: formatNumber(source.lastCrawl.postingsNew) })}</small>
                    </>
                  )}
                </td>
                <td>
                  <Outcomes counts={source.lastCrawl?.outcomes ?? []} />
                </td>
                <td>
                  <Outcomes counts={source.lastWeek} />
                </td>
                <td>{source.nextCrawlAt === null ? '–' : <TimeText at={source.nextCrawlAt} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Outcomes(props: { counts: OutcomeCount[] }) {
  const { t } = useTranslation();
  if (props.counts.length === 0) return <>–</>;
  const share = seenShare(props.counts);
  const unseen = props.counts.filter((count) => count.outcome !== 'ok' && count.outcome !== 'not-modified');
  return (
    <>
      <span>{t('sources.seenOf', { seen: formatNumber(share.seen), all: formatNumber(share.all) })}</span>
      <small>{unseen.map((count) => `${wordOf('outcome', count.outcome)} ${formatNumber(count.visits)}`).join(', ')}</small>
    </>
  );
}
