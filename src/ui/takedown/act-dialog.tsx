/** The dialogs of the acts: what is typed survives a refusal, a reload and an expired session. */
import { atLocalMinute, localMinute, localDay } from '#src/domain/vietnam-time.ts';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNow } from '#src/ui/parts/now.ts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#src/ui/parts/dialog.tsx';
import type { TakedownDetail } from '#src/api/schema/takedowns.ts';
import { channels } from '#src/domain/organisation.ts';
import { takedownAnswers } from '#src/domain/takedown.ts';
import { queryClient, RequestProblem } from '#src/ui/api.ts';
import { useKeptText } from '#src/ui/kept-text.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { actOn, takedownQuery } from './queries.ts';

export type DialogAct = 'return' | 'sign' | 'number' | 'send' | 'confirm' | 'answer' | 'close' | 'withdraw';

/** Which fields an act asks for. */
const fields: Record<DialogAct, { at?: true; note?: 'needed' | 'free' }> = {
  return: { note: 'needed' },
  sign: {},
  number: {},
  send: { at: true },
  confirm: { at: true },
  answer: { at: true, note: 'free' },
  close: { note: 'free' },
  withdraw: { note: 'needed' },
};

export function ActDialog(props: { act: DialogAct; found: TakedownDetail; close: () => void }) {
  const { t } = useTranslation();
  const { act, found, close } = props;
  const now = new Date(useNow());
  const [at, setAt] = useState(() => localMinute(new Date()));
  const [number, setNumber] = useState('');
  const [day, setDay] = useState(() => localDay(new Date()));
  const [channel, setChannel] = useState(found.addressee.channel ?? 'email');
  const [answer, setAnswer] = useState<string>(found.kind === 'removal' ? 'removed' : 'given');
  const [note, setNote, forgetNote] = useKeptText(`takedown.${act}.${found.id}`);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const asked = fields[act];
  const ready =
    !busy &&
    (asked.note !== 'needed' || note.trim().length >= 3) &&
    (asked.at === undefined || at !== '') &&
    (act !== 'number' || (/^\d{1,6}[a-z]?$/iu.test(number.trim()) && day !== ''));
  const body = (): Record<string, unknown> => {
    const instant = at === '' ? '' : atLocalMinute(at).toISOString();
    const common = { version: found.version };
    switch (act) {
      case 'sign':
        return common;
      case 'return':
      case 'withdraw':
        return { ...common, reason: note.trim() };
      case 'number':
        return { ...common, number: number.trim(), documentDate: day };
      case 'send':
        return { ...common, at: instant, channel };
      case 'confirm':
        return { ...common, at: instant };
      case 'answer':
        return { ...common, at: instant, answer, note: note.trim() };
      case 'close':
        return { ...common, note: note.trim() };
      default:
        return act satisfies never;
    }
  };
  const confirm = async () => {
    if (!ready) return;
    setBusy(true);
    setProblem(null);
    try {
      await actOn(found.id, act, body());
      forgetNote();
      close();
    } catch (error) {
      setProblem(error);
      setBusy(false);
      // somebody else was there first: what they did is shown behind the dialog, what was typed stays
      if (error instanceof RequestProblem && error.code !== 'network')
        void queryClient.invalidateQueries({ queryKey: takedownQuery(found.id).queryKey });
    }
  };
  const press = (event: React.KeyboardEvent) => {
    const inText = event.target instanceof HTMLTextAreaElement;
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement || (inText && !event.ctrlKey)) return;
    event.preventDefault();
    void confirm();
  };
  return (
    <Dialog inField title={wordOf('takedownDo', act)} close={close}>
      <div className="td-dialog" tabIndex={-1} onKeyDown={press} {...(act === 'sign' || act === 'close' ? { 'data-autofocus': true } : {})}>
        <p className="note">{wordOf('takedownActHint', act)}</p>
        {act === 'number' && (
          <>
            <TextInput
              label={t('takedown.numberField', { symbol: found.letter.symbol })}
              inputMode="numeric"
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
              maxLength={7}
              data-autofocus
            />
            <TextInput
              type="date"
              label={t('takedown.documentDate')}
              value={day}
              max={localDay(now)}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          </>
        )}
        {act === 'send' && (
          <NativeSelect
            label={t('takedown.channelField')}
            data-autofocus
            value={channel}
            onChange={(event) => setChannel(channels.find((one) => one === event.currentTarget.value) ?? 'email')}
            data={channels.map((one) => ({ value: one, label: wordOf('takedownChannel', one) }))}
          />
        )}
        {act === 'answer' && (
          <NativeSelect
            label={t('takedown.answerField')}
            data-autofocus
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
            data={takedownAnswers.map((one) => ({ value: one, label: wordOf('takedownAnswer', one) }))}
          />
        )}
        {asked.at === true && (
          <TextInput
            type="datetime-local"
            label={wordOf('takedownAtField', act)}
            description={t('takedown.zone')}
            value={at}
            max={localMinute(now)}
            onChange={(event) => setAt(event.currentTarget.value)}
            {...(act === 'confirm' ? { 'data-autofocus': true } : {})}
          />
        )}
        {asked.note !== undefined && (
          <Textarea
            label={asked.note === 'needed' ? t('takedown.reasonField') : t('takedown.noteField')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={1_000}
            autosize
            minRows={2}
            {...(asked.note === 'needed' ? { 'data-autofocus': true } : {})}
          />
        )}
        {problem !== null && (
          <p className="note-bad" role="alert">
            {problemWord(problem)}
          </p>
        )}
        <div className="dialog-foot">
          <Button disabled={!ready} onClick={() => void confirm()}>
            {problem === null ? wordOf('takedownDo', act) : t('state.retry')}{' '}
            <kbd aria-hidden>{asked.note === undefined ? 'Enter' : 'Ctrl Enter'}</kbd>
          </Button>
          <Button variant="default" onClick={close}>
            {t('takedown.cancel')} <kbd aria-hidden>Esc</kbd>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
