/** Requests by what they wait for; the first list is the one that waits for whoever looks. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakedownCounts, TakedownSummary } from '#src/api/schema/takedowns.ts';
import { type TakedownTab, takedownTabs } from '#src/domain/takedown.ts';
import { formatNumber, formatShort } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { Empty, Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { useShortcuts } from '#src/ui/shortcuts.ts';
import { wordOf } from '#src/ui/words.ts';
import { ClockMark, StateMark } from './marks.tsx';
import { takedownCountsQuery, takedownsQuery } from './queries.ts';

const route = getRouteApi('/takedowns');

/** What waits for somebody with these permissions, most pressing first. */
function ownTab(may: ReturnType<typeof useMay>, counts: TakedownCounts | undefined): TakedownTab {
  const order: TakedownTab[] = [
    'recall',
    'overdue',
    ...(may('takedown.sign') ? (['to-sign'] as const) : []),
    ...(may('takedown.number') ? (['to-number', 'to-send'] as const) : []),
    ...(may('takedown.draft') ? (['drafts'] as const) : []),
    'to-send',
    'running',
  ];
  const waiting = order.find((tab) => tab !== 'done' && (counts?.[tab] ?? 0) > 0);
  return waiting ?? (may('takedown.sign') ? 'to-sign' : may('takedown.number') ? 'to-number' : 'drafts');
}

export function TakedownListPage() {
  const { t } = useTranslation();
  const may = useMay();
  const search = route.useSearch();
  const counts = useQuery(takedownCountsQuery);
  const tab = search.tab ?? ownTab(may, counts.data);
  // a clerk sees what is signed and later
  const clerk = !may('takedown.draft') && !may('takedown.sign');
  const tabs = takedownTabs.filter((one) => !clerk || (one !== 'drafts' && one !== 'to-sign'));
  return (
    <>
      <div className="page-head">
        <h1>{t('takedown.title')}</h1>
      </div>
      <p className="page-hint">{t('takedown.hint')}</p>
      <Tabs tabs={tabs} shown={tab} counts={counts.data} />
      {search.tab === undefined && counts.isPending ? <Loading rows={4} /> : <List key={tab} tab={tab} />}
    </>
  );
}

function Tabs(props: { tabs: readonly TakedownTab[]; shown: TakedownTab; counts: TakedownCounts | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="filters">
      <div className="levels" role="group" aria-label={t('takedown.lists')}>
        {props.tabs.map((tab) => {
          const count = tab === 'done' ? 0 : (props.counts?.[tab] ?? 0);
          return (
            <button
              key={tab}
              type="button"
              aria-pressed={tab === props.shown}
              data-alarm={((tab === 'overdue' || tab === 'recall') && count > 0) || undefined}
              onClick={() => void navigate({ to: '/takedowns', search: { tab }, replace: true })}
            >
              {wordOf('takedownTab', tab)}
              {count > 0 && <span>{formatNumber(count)}</span>}
            </button>
          );
        })}
      </div>
    </div>
  );
}

function List(props: { tab: TakedownTab }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(takedownsQuery(props.tab));
  const list = useRef<HTMLOListElement>(null);
  const move = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.td-line') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcuts({ j: () => move(1), k: () => move(-1) });
  if (query.isPending) return <Loading rows={4} />;
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isError && items.length === 0) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (items.length === 0) return <Empty title={t('takedown.empty')} hint={wordOf('takedownTabHint', props.tab)} />;
  return (
    <>
      <ol className="case-list" ref={list}>
        {items.map((item) => (
          <li key={item.id}>
            <Line item={item} />
          </li>
        ))}
      </ol>
      <More query={query} />
    </>
  );
}

/** One request in a list: number or draft, addressee, what it is about, its clock. */
export function Line(props: { item: TakedownSummary }) {
  const { t } = useTranslation();
  const { item } = props;
  return (
    <Link to="/takedowns/$takedownId" params={{ takedownId: item.id }} className="td-line">
      <span className="td-line-head">
        <strong>{item.number === null ? t('takedown.draftNo', { id: item.id }) : t('takedown.number', { number: item.number })}</strong>
        <StateMark state={item.state} />
        {item.answer !== null && <span className="state">{wordOf('takedownAnswer', item.answer)}</span>}
        <ClockMark request={item} />
      </span>
      <span className="td-line-to">{item.addressee}</span>
      <small>
        {wordOf('takedownKind', item.kind)} · {t('takedown.itemCount', { n: formatNumber(item.items) })} ·{' '}
        {t('takedown.ofCase', { id: item.caseId })} · {t('takedown.by', { name: item.draftedBy.name })}
        {item.sentAt !== null && ` · ${t('takedown.sentAt', { time: formatShort(item.sentAt) })}`}
      </small>
    </Link>
  );
}
