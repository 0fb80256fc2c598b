/** The postings that change, with risk before and after and what was found or lost. Words are masked by the server. */
import { Button, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HuntChange, HuntDetail } from '#src/api/schema/rules.ts';
import { formatNumber } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { BandMark, FormChips, HelpMark, TimeText } from '#src/ui/parts/marks.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { useShortcuts } from '#src/ui/shortcuts.ts';
import { wordOf } from '#src/ui/words.ts';
import { type NameOf, useNames } from './names.ts';
import { huntChangesQuery } from './queries.ts';
import { type HuntSearch, huntSortNames } from './search.ts';

/** The list with its filters and order; j and k go through it. */
export function HuntChanges(props: { hunt: HuntDetail; search: HuntSearch; change: (next: Partial<HuntSearch>) => void }) {
  const { t } = useTranslation();
  const { hunt, search, change } = props;
  const query = useInfiniteQuery({
    ...huntChangesQuery(hunt.id, hunt.state, search),
    refetchInterval: hunt.state === 'running' || hunt.state === 'waiting' ? 5_000 : false,
  });
  const nameOf = useNames();
  const list = useRef<HTMLOListElement>(null);
  const move = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.rules-change') ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    rows[at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcuts({ j: () => move(1), k: () => move(-1) });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const source = hunt.counts.sources.find((one) => one.id === search.source);
  const filters = [
    ...(search.kind === undefined ? [] : [{ name: wordOf('huntChange', search.kind), clear: { kind: undefined } }]),
    ...(search.form === undefined ? [] : [{ name: wordOf('form', search.form), clear: { form: undefined } }]),
    ...(search.source === undefined ? [] : [{ name: source?.name ?? search.source, clear: { source: undefined } }]),
  ];
  return (
    <section className="card" aria-labelledby="rules-list-title">
      <div className="card-head">
        <h2 id="rules-list-title">{t('rules.changedPostings')}</h2>
        <NativeSelect
          size="xs"
          aria-label={t('rules.sort')}
          value={search.sort}
          onChange={(event) => change({ sort: huntSortNames.find((sort) => sort === event.currentTarget.value) ?? 'most-moved' })}
          data={huntSortNames.map((sort) => ({ value: sort, label: wordOf('huntSort', sort) }))}
        />
      </div>
      {filters.length > 0 && (
        <div className="rules-buttons">
          {filters.map((filter) => (
            <Button
              key={filter.name}
              size="compact-xs"
              variant="default"
              rightSection={<IconX size={14} aria-hidden />}
              aria-label={t('labels.clear', { name: filter.name })}
              onClick={() => change(filter.clear)}
            >
              {filter.name}
            </Button>
          ))}
        </div>
      )}
      {query.isPending && <Loading rows={3} />}
      {query.isError && items.length === 0 && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && items.length === 0 && !query.hasNextPage && (
        <p className="note">
          {t(filters.length > 0 ? 'rules.noneFiltered' : hunt.state === 'done' ? 'rules.noneChanged' : 'rules.noneYet')}
        </p>
      )}
      <ol ref={list} className="rules-changed">
        {items.map((item) => (
          <li key={`${item.id} ${item.rulesBefore}`}>
            <Change item={item} nameOf={nameOf} />
          </li>
        ))}
      </ol>
      <More query={query} />
    </section>
  );
}

function Change(props: { item: HuntChange; nameOf: NameOf }) {
  const { t } = useTranslation();
  const may = useMay();
  const { item, nameOf } = props;
  const { posting } = item;
  const rescue = item.queue.before === 'rescue' || item.queue.after === 'rescue' || item.stance === 'help';
  return (
    <article className="rules-change" tabIndex={-1} aria-label={t('rules.changeOf', { id: item.id })}>
      <p className="rules-change-head">
        <span className="chip" data-kind={item.kind}>
          {wordOf('huntChange', item.kind)}
        </span>
        {rescue ? (
          <HelpMark />
        ) : (
          <span className="rules-risks">
            <strong>{formatNumber(item.risk.before)}</strong> → <strong>{formatNumber(item.risk.after)}</strong>
            <BandMark band={item.band.before} /> → <BandMark band={item.band.after} />
          </span>
        )}
        {item.queue.before !== item.queue.after && (
          <span>
            {wordOf('queue', item.queue.before)} → {wordOf('queue', item.queue.after)}
          </span>
        )}
        <span className="label-quiet">
          {item.source.name} · <TimeText at={item.seenAt} />
        </span>
        {posting?.caseId != null && may('case.read') && (
          <Link to="/cases/$caseId" params={{ caseId: posting.caseId }}>
            {t('labels.toCase', { id: posting.caseId })}
          </Link>
        )}
      </p>
      {posting === null ? (
        <p className="note">{t('rules.hiddenPosting')}</p>
      ) : (
        <p className="rules-excerpt" lang="vi" dir="ltr">
          {posting.title !== null && posting.title !== '' && (
            <strong>
              <SafeText text={posting.title} />
              {' – '}
            </strong>
          )}
          <SafeText text={posting.excerpt} />
        </p>
      )}
      <p className="rules-signals">
        {item.appeared === null || item.vanished === null ? (
          <span className="label-quiet">{t('rules.foundUnknown')}</span>
        ) : (
          <>
            {item.appeared.map((id) => (
              <span key={id} className="rules-signal" data-way="new">
                + {nameOf(id)}
              </span>
            ))}
            {item.vanished.map((id) => (
              <span key={id} className="rules-signal" data-way="gone">
                − {nameOf(id)}
              </span>
            ))}
            {item.appeared.length + item.vanished.length === 0 && <span className="label-quiet">{t('rules.sameFound')}</span>}
          </>
        )}
      </p>
      <FormChips forms={item.forms} />
    </article>
  );
}
