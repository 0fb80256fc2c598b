import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseCounts } from '#src/api/schema/cases.ts';
import { caseListStates, dueWithinHours } from '#src/domain/decision-rules.ts';
import { bands, forms } from '#src/api/schema/codes.ts';
import { sourcesQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { type CaseSearch, readCaseSearch } from '#src/ui/search.ts';
import { wordOf } from '#src/ui/words.ts';

/** Filters of the list; they live in the address. Levels show how many open cases each has. */
export function CaseFilters(props: {
  search: CaseSearch;
  counts: CaseCounts['review'] | undefined;
  change: (change: Partial<CaseSearch>) => void;
}) {
  const { t } = useTranslation();
  const { search, counts, change } = props;
  const sources = useInfiniteQuery(sourcesQuery);
  const names = sources.data?.pages.flatMap((page) => page.items).map((source) => ({ value: source.id, label: source.name })) ?? [];
  return (
    <div className="filters">
      {/* the level of a cry for help says nothing of its urgency */}
      {search.queue === 'review' && (
        <div className="levels" role="group" aria-label={t('list.band')}>
          {[undefined, ...bands].map((band) => (
            <button key={band ?? 'all'} type="button" aria-pressed={search.band === band} onClick={() => change({ band })} data-band={band}>
              {band === undefined ? t('state.all') : wordOf('band', band)}
              {band !== undefined && counts !== undefined && <span>{formatNumber(counts[band])}</span>}
            </button>
          ))}
        </div>
      )}
      <NativeSelect
        size="xs"
        aria-label={t('list.state')}
        value={search.state ?? ''}
        onChange={(event) => change({ state: readCaseSearch({ state: event.currentTarget.value }).state })}
        data={[
          { value: '', label: t('list.waiting') },
          ...caseListStates.filter((state) => state !== 'open').map((state) => ({ value: state, label: wordOf('listState', state) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('list.due')}
        value={String(search.due ?? '')}
        onChange={(event) => change({ due: readCaseSearch({ due: event.currentTarget.value }).due })}
        data={[
          { value: '', label: t('list.anyDue') },
          ...dueWithinHours.map((hours) => ({ value: String(hours), label: t('list.dueWithin', { n: hours }) })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('list.form')}
        value={search.form ?? ''}
        onChange={(event) => change({ form: readCaseSearch({ form: event.currentTarget.value }).form })}
        data={[{ value: '', label: t('list.anyForm') }, ...forms.map((form) => ({ value: form, label: wordOf('form', form) }))]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('list.source')}
        value={search.source ?? ''}
        onChange={(event) => change({ source: readCaseSearch({ source: event.currentTarget.value }).source })}
        data={[{ value: '', label: t('list.anySource') }, ...names]}
      />
    </div>
  );
}
