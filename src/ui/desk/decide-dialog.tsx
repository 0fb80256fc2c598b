/**
 * Deciding a case by keyboard: a number picks the choice, a number the reason, `y` answers the questions, Enter confirms. What was typed stays
 * when the connection, the session or the case changes under it.
 */
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecideAnswer } from '#src/api/schema/case-work.ts';
import type { Band, CaseQueue, caseStates } from '#src/api/schema/codes.ts';
import type { CaseMark } from '#src/api/schema/cases.ts';
import { type Choice, choicesFor, type QuestionId, questionsFor, reasonsFor } from '#src/domain/decision-rules.ts';
import { useKeptText } from '#src/ui/kept-text.ts';
import { Dialog, isConfirming, isTyping } from '#src/ui/parts/dialog.tsx';
import { wordOf } from '#src/ui/words.ts';
import { DecisionProblem, mustLookAgain } from './decision-problem.tsx';
import { NumberedList } from './numbered-list.tsx';
import { decide, deskQuery, refreshCases } from './queries.ts';

/** What is decided about, as it was shown. */
export type Target = {
  id: string;
  queue: CaseQueue;
  state: (typeof caseStates)[number];
  band: Band;
  mark: CaseMark;
  assessments: string[];
  postings: string[];
};

/** `fixed` leaves the choice out: dismissing and rescue have their own keys. */
export function DecideDialog(props: {
  target: Target;
  fixed: Choice | null;
  close: () => void;
  decided: (answer: DecideAnswer, choice: Choice) => void;
}) {
  const { t } = useTranslation();
  const { target, close } = props;
  const [choice, setChoice] = useState<Choice | null>(props.fixed);
  const [reason, setReason] = useState<string | null>(null);
  const [answers, setAnswers] = useState<QuestionId[]>([]);
  const [agency, setAgency] = useState('');
  const [text, setText, forgetText] = useKeptText(`decision.${target.id}`);
  const [key] = useState(() => crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const rescue = target.queue === 'rescue';
  const choices = choicesFor({ rescue, settled: target.state === 'concluded' || target.state === 'closed' });
  const reasons = choice === null ? [] : reasonsFor(choice);
  const questions = choice === null ? [] : questionsFor(choice.route, { band: target.band, rescue });
  const desk = useQuery({ ...deskQuery, enabled: choice?.route === 'other-agency' });
  const stale = mustLookAgain(problem);
  const missing = questions.filter((question) => !answers.includes(question));
  const ready =
    choice !== null &&
    reason !== null &&
    missing.length === 0 &&
    (reason !== 'other' || text.trim().length >= 3) &&
    (choice.route !== 'other-agency' || agency !== '') &&
    !stale &&
    !busy;

  const confirm = async () => {
    if (!ready || choice === null || reason === null) return;
    setBusy(true);
    setProblem(null);
    try {
      const { mark, queue, assessments, postings } = target;
      const answer = await decide(target.id, {
        ...choice,
        reasonCode: reason,
        reason: text.trim(),
        answers,
        agency: choice.route === 'other-agency' ? agency : null,
        seen: { ...mark, queue, assessments, postings, key },
      });
      forgetText();
      props.decided(answer, choice);
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
    if (isTyping(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'y' && missing[0] !== undefined) setAnswers([...answers, missing[0]]);
    const number = Number(event.key);
    if (!Number.isInteger(number) || number < 1) return;
    event.preventDefault();
    if (choice === null) setChoice(choices[number - 1] ?? null);
    else if (reasons[number - 1] !== undefined) setReason(reasons[number - 1] ?? null);
  };

  const title = choice === null ? t('desk.conclude') : `${wordOf('conclusion', choice.conclusion)} – ${wordOf('deskRoute', choice.route)}`;
  return (
    <Dialog title={`${t('case.title', { id: target.id })}: ${title}`} close={close} press={press} size="lg">
      {choice === null ? (
        <NumberedList
          label={t('desk.choose')}
          items={choices.map((one, index) => ({
            id: String(index),
            text: wordOf('deskRoute', one.route),
            note: wordOf('conclusion', one.conclusion),
          }))}
          picked={null}
          pick={(id) => setChoice(choices[Number(id)] ?? null)}
        />
      ) : (
        <>
          <NumberedList
            label={t('desk.why')}
            items={reasons.map((id) => ({ id, text: wordOf('deskReason', id) }))}
            picked={reason}
            pick={setReason}
          />
          {choice.route === 'other-agency' && (
            <NativeSelect
              label={t('desk.whichAgency')}
              value={agency}
              onChange={(event) => setAgency(event.currentTarget.value)}
              data={[{ value: '', label: '–' }, ...(desk.data?.agencies ?? []).map((one) => ({ value: one.code, label: one.name }))]}
            />
          )}
          {questions.length > 0 && (
            <fieldset className="questions">
              <legend>
                {t('desk.questions')} <kbd>y</kbd>
              </legend>
              {questions.map((question) => (
                <label key={question}>
                  <input
                    type="checkbox"
                    checked={answers.includes(question)}
                    onChange={(event) =>
                      setAnswers(event.currentTarget.checked ? [...answers, question] : answers.filter((one) => one !== question))
                    }
                  />
                  {wordOf('deskQuestion', question)}
                </label>
              ))}
            </fieldset>
          )}
          <Textarea
            label={reason === 'other' ? t('desk.wordsNeeded') : t('desk.words')}
            description={t('desk.wordsHint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            maxLength={2000}
            autosize
            minRows={2}
            maxRows={8}
          />
        </>
      )}
      {problem !== null && <DecisionProblem error={problem} />}
      <div className="dialog-foot">
        {stale ? (
          <Button onClick={close}>{t('desk.lookAgain')}</Button>
        ) : (
          choice !== null && (
            <Button disabled={!ready} onClick={() => void confirm()}>
              {problem === null ? t('desk.confirm') : t('state.retry')} <kbd aria-hidden>Enter</kbd>
            </Button>
          )
        )}
        <Button variant="default" onClick={close}>
          {t('desk.cancel')} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
    </Dialog>
  );
}
