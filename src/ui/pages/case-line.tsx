import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '#src/api/schema/cases.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { ClockText, HolderText } from '#src/ui/desk/clock-text.tsx';
import { BandMark, FormChips, HelpMark, TimeText } from '#src/ui/parts/marks.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { provinceName, useEntryWords, wordOf } from '#src/ui/words.ts';

/** One case in the list; the whole line is a link. */
export function CaseLine(props: { item: CaseSummary }) {
  const { t } = useTranslation();
  const { item } = props;
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  const nameOf = (id: string) => {
    const entry = catalogue.data?.entries.find((one) => one.id === id);
    return entry === undefined ? id : words.name(entry);
  };
  const posts = item.postings >= 1000 ? t('list.capped', { n: 1000 }) : t('list.postings', { n: item.postings });
  return (
    <Link
      to="/cases/$caseId"
      params={{ caseId: item.id }}
      className="case-line"
      data-band={item.queue === 'rescue' ? 'very-high' : item.band}
      data-case={item.id}
    >
      <div className="case-danger">
        {item.queue === 'rescue' ? (
          <HelpMark />
        ) : (
          <>
            <span className="case-number" title={t('case.danger', { n: item.danger })}>
              {item.risk}
            </span>
            <BandMark band={item.band} />
          </>
        )}
      </div>
      <div className="case-body">
        <p className="case-words" lang="vi" dir="ltr">
          {item.title !== null && item.title !== '' && (
            <strong>
              <SafeText text={item.title} />
              {' – '}
            </strong>
          )}
          <SafeText text={item.excerpt} />
        </p>
        <div className="case-foot">
          <FormChips forms={item.forms} />
          <p className="case-signals">{item.signals.map(nameOf).join(' · ')}</p>
        </div>
      </div>
      <div className="case-side">
        <span className="case-source">{item.source.name}</span>
        {item.closedAt === null && item.dueAt !== null && <ClockText dueAt={item.dueAt} />}
        {item.holder !== null && item.state !== 'concluded' && item.closedAt === null && <HolderText holder={item.holder} />}
        {item.route !== null && <span className="state">{wordOf('deskRoute', item.route)}</span>}
        <span>
          {wordOf('platform', item.source.platform)} · {provinceName(item.province)}
        </span>
        <span>
          <TimeText at={item.seenAt} /> · {posts}
        </span>
      </div>
    </Link>
  );
}
