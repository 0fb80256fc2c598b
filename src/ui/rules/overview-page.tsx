/** Rule sets: what is live, what runs beside it, what waits for a decision, drafts, versions, history. */
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleHistoryEntry, RulesOverview } from '#src/api/schema/rules.ts';
import { formatShort } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { TimeText } from '#src/ui/parts/marks.tsx';
import { Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { wordOf } from '#src/ui/words.ts';
import { HistoryCard } from './history-card.tsx';
import { useNewDraft } from './new-draft.ts';
import { ProposalCard } from './proposal-card.tsx';
import { rollBack, ruleHistoryQuery, rulesQuery, setShadow } from './queries.ts';
import { type Asked, ReasonDialog } from './reason-dialog.tsx';
import { RoleMark, SetLink, useSetName, VersionCode } from './set-words.tsx';

type Ask = (asked: Asked) => void;

/** The first screen of the desk. */
export function RulesPage() {
  const { t } = useTranslation();
  const query = useInfiniteQuery(rulesQuery);
  const history = useInfiniteQuery(ruleHistoryQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  const now = query.data?.pages[0];
  const titles = new Map(query.data?.pages.flatMap((page) => page.versions.items.map((set) => [set.version, set.title] as const)));
  const entries = history.data?.pages.flatMap((page) => page.history.items) ?? [];
  return (
    <>
      <div className="page-head">
        <h1>{t('rules.title')}</h1>
      </div>
      <p className="page-hint">{t('rules.hint')}</p>
      {query.isPending && <Loading rows={4} />}
      {query.isError && now === undefined && <Failed error={query.error} retry={() => void query.refetch()} />}
      {now !== undefined && (
        <div className="case-columns">
          <div className="case-main">
            {now.proposal !== null && <ProposalCard proposal={now.proposal} ask={setAsked} />}
            <LiveCard now={now} history={entries} ask={setAsked} />
            {now.offered !== null && <OfferedCard now={now} ask={setAsked} />}
            <ShadowCard now={now} ask={setAsked} />
            <DraftsCard now={now} titles={titles} />
            <VersionsCard query={query} pages={query.data?.pages ?? []} />
          </div>
          <div className="case-aside">
            <HistoryCard query={history} entries={entries} titles={titles} />
          </div>
        </div>
      )}
      {asked !== null && <ReasonDialog asked={asked} close={() => setAsked(null)} />}
    </>
  );
}

function LiveCard(props: { now: RulesOverview; history: readonly RuleHistoryEntry[]; ask: Ask }) {
  const { t } = useTranslation();
  const may = useMay();
  const name = useSetName();
  const newDraft = useNewDraft(props.ask);
  const { live, rollBackTo } = props.now;
  if (live === null)
    return (
      <section className="card" aria-labelledby="rules-live">
        <h2 id="rules-live">{t('rules.live')}</h2>
        <p className="note">{t('problem.rules-none-live')}</p>
      </section>
    );
  // who put it there and why stands in the history
  const made = props.history.find((entry) => entry.role === 'live' && entry.to === live.version);
  return (
    <section className="card rules-live" aria-labelledby="rules-live">
      <h2 id="rules-live">{t('rules.live')}</h2>
      <p className="rules-set-name">
        <SetLink set={live} />
      </p>
      <p>
        {t('rules.liveSince', { time: formatShort(live.since) })}
        {made !== undefined && ` · ${wordOf('ruleAction', made.action)} · ${made.by?.name ?? t('rules.machine')}`}
      </p>
      {made !== undefined && made.reason !== '' && <p className="rules-reason">«{made.reason}»</p>}
      <p className="hint">
        <VersionCode version={live.version} /> · {wordOf('ruleOrigin', live.origin)}
      </p>
      <div className="rules-buttons">
        {may('rules.edit') && <Button onClick={() => newDraft(live)}>{t('rules.newDraft')}</Button>}
        {may('rules.confirm') && rollBackTo !== null && (
          <Button
            variant="default"
            onClick={() =>
              props.ask({
                title: t('rules.rollBack'),
                hint: t('rules.rollBackHint', { now: name(live), back: name(rollBackTo), version: rollBackTo.version }),
                confirm: t('rules.rollBackDo'),
                keptAs: 'roll-back',
                act: (reason) => rollBack(live.version, reason),
              })
            }
          >
            {t('rules.rollBack')}
          </Button>
        )}
      </div>
      {may('rules.confirm') && rollBackTo !== null && <p className="hint">{t('rules.rollBackTo', { name: name(rollBackTo) })}</p>}
    </section>
  );
}

function OfferedCard(props: { now: RulesOverview; ask: Ask }) {
  const { t } = useTranslation();
  const may = useMay();
  const { offered } = props.now;
  const newDraft = useNewDraft(props.ask);
  if (offered === null) return null;
  return (
    <section className="card" aria-labelledby="rules-offered">
      <h2 id="rules-offered">{t('rules.offered')}</h2>
      <p className="rules-set-name">
        <SetLink set={offered} />
      </p>
      <p className="note">{t('rules.offeredHint')}</p>
      {may('rules.edit') && (
        <div className="rules-buttons">
          <Button size="sm" variant="default" onClick={() => newDraft(offered)}>
            {t('rules.draftOfOffered')}
          </Button>
        </div>
      )}
    </section>
  );
}

function ShadowCard(props: { now: RulesOverview; ask: Ask }) {
  const { t } = useTranslation();
  const may = useMay();
  const { shadow } = props.now;
  return (
    <section className="card" aria-labelledby="rules-shadow">
      <h2 id="rules-shadow">{t('rules.shadow')}</h2>
      {shadow === null ? (
        <p className="note">{t('rules.noShadow')}</p>
      ) : (
        <>
          <p className="rules-set-name">
            <SetLink set={shadow} />
          </p>
          <p>{t('rules.shadowSince', { time: formatShort(shadow.since) })}</p>
          <div className="rules-buttons">
            <Link to="/rules/hunts/$huntId" params={{ huntId: shadow.huntId }} search={{ sort: 'newest' }} className="plain-button">
              {t('rules.shadowResult')}
            </Link>
            {may('rules.edit') && (
              <Button
                size="compact-md"
                variant="default"
                onClick={() =>
                  props.ask({
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
          </div>
        </>
      )}
    </section>
  );
}

function DraftsCard(props: { now: RulesOverview; titles: ReadonlyMap<string, string> }) {
  const { t } = useTranslation();
  const { drafts } = props.now;
  return (
    <section className="card" aria-labelledby="rules-drafts">
      <h2 id="rules-drafts">{t('rules.drafts')}</h2>
      {drafts.length === 0 ? (
        <p className="note">{t('rules.noDrafts')}</p>
      ) : (
        <ul className="rules-list">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <Link to="/rules/drafts/$draftId" params={{ draftId: draft.id }} search={{ section: 'points' }}>
                {draft.title}
              </Link>
              <small>
                {t('rules.draftChanged', { name: draft.changedBy?.name ?? t('rules.machine') })} <TimeText at={draft.changedAt} /> ·{' '}
                {t('rules.basedOn')} <VersionCode version={draft.basedOn} titles={props.titles} />
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function VersionsCard(props: {
  pages: readonly RulesOverview[];
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) {
  const { t } = useTranslation();
  const sets = props.pages.flatMap((page) => page.versions.items);
  return (
    <section className="card" aria-labelledby="rules-versions">
      <h2 id="rules-versions">{t('rules.versions')}</h2>
      <p className="rules-hint">{t('rules.versionsHint')}</p>
      <ul className="rules-list">
        {sets.map((set) => (
          <li key={set.version}>
            <span className="rules-list-head">
              <SetLink set={set} />
              <RoleMark set={set} />
            </span>
            <small>
              {formatShort(set.createdAt)} · {set.createdBy?.name ?? wordOf('ruleOrigin', set.origin)}
              {set.origin === 'edited' && ` · ${t(set.finishedHunt === null ? 'rules.notHunted' : 'rules.hunted')}`} ·{' '}
              <code>{set.version}</code>
            </small>
          </li>
        ))}
      </ul>
      <More query={props.query} />
    </section>
  );
}
