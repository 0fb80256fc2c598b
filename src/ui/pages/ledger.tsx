/** The ledger by day and the visits that brought no page. */
import { NativeSelect, Progress } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { visitOutcomes } from '#src/api/schema/codes.ts';
import type { Ledger, SourceSummary, VisitRow } from '#src/api/schema/sources.ts';
import { ledgerQuery, visitsQuery } from '#src/ui/api.ts';
import { formatDay, formatNumber } from '#src/ui/format.ts';
import { TimeText } from '#src/ui/parts/marks.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { type LedgerSearch, readLedgerSearch } from '#src/ui/search.ts';
import { reasonWord, wordOf } from '#src/ui/words.ts';
import { seenShare } from './seen-share.ts';

type Change = (next: Partial<LedgerSearch>) => void;

export function LedgerSection(props: { sources: SourceSummary[]; search: LedgerSearch; change: Change }) {
  const { t } = useTranslation();
  const { search, change } = props;
  const query = useQuery(ledgerQuery(search.source, search.days));
  return (
    <>
      <div className="filters">
        <NativeSelect
          size="xs"
          aria-label={t('sources.name')}
          value={search.source ?? ''}
          onChange={(event) => change({ source: readLedgerSearch({ source: event.currentTarget.value }).source })}
          data={[{ value: '', label: t('list.anySource') }, ...props.sources.map((source) => ({ value: source.id, label: source.name }))]}
        />
        <NativeSelect
          size="xs"
          aria-label={t('sources.period')}
          value={String(search.days)}
          onChange={(event) => change({ days: readLedgerSearch({ days: event.currentTarget.value }).days })}
          data={[7, 30, 90].map((days) => ({ value: String(days), label: t('sources.days', { n: days }) }))}
        />
      </div>
      {query.isPending && <Loading rows={2} />}
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data !== undefined && (
        <>
          <Days ledger={query.data} />
          <Visits failures={query.data.failures} search={search} change={change} />
        </>
      )}
    </>
  );
}

function Days(props: { ledger: Ledger }) {
  const { t } = useTranslation();
  const days = [...Map.groupBy(props.ledger.rows, (row) => row.day)];
  return (
    <section className="card" aria-labelledby="ledger-title">
      <h2 id="ledger-title">{t('sources.ledger')}</h2>
      {props.ledger.truncated && <p className="note">{t('sources.truncated')}</p>}
      {days.length === 0 ? (
        <p className="note">{t('sources.noVisits')}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="group" aria-labelledby="ledger-title">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('sources.day')}</th>
                <th scope="col">{t('sources.seen')}</th>
                <th scope="col">{t('sources.unseen')}</th>
                <th scope="col">{t('sources.reasons')}</th>
              </tr>
            </thead>
            <tbody>
              {days.map(([day, rows]) => {
                const { seen, all } = seenShare(rows);
                const reasons = Map.groupBy(
                  rows.filter((row) => row.outcome !== 'ok' && row.outcome !== 'not-modified'),
                  (row) => row.outcome,
                );
                return (
                  <tr key={day}>
                    <th scope="row">{formatDay(day)}</th>
                    <td className="cell-share">
                      {formatNumber(seen)}
                      <Progress value={all === 0 ? 0 : (100 * seen) / all} size="xs" aria-label={t('sources.seenOf', { seen, all })} />
                    </td>
                    <td>{formatNumber(all - seen)}</td>
                    <td>
                      {[...reasons]
                        .map(
                          ([outcome, list]) => `${wordOf('outcome', outcome)} ${formatNumber(list.reduce((n, row) => n + row.visits, 0))}`,
                        )
                        .join(', ') || '–'}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Visits(props: { failures: VisitRow[]; search: LedgerSearch; change: Change }) {
  const { t } = useTranslation();
  const { outcome } = props.search;
  return (
    <section className="card" aria-labelledby="visits-title">
      <div className="card-head">
        <h2 id="visits-title">{outcome === undefined ? t('sources.failures') : t('sources.visits')}</h2>
        <NativeSelect
          size="xs"
          aria-label={t('sources.outcome')}
          value={outcome ?? ''}
          onChange={(event) => props.change({ outcome: readLedgerSearch({ outcome: event.currentTarget.value }).outcome })}
          data={[
            { value: '', label: t('sources.anyFailure') },
            ...visitOutcomes.map((code) => ({ value: code, label: wordOf('outcome', code) })),
          ]}
        />
      </div>
      {outcome === undefined ? <VisitTable rows={props.failures} /> : <VisitsOf source={props.search.source} outcome={outcome} />}
    </section>
  );
}

function VisitsOf(props: { source: string | undefined; outcome: string }) {
  const query = useInfiniteQuery(visitsQuery(props.source, props.outcome));
  if (query.isPending) return <Loading rows={2} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      <VisitTable rows={query.data.pages.flatMap((page) => page.items)} />
      <More query={query} />
    </>
  );
}

function VisitTable(props: { rows: VisitRow[] }) {
  const { t } = useTranslation();
  if (props.rows.length === 0) return <p className="note">{t('sources.noFailures')}</p>;
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-labelledby="visits-title">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('sources.outcome')}</th>
            <th scope="col">{t('sources.address')}</th>
            <th scope="col">{t('sources.reason')}</th>
            <th scope="col">{t('sources.found')}</th>
            <th scope="col">{t('sources.when')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.id}>
              <td>{row.outcome === null ? '–' : wordOf('outcome', row.outcome)}</td>
              <td className="cell-address">
                <SafeText text={row.url} />
                <small>{row.source.name}</small>
              </td>
              <td>
                {[row.reason === null ? '' : reasonWord(row.reason), row.parseReason === null ? '' : wordOf('parse', row.parseReason)]
                  .filter((text) => text !== '')
                  .join('; ') || '–'}
              </td>
              <td>{row.postingsFound === null ? '–' : formatNumber(row.postingsFound)}</td>
              <td>{row.finishedAt === null ? '–' : <TimeText at={row.finishedAt} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
