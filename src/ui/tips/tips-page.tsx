/** Tips in the own reach, by their clock. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Tip } from '#src/api/schema/tips.ts';
import { formatShort } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { Empty, Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { wordOf } from '#src/ui/words.ts';
import { tipsQuery } from './queries.ts';
import { TipClock, TransferDay } from './tip-parts.tsx';

const route = getRouteApi('/tips');

export function TipsPage() {
  const { t } = useTranslation();
  const { state } = route.useSearch();
  const navigate = useNavigate();
  const may = useMay();
  const query = useInfiniteQuery(tipsQuery(state));
  const tips = query.data?.pages.flatMap((page) => page.items) ?? [];
  const add = () => void navigate({ to: '/tips/new' });
  return (
    <>
      <div className="page-head">
        <h1>{t('tips.title')}</h1>
        {may('tip.write') && (
          <Button size="compact-md" className="tip-new" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {t('tips.new')}
          </Button>
        )}
      </div>
      <p className="page-hint">{t('tips.hint')}</p>
      <div className="filters">
        <div className="levels" role="group" aria-label={t('tips.state')}>
          {(['open', 'sorted'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={state === one}
              onClick={() => void navigate({ to: '/tips', search: { state: one }, replace: true })}
            >
              {t(`tips.${one}`)}
            </button>
          ))}
        </div>
      </div>
      {query.isPending && <Loading rows={4} />}
      {query.isError && tips.length === 0 && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && tips.length === 0 && (
        <Empty title={state === 'open' ? t('tips.empty') : t('tips.emptySorted')} hint={t('tips.emptyHint')} />
      )}
      {tips.length > 0 && (
        <ol className="tip-list">
          {tips.map((tip) => (
            <li key={tip.id}>
              <TipLine tip={tip} />
            </li>
          ))}
        </ol>
      )}
      <More query={query} />
    </>
  );
}

function TipLine(props: { tip: Tip }) {
  const { t } = useTranslation();
  const { tip } = props;
  return (
    <Link to="/tips/$tipId" params={{ tipId: tip.id }} className="tip-line" data-overdue={tip.overdue || undefined}>
      <span className="tip-line-head">
        <strong>{t('tips.tip', { id: tip.id })}</strong>
        <span className="chip">{wordOf('tipChannel', tip.channel)}</span>
        {tip.case !== null && <span className="state">{wordOf('caseState', tip.case.state)}</span>}
        {tip.case?.queue === 'rescue' && <span className="state state-rescue">{t('queue.rescue')}</span>}
        {tip.mine && <span className="state">{t('tips.mine')}</span>}
      </span>
      <span className="tip-words">
        <SafeText text={tip.text} />
      </span>
      <span className="tip-line-foot">
        <TipClock tip={tip} />
        <TransferDay tip={tip} />
        <span>
          {t('tips.received')}: {formatShort(tip.receivedAt)}
        </span>
        <span>{tip.receivedBy}</span>
      </span>
    </Link>
  );
}
