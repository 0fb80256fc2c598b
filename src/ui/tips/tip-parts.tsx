/** Parts of a tip that several screens show. */
import { IconClockExclamation, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tip } from '#src/api/schema/tips.ts';
import { formatShort } from '#src/ui/format.ts';
import { TimeText } from '#src/ui/parts/marks.tsx';

/** The clock of the first sorting: never colour alone. */
export function TipClock(props: { tip: Tip }) {
  const { t } = useTranslation();
  const { tip } = props;
  if (tip.sorted !== null)
    return (
      <span className="tip-clock">
        {t('tips.sortedBy', { name: tip.sorted.by })} <TimeText at={tip.sorted.at} />
      </span>
    );
  return (
    <span className="tip-clock" data-overdue={tip.overdue || undefined}>
      {tip.overdue && <IconClockExclamation size={16} aria-hidden />}
      {tip.overdue ? t('tips.overdue') : t('tips.dueIn')}: <TimeText at={tip.sortingDueAt} /> ({formatShort(tip.sortingDueAt)})
    </span>
  );
}

/** «ngày thứ n / 20» of the investigating body. */
export function TransferDay(props: { tip: Tip }) {
  const { t } = useTranslation();
  const transfer = props.tip.case?.transfer;
  if (transfer == null) return null;
  const over = transfer.day > transfer.of;
  return (
    <span className="tip-clock" data-overdue={over || undefined}>
      {t(over ? 'tips.transferOver' : 'tips.transfer', { day: transfer.day, of: transfer.of })}
    </span>
  );
}

/** Stands where the reporter asked to stay unknown. */
export function SecretMark() {
  const { t } = useTranslation();
  return (
    <span className="tip-secret">
      <IconLock size={15} aria-hidden /> {t('tips.confidential')}
    </span>
  );
}
