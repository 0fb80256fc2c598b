/** What happened to the rules, newest first: who, when, what, why. */
import { useTranslation } from 'react-i18next';
import type { RuleHistoryEntry } from '#src/api/schema/rules.ts';
import { formatShort } from '#src/ui/format.ts';
import { Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { wordOf } from '#src/ui/words.ts';
import { VersionCode } from './set-words.tsx';

/** The history as a timeline. */
export function HistoryCard(props: {
  entries: readonly RuleHistoryEntry[];
  /** Titles of the versions that are known. */
  titles: ReadonlyMap<string, string>;
  query: {
    isPending: boolean;
    isError: boolean;
    error: unknown;
    refetch: () => unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => unknown;
  };
}) {
  const { t } = useTranslation();
  const { entries, query, titles } = props;
  return (
    <section className="card" aria-labelledby="rules-history">
      <h2 id="rules-history">{t('rules.history')}</h2>
      {query.isPending && <Loading rows={3} />}
      {query.isError && entries.length === 0 && <Failed error={query.error} retry={() => void query.refetch()} />}
      {!query.isPending && !query.isError && entries.length === 0 && <p className="note">{t('rules.noHistory')}</p>}
      <ol className="rules-timeline">
        {entries.map((entry) => (
          <li key={entry.id} data-role={entry.role ?? undefined}>
            <p>
              <strong>{wordOf('ruleAction', entry.action)}</strong>
            </p>
            <small>
              {formatShort(entry.at)} · {entry.by?.name ?? t('rules.machine')}
            </small>
            {entry.reason !== '' && <p className="rules-reason">«{entry.reason}»</p>}
            <small>
              {entry.from !== null && <VersionCode version={entry.from} titles={titles} />}
              {entry.from !== null && entry.to !== null && ' → '}
              {entry.to !== null && <VersionCode version={entry.to} titles={titles} />}
            </small>
          </li>
        ))}
      </ol>
      <More query={query} />
    </section>
  );
}
