/** The dialog of every act that needs a reason (or a title): what is typed survives a refusal and a reload. */
import { Button, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptText } from '#src/ui/kept-text.ts';
import { Dialog } from '#src/ui/parts/dialog.tsx';
import { problemWord } from '#src/ui/words.ts';

export type Asked = {
  title: string;
  /** What will happen. */
  hint: ReactNode;
  confirm: string;
  /** Under which name the words are kept. */
  keptAs: string;
  /** One line that names something instead of a reason; with what it begins. */
  naming?: string;
  act(words: string): Promise<unknown>;
};

/** Asks for the words and does it; a refusal is shown and nothing typed is lost. */
export function ReasonDialog(props: { asked: Asked; close: () => void }) {
  const { t } = useTranslation();
  const { asked, close } = props;
  const { naming } = asked;
  const [reason, setReason, forget] = useKeptText(`rules.${asked.keptAs}`);
  const [name, setName] = useState(naming ?? '');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const words = (naming === undefined ? reason : name).trim();
  const ready = words.length >= 3 && !busy;
  const confirm = async () => {
    if (!ready) return;
    setBusy(true);
    setProblem(null);
    try {
      await asked.act(words);
      forget();
      close();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <Dialog inField title={asked.title} close={close}>
      <form
        className="td-dialog rules-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <div className="note">{asked.hint}</div>
        {naming === undefined ? (
          <Textarea
            label={t('rules.reason')}
            description={t('setup.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !event.ctrlKey) return;
              event.preventDefault();
              void confirm();
            }}
            maxLength={1_000}
            autosize
            minRows={2}
            data-autofocus
          />
        ) : (
          <TextInput
            label={t('rules.draftTitle')}
            description={t('rules.draftTitleHint')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={120}
            data-autofocus
          />
        )}
        {problem !== null && (
          <p className="note note-bad" role="alert">
            {problemWord(problem)}
          </p>
        )}
        <div className="dialog-foot">
          <Button type="submit" disabled={!ready}>
            {problem === null ? asked.confirm : t('state.retry')} <kbd aria-hidden>{naming === undefined ? 'Ctrl Enter' : 'Enter'}</kbd>
          </Button>
          <Button variant="default" onClick={close}>
            {t('rules.cancel')} <kbd aria-hidden>Esc</kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
