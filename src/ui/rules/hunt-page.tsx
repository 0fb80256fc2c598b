/** What a version would change in stored postings (or changes in new ones, in shadow): progress, counts, and the list. */
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HuntDetail } from '#src/api/schema/rules.ts';
import { formatDate, formatNumber, formatShort } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { MachineNote } from '#src/ui/parts/marks.tsx';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { useShortcuts } from '#src/ui/shortcuts.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { HuntChanges } from './hunt-changes.tsx';
import { BandMatrix, FormTable, SourceTable } from './hunt-counts.tsx';
import { HuntProgress } from './hunt-progress.tsx';
import { NextActs } from './next-acts.tsx';
import { cancelHunt, huntQuery, rulesQuery, setShadow } from './queries.ts';
import { type Asked, ReasonDialog } from './reason-dialog.tsx';
import type { HuntSearch } from './search.ts';
import { SetLink, useSetName } from './set-words.tsx';

const route = getRouteApi('/rules/hunts/$huntId');

/** The screen of one hunt, over stored postings or in shadow. */
export function HuntPage() {
  const { t } = useTranslation();
  const { huntId } = route.useParams();
  const query = useQuery(huntQuery(huntId));
  const navigate = useNavigate();
  useShortcuts({ Escape: () => void navigate({ to: '/rules' }) });
  return (
    <>
      <div className="case-nav">
        <Link to="/rules" className="plain-button">
          <IconArrowLeft size={16} aria-hidden /> {t('rules.title')} <kbd aria-hidden>Esc</kbd>
        </Link>
      </div>
      {query.isPending && <Loading rows={5} />}
      {query.isError && query.data === undefined && (
        <>
          <h1 className="lone-title">{t('rules.hunt')}</h1>
          <Failed error={query.error} retry={() => void query.refetch()} />
        </>
      )}
      {query.data !== undefined && <OneHunt key={huntId} hunt={query.data} />}
    </>
  );
}

function OneHunt(props: { hunt: HuntDetail }) {
  const { t } = useTranslation();
  const { hunt } = props;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const name = useSetName();
  const [asked, setAsked] = useState<Asked | null>(null);
  const now = useInfiniteQuery(rulesQuery).data?.pages[0];
  const set = { version: hunt.version, title: hunt.title };
  const change = (next: Partial<HuntSearch>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  const shadow = hunt.kind === 'shadow';
  const shadowNow = shadow && now?.shadow?.huntId === hunt.id;
  const role = now?.live?.version === hunt.version ? 'live' : now?.shadow?.version === hunt.version ? 'shadow' : null;
  return (
    <article>
      <div className="page-head">
        <h1>
          {wordOf('huntKind', hunt.kind)}: {name(set)}
        </h1>
        <span className="state">{wordOf('huntState', shadow && hunt.state === 'running' ? 'shadowing' : hunt.state)}</span>
        <MachineNote />
      </div>
      <p className="case-meta rules-meta">
        {t('rules.versionWord')} <SetLink set={set} /> ·{' '}
        {t('rules.startedBy', { name: hunt.startedBy?.name ?? t('rules.machine'), time: formatShort(hunt.startedAt) })}
        {!shadow && ` · ${scopeWords(hunt, t('rules.allPostings'), (day) => t('rules.sinceDay', { day }))}`}
      </p>
      <section className="card" aria-label={t('rules.progressTitle')}>
        <HuntProgress hunt={hunt} />
        <Reassessment hunt={hunt} />
        {may('rules.edit') && (
          <>
            {!shadow && (hunt.state === 'waiting' || hunt.state === 'running') && <Cancel id={hunt.id} />}
            {shadowNow && (
              <Button
                size="sm"
                variant="default"
                onClick={() =>
                  setAsked({
                    title: t('rules.shadowStop'),
                    hint: t('rules.shadowStopHint'),
                    confirm: t('rules.shadowStop'),
                    keptAs: 'shadow-stop',
                    act: (reason) => setShadow(null, reason),
                  })
                }
              >
                {t('rules.shadowStop')}
              </Button>
            )}
            {!shadow && hunt.state === 'done' && role !== 'live' && (
              <NextActs set={{ ...set, role }} finished={hunt} waiting={now?.proposal ?? null} ask={setAsked} />
            )}
            {role === 'live' && <p className="note note-good">{t('rules.isLive')}</p>}
          </>
        )}
      </section>
      <Kinds hunt={hunt} shown={search.kind} change={change} />
      <p className="rules-hint">{t('rules.countsHint')}</p>
      <div className="rules-counts">
        <BandMatrix counts={hunt.counts} />
        <FormTable counts={hunt.counts} shown={search.form} show={(form) => change({ form })} />
        <SourceTable counts={hunt.counts} shown={search.source} show={(source) => change({ source })} />
      </div>
      <HuntChanges hunt={hunt} search={search} change={change} />
      {asked !== null && <ReasonDialog asked={asked} close={() => setAsked(null)} />}
    </article>
  );
}

function scopeWords(hunt: HuntDetail, all: string, since: (day: string) => string): string {
  const { seenFrom, source, flagged } = hunt.scope;
  const parts = [
    ...(seenFrom === null ? [] : [since(formatDate(seenFrom))]),
    ...(source === null ? [] : [hunt.counts.sources.find((one) => one.id === source)?.name ?? source]),
    ...(flagged === null ? [] : [wordOf('rules', flagged)]),
  ];
  return parts.length === 0 ? all : parts.join(', ');
}

function Cancel(props: { id: string }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const cancel = async () => {
    setBusy(true);
    try {
      await cancelHunt(props.id);
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  return (
    <>
      <Button size="sm" variant="default" disabled={busy} onClick={() => void cancel()}>
        {t('rules.huntCancel')}
      </Button>
      {problem !== null && (
        <p className="note note-bad" role="alert">
          {problemWord(problem)}
        </p>
      )}
    </>
  );
}

/** After the version went live the changed postings are scored again. */
function Reassessment(props: { hunt: HuntDetail }) {
  const { t } = useTranslation();
  const { reassessment } = props.hunt;
  if (reassessment === null) return null;
  const { state, done, total } = reassessment;
  return (
    <p className="note" role="status">
      {wordOf('reassessment', state)} {t('rules.progress', { done: formatNumber(done), total: formatNumber(total) })}
    </p>
  );
}

const kinds = ['new', 'gone', 'moved'] as const;

function Kinds(props: { hunt: HuntDetail; shown: HuntSearch['kind']; change: (next: Partial<HuntSearch>) => void }) {
  const { t } = useTranslation();
  const { hunt, shown } = props;
  return (
    <div className="rules-kinds" role="group" aria-label={t('rules.kindsTitle')}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="card"
          data-kind={kind}
          aria-pressed={shown === kind}
          onClick={() => props.change({ kind: shown === kind ? undefined : kind })}
        >
          <strong>{formatNumber(hunt.kinds[kind])}</strong>
          <span>{wordOf('huntChange', kind)}</span>
          <small>{wordOf('huntChangeHint', kind)}</small>
        </button>
      ))}
    </div>
  );
}
