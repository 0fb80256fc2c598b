/** The tip behind a case: how and when it came in and its clock, never who reported it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#src/api/schema/case.ts';
import { formatShort } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { Failed } from '#src/ui/parts/states.tsx';
import { wordOf } from '#src/ui/words.ts';
import { tipsOfCaseQuery } from './queries.ts';
import { SecretMark, TipClock, TransferDay } from './tip-parts.tsx';

export function CaseTip(props: { found: CaseDetail }) {
  const { t } = useTranslation();
  const { found } = props;
  const may = useMay();
  const wanted = may('tip.read') && found.postings.some((posting) => posting.kind === 'tip');
  const query = useQuery({ ...tipsOfCaseQuery(found.id), enabled: wanted });
  if (!wanted) return null;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const tips = query.data?.items ?? [];
  if (tips.length === 0) return null;
  return (
    <section className="card case-tip" aria-labelledby="case-tip">
      <h2 id="case-tip">{t('tips.ofCase')}</h2>
      <ul>
        {tips.map((tip) => (
          <li key={tip.id}>
            <p>
              <Link to="/tips/$tipId" params={{ tipId: tip.id }}>
                {t('tips.tip', { id: tip.id })}
              </Link>{' '}
              <span className="chip">{wordOf('tipChannel', tip.channel)}</span>
            </p>
            <p>
              {t('tips.received')}: {formatShort(tip.receivedAt)} · {tip.receivedBy}
            </p>
            <TipClock tip={tip} />
            <TransferDay tip={tip} />
            {tip.confidential && <SecretMark />}
          </li>
        ))}
      </ul>
    </section>
  );
}
