/** Posts about which people said the opposite of the machine, with what the machine had found. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LabelExample } from '#src/api/schema/labels.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { FormChips, MachineNote, TimeText } from '#src/ui/parts/marks.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { cutSegments } from '#src/ui/parts/segments.ts';
import { Failed, Loading, More } from '#src/ui/parts/states.tsx';
import { useEntryWords, wordOf } from '#src/ui/words.ts';
import { labelExamplesQuery } from './queries.ts';
import type { LabelSearch } from './search.ts';

export function ExampleList(props: { search: LabelSearch }) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(labelExamplesQuery(props.search));
  if (query.isPending) return <Loading rows={3} />;
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="note">{t('labels.noExamples')}</p>;
  return (
    <>
      <ul className="label-examples">
        {items.map((item) => (
          <li key={item.id}>
            <Example item={item} />
          </li>
        ))}
      </ul>
      <More query={query} />
    </>
  );
}

function Example(props: { item: LabelExample }) {
  const { t } = useTranslation();
  const { item } = props;
  return (
    <article aria-label={t('labels.example', { id: item.caseId })}>
      <p className="label-verdict">
        <strong>{wordOf('conclusion', item.conclusion)}</strong>
        <span>{wordOf('deskReason', item.reasonCode)}</span>
        <span className="label-quiet">
          <TimeText at={item.decidedAt} />
        </span>
        {item.sampled && <span className="state">{t('labels.drawn')}</span>}
        {item.tip && <span className="state">{t('labels.tip')}</span>}
        <Link to="/cases/$caseId" params={{ caseId: item.caseId }}>
          {t('labels.toCase', { id: item.caseId })}
        </Link>
      </p>
      <div className="post label-post" lang="vi" dir="ltr" tabIndex={0} role="group" aria-label={t('labels.text')}>
        {item.title !== null && item.title !== '' && (
          <p className="post-title">
            <SafeText text={item.title} />
          </p>
        )}
        <MarkedText item={item} />
      </div>
      <div className="label-machine">
        <MachineNote />
        <span>{t('labels.machineSaid', { risk: formatNumber(item.risk), stance: wordOf('stance', item.stance) })}</span>
        <span className="label-quiet">
          {item.source.name} · {wordOf('sourceKind', item.source.kind)} ·{' '}
          {t('labels.versions', { rules: item.rules, model: item.model ?? '–' })}
        </span>
      </div>
      <FormChips forms={item.forms} />
    </article>
  );
}

function MarkedText(props: { item: LabelExample }) {
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  const findings = [
    ...props.item.signals.map((finding) => ({ ...finding, kind: 'signal' })),
    ...props.item.mitigations.map((finding) => ({ ...finding, kind: 'mitigation' })),
  ];
  const nameOf = (id: string) => {
    const entry = catalogue.data?.entries.find((one) => one.id === id);
    return entry === undefined ? id : words.name(entry);
  };
  return (
    <div className="post-text">
      {cutSegments(props.item.text, findings).map((segment) => {
        const covering = segment.covers.flatMap((number) => findings[number] ?? []);
        if (covering.length === 0) return <SafeText key={segment.start} text={segment.text} />;
        return (
          <mark
            key={segment.start}
            className="found"
            data-kind={covering.every((finding) => finding.kind === 'mitigation') ? 'mitigation' : 'signal'}
            data-depth={Math.min(covering.length, 3)}
            title={[...new Set(covering.map((finding) => nameOf(finding.id)))].join(', ')}
          >
            <SafeText text={segment.text} />
          </mark>
        );
      })}
    </div>
  );
}
