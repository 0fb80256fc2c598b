/**
 * Looking at a kept copy. First the purpose, which goes into the custody log; a picture then comes blurred and grey, and is made
 * clear by a second act: it shows people, and what cannot be unseen.
 */
import { Button, CloseButton, Modal, Switch, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceItem } from '#src/api/schema/evidence.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { fileAddress, readText, saveFile } from './queries.ts';

const leastLetters = 5;
/** Characters of a text that are put on the screen. */
const shownAtMost = 50_000;

/** The purpose of this working session, offered again for the next copy. */
let lastPurpose = '';

export function EvidenceViewer(props: { item: EvidenceItem; close: () => void }) {
  const { t } = useTranslation();
  const { item } = props;
  const [text, setText] = useState(lastPurpose);
  const [purpose, setPurpose] = useState<string | null>(null);
  const state = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim().length < leastLetters) return;
    lastPurpose = text.trim();
    setPurpose(lastPurpose);
  };
  return (
    <Modal.Root
      opened
      onClose={props.close}
      size={purpose !== null && item.kind !== 'raw-response' ? 'min(1200px, 96vw)' : 'md'}
      centered
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-head">
          <Modal.Title>{wordOf('evidenceKind', item.kind)}</Modal.Title>
          <CloseButton onClick={props.close} aria-label={t('keys.close')} />
        </div>
        <Modal.Body>
          {purpose === null ? (
            <form onSubmit={state} className="evidence-purpose">
              <p className="note">{t('evidence.purposeHint')}</p>
              <Textarea
                label={t('evidence.purpose')}
                value={text}
                maxLength={300}
                rows={3}
                data-autofocus
                required
                onChange={(event) => setText(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter' && !event.shiftKey) state(event);
                }}
              />
              <Button type="submit" disabled={text.trim().length < leastLetters}>
                {t('evidence.viewNow')}
              </Button>
            </form>
          ) : item.kind === 'screenshot' ? (
            <Picture item={item} purpose={purpose} />
          ) : item.kind === 'raw-response' ? (
            <RawFile item={item} purpose={purpose} />
          ) : (
            <Words item={item} purpose={purpose} />
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Picture(props: { item: EvidenceItem; purpose: string }) {
  const { t } = useTranslation();
  const [clear, setClear] = useState(false);
  const [grey, setGrey] = useState(true);
  const [failed, setFailed] = useState(false);
  return (
    <div className="evidence-picture">
      <div className="evidence-picture-bar">
        <Button size="compact-sm" variant={clear ? 'default' : 'filled'} onClick={() => setClear(!clear)} data-autofocus>
          {clear ? t('evidence.blur') : t('evidence.clear')}
        </Button>
        <Switch label={t('evidence.grey')} checked={grey} onChange={(event) => setGrey(event.currentTarget.checked)} />
        <span className="note">{t('evidence.pictureNote')}</span>
      </div>
      {failed ? (
        <p role="alert" className="evidence-bad">
          {t('evidence.pictureFailed')}
        </p>
      ) : (
        <div className="evidence-frame" tabIndex={0} role="region" aria-label={t('evidence.pictureRegion')}>
          <img
            src={fileAddress(props.item.id, props.purpose)}
            alt={clear ? t('evidence.pictureAlt') : t('evidence.pictureBlurred')}
            data-clear={clear || undefined}
            data-grey={grey || undefined}
            onError={() => setFailed(true)}
          />
        </div>
      )}
    </div>
  );
}

function Words(props: { item: EvidenceItem; purpose: string }) {
  const { t } = useTranslation();
  const { item, purpose } = props;
  const query = useQuery({
    queryKey: ['evidence-text', item.id, purpose],
    queryFn: () => readText(item.id, purpose),
    // opening is recorded: never asked again by itself
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });
  if (query.isPending) return <Loading rows={3} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      <pre className="evidence-text" tabIndex={0} aria-label={wordOf('evidenceKind', item.kind)}>
        <SafeText text={query.data.slice(0, shownAtMost)} />
      </pre>
      {query.data.length > shownAtMost && <p className="note">{t('evidence.textCut')}</p>}
    </>
  );
}

function RawFile(props: { item: EvidenceItem; purpose: string }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<unknown>(null);
  const [saved, setSaved] = useState(false);
  const save = async () => {
    setProblem(null);
    try {
      await saveFile(fileAddress(props.item.id, props.purpose), `lurewatch-${props.item.id}.bin`);
      setSaved(true);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <div className="evidence-purpose">
      <p className="note">{t('evidence.rawHint')}</p>
      <Button onClick={() => void save()} disabled={saved} data-autofocus>
        {saved ? t('evidence.rawSaved') : t('evidence.rawSave')}
      </Button>
      {problem !== null && (
        <p role="alert" className="evidence-bad">
          {problemWord(problem)}
        </p>
      )}
    </div>
  );
}
