/** Where the post came from, the kept evidence, versions, and what happened to the case: folded away until somebody asks. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail, CasePosting } from '#src/api/schema/case.ts';
import { formatExact, formatNumber } from '#src/ui/format.ts';
import { CopyText } from '#src/ui/parts/copy-text.tsx';
import { TimeText } from '#src/ui/parts/marks.tsx';
import { actionWord, reasonWord, wordOf } from '#src/ui/words.ts';

function Row(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

export function CaseOrigin(props: { posting: CasePosting }) {
  const { t } = useTranslation();
  const { posting } = props;
  const { evidence, visit, assessment } = posting;
  return (
    <details className="card fold-card">
      <summary>
        <h2>{t('case.evidence')}</h2>
      </summary>
      {evidence === null && <p className="note">{t('case.noEvidence')}</p>}
      <dl className="rows">
        {visit?.outcome != null && (
          <Row name={t('case.visit')}>
            {wordOf('outcome', visit.outcome)}
            {visit.reason !== null && ` – ${reasonWord(visit.reason)}`}
          </Row>
        )}
        {evidence !== null && (
          <>
            <Row name={t('case.fetched')}>{formatExact(evidence.fetchedAt)}</Row>
            <Row name={t('case.status')}>{evidence.status}</Row>
            <Row name={t('case.via')}>{evidence.via === 'browser' ? t('case.viaBrowser') : t('case.viaStatic')}</Row>
            <Row name={t('case.bytes')}>{t('case.bytesN', { n: formatNumber(evidence.bytes) })}</Row>
            <Row name={t('case.sha256')}>
              <CopyText text={evidence.sha256} />
            </Row>
            <Row name={t('case.finalUrl')}>
              <CopyText text={evidence.finalUrl} hint={t('case.urlHint')} />
            </Row>
            <Row name={t('case.tls')}>{evidence.tlsSubject ?? t('case.noTls')}</Row>
          </>
        )}
        <Row name={t('case.revision')}>
          {t('case.revisionN', { n: posting.revision.number, all: posting.revisions.at(-1)?.number ?? 1 })}
        </Row>
        <Row name={t('case.rules')}>{assessment.rules}</Row>
        <Row name={t('case.model')}>{assessment.model ?? t('case.noModel')}</Row>
        <Row name={t('case.assessed')}>{formatExact(assessment.assessedAt)}</Row>
        <Row name={t('case.reference')}>{formatExact(assessment.referenceAt)}</Row>
      </dl>
    </details>
  );
}

export function CaseHistory(props: { found: CaseDetail }) {
  const { t } = useTranslation();
  const { history } = props.found;
  return (
    <details className="card fold-card">
      <summary>
        <h2>
          {t('case.history')} ({history.length})
        </h2>
      </summary>
      {history.length === 0 && <p className="note">{t('case.noHistory')}</p>}
      <ol className="history">
        {history.map((entry) => (
          <li key={entry.id}>
            <TimeText at={entry.at} /> – {actionWord(entry.action)} –{' '}
            {entry.actorKind === 'system' ? t('case.system', { id: entry.actorId }) : (entry.actorName ?? entry.actorId)}
          </li>
        ))}
      </ol>
    </details>
  );
}
