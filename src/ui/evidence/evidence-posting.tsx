/** The copies of one post. */
import { Button } from '@mantine/core';
import { IconCamera, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseEvidence, EvidenceItem } from '#src/api/schema/evidence.ts';
import { CopyText } from '#src/ui/parts/copy-text.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { captureAgain, refreshEvidence } from './queries.ts';

type Posting = CaseEvidence['postings'][number];

export function EvidencePosting(props: { caseId: string; posting: Posting; author: string | null; view: (item: EvidenceItem) => void }) {
  const { t } = useTranslation();
  const { caseId, posting } = props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const waits = posting.capture?.stage === 'capture';
  const again = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await captureAgain(caseId, posting.postingId);
    } catch (error) {
      setProblem(error);
    }
    await refreshEvidence(caseId);
    setBusy(false);
  };
  return (
    <article className="evidence-posting" aria-label={t('evidence.posting', { id: posting.postingId })}>
      <header>
        <h3>
          {t('evidence.posting', { id: posting.postingId })}
          {props.author !== null && (
            <>
              {' – '}
              <SafeText text={props.author} />
            </>
          )}
        </h3>
        <span className={posting.ready ? 'evidence-ready' : 'evidence-not-ready'}>
          {posting.ready ? <IconCircleCheck size={15} aria-hidden /> : <IconCircleDashed size={15} aria-hidden />}
          {posting.ready ? t('evidence.ready') : waits ? t('evidence.capturing') : t('evidence.notReady')}
        </span>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCamera size={15} aria-hidden />}
          disabled={busy || waits}
          onClick={() => void again()}
        >
          {t('evidence.again')}
        </Button>
      </header>
      {posting.url !== null && <CopyText text={posting.url} hint={t('case.urlHint')} />}
      {problem !== null && (
        <p role="alert" className="evidence-bad">
          {problemWord(problem)}
        </p>
      )}
      <ul className="evidence-items">
        {posting.items.map((item) => (
          <EvidenceLine key={item.id} item={item} view={props.view} caseId={caseId} />
        ))}
        {posting.missing.map((gap) => (
          <li key={gap.kind} className="evidence-gap">
            <span className="evidence-kind">{wordOf('evidenceKind', gap.kind)}</span>
            <span>
              {gap.why === 'waiting' ? '' : `${t('evidence.missing')}: `}
              {missingWord(gap.why)}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}

const own = new Set(['waiting', 'no-address', 'not-planned', 'not-kept', 'quarantined']);

/** Why a copy is missing: a state of our own, or what came of the visit. */
function missingWord(code: string): string {
  return own.has(code) ? wordOf('evidenceMissing', code) : wordOf('outcome', code);
}
