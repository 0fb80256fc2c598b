/** After a decision: the chief confirms a transfer or moves a case; those it was routed to say what came of it. */
import { localDay } from '#src/domain/vietnam-time.ts';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#src/api/schema/case.ts';
import { outcomes } from '#src/domain/decision-rules.ts';
import { provinceNames } from '#src/domain/provinces.ts';
import { useKeptText } from '#src/ui/kept-text.ts';
import { useMay } from '#src/ui/me.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { confirmTransfer, moveCase, refreshCases, reportOutcome } from './queries.ts';

export function CaseRouting(props: { found: CaseDetail; gone: () => void }) {
  const { found } = props;
  const may = useMay();
  const proposed = found.state === 'concluded' && found.route === 'transfer-pc02';
  const routed = found.state === 'concluded' && (found.route === 'other-agency' || found.route === 'transfer-pc02');
  const reports = may('case.outcome') && found.queue !== 'rescue' && (routed || (!may('case.work') && found.closedAt === null));
  return (
    <>
      {proposed && may('case.transfer') && <ConfirmTransfer found={found} />}
      {reports && <ReportOutcome found={found} />}
      {may('case.transfer') && found.closedAt === null && <Move found={found} gone={props.gone} />}
    </>
  );
}

/** One change at a time, with its refusal in words. */
function useAct(id: string): { busy: boolean; problem: unknown; act: (send: () => Promise<unknown>) => Promise<boolean> } {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const act = async (send: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await send();
      await refreshCases(id);
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, act };
}

function Trouble(props: { problem: unknown }) {
  if (props.problem === null) return null;
  return (
    <p role="alert" className="note-bad">
      {problemWord(props.problem)}
    </p>
  );
}

function ConfirmTransfer(props: { found: CaseDetail }) {
  const { t } = useTranslation();
  const { found } = props;
  const { busy, problem, act } = useAct(found.id);
  const [today] = useState(() => localDay(new Date()));
  const [day, setDay] = useState(found.transfer?.on ?? today);
  const [reason, setReason, forget] = useKeptText(`transfer.${found.id}`);
  return (
    <section className="card" aria-labelledby="transfer-title">
      <h2 id="transfer-title">{t('desk.confirmTransfer')}</h2>
      <p className="note">{t('desk.confirmTransferHint')}</p>
      <TextInput
        type="date"
        label={t('desk.transferDay')}
        value={day}
        max={today}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <div className="dialog-foot">
        <Button
          size="compact-sm"
          disabled={busy || day === ''}
          onClick={() => void act(() => confirmTransfer(found.id, { transferredOn: day, reason: '' }))}
        >
          {found.transfer === null ? t('desk.confirmTransferNow') : t('desk.correctDay')}
        </Button>
      </div>
      {found.transfer === null && (
        <>
          <Textarea
            label={t('desk.sendBackWhy')}
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className="dialog-foot">
            <Button
              size="compact-sm"
              variant="default"
              disabled={busy || reason.trim().length < 3}
              onClick={() =>
                void act(() => confirmTransfer(found.id, { transferredOn: null, reason: reason.trim() })).then((ok) => ok && forget())
              }
            >
              {t('desk.sendBack')}
            </Button>
          </div>
        </>
      )}
      <Trouble problem={problem} />
    </section>
  );
}

function ReportOutcome(props: { found: CaseDetail }) {
  const { t } = useTranslation();
  const { found } = props;
  const { busy, problem, act } = useAct(found.id);
  const [outcome, setOutcome] = useState<string>('in-progress');
  const [text, setText, forget] = useKeptText(`outcome.${found.id}`);
  return (
    <section className="card" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{t('desk.outcome')}</h2>
      <NativeSelect
        label={t('desk.outcomeWhat')}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value)}
        data={outcomes.map((id) => ({ value: id, label: wordOf('deskReason', id) }))}
      />
      <Textarea
        label={t('desk.outcomeText')}
        description={t('desk.wordsHint')}
        value={text}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="dialog-foot">
        <Button
          size="compact-sm"
          disabled={busy || text.trim().length < 3}
          onClick={() => void act(() => reportOutcome(found.id, { outcome, text: text.trim() })).then((ok) => ok && forget())}
        >
          {t('desk.outcomeSend')}
        </Button>
      </div>
      <Trouble problem={problem} />
    </section>
  );
}

function Move(props: { found: CaseDetail; gone: () => void }) {
  const { t } = useTranslation();
  const { found } = props;
  const { busy, problem, act } = useAct(found.id);
  const [province, setProvince] = useState('');
  const [reason, setReason, forget] = useKeptText(`move.${found.id}`);
  const send = async () => {
    if (!(await act(() => moveCase(found.id, { province, reason: reason.trim() })))) return;
    forget();
    props.gone();
  };
  const others = Object.entries(provinceNames).filter(([code]) => code !== found.province);
  return (
    <details className="card">
      <summary>{t('desk.move')}</summary>
      <p className="note">{t('desk.moveHint')}</p>
      <NativeSelect
        label={t('desk.moveTo')}
        value={province}
        onChange={(event) => setProvince(event.currentTarget.value)}
        data={[{ value: '', label: '–' }, ...others.map(([value, label]) => ({ value, label }))]}
      />
      <Textarea label={t('desk.moveWhy')} value={reason} maxLength={2000} onChange={(event) => setReason(event.currentTarget.value)} />
      <div className="dialog-foot">
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy || province === '' || reason.trim().length < 3}
          onClick={() => void send()}
        >
          {t('desk.moveNow')}
        </Button>
      </div>
      <Trouble problem={problem} />
    </details>
  );
}
