/** What can be done now, what is missing before, and why something is not for whoever looks. */
import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakedownDetail } from '#src/api/schema/takedowns.ts';
import { type DraftGap, draftGaps, type TakedownAct } from '#src/domain/takedown.ts';
import { queryClient, RequestProblem } from '#src/ui/api.ts';
import { useShortcuts } from '#src/ui/shortcuts.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { ActDialog, type DialogAct } from './act-dialog.tsx';
import { actOn, takedownQuery } from './queries.ts';

const dialogActs = ['return', 'sign', 'number', 'send', 'confirm', 'answer', 'close', 'withdraw'] as const satisfies readonly DialogAct[];

/** Keys of the acts on this page. */
const keys: Partial<Record<TakedownAct, string>> = {
  submit: 's',
  sign: 's',
  return: 'b',
  number: 's',
  send: 's',
  confirm: 'c',
  answer: 'a',
  close: 's',
};

export function NextSteps(props: { found: TakedownDetail; unsaved: boolean }) {
  const { t } = useTranslation();
  const { found } = props;
  const [open, setOpen] = useState<DialogAct | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const can = (act: TakedownAct) => found.acts.includes(act);
  const noChannel = found.addressee.channel === null;
  const resultsMissing = found.kind === 'removal' && found.items.some((item) => item.result === null);
  const blocked = (act: DialogAct | 'submit'): string | null => {
    if (act === 'submit' && props.unsaved) return t('takedown.storeFirst');
    if (act === 'submit' && found.gaps.length > 0) return t('takedown.gapsFirst');
    if (act === 'sign' && found.gaps.length > 0) return t('takedown.gapsFirst');
    if (act === 'send' && noChannel) return wordOf('problem', 'takedown-addressee-no-channel');
    if (act === 'close' && resultsMissing) return wordOf('problem', 'takedown-results-missing');
    return null;
  };
  const submit = async () => {
    if (busy || blocked('submit') !== null) return;
    setBusy(true);
    setProblem(null);
    try {
      await actOn(found.id, 'submit', { version: found.version });
    } catch (error) {
      setProblem(error);
      void queryClient.invalidateQueries({ queryKey: takedownQuery(found.id).queryKey });
    }
    setBusy(false);
  };
  const start = (act: DialogAct) => blocked(act) === null && setOpen(act);
  const shown = dialogActs.filter(can);
  useShortcuts({
    ...(can('submit') ? { s: () => void submit() } : {}),
    ...Object.fromEntries(shown.flatMap((act) => (keys[act] === undefined ? [] : [[keys[act], () => start(act)]]))),
  });
  const refusals = found.refused.filter((one) => one.act !== 'edit' && one.act !== 'result' && one.act !== 'recheck');
  const nothing = shown.length === 0 && !can('submit');
  return (
    <section className="card" aria-labelledby="next-title">
      <h2 id="next-title">{t('takedown.next')}</h2>
      <p className="note">{wordOf('takedownNext', found.state)}</p>
      {(found.state === 'draft' || found.state === 'submitted') && <Checklist gaps={found.gaps} />}
      <div className="td-buttons">
        {can('submit') && (
          <Step
            text={wordOf('takedownDo', 'submit')}
            hotkey="s"
            blocked={blocked('submit')}
            busy={busy}
            act={() => void submit()}
            primary
          />
        )}
        {shown.map((act) => (
          <Step
            key={act}
            text={act === 'answer' && found.state === 'answered' ? t('takedown.answerAgain') : wordOf('takedownDo', act)}
            hotkey={keys[act]}
            blocked={blocked(act)}
            busy={false}
            act={() => start(act)}
            primary={act !== 'return' && act !== 'withdraw' && !(act === 'answer' && found.state === 'answered')}
          />
        ))}
      </div>
      {can('submit') && props.unsaved && <p className="note-bad">{t('takedown.storeFirst')}</p>}
      {shown.map((act) => {
        const why = blocked(act);
        return why === null ? null : (
          <p key={act} className="note-bad">
            {why}
          </p>
        );
      })}
      {refusals.map((one) => (
        <p key={one.act} className="note">
          {wordOf('takedownDo', one.act)}: {wordOf('problem', one.reason)}
        </p>
      ))}
      {nothing && refusals.length === 0 && <p className="note">{t('takedown.nothing')}</p>}
      {problem !== null && (
        <div className="note-bad" role="alert">
          {problemWord(problem)}
          {problem instanceof RequestProblem && problem.problem?.errors !== undefined && (
            <ul>
              {problem.problem.errors.map((error) => (
                <li key={error.message}>{wordOf('takedownGap', error.message)}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {open !== null && <ActDialog act={open} found={found} close={() => setOpen(null)} />}
    </section>
  );
}

function Step(props: {
  text: string;
  hotkey: string | undefined;
  blocked: string | null;
  busy: boolean;
  act: () => void;
  primary: boolean;
}) {
  return (
    <Button size="sm" variant={props.primary ? 'filled' : 'default'} disabled={props.blocked !== null || props.busy} onClick={props.act}>
      {props.text} {props.hotkey !== undefined && <kbd aria-hidden>{props.hotkey}</kbd>}
    </Button>
  );
}

/** What the draft needs, with what is there and what is missing. */
function Checklist(props: { gaps: readonly DraftGap[] }) {
  const { t } = useTranslation();
  if (props.gaps.length === 0) {
    return (
      <p className="note-good td-check">
        <IconCircleCheck size={17} aria-hidden /> {t('takedown.complete')}
      </p>
    );
  }
  return (
    <>
      <h3>{t('takedown.missingBefore')}</h3>
      <ul className="td-gaps">
        {draftGaps
          .filter((gap) => props.gaps.includes(gap))
          .map((gap) => (
            <li key={gap}>
              <IconCircleX size={16} aria-hidden /> {wordOf('takedownGap', gap)}
            </li>
          ))}
      </ul>
    </>
  );
}
