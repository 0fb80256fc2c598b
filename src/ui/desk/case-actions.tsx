/** What can be done with a case now: who holds it, and the acts with their keys. Sticks to the upper edge. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#src/api/schema/case.ts';
import type { DecideAnswer, UnmaskAnswer } from '#src/api/schema/case-work.ts';
import type { Choice } from '#src/domain/decision-rules.ts';
import { useMay } from '#src/ui/me.ts';
import { isSomebodyThere } from '#src/ui/presence.ts';
import { useShortcuts } from '#src/ui/shortcuts.ts';
import { ClockText, Countdown, HolderText } from './clock-text.tsx';
import { DecideDialog, type Target } from './decide-dialog.tsx';
import { DecisionProblem } from './decision-problem.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { setLastDecision } from './last-decision.ts';
import { claim, claimNext, deskQuery, refreshCases, release, verify } from './queries.ts';
import { UnmaskDialog } from './unmask.tsx';

const dismissal: Choice = { conclusion: 'no-signs', route: 'dismissed' };
const toRescue: Choice = { conclusion: 'signs', route: 'rescue' };

type Open = 'dismiss' | 'conclude' | 'rescue' | 'hand-over' | 'unmask' | null;

/** `next` is opened after a decision; null goes back to the list. */
export function CaseActions(props: {
  found: CaseDetail;
  next: () => void;
  unmasked: boolean;
  show: (answer: UnmaskAnswer | null) => void;
}) {
  const { t } = useTranslation();
  const { found, next } = props;
  const may = useMay();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const works = may('case.work');
  const rescue = found.queue === 'rescue';
  const waits = found.state === 'new' || found.state === 'claimed' || found.state === 'verifying';
  const mine = found.holder?.mine === true && waits;
  const holding = mine && found.holder?.until !== null;
  useRenewal(found.id, works && holding);

  const act = async (send: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await send();
    } catch (error) {
      setProblem(error);
    }
    await refreshCases(found.id);
    setBusy(false);
  };
  const takeNext = () =>
    act(async () => {
      const { caseId } = await claimNext(found.queue);
      if (caseId !== null) await navigate({ to: '/cases/$caseId', params: { caseId } });
    });
  const toggleMask = () => (props.unmasked ? props.show(null) : setOpen('unmask'));
  const can = {
    claim: works && waits && !holding,
    verify: works && holding && found.state === 'claimed',
    release: works && mine,
    decide: works && found.state !== 'closed',
    // a cry for help that was dismissed or proposed for transfer goes back the same way
    rescue: works && (!rescue || !waits),
    handOver: works && rescue && found.state !== 'closed',
    unmask: may('case.unmask'),
  };
  useShortcuts({
    ...(works ? { n: () => void takeNext() } : {}),
    ...(can.claim ? { c: () => void act(() => claim(found.id)) } : {}),
    ...(can.verify ? { v: () => void act(() => verify(found.id)) } : {}),
    ...(can.release ? { u: () => void act(() => release(found.id)) } : {}),
    ...(can.decide ? { x: () => setOpen('dismiss'), d: () => setOpen('conclude') } : {}),
    ...(can.rescue ? { r: () => setOpen('rescue') } : {}),
    ...(can.handOver ? { h: () => setOpen('hand-over') } : {}),
    ...(can.unmask ? { p: toggleMask } : {}),
  });

  const decided = (answer: DecideAnswer, route: string) => {
    setOpen(null);
    setLastDecision({
      decision: answer.decisionId,
      caseId: found.id,
      until: answer.undoUntil,
      route,
      stopped: answer.stopped,
      alreadySent: answer.alreadySent,
    });
    next();
    void refreshCases(found.id);
  };
  const target: Target = {
    id: found.id,
    queue: found.queue,
    state: found.state,
    band: found.band,
    mark: found.mark,
    assessments: found.postings.map((posting) => posting.assessment.id),
    postings: found.postings.map((posting) => posting.id),
  };
  if (!works && !can.unmask) return null;
  return (
    <section className="case-actions" aria-label={t('desk.actions')}>
      <p className="case-actions-state">
        {found.dueAt !== null && found.closedAt === null && <ClockText dueAt={found.dueAt} />}
        {found.holder !== null && waits && <HolderText holder={found.holder} />}
        {holding && found.holder?.until != null && (
          <span>
            {t('desk.leaseLeft')} <Countdown until={found.holder.until} ended={() => void refreshCases(found.id)} />
          </span>
        )}
      </p>
      {mine && !holding && (
        <p className="note-bad" role="status">
          {t('desk.leaseEnded')}
        </p>
      )}
      {problem !== null && <DecisionProblem error={problem} />}
      <div className="case-actions-buttons">
        {can.handOver && <Act text={t('desk.handOver')} k="h" act={() => setOpen('hand-over')} primary />}
        {can.claim && <Act text={t('desk.claim')} k="c" act={() => void act(() => claim(found.id))} primary={!rescue} busy={busy} />}
        {can.verify && <Act text={t('desk.verify')} k="v" act={() => void act(() => verify(found.id))} busy={busy} />}
        {can.decide && <Act text={t('desk.dismiss')} k="x" act={() => setOpen('dismiss')} />}
        {can.decide && <Act text={t('desk.conclude')} k="d" act={() => setOpen('conclude')} />}
        {can.rescue && <Act text={t('desk.toRescue')} k="r" act={() => setOpen('rescue')} />}
        {can.release && <Act text={t('desk.release')} k="u" act={() => void act(() => release(found.id))} busy={busy} />}
        {works && <Act text={t('desk.next')} k="n" act={() => void takeNext()} busy={busy} />}
        {can.unmask && <Act text={props.unmasked ? t('desk.hideNow') : t('desk.unmask')} k="p" act={toggleMask} />}
      </div>
      {(open === 'dismiss' || open === 'conclude' || open === 'rescue') && (
        <DecideDialog
          target={target}
          fixed={open === 'dismiss' ? dismissal : open === 'rescue' ? toRescue : null}
          close={() => setOpen(null)}
          decided={(answer, choice) => decided(answer, choice.route)}
        />
      )}
      {open === 'hand-over' && (
        <HandOverDialog target={target} close={() => setOpen(null)} decided={(answer) => decided(answer, 'handed-over')} />
      )}
      {open === 'unmask' && (
        <UnmaskDialog
          caseId={found.id}
          close={() => setOpen(null)}
          shown={(answer) => {
            setOpen(null);
            props.show(answer);
          }}
        />
      )}
    </section>
  );
}

function Act(props: { text: string; k: string; act: () => void; primary?: boolean; busy?: boolean }) {
  return (
    <Button size="compact-sm" variant={props.primary === true ? 'filled' : 'default'} disabled={props.busy === true} onClick={props.act}>
      {props.text} <kbd aria-hidden>{props.k}</kbd>
    </Button>
  );
}

/** Renews the own claim while somebody works on the page. */
function useRenewal(id: string, holding: boolean): void {
  const minutes = useQuery({ ...deskQuery, enabled: holding }).data?.claimMinutes;
  useEffect(() => {
    if (!holding || minutes === undefined) return undefined;
    const every = Math.min(60_000, (minutes * 60_000) / 3);
    const timer = setInterval(() => {
      // a claim that could not be renewed shows itself by ending
      if (isSomebodyThere())
        void claim(id).then(
          () => refreshCases(id),
          () => undefined,
        );
    }, every);
    return () => clearInterval(timer);
  }, [id, holding, minutes]);
}
