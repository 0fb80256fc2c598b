/** Looks at addresses whose removal was asked for. The verdict is the machine's; people decide. */
import { useTranslation } from 'react-i18next';
import type { CaseEvidence, EvidenceItem } from '#src/api/schema/evidence.ts';
import { formatExact } from '#src/ui/format.ts';
import { useNow } from '#src/ui/parts/now.ts';
import { wordOf } from '#src/ui/words.ts';
import { EvidenceLine } from './evidence-line.tsx';

const shownAtMost = 20;

export function EvidenceRechecks(props: { rechecks: CaseEvidence['rechecks']; view: (item: EvidenceItem) => void }) {
  const { t } = useTranslation();
  const now = useNow();
  const waitWord = (one: CaseEvidence['rechecks'][number]) => {
    if (one.stage === 'quarantined') return wordOf('evidenceMissing', 'quarantined');
    // what was asked for at once is due in the past; the minute allows for clocks that differ
    return Date.parse(one.dueAt) < now + 60_000 ? t('evidence.capturing') : t('evidence.recheckDue', { time: formatExact(one.dueAt) });
  };
  if (props.rechecks.length === 0) return null;
  return (
    <section className="evidence-rechecks" aria-labelledby="rechecks-title">
      <h3 id="rechecks-title">{t('evidence.rechecks')}</h3>
      <p className="note">{t('evidence.rechecksHint')}</p>
      {props.rechecks.slice(0, shownAtMost).map((one) => (
        <article key={one.captureId} className="evidence-posting" aria-label={t('evidence.posting', { id: one.postingId })}>
          <p>
            <strong>{t('evidence.posting', { id: one.postingId })}</strong>
            {': '}
            {one.verdict === null ? waitWord(one) : `${wordOf('evidenceVerdict', one.verdict)} – ${whyWord(one.why ?? '')}`}
            {one.finishedAt !== null && ` (${formatExact(one.finishedAt)})`}
          </p>
          <ul className="evidence-items">
            {one.items
              .filter((item) => item.kind !== 'raw-response')
              .map((item) => (
                <EvidenceLine key={item.id} item={item} caseId={null} view={props.view} />
              ))}
          </ul>
        </article>
      ))}
    </section>
  );
}

const own = new Set([
  'text-there',
  'text-gone',
  'text-partly',
  'text-never-shown',
  'soft-404',
  'status-404',
  'status-410',
  'geo-block',
  'nothing-shown',
  'post-too-short',
]);

function whyWord(code: string): string {
  return own.has(code) ? wordOf('evidenceVerdictWhy', code) : wordOf('outcome', code);
}
