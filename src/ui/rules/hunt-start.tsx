/** Starting a run over stored postings: all of them, or a part. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hunt } from '#src/api/schema/rules.ts';
import { localDay } from '#src/domain/vietnam-time.ts';
import { sourcesQuery, statusQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { useNow } from '#src/ui/parts/now.ts';
import { problemWord } from '#src/ui/words.ts';
import { HuntProgress } from './hunt-progress.tsx';
import { startHunt } from './queries.ts';

/** The form that starts a hunt, or the one that runs. `again`: the version was run before. */
export function HuntStart(props: { version: string; running: Hunt | undefined; again: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sources = useInfiniteQuery(sourcesQuery).data?.pages.flatMap((page) => page.items) ?? [];
  const now = useNow();
  const stored = useQuery(statusQuery(5_000)).data?.postings.value;
  const [seenFrom, setSeenFrom] = useState('');
  const [source, setSource] = useState('');
  const [flagged, setFlagged] = useState<'' | 'flagged' | 'unflagged'>('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { running } = props;
  if (running !== undefined)
    return (
      <div className="rules-step">
        <h3>{t('rules.hunt')}</h3>
        <HuntProgress hunt={running} />
        <Link to="/rules/hunts/$huntId" params={{ huntId: running.id }} search={{ sort: 'most-moved' }}>
          {t('rules.huntWatch')}
        </Link>
      </div>
    );
  const start = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const hunt = await startHunt(props.version, {
        seenFrom: seenFrom === '' ? null : seenFrom,
        source: source === '' ? null : source,
        flagged: flagged === '' ? null : flagged,
      });
      await navigate({ to: '/rules/hunts/$huntId', params: { huntId: hunt.id }, search: { sort: 'most-moved' } });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <form
      className="rules-step"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h3>{t('rules.hunt')}</h3>
      <p className="rules-hint">{t('rules.huntHint')}</p>
      <TextInput
        size="xs"
        type="date"
        label={t('rules.seenFrom')}
        description={t('rules.seenFromHint')}
        value={seenFrom}
        max={localDay(new Date(now))}
        onChange={(event) => setSeenFrom(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('case.source')}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        data={[{ value: '', label: t('list.anySource') }, ...sources.map((one) => ({ value: one.id, label: one.name }))]}
      />
      <NativeSelect
        size="xs"
        label={t('rules.flaggedField')}
        value={flagged}
        onChange={(event) => setFlagged((['flagged', 'unflagged'] as const).find((one) => one === event.currentTarget.value) ?? '')}
        data={[
          { value: '', label: t('rules.flaggedAll') },
          { value: 'flagged', label: t('rules.flagged') },
          { value: 'unflagged', label: t('rules.unflagged') },
        ]}
      />
      <p className="rules-hint">
        {seenFrom === '' && source === '' && flagged === ''
          ? stored !== undefined && t('rules.huntAll', { n: formatNumber(stored) })
          : t('rules.huntPart')}
      </p>
      {problem !== null && (
        <p className="note note-bad" role="alert">
          {problemWord(problem)}
        </p>
      )}
      <div className="rules-buttons">
        <Button type="submit" size="sm" variant={props.again ? 'default' : 'filled'} disabled={busy}>
          {t(props.again ? 'rules.huntAgain' : 'rules.huntStart')}
        </Button>
      </div>
    </form>
  );
}
