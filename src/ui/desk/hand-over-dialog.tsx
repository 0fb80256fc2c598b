/** A cry for help was handed over: to whom, and at which minute. */
import { atLocalMinute, localMinute } from '#src/domain/vietnam-time.ts';
import { Button, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '#src/ui/parts/now.ts';
import { useTranslation } from 'react-i18next';
import type { DecideAnswer } from '#src/api/schema/case-work.ts';
import { type RescueTarget, rescueTargets } from '#src/domain/decision-rules.ts';
import { useKeptText } from '#src/ui/kept-text.ts';
import { Dialog, isConfirming, isTyping } from '#src/ui/parts/dialog.tsx';
import { wordOf } from '#src/ui/words.ts';
import type { Target } from './decide-dialog.tsx';
import { DecisionProblem, mustLookAgain } from './decision-problem.tsx';
import { NumberedList } from './numbered-list.tsx';
import { handOver, refreshCases } from './queries.ts';

export function HandOverDialog(props: { target: Target; close: () => void; decided: (answer: DecideAnswer) => void }) {
  const { t } = useTranslation();
  const { target, close } = props;
  const now = new Date(useNow());
  const [to, setTo] = useState<RescueTarget | null>(null);
  const [at, setAt] = useState(() => localMinute(new Date()));
  const [text, setText, forgetText] = useKeptText(`handover.${target.id}`);
  const [key] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const stale = mustLookAgain(problem);
  const ready = to !== null && at !== '' && (to !== 'other' || text.trim().length >= 3) && !busy && !stale;
  const confirm = async () => {
    if (!ready || to === null) return;
    setBusy(true);
    setProblem(null);
    try {
      const { mark, queue, assessments, postings } = target;
      const answer = await handOver(target.id, {
        to,
        at: atLocalMinute(at).toISOString(),
        reason: text.trim(),
        seen: { ...mark, queue, assessments, postings, key },
      });
      forgetText();
      props.decided(answer);
    } catch (error) {
      setProblem(error);
      setBusy(false);
      if (mustLookAgain(error)) void refreshCases(target.id);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (isConfirming(event)) {
      event.preventDefault();
      void confirm();
    }
    const picked = isTyping(event) ? undefined : rescueTargets[Number(event.key) - 1];
    if (picked === undefined) return;
    event.preventDefault();
    setTo(picked);
  };
  return (
    <Dialog title={`${t('case.title', { id: target.id })}: ${t('desk.handOver')}`} close={close} press={press} size="lg">
      <NumberedList
        label={t('desk.handedTo')}
        items={rescueTargets.map((id) => ({ id, text: wordOf('deskTarget', id) }))}
        picked={to}
        pick={(id) => setTo(rescueTargets.find((one) => one === id) ?? null)}
      />
      <TextInput
        type="datetime-local"
        label={t('desk.handedAt')}
        value={at}
        max={localMinute(now)}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <Textarea
        label={to === 'other' ? t('desk.wordsNeeded') : t('desk.words')}
        description={t('desk.wordsHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
      />
      {problem !== null && <DecisionProblem error={problem} />}
      <div className="dialog-foot">
        {stale ? (
          <Button onClick={close}>{t('desk.lookAgain')}</Button>
        ) : (
          <Button disabled={!ready} onClick={() => void confirm()}>
            {problem === null ? t('desk.confirm') : t('state.retry')} <kbd aria-hidden>Enter</kbd>
          </Button>
        )}
        <Button variant="default" onClick={close}>
          {t('desk.cancel')} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
    </Dialog>
  );
}
