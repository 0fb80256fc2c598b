/** Remarks and release, for a chief, as long as the week is not released. Not printed. */
import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportAnswer } from '#src/api/schema/reports.ts';
import { useKeptText } from '#src/ui/kept-text.ts';
import { useMay } from '#src/ui/me.ts';
import { problemWord } from '#src/ui/words.ts';
import { releaseReport, reportQuery, saveRemarks } from './queries.ts';

// as in src/api/schema/reports.ts, whose zod the interface does not load
const longest = 600;

export function ChiefPart(props: { report: ReportAnswer }) {
  const may = useMay();
  const { id, state, version } = props.report;
  const [released, setReleased] = useState(false);
  const { t } = useTranslation();
  return (
    <div className="screen-only" aria-live="polite">
      {released && <p className="note note-good">{t('report.releaseDone')}</p>}
      {state === 'closed' && id !== null && version !== null && may('report.release') && (
        <ReleaseForm id={id} version={version} stored={props.report.remarks} done={() => setReleased(true)} />
      )}
    </div>
  );
}

function ReleaseForm(props: { id: string; version: number; stored: string; done: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [kept, setKept, forget] = useKeptText(`report.${props.id}`);
  // nothing kept: what is stored is shown, so that it can be mended
  const [touched, setTouched] = useState(kept !== '');
  const text = touched ? kept : props.stored;
  const [asking, setAsking] = useState(false);
  const take = async (answer: ReportAnswer) => {
    client.setQueryData(reportQuery(props.id).queryKey, answer);
    await client.invalidateQueries({ queryKey: ['reports'] });
  };
  const save = useMutation({
    mutationFn: () => saveRemarks(props.id, text.trim(), props.version),
    onSuccess: async (answer) => {
      setTouched(false);
      forget();
      await take(answer);
    },
  });
  const release = useMutation({
    mutationFn: () => releaseReport(props.id, props.version),
    onSuccess: async (answer) => {
      props.done();
      await take(answer);
    },
    onSettled: () => setAsking(false),
  });
  const unsaved = text.trim() !== props.stored;
  const error = save.error ?? release.error;
  return (
    <section className="card" aria-labelledby="week-chief">
      <h2 id="week-chief">{t('report.remarks')}</h2>
      <Textarea
        aria-labelledby="week-chief"
        description={t('report.remarksHint', { n: longest })}
        autosize
        minRows={3}
        maxLength={longest}
        value={text}
        onChange={(event) => {
          setTouched(true);
          setKept(event.currentTarget.value);
        }}
      />
      {error !== null && <p className="note note-bad">{t('report.failed', { reason: problemWord(error) })}</p>}
      {save.isSuccess && !unsaved && <p className="note note-good">{t('report.saved')}</p>}
      {unsaved && <p className="note">{t('report.unsaved')}</p>}
      <Group gap="xs" mt="xs">
        <Button variant="default" disabled={!unsaved || save.isPending} onClick={() => save.mutate()}>
          {t('report.saveRemarks')}
        </Button>
        <Button disabled={unsaved || release.isPending} onClick={() => setAsking(true)}>
          {t('report.release')}
        </Button>
      </Group>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('report.release')}
        closeButtonProps={{ 'aria-label': t('keys.close') }}
      >
        <p>{t('report.releaseAsk')}</p>
        <Group gap="xs" mt="md">
          <Button loading={release.isPending} onClick={() => release.mutate()} data-autofocus>
            {t('report.releaseYes')}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('report.releaseNo')}
          </Button>
        </Group>
      </Modal>
    </section>
  );
}
