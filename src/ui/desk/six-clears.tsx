/** The six clears of a case («06 rõ»): task, person, deadline, progress, result, authority; and what was decided. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '#src/api/schema/case.ts';
import { formatDay, formatExact } from '#src/ui/format.ts';
import { TimeText } from '#src/ui/parts/marks.tsx';
import { SafeText } from '#src/ui/parts/safe-text.tsx';
import { wordOf } from '#src/ui/words.ts';
import { ClockText } from './clock-text.tsx';

export function SixClears(props: { found: CaseDetail }) {
  const { t } = useTranslation();
  const { found } = props;
  const none = t('desk.notYet');
  const word = (group: 'deskTask' | 'deskProgress' | 'deskResult' | 'deskAuthority', code: string | null) => {
    const [name, at] = (code ?? '').split(' ');
    if (name === undefined || name === '') return none;
    return at === undefined ? wordOf(group, name) : `${wordOf(group, name)} ${formatExact(at)}`;
  };
  return (
    <section className="card" aria-labelledby="clears-title">
      <h2 id="clears-title">{t('desk.clears')}</h2>
      <dl className="rows">
        <Row name={t('desk.task')}>{word('deskTask', found.task)}</Row>
        <Row name={t('desk.person')}>{found.holder?.name ?? none}</Row>
        <Row name={t('desk.deadline')}>
          {found.dueAt === null ? t('desk.noClock') : formatExact(found.dueAt)}{' '}
          {found.dueAt !== null && found.closedAt === null && <ClockText dueAt={found.dueAt} />}
        </Row>
        <Row name={t('desk.progress')}>{word('deskProgress', found.progress)}</Row>
        <Row name={t('desk.result')}>{word('deskResult', found.result)}</Row>
        <Row name={t('desk.authority')}>{found.agency === null ? word('deskAuthority', found.authority) : found.agency.name}</Row>
        {found.transfer !== null && (
          <Row name={t('desk.transferred')}>
            {formatDay(found.transfer.on)} – <strong>{t('desk.dayOf', { day: found.transfer.day, days: found.transfer.days })}</strong>
          </Row>
        )}
        {found.alarm !== null && (
          <Row name={t('desk.alarmHeard')}>
            {found.alarm.name}, {formatExact(found.alarm.at)}
          </Row>
        )}
      </dl>
      {found.decisions.length > 0 && (
        <>
          <h3>{t('desk.decisions')}</h3>
          <ol className="decisions">
            {found.decisions.map((decision) => (
              <li key={decision.id} data-undone={decision.undone || undefined}>
                <strong>
                  {decision.route !== null && decision.conclusion !== null
                    ? `${wordOf('conclusion', decision.conclusion)} – ${wordOf('deskRoute', decision.route)}`
                    : wordOf('deskKind', decision.kind)}
                </strong>
                {decision.undone && <span className="state">{t('desk.wasUndone')}</span>}
                <p>
                  {decision.kind !== 'undone' && wordOf('deskReason', decision.reasonCode)}
                  {decision.reason !== decision.reasonCode && (
                    <>
                      {': '}
                      <SafeText text={decision.reason} />
                    </>
                  )}
                </p>
                <small>
                  {decision.name} · <TimeText at={decision.at} />
                </small>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Row(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
