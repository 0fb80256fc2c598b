/** What would change the number: the strongest reasons for and against, each with the number there would be without it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CaseAssessment, ChangeReason } from '#src/api/schema/case-assessment.ts';
import { catalogueQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';
import { BandMark } from '#src/ui/parts/marks.tsx';
import { useEntryWords } from '#src/ui/words.ts';
import { inSentence } from './explanation.ts';

export function WhatWouldChange(props: { assessment: CaseAssessment }) {
  const { t } = useTranslation();
  const { judged, detail } = props.assessment;
  if (detail === null) return null;
  if (judged?.change == null) return <p className="note">{judged === null ? t('why.noRules') : t('why.noChange')}</p>;
  const { change, queue, licences } = judged;
  const { risk } = props.assessment;
  const rows = [
    ...rowsOf('withoutFor', change.for, risk),
    ...rowsOf('withoutAgainst', change.against, risk),
    ...rowsOf('withMissing', change.missing, risk),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <h3 id="change-title">{t('why.change')}</h3>
      <ul className="changes" aria-labelledby="change-title">
        {rows.map((row) => (
          <ChangeRow
            key={`${row.kind}-${row.reasons.map((reason) => reason.id).join('-')}`}
            {...row}
            risk={risk}
            queued={queue !== 'none'}
            licences={licences}
          />
        ))}
      </ul>
    </>
  );
}

type Kind = 'withoutFor' | 'withoutAgainst' | 'withMissing';
type Row = { kind: Kind; reasons: ChangeReason[] };

/** A line each; those that move nothing share one, since one number says it of all. */
function rowsOf(kind: Kind, reasons: readonly ChangeReason[], risk: number): Row[] {
  const moves = reasons.filter((reason) => reason.risk !== risk);
  const stays = reasons.filter((reason) => reason.risk === risk);
  return [...moves.map((reason) => ({ kind, reasons: [reason] })), ...(stays.length === 0 ? [] : [{ kind, reasons: stays }])];
}

function ChangeRow(props: Row & { risk: number; queued: boolean; licences: number }) {
  const { t } = useTranslation();
  const catalogue = useQuery(catalogueQuery);
  const words = useEntryWords();
  const { kind, reasons } = props;
  const [first] = reasons;
  if (first === undefined) return null;
  const names = reasons.map(({ id }) => {
    const entry = catalogue.data?.entries.find((one) => one.id === id);
    return entry === undefined ? id : inSentence(words.name(entry));
  });
  const risk = formatNumber(first.risk);
  const becomes =
    first.risk === props.risk ? t('why.stays', { risk }) : first.risk < props.risk ? t('why.becomes', { risk }) : t('why.rises', { risk });
  return (
    <li>
      <span>
        {t(`why.${kind}`, { name: names.join(t('why.or')) })}
        {reasons.some((reason) => reason.id === 'NEG_LICENSED') && <small>{t('why.inList', { n: formatNumber(props.licences) })}</small>}
      </span>
      <span className="change-result">
        <strong>{becomes}</strong>
        <BandMark band={first.band} />
        {props.queued && first.queue === 'none' && <small>{t('why.leaves')}</small>}
      </span>
    </li>
  );
}
