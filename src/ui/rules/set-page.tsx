/** One version: what it changed, its runs over stored postings, and the way to make it live. */
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hunt, RuleSetAnswer } from '#src/api/schema/rules.ts';
import { formatNumber, formatShort } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { useShortcuts } from '#src/ui/shortcuts.ts';
import { wordOf } from '#src/ui/words.ts';
import { ChangesList } from './changes-list.tsx';
import { HuntStart } from './hunt-start.tsx';
import { useRuleWords } from './names.ts';
import { useNewDraft } from './new-draft.ts';
import { huntsQuery, ruleSetQuery, rulesQuery, setChangesQuery } from './queries.ts';
import { type Asked, ReasonDialog } from './reason-dialog.tsx';
import { NextActs } from './next-acts.tsx';
import { RoleMark, SetLink, Tally, useSetName, VersionCode } from './set-words.tsx';

const route = getRouteApi('/rules/sets/$version');

/** The screen of one version. */
export function SetPage() {
  const { t } = useTranslation();
  const { version } = route.useParams();
  const query = useQuery(ruleSetQuery(version));
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
          <h1 className="lone-title">{t('rules.version')}</h1>
          <Failed error={query.error} retry={() => void query.refetch()} />
        </>
      )}
      {query.data !== undefined && <OneSet key={version} set={query.data} />}
    </>
  );
}

function OneSet(props: { set: RuleSetAnswer }) {
  const { t } = useTranslation();
  const { set } = props;
  const may = useMay();
  const name = useSetName();
  const [asked, setAsked] = useState<Asked | null>(null);
  const newDraft = useNewDraft(setAsked);
  const basedOn = useQuery({ ...ruleSetQuery(set.basedOn ?? set.version), enabled: set.basedOn !== null }).data;
  const hunts = useQuery(huntsQuery(set.version));
  const now = useInfiniteQuery(rulesQuery).data?.pages[0];
  const retro = hunts.data?.items.filter((hunt) => hunt.kind === 'retro') ?? [];
  const running = retro.find((hunt) => hunt.state === 'waiting' || hunt.state === 'running');
  const finished = retro.find((hunt) => hunt.state === 'done');
  return (
    <article>
      <div className="page-head">
        <h1>{name(set)}</h1>
        <RoleMark set={set} />
        <span className="state">{wordOf('ruleOrigin', set.origin)}</span>
      </div>
      <p className="case-meta rules-meta">
        <code>{set.version}</code> ·{' '}
        {t('rules.sealedBy', { name: set.createdBy?.name ?? t('rules.machine'), time: formatShort(set.createdAt) })}
        {set.basedOn !== null && (
          <>
            {' · '}
            {t('rules.basedOn')} {basedOn === undefined ? <VersionCode version={set.basedOn} /> : <SetLink set={basedOn} />}
          </>
        )}
      </p>
      <div className={may('rules.edit') ? 'case-columns' : undefined}>
        <div className="case-main">
          <SetChanges set={set} />
          <HuntsCard hunts={hunts.data?.items ?? []} query={hunts} />
        </div>
        {may('rules.edit') && (
          <div className="case-aside">
            <section className="card" aria-labelledby="rules-next">
              <h2 id="rules-next">{t('rules.next')}</h2>
              {set.role === 'live' ? (
                <p className="note">{t('rules.isLive')}</p>
              ) : (
                <>
                  <HuntStart version={set.version} running={running} again={finished !== undefined} />
                  <NextActs set={set} finished={finished} waiting={now?.proposal ?? null} ask={setAsked} />
                </>
              )}
              <div className="rules-buttons">
                <Button size="sm" variant="default" onClick={() => newDraft(set)}>
                  {t('rules.draftOfThis')}
                </Button>
              </div>
            </section>
          </div>
        )}
      </div>
      {asked !== null && <ReasonDialog asked={asked} close={() => setAsked(null)} />}
    </article>
  );
}

function SetChanges(props: { set: RuleSetAnswer }) {
  const { t } = useTranslation();
  const { set } = props;
  const changes = useQuery(setChangesQuery(set.version));
  const from = changes.data?.from ?? set.basedOn;
  const base = useQuery({ ...ruleSetQuery(from ?? set.version), enabled: from !== null }).data;
  const words = useRuleWords([set.content, base?.content]);
  return (
    <section className="card" aria-labelledby="rules-changes">
      <h2 id="rules-changes">{t('rules.differs')}</h2>
      {changes.isPending && <Loading rows={2} />}
      {changes.isError && <Failed error={changes.error} retry={() => void changes.refetch()} />}
      {changes.data !== undefined && (
        <>
          <p className="rules-hint">
            {t('rules.comparedWith')} {base === undefined ? <VersionCode version={changes.data.from} /> : <SetLink set={base} />}
          </p>
          <ChangesList items={changes.data.items} truncated={changes.data.truncated} words={words} label={t('rules.differs')} />
        </>
      )}
    </section>
  );
}

function HuntsCard(props: {
  hunts: readonly Hunt[];
  query: { isPending: boolean; isError: boolean; error: unknown; refetch: () => unknown };
}) {
  const { t } = useTranslation();
  const { hunts, query } = props;
  return (
    <section className="card" aria-labelledby="rules-hunts">
      <h2 id="rules-hunts">{t('rules.hunts')}</h2>
      {query.isPending && <Loading rows={2} />}
      {query.isError && hunts.length === 0 && <Failed error={query.error} retry={() => void query.refetch()} />}
      {!query.isPending && !query.isError && hunts.length === 0 && <p className="note">{t('rules.noHunts')}</p>}
      <ul className="rules-list">
        {hunts.map((hunt) => (
          <li key={hunt.id}>
            <span className="rules-list-head">
              <Link to="/rules/hunts/$huntId" params={{ huntId: hunt.id }} search={{ sort: 'most-moved' }}>
                {wordOf('huntKind', hunt.kind)} · {formatShort(hunt.startedAt)}
              </Link>
              <span className="state">
                {wordOf('huntState', hunt.kind === 'shadow' && hunt.state === 'running' ? 'shadowing' : hunt.state)}
              </span>
            </span>
            <small>
              {t('rules.huntDone', { n: formatNumber(hunt.done) })} · <Tally kinds={hunt.kinds} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
