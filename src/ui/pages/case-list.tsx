/** Open cases by danger. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecideAnswer } from '#src/api/schema/case-work.ts';
import type { CaseCounts, CaseSummary } from '#src/api/schema/cases.ts';
import { casesQuery, statusQuery } from '#src/ui/api.ts';
import { DecideDialog } from '#src/ui/desk/decide-dialog.tsx';
import { DecisionProblem } from '#src/ui/desk/decision-problem.tsx';
import { setLastDecision } from '#src/ui/desk/last-decision.ts';
import { claimNext, refreshCases } from '#src/ui/desk/queries.ts';
import { UndoBar } from '#src/ui/desk/undo-bar.tsx';
import { formatNumber } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { MachineNote } from '#src/ui/parts/marks.tsx';
import { Empty, Failed, Loading, More } from '#src/ui/parts/states.tsx';
import type { CaseSearch } from '#src/ui/search.ts';
import { useShortcuts } from '#src/ui/shortcuts.ts';
import { CaseFilters } from './case-filters.tsx';
import { CaseLine } from './case-line.tsx';
import { FirstRun, isFirstRun } from './first-run.tsx';

const route = getRouteApi('/cases');

export function CaseListPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(casesQuery(search));
  const status = useQuery(statusQuery(5_000));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const counts = query.data?.pages.at(-1)?.counts[search.queue];
  const filtered = [search.band, search.form, search.source, search.state, search.due].some((value) => value !== undefined);
  const list = useRef<HTMLOListElement>(null);
  useNews(status.data === undefined ? null : total(status.data.cases[search.queue]), query.refetch);

  const move = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.case-line') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at === -1 ? links[0] : links[Math.min(links.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const works = useMay()('case.work');
  const [dismissing, setDismissing] = useState<CaseSummary | null>(null);
  const [nothing, setNothing] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const take = async () => {
    setProblem(null);
    try {
      const { caseId } = await claimNext(search.queue);
      setNothing(caseId === null);
      if (caseId === null) return;
      await refreshCases(caseId);
      await navigate({ to: '/cases/$caseId', params: { caseId } });
    } catch (error) {
      setProblem(error);
    }
  };
  const dismissFocused = () => {
    const line = document.activeElement;
    const item = line instanceof HTMLElement ? items.find((one) => one.id === line.dataset['case']) : undefined;
    if (item !== undefined && item.closedAt === null) setDismissing(item);
  };
  const dismissed = async (answer: DecideAnswer, id: string) => {
    const at = items.findIndex((one) => one.id === id);
    const next = items[at + 1] ?? items[at - 1];
    setDismissing(null);
    setLastDecision({
      decision: answer.decisionId,
      caseId: id,
      until: answer.undoUntil,
      route: 'dismissed',
      stopped: answer.stopped,
      alreadySent: answer.alreadySent,
    });
    await refreshCases(id);
    // the keyboard stands on the case that took its place
    list.current?.querySelector<HTMLAnchorElement>(`a[data-case="${next?.id ?? ''}"]`)?.focus();
  };
  useShortcuts({ j: () => move(1), k: () => move(-1), ...(works ? { n: () => void take(), x: dismissFocused } : {}) });
  useFocusOfReturn(list, items);

  // A filter over a long queue may find nothing on one page although there is more.
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const sparse = items.length === 0 && hasNextPage && !isFetching;
  useEffect(() => {
    if (sparse) void fetchNextPage();
  }, [sparse, fetchNextPage]);

  const show = (change: Partial<CaseSearch>) => void navigate({ to: '/cases', search: { ...search, ...change }, replace: true });
  return (
    <>
      <div className="page-head">
        <h1>{search.queue === 'rescue' ? t('list.rescue') : t('list.review')}</h1>
        {counts !== undefined && <span className="page-count">{t('list.open', { n: formatNumber(total(counts)) })}</span>}
        {works && (
          <Button size="compact-sm" onClick={() => void take()}>
            {t('desk.next')} <kbd aria-hidden>n</kbd>
          </Button>
        )}
        <MachineNote />
      </div>
      {nothing && (
        <p className="note" role="status">
          {t('desk.nothingFree')}
        </p>
      )}
      {problem !== null && <DecisionProblem error={problem} />}
      {search.queue === 'rescue' && <p className="page-hint">{t('list.rescueHint')}</p>}
      <CaseFilters search={search} counts={counts} change={show} />
      {renderBody()}
      {dismissing !== null && (
        <DecideDialog
          target={{ ...dismissing, assessments: [dismissing.mark.assessment], postings: [] }}
          fixed={{ conclusion: 'no-signs', route: 'dismissed' }}
          close={() => setDismissing(null)}
          decided={(answer) => void dismissed(answer, dismissing.id)}
        />
      )}
      <UndoBar />
    </>
  );

  function renderBody() {
    if (query.isPending || sparse) return <Loading />;
    if (query.isError && items.length === 0) return <Failed error={query.error} retry={() => void query.refetch()} />;
    if (items.length === 0 && filtered) {
      return (
        <Empty
          title={t('list.emptyFilter')}
          hint={t('list.emptyFilterHint')}
          action={{
            text: t('state.clear'),
            act: () => show({ band: undefined, form: undefined, source: undefined, state: undefined, due: undefined }),
          }}
        />
      );
    }
    if (items.length === 0 && status.data !== undefined && isFirstRun(status.data)) return <FirstRun />;
    if (items.length === 0) return <Empty title={t('list.empty')} hint={t('list.emptyHint')} />;
    return (
      <>
        <ol className={search.queue === 'rescue' ? 'case-list rescue-case' : 'case-list'} ref={list}>
          {items.map((item) => (
            <li key={item.id}>
              <CaseLine item={item} />
            </li>
          ))}
        </ol>
        <More query={query} />
      </>
    );
  }
}

function total(counts: CaseCounts['review']): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}

// The status is asked more often than the list; when it tells of another number of cases, the list is asked at once.
function useNews(open: number | null, refetch: () => unknown): void {
  const known = useRef<number | null>(null);
  useEffect(() => {
    if (open !== null && known.current !== null && open !== known.current) refetch();
    if (open !== null) known.current = open;
  }, [open, refetch]);
}

// Coming back from a case, the keyboard stands on that case again.
function useFocusOfReturn(list: React.RefObject<HTMLOListElement | null>, items: readonly CaseSummary[]): void {
  const done = useRef(false);
  useEffect(() => {
    if (done.current || items.length === 0) return;
    done.current = true;
    const id = sessionStorage.getItem('lurewatch.lastCase');
    sessionStorage.removeItem('lurewatch.lastCase');
    if (id !== null && items.some((item) => item.id === id))
      list.current?.querySelector<HTMLAnchorElement>(`a[data-case="${id}"]`)?.focus();
  }, [list, items]);
}
