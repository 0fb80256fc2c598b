/** The alarm for cries for help that nobody has heard yet; stands in the frame of every screen. */
import { Button } from '@mantine/core';
import { IconBellRinging, IconPlugConnectedX, IconVolumeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '#src/ui/me.ts';
import { problemWord } from '#src/ui/words.ts';
import { allowSound, canSound, soundOnce } from './alarm-sound.ts';
import { ClockText } from './clock-text.tsx';
import { alarmQuery, claim, hear, refreshCases } from './queries.ts';

const everyMs = 3_000;
/** How long asking may fail before the desk says so. */
const lostAfterMs = 15_000;

export function RescueAlarm() {
  const allowed = useMay()('rescue.read');
  const alarm = useQuery({ ...alarmQuery, enabled: allowed });
  const failed = alarm.isError || alarm.failureReason !== null || alarm.fetchStatus === 'paused';
  const lost = useLost(allowed && failed, alarm.dataUpdatedAt);
  const first = allowed ? alarm.data?.cases[0] : undefined;
  return (
    <>
      {lost && <Lost />}
      {first !== undefined && <Sounding first={first} more={(alarm.data?.cases.length ?? 1) - 1} heard={() => void alarm.refetch()} />}
    </>
  );
}

/** True once asking has failed for fifteen seconds; an answer (a new `answeredAt`) ends it, trying again does not. */
function useLost(failed: boolean, answeredAt: number): boolean {
  const [failedAfter, setFailedAfter] = useState<number | null>(null);
  const [lostAfter, setLostAfter] = useState<number | null>(null);
  if (failed && failedAfter !== answeredAt) setFailedAfter(answeredAt);
  const failing = failedAfter === answeredAt;
  useEffect(() => {
    if (!failing) return undefined;
    const timer = setTimeout(() => setLostAfter(answeredAt), lostAfterMs);
    return () => clearTimeout(timer);
  }, [failing, answeredAt]);
  return failing && lostAfter === answeredAt;
}

/** An alarm that cannot ring says so, and sounds once where the page may sound. */
function Lost() {
  const { t } = useTranslation();
  useEffect(() => {
    let shown = true;
    const ring = async () => {
      if ((await allowSound()) && shown) soundOnce();
    };
    void ring();
    return () => {
      shown = false;
    };
  }, []);
  return (
    <section className="alarm-lost" role="alert">
      <IconPlugConnectedX size={20} aria-hidden />
      <p>
        <strong>{t('desk.alarmLost')}</strong> {t('desk.alarmLostHint')}
      </p>
    </section>
  );
}

type Alarming = { id: string; dueAt: string | null; why: 'unheard' | 'near-end' };

function Sounding(props: { first: Alarming; more: number; heard: () => void }) {
  const { t } = useTranslation();
  const { first } = props;
  const navigate = useNavigate();
  const [audible, setAudible] = useState(canSound);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const ring = () => {
      soundOnce();
      setAudible(canSound());
    };
    // an earlier click or key in this page is enough; otherwise the banner offers the bell
    void allowSound().then(ring);
    const unlock = () => void allowSound().then(setAudible);
    const timer = setInterval(ring, everyMs);
    window.addEventListener('keydown', unlock);
    window.addEventListener('pointerdown', unlock);
    return () => {
      clearInterval(timer);
      window.removeEventListener('keydown', unlock);
      window.removeEventListener('pointerdown', unlock);
    };
  }, []);
  const take = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await hear(first.id);
      // hearing counts even where somebody else holds the case already
      await claim(first.id).catch(() => undefined);
      await navigate({ to: '/cases/$caseId', params: { caseId: first.id } });
      await refreshCases(first.id);
      props.heard();
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  return (
    <section className="alarm" role="alert" data-audible={audible} aria-label={t('desk.alarm')}>
      <IconBellRinging size={22} aria-hidden />
      <p>
        <strong>{first.why === 'near-end' ? t('desk.alarmNearEnd', { id: first.id }) : t('desk.alarmNew', { id: first.id })}</strong>{' '}
        {props.more > 0 && t('desk.alarmMore', { n: props.more })} {first.dueAt !== null && <ClockText dueAt={first.dueAt} />}
      </p>
      {problem !== null && <p>{problemWord(problem)}</p>}
      <Button size="compact-sm" color="red.9" disabled={busy} onClick={() => void take()}>
        {t('desk.alarmHear')}
      </Button>
      {!audible && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconVolumeOff size={15} />}
          onClick={() => void allowSound().then(setAudible)}
        >
          {t('desk.alarmSound')}
        </Button>
      )}
    </section>
  );
}
