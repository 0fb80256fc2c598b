/** What becomes of a draft: stored now, sealed into a version that never changes, or put away. */
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#src/ui/parts/dialog.tsx';
import { problemWord } from '#src/ui/words.ts';
import type { Editing } from './draft-editing.ts';
import { discardDraft, sealDraft } from './queries.ts';

type Act = 'seal' | 'discard';

/** The buttons of a draft, with what keeps it from being sealed. */
export function DraftActs(props: { editing: Editing }) {
  const { t } = useTranslation();
  const { editing } = props;
  const [opened, setOpened] = useState<Act | null>(null);
  const blocked =
    editing.wrong.length > 0
      ? t('rules.sealProblems')
      : editing.draft.changes.items.length === 0 && !editing.unsaved
        ? t('problem.rules-unchanged')
        : null;
  return (
    <section className="card rules-acts" aria-label={t('rules.draftActs')}>
      <div className="rules-buttons">
        <Button size="xs" disabled={blocked !== null || editing.saving || editing.conflict} onClick={() => setOpened('seal')}>
          {t('rules.seal')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={!editing.unsaved || editing.saving || editing.conflict}
          onClick={() => void editing.save()}
        >
          {t('rules.save')} <kbd aria-hidden>Ctrl S</kbd>
        </Button>
        <Button size="xs" variant="default" onClick={() => setOpened('discard')}>
          {t('rules.discard')}
        </Button>
      </div>
      {blocked !== null && <p className="hint">{blocked}</p>}
      {opened !== null && <ActDialog act={opened} editing={editing} close={() => setOpened(null)} />}
    </section>
  );
}

function ActDialog(props: { act: Act; editing: Editing; close: () => void }) {
  const { t } = useTranslation();
  const { act, editing, close } = props;
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      if (act === 'discard') {
        const { id, revision } = (await editing.save()) ?? editing.draft;
        await discardDraft(id, revision);
        // what could not be stored goes with it
        editing.drop();
        await navigate({ to: '/rules' });
        return;
      }
      const stored = await editing.save();
      if (stored === null) return close();
      const { version } = await sealDraft(stored.id, stored.revision);
      await navigate({ to: '/rules/sets/$version', params: { version } });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t(act === 'seal' ? 'rules.seal' : 'rules.discard')}
      close={close}
      press={(event) => {
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        void confirm();
      }}
    >
      <p className="note">{t(act === 'seal' ? 'rules.sealHint' : 'rules.discardHint', { title: editing.draft.title })}</p>
      {problem !== null && (
        <p className="note note-bad" role="alert">
          {problemWord(problem)}
        </p>
      )}
      <div className="dialog-foot">
        <Button disabled={busy} onClick={() => void confirm()}>
          {t(act === 'seal' ? 'rules.sealDo' : 'rules.discardDo')} <kbd aria-hidden>Enter</kbd>
        </Button>
        <Button variant="default" onClick={close}>
          {t('rules.cancel')} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
    </Dialog>
  );
}
