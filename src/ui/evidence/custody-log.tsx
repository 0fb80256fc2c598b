/** Who did what with the copies. */
import { useTranslation } from 'react-i18next';
import type { CaseEvidence } from '#src/api/schema/evidence.ts';
import { formatExact } from '#src/ui/format.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { wordOf } from '#src/ui/words.ts';

export function CustodyLog(props: { custody: CaseEvidence['custody'] }) {
  const { t } = useTranslation();
  if (props.custody.length === 0) return null;
  return (
    <details className="evidence-custody">
      <summary>{t('evidence.custody', { n: props.custody.length })}</summary>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t('evidence.custodyTitle')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('evidence.custodyAt')}</th>
              <th scope="col">{t('evidence.custodyCopy')}</th>
              <th scope="col">{t('evidence.custodyAct')}</th>
              <th scope="col">{t('evidence.custodyBy')}</th>
              <th scope="col">{t('evidence.custodyWhy')}</th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {props.custody.map((entry) => (
              <tr key={entry.id}>
                <td>{formatExact(entry.at)}</td>
                <td>{entry.evidenceId}</td>
                <td>{wordOf('custodyAct', entry.act)}</td>
                <td>{entry.by.kind === 'system' ? t('case.system', { id: entry.by.id }) : (entry.by.name ?? entry.by.id)}</td>
                <td>{entry.act === 'verified' ? wordOf('evidenceCheck', entry.why) : <SafeText text={entry.why} />}</td>
                <td>
                  <code title={entry.sha256After ?? undefined}>
                    {entry.sha256After === null ? '–' : `${entry.sha256After.slice(0, 12)}…`}
                  </code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
