/** The other posts of the case; choosing one shows it above. */
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#src/api/schema/case.ts';
import { formatNumber } from '#src/ui/format.ts';
import { TimeText } from '#src/ui/parts/marks.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';

export function CaseCopies(props: { found: CaseDetail; shown: string; show: (id: string) => void }) {
  const { t } = useTranslation();
  const { found } = props;
  if (found.postings.length < 2) return null;
  return (
    <section className="card" aria-labelledby="copies-title">
      <h2 id="copies-title">{t('case.copies', { n: formatNumber(found.postingCount) })}</h2>
      <ul className="copies">
        {found.postings.map((posting) => (
          <li key={posting.id}>
            <button
              type="button"
              aria-pressed={posting.id === props.shown}
              onClick={() => {
                props.show(posting.id);
                document.getElementById('text-title')?.scrollIntoView({ block: 'nearest' });
              }}
            >
              <span className="copy-risk">{posting.assessment.risk}</span>
              <span className="copy-author">
                <SafeText text={posting.author.name ?? t('state.unknown')} />
              </span>
              <span>{posting.source.name}</span>
              <TimeText at={posting.firstSeenAt} />
              {posting.id === props.shown && <span className="state">{t('case.shown')}</span>}
            </button>
          </li>
        ))}
      </ul>
      {found.postings.length < found.postingCount && (
        <p className="note">{t('case.copiesHint', { shown: found.postings.length, n: formatNumber(found.postingCount) })}</p>
      )}
    </section>
  );
}
