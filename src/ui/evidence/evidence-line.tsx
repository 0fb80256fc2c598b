/** One kept copy: kind, time, hash, state of its last check. */
import { ActionIcon, Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy, IconEye, IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceItem } from '#src/api/schema/evidence.ts';
import { formatExact, formatNumber, formatShort } from '#src/ui/format.ts';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { checkHash, refreshEvidence } from './queries.ts';

export function EvidenceLine(props: { item: EvidenceItem; caseId: string | null; view: (item: EvidenceItem) => void }) {
  const { t } = useTranslation();
  const { item, caseId } = props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const name = wordOf('evidenceKind', item.kind);
  const check = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await checkHash(item.id);
    } catch (error) {
      setProblem(error);
    }
    if (caseId !== null) await refreshEvidence(caseId);
    setBusy(false);
  };
  return (
    <li>
      <span className="evidence-kind">{name}</span>
      <span className="evidence-facts">
        <time dateTime={item.capturedAt} title={formatExact(item.capturedAt)}>
          {formatShort(item.capturedAt)}
        </time>
        {' · '}
        {item.status !== null && `HTTP ${item.status} · `}
        {t('case.bytesN', { n: formatNumber(item.bytes) })} · {item.capturedBy.name ?? item.tool}
        {item.notes.map((code) => (
          <em key={code}> · {wordOf('evidenceNote', code)}</em>
        ))}
      </span>
      <span className="evidence-hash">
        <span>SHA-256</span>
        <code title={item.sha256}>{`${item.sha256.slice(0, 12)}…${item.sha256.slice(-4)}`}</code>
        <CopyButton value={item.sha256}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="subtle"
              size="sm"
              color="gray"
              onClick={copy}
              aria-label={copied ? t('state.copied') : t('evidence.copyHash', { name })}
            >
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          )}
        </CopyButton>
        {item.verified !== null && (
          <span className={item.verified.result === 'intact' ? 'evidence-ready' : 'evidence-bad'} title={formatExact(item.verified.at)}>
            {wordOf('evidenceCheck', item.verified.result)}
          </span>
        )}
      </span>
      <span className="evidence-acts">
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconEye size={14} aria-hidden />}
          aria-label={`${t('evidence.view')}: ${name}`}
          onClick={() => props.view(item)}
        >
          {t('evidence.view')}
        </Button>
        {caseId !== null && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconFingerprint size={14} aria-hidden />}
            aria-label={`${t('evidence.check')}: ${name}`}
            loading={busy}
            onClick={() => void check()}
          >
            {t('evidence.check')}
          </Button>
        )}
      </span>
      {problem !== null && (
        <p role="alert" className="evidence-bad">
          {problemWord(problem)}
        </p>
      )}
    </li>
  );
}
