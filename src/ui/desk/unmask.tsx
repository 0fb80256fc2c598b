/** Showing contacts and names of one case: what for is asked and recorded, and after ten minutes they are hidden again. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnmaskAnswer } from '#src/api/schema/case-work.ts';
import { type UnmaskPurpose, unmaskPurposes } from '#src/domain/decision-rules.ts';
import { Dialog, isConfirming, isTyping } from '#src/ui/parts/dialog.tsx';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { Countdown } from './clock-text.tsx';
import { NumberedList } from './numbered-list.tsx';
import { unmask } from './queries.ts';

export function UnmaskDialog(props: { caseId: string; close: () => void; shown: (answer: UnmaskAnswer) => void }) {
  const { t } = useTranslation();
  const [purpose, setPurpose] = useState<UnmaskPurpose | null>(null);
  const [text, setText] = useState('');
  const [reference, setReference] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const ready = purpose !== null && reference.trim() !== '' && (purpose !== 'other' || text.trim().length >= 3) && !busy;
  const confirm = async () => {
    if (!ready || purpose === null) return;
    setBusy(true);
    setProblem(null);
    try {
      props.shown(await unmask(props.caseId, { purpose, text: text.trim(), reference: reference.trim() }));
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (isConfirming(event)) {
      event.preventDefault();
      void confirm();
    }
    const picked = isTyping(event) ? undefined : unmaskPurposes[Number(event.key) - 1];
    if (picked === undefined) return;
    event.preventDefault();
    setPurpose(picked);
  };
  return (
    <Dialog title={t('desk.unmask')} close={props.close} press={press}>
      <p className="note">{t('desk.unmaskHint')}</p>
      <NumberedList
        label={t('desk.purpose')}
        items={unmaskPurposes.map((id) => ({ id, text: wordOf('deskPurpose', id) }))}
        picked={purpose}
        pick={(id) => setPurpose(unmaskPurposes.find((one) => one === id) ?? null)}
      />
      <TextInput
        label={t('desk.reference')}
        value={reference}
        maxLength={60}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      {purpose === 'other' && (
        <Textarea label={t('desk.wordsNeeded')} value={text} maxLength={300} onChange={(event) => setText(event.currentTarget.value)} />
      )}
      {problem !== null && (
        <p role="alert" className="note-bad">
          {problemWord(problem)}
        </p>
      )}
      <div className="dialog-foot">
        <Button disabled={!ready} onClick={() => void confirm()}>
          {t('desk.unmaskNow')}
        </Button>
        <Button variant="default" onClick={props.close}>
          {t('desk.cancel')} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
    </Dialog>
  );
}

/** Stands over the case while personal data is open. */
export function UnmaskedBar(props: { until: string; hide: () => void }) {
  const { t } = useTranslation();
  return (
    <aside className="unmasked-bar" role="status">
      <IconEye size={18} aria-hidden />
      <strong>{t('desk.unmasked')}</strong>
      <span>
        {t('desk.unmaskedLeft')} <Countdown until={props.until} ended={props.hide} />
      </span>
      <Button size="compact-sm" variant="default" onClick={props.hide}>
        {t('desk.hideNow')} <kbd aria-hidden>p</kbd>
      </Button>
    </aside>
  );
}
