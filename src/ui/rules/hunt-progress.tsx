/** How far a run over stored postings is. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Hunt } from '#src/api/schema/rules.ts';
import { formatNumber } from '#src/ui/format.ts';
import { wordOf } from '#src/ui/words.ts';

/** Bar, rate and time left; of a shadow, how many were scored. */
export function HuntProgress(props: { hunt: Hunt }) {
  const { t } = useTranslation();
  const { hunt } = props;
  if (hunt.kind === 'shadow') return <p>{t('rules.shadowDone', { n: formatNumber(hunt.done) })}</p>;
  const open = hunt.state === 'waiting' || hunt.state === 'running';
  const parts = [
    hunt.total === null ? t('rules.counting') : t('rules.progress', { done: formatNumber(hunt.done), total: formatNumber(hunt.total) }),
    ...(hunt.perSecond === null ? [] : [t('rules.rate', { n: formatNumber(Math.round(hunt.perSecond)) })]),
    ...(open && hunt.remainingSeconds !== null ? [t('rules.timeLeft', { time: durationWords(hunt.remainingSeconds, t) })] : []),
    ...(hunt.skipped > 0 ? [t('rules.skipped', { n: formatNumber(hunt.skipped) })] : []),
  ];
  return (
    <div className="rules-progress">
      {hunt.total !== null && (
        <progress aria-label={t('rules.hunt')} max={Math.max(hunt.total, 1)} value={hunt.total === 0 && !open ? 1 : hunt.done} />
      )}
      <p>{parts.join(' · ')}</p>
      {hunt.yielding && <p className="note">{t('rules.yielding')}</p>}
      {hunt.failure !== null && <p className="note note-bad">{t('rules.failure', { why: wordOf('huntFailure', hunt.failure) })}</p>}
    </div>
  );
}

/** Seconds in the largest unit that says enough. */
function durationWords(seconds: number, t: TFunction): string {
  if (seconds < 90) return t('rules.seconds', { n: formatNumber(seconds) });
  if (seconds < 5_400) return t('rules.minutes', { n: formatNumber(Math.round(seconds / 60)) });
  return t('rules.hours', { n: formatNumber(Math.round(seconds / 360) / 10) });
}
