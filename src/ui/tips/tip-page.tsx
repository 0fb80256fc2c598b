/** One tip: its words, its clock, the case it led to, and for its receiver alone who reported it. */
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Tip } from '#src/api/schema/tips.ts';
import { RequestProblem } from '#src/ui/api.ts';
import { formatShort } from '#src/ui/format.ts';
import { useMay } from '#src/ui/me.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { Failed, Loading } from '#src/ui/parts/states.tsx';
import { problemWord, wordOf } from '#src/ui/words.ts';
import { askReporter, sortTip, tipQuery } from './queries.ts';
import { SecretMark, TipClock, TransferDay } from './tip-parts.tsx';

const route = getRouteApi('/tips/$tipId');

export function TipPage() {
  const { t } = useTranslation();
  const { tipId } = route.useParams();
  const { stored } = route.useSearch();
  const query = useQuery(tipQuery(tipId));
  const missing = query.error instanceof RequestProblem && ['not-found', 'bad-request'].includes(query.error.code);
  return (
    <>
      <div className="case-nav">
        <Link to="/tips" search={{ state: 'open' }} className="plain-button">
          <IconArrowLeft size={16} aria-hidden /> {t('tips.back')}
        </Link>
      </div>
      <div className="page-head">
        <h1>{t('tips.tip', { id: tipId })}</h1>
      </div>
      <div aria-live="polite">{stored === true && <p className="note note-good">{t('tips.stored')}</p>}</div>
      {query.isPending && <Loading rows={3} />}
      {query.isError &&
        (missing ? (
          <p className="note note-bad">{t('tips.missing')}</p>
        ) : (
          <Failed error={query.error} retry={() => void query.refetch()} />
        ))}
      {query.data !== undefined && <OneTip tip={query.data} />}
    </>
  );
}

function OneTip(props: { tip: Tip }) {
  const { t } = useTranslation();
  const { tip } = props;
  return (
    <div className="tip-columns">
      <div>
        <section className="card" aria-labelledby="tip-words">
          <h2 id="tip-words">{t('tips.reported')}</h2>
          <p className="tip-text">
            <SafeText text={tip.text} />
          </p>
        </section>
        {tip.note !== '' && (
          <section className="card" aria-labelledby="tip-note">
            <h2 id="tip-note">{t('tips.note')}</h2>
            <p className="tip-text">
              <SafeText text={tip.note} />
            </p>
          </section>
        )}
      </div>
      <div>
        <Sorting tip={tip} />
        <section className="card" aria-labelledby="tip-origin">
          <h2 id="tip-origin">{t('tips.received')}</h2>
          <dl className="tip-facts">
            <Fact name={t('tips.channel')} value={wordOf('tipChannel', tip.channel)} />
            <Fact name={t('tips.received')} value={formatShort(tip.receivedAt)} />
            <Fact name={t('tips.recorded')} value={formatShort(tip.recordedAt)} />
            <Fact name={t('tips.receivedBy')} value={tip.receivedBy} />
            {tip.platform !== null && <Fact name={t('tips.seenOn')} value={wordOf('platform', tip.platform)} />}
            {tip.url !== null && <Fact name={t('tips.url')} value={tip.url} />}
            {tip.commune !== null && <Fact name={t('tips.commune')} value={tip.commune} />}
          </dl>
          {tip.confidential && <SecretMark />}
        </section>
        {tip.mine && <ReporterCard tip={tip} />}
      </div>
    </div>
  );
}

function Fact(props: { name: string; value: string }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <SafeText text={props.value} />
      </dd>
    </div>
  );
}

function Sorting(props: { tip: Tip }) {
  const { t } = useTranslation();
  const { tip } = props;
  const may = useMay();
  const client = useQueryClient();
  const sort = useMutation({
    mutationFn: () => sortTip(tip.id),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['tip', tip.id] });
      await client.invalidateQueries({ queryKey: ['tips'] });
    },
  });
  return (
    <section className="card tip-sorting" aria-labelledby="tip-case">
      <h2 id="tip-case">{t('tips.case')}</h2>
      {tip.case === null ? (
        <p className="note">{t('tips.noCase')}</p>
      ) : (
        <p>
          <Link to="/cases/$caseId" params={{ caseId: tip.case.id }}>
            {t('tips.openCase', { id: tip.case.id })}
          </Link>{' '}
          <span className="state">{wordOf('caseState', tip.case.state)}</span>
        </p>
      )}
      <TransferDay tip={tip} />
      <TipClock tip={tip} />
      <div aria-live="polite">{sort.isError && <p className="note note-bad">{problemWord(sort.error)}</p>}</div>
      {tip.sorted === null && may('tip.write') && (
        <Button size="compact-md" variant="default" disabled={sort.isPending} onClick={() => sort.mutate()}>
          {t('tips.markSorted')}
        </Button>
      )}
    </section>
  );
}

// The answer is kept in this component only: not in the cache, so it goes with the page.
function ReporterCard(props: { tip: Tip }) {
  const { t } = useTranslation();
  const { tip } = props;
  const read = useMutation({ mutationFn: () => askReporter(tip.id), gcTime: 0 });
  return (
    <section className="card" aria-labelledby="tip-reporter">
      <h2 id="tip-reporter">{t('tips.reporter')}</h2>
      {tip.hasReporter === true ? (
        <>
          <p className="hint">{t('tips.reporterHint')}</p>
          <div aria-live="polite">
            {read.isSuccess && (
              <dl className="tip-facts">
                <Fact name={t('tips.reporterName')} value={read.data.name} />
                <Fact name={t('tips.reporterContact')} value={read.data.contact} />
              </dl>
            )}
            {read.isError && <p className="note note-bad">{problemWord(read.error)}</p>}
          </div>
          <Button
            size="compact-md"
            variant="default"
            disabled={read.isPending}
            onClick={() => (read.isSuccess ? read.reset() : read.mutate())}
          >
            {read.isSuccess ? t('tips.reporterHide') : t('tips.reporterShow')}
          </Button>
        </>
      ) : (
        <p className="note">{t('tips.reporterNone')}</p>
      )}
    </section>
  );
}
