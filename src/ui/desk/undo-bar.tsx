/** Taking back the last decision: stands over the lower edge for ten minutes. */
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndoAnswer } from '#src/api/schema/case-work.ts';
import { useShortcuts } from '#src/ui/shortcuts.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { Countdown } from './clock-text.tsx';
import { setLastDecision, useLastDecision } from './last-decision.ts';
import { refreshCases, undo } from './queries.ts';

export function UndoBar() {
  const last = useLastDecision();
  const [left, setLeft] = useState<UndoAnswer | null>(null);
  if (last !== null) return <OneUndo key={last.decision} undone={setLeft} />;
  return left === null ? null : <Undone answer={left} hide={() => setLeft(null)} />;
}

/** What came of the requests; stays until it is read. */
function Undone(props: { answer: UndoAnswer; hide: () => void }) {
  const { t } = useTranslation();
  const { caseId, resumed, stayStopped } = props.answer;
  return (
    <aside className="undo-bar" role="status">
      <span>
        {t('desk.undoneLine', { id: caseId })}
        {resumed > 0 && ` ${t('desk.undoneResumed', { n: resumed })}`}
        {stayStopped.length > 0 && ` ${t('desk.undoneStopped', { ids: stayStopped.join(', ') })}`}
      </span>
      <button type="button" className="plain-button" onClick={props.hide}>
        {t('desk.hide')}
      </button>
    </aside>
  );
}

function OneUndo(props: { undone: (answer: UndoAnswer | null) => void }) {
  const { t } = useTranslation();
  const last = useLastDecision();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const act = async () => {
    if (last === null || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await undo(last.decision);
      const { caseId } = answer;
      props.undone(answer.resumed > 0 || answer.stayStopped.length > 0 ? answer : null);
      setLastDecision(null);
      await refreshCases(caseId);
      await navigate({ to: '/cases/$caseId', params: { caseId } });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  useShortcuts({ z: () => void act() });
  if (last === null) return null;
  return (
    <aside className="undo-bar" role="status">
      <span>
        {t('desk.undoLine', { what: wordOf('deskDone', last.route), id: last.caseId })}
        {last.stopped > 0 && ` ${t('desk.stoppedDrafts', { n: last.stopped })}`}
        {last.alreadySent > 0 && ` ${t('desk.alreadySent', { n: last.alreadySent })}`}
      </span>
      {problem !== null && <span className="undo-problem">{problemWord(problem)}</span>}
      <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void act()}>
        {t('desk.undo')} <kbd aria-hidden>z</kbd>
      </Button>
      <span>
        {t('desk.undoLeft')} <Countdown until={last.until} ended={() => setLastDecision(null)} />
      </span>
      <button type="button" className="plain-button" onClick={() => setLastDecision(null)}>
        {t('desk.hide')}
      </button>
    </aside>
  );
}
