/** A share as a bar, with its interval and what it is a share of. */
import { useTranslation } from 'react-i18next';
import type { LabelTally } from '#src/api/schema/labels.ts';
import { formatNumber } from '#src/ui/format.ts';

/** Below this many cases a percentage would say more than is known. */
const fewest = 10;

const percent = (value: number) => `${formatNumber(Math.round(value * 100))}%`;

/** «3 / 40 · 8% (3–20%)»; with a base under ten only the two counts and the interval. */
export function ShareCell(props: { tally: LabelTally }) {
  const { t } = useTranslation();
  const { against, decided, share } = props.tally;
  if (share === null) return <span className="label-share-text">–</span>;
  const counts = t('labels.of', { n: formatNumber(against), all: formatNumber(decided) });
  const known = decided >= fewest;
  return (
    <span className="label-share">
      <span className="label-share-text">
        {counts}
        {known && ` · ${percent(share.value)} `}
        {known && <small title={t('labels.interval')}>{t('labels.between', { low: percent(share.low), high: percent(share.high) })}</small>}
      </span>
      <svg className="label-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
        <rect className="label-bar-ground" x="0" y="1" width="100" height="6" />
        {known && <rect className="label-bar-value" x="0" y="1" width={share.value * 100} height="6" />}
        <rect className="label-bar-interval" x={share.low * 100} y="3.5" width={Math.max(0.5, (share.high - share.low) * 100)} height="1" />
      </svg>
    </span>
  );
}
