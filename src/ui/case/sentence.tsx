/** The number in one sentence: the strongest signs, and what fixed it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseAssessment } from '#src/api/schema/case-assessment.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { useEntryWords } from '#src/ui/words.ts';
import { inSentence, shorten, stanceWords, strongestSignals } from './explanation.ts';

export function WhySentence(props: { assessment: CaseAssessment; text: string }) {
  const { t } = useTranslation();
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  const { assessment } = props;
  const { detail, risk } = assessment;
  if (detail === null) return null;
  const entryOf = (id: string) => catalogue.data?.entries.find((one) => one.id === id);
  const name = (id: string) => {
    const entry = entryOf(id);
    return entry === undefined ? id : inSentence(words.name(entry));
  };
  const listed = (ids: readonly string[]) => ids.map(name).join('; ');
  const { basis, mitigations } = detail;
  const id = basis.id ?? '';
  const strongest = strongestSignals(detail, entryOf(id)?.when ?? null, 3);
  const less = mitigations.filter((one) => one.points < 0);
  const against = listed([...new Set((less.length > 0 ? less : mitigations).map((one) => one.id))]);
  const sentences: string[] = [];
  if (assessment.abstain) sentences.push(t('why.abstain'));
  const cries = assessment.stance === 'help' ? stanceWords(assessment, props.text).slice(0, 2) : [];
  if (cries.length > 0) sentences.push(t('why.help', { quotes: cries.map((cry) => `«${shorten(cry, 60)}»`).join(', ') }));
  else sentences.push(strongest.length === 0 ? t('why.nothing') : t('why.found', { signals: listed(strongest) }));
  if (detail.combinations.some((hit) => hit.effect === 'route')) sentences.push(t('why.helpRoute', { risk }));
  else if (basis.by === 'floor') sentences.push(t('why.byFloor', { id, sum: formatNumber(basis.sum), risk }));
  else if (basis.by === 'ceiling') sentences.push(t('why.byCeiling', { id, risk, mitigations: against }));
  else if (strongest.length === 0 && against !== '') sentences.push(t('why.lessen', { mitigations: against }));
  else if (risk === 0 && against !== '') sentences.push(t('why.zero', { mitigations: against }));
  else if (risk > 0 && less.length > 0)
    sentences.push(t('why.bySumLess', { risk, less: formatNumber(-less.reduce((sum, one) => sum + one.points, 0)), mitigations: against }));
  else if (risk > 0) sentences.push(t('why.bySum', { risk }));
  return (
    <p className="case-sentence">
      <SafeText text={sentences.join(' ')} />
    </p>
  );
}
