/** Small signs of a request: where it stands, that it is overdue, that somebody has to call it back. */
import { IconAlarm, IconPhoneOutgoing } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TakedownState } from '#src/domain/takedown.ts';
import { formatShort } from '#src/ui/format.ts';
import { useNow } from '#src/ui/parts/now.ts';
import { wordOf } from '#src/ui/words.ts';

/** What is needed of a request to show its clock. */
export type Clocked = {
  state: TakedownState;
  dueAt: string | null;
  /** As the server saw it when it answered. */
  overdue: boolean;
  recallSince: string | null;
};

export function StateMark(props: { state: TakedownState }) {
  useTranslation();
  return <span className="state">{wordOf('takedownState', props.state)}</span>;
}

/** True when the deadline has passed and nobody answered: as the server says, or by this machine's clock, so that it turns red without asking again. */
export function isLate(request: Clocked, now: number): boolean {
  if (request.overdue) return true;
  return (request.state === 'sent' || request.state === 'confirmed') && request.dueAt !== null && new Date(request.dueAt).getTime() < now;
}

/** The clock of a request that is out: deadline to the minute, time left or time over. */
export function ClockMark(props: { request: Clocked; long?: boolean }) {
  const { t } = useTranslation();
  const now = useNow();
  const { request } = props;
  const out = ['sent', 'confirmed', 'answered'].includes(request.state);
  const late = isLate(request, now);
  return (
    <>
      {late && (
        <strong className="td-alarm">
          <IconAlarm size={15} aria-hidden /> {overdueWord(request.dueAt, now, t)}
        </strong>
      )}
      {!late && request.dueAt !== null && (request.state === 'sent' || request.state === 'confirmed') && (
        <span>{t('takedown.timeLeft', { time: span(now, new Date(request.dueAt).getTime(), t) })}</span>
      )}
      {props.long === true && request.dueAt !== null && <span>{t('takedown.dueAt', { time: formatShort(request.dueAt) })}</span>}
      {out && request.recallSince !== null && (
        <strong className="td-alarm">
          <IconPhoneOutgoing size={15} aria-hidden /> {t('takedown.recallShort')}
        </strong>
      )}
    </>
  );
}

/** «Quá hạn 2 giờ»; within the first minute without a time. */
function overdueWord(dueAt: string | null, now: number, t: TFunction): string {
  const due = dueAt === null ? now : new Date(dueAt).getTime();
  return now - due < 60_000 ? t('takedown.overdue') : t('takedown.overdueBy', { time: span(due, now, t) });
}

function span(from: number, to: number, t: TFunction): string {
  const minutes = Math.max(0, Math.floor((to - from) / 60_000));
  const hours = Math.floor(minutes / 60);
  if (hours >= 72) return t('takedown.days', { n: Math.floor(hours / 24) });
  return hours > 0 ? t('takedown.hoursMinutes', { h: hours, m: minutes % 60 }) : t('takedown.minutes', { m: minutes });
}
