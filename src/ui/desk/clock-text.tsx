/** Clocks and holders in words. */
import { useEffect, useState } from 'react';
import { IconClock, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Holder } from '#src/api/schema/cases.ts';
import { formatExact } from '#src/ui/format.ts';
import { useNow } from '#src/ui/parts/now.ts';
import { countdown, timeLeft, type TimeLeft } from './time-left.ts';

/** «còn 3 giờ 12 phút» or «quá hạn 2 ngày 4 giờ». */
export function ClockText(props: { dueAt: string }) {
  const { t } = useTranslation();
  const left = timeLeft(props.dueAt, useNow());
  const words = wordsOf(left, t('desk.days'), t('desk.hours'), t('desk.minutes'));
  return (
    <time className="clock" dateTime={props.dueAt} title={formatExact(props.dueAt)} data-late={left.late || undefined}>
      <IconClock size={14} aria-hidden />
      {left.late ? t('desk.late', { time: words }) : t('desk.left', { time: words })}
    </time>
  );
}

function wordsOf(left: TimeLeft, days: string, hours: string, minutes: string): string {
  const parts =
    left.days > 0
      ? [
          [left.days, days],
          [left.hours, hours],
        ]
      : [
          [left.hours, hours],
          [left.minutes, minutes],
        ];
  const shown = parts.filter(([n], index) => n !== 0 || index === 1);
  return shown.map(([n, unit]) => `${n} ${unit}`).join(' ');
}

/** Who holds a case. */
export function HolderText(props: { holder: Holder }) {
  const { t } = useTranslation();
  const { name, mine, until } = props.holder;
  if (until === null && !mine) return null;
  return (
    <span className="holder" data-mine={mine || undefined}>
      <IconUser size={14} aria-hidden />
      {mine ? (until === null ? t('desk.mineEnded') : t('desk.mine')) : t('desk.heldBy', { name })}
    </span>
  );
}

/** `9:58`, moving every second. */
export function Countdown(props: { until: string; ended?: () => void }) {
  const { until, ended } = props;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const over = new Date(until).getTime() <= now;
  useEffect(() => {
    if (over) ended?.();
  }, [over, ended]);
  return <span className="countdown">{countdown(until, now)}</span>;
}
