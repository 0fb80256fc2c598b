/** What a signal means: name, points, definition and the legal hook; shown beside its words and its name. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogueQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { useEntryWords } from '#src/ui/words.ts';

export function ExplainedSignal(props: { id: string; points: number }) {
  const { t } = useTranslation();
  const words = useEntryWords();
  const catalogue = useQuery(catalogueQuery);
  const { id, points } = props;
  const entry = catalogue.data?.entries.find((one) => one.id === id);
  const definition = entry === undefined ? null : words.definition(entry);
  return (
    <span className="explained">
      <strong>
        {entry === undefined ? id : words.name(entry)}
        {points !== 0 && ` (${t('case.points', { n: withSign(points) })})`}
      </strong>
      {definition !== null && <span lang={definition.lang}>{definition.text}</span>}
      {entry?.law != null && entry.law !== '' && <em>{t('case.law', { law: entry.law })}</em>}
    </span>
  );
}

/** +14, −12, 0. */
export function withSign(points: number): string {
  return points > 0 ? `+${formatNumber(points)}` : formatNumber(points).replace('-', '−');
}
