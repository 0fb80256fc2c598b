import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Status } from '#src/api/schema/status.ts';
import { statusQuery } from '#src/ui/api.ts';
import { formatNumber } from '#src/ui/format.ts';

const openCases = (status: Status) =>
  [...Object.values(status.cases.review), ...Object.values(status.cases.rescue)].reduce((sum, n) => sum + n, 0);

/** True while nothing has been found and there is still something that may bring it. */
export function isFirstRun(status: Status): boolean {
  const busy = status.openCrawls > 0 || status.visits.waiting > 0 || status.waiting.assess > 0 || status.waiting.file > 0;
  return openCases(status) === 0 && (busy || status.finishedCrawls === 0);
}

/** What happens between the very first start and the first case. */
export function FirstRun() {
  const { t } = useTranslation();
  const { data: status } = useQuery(statusQuery(1_500));
  const found = status === undefined ? 0 : openCases(status);
  if (status === undefined) return null;
  const n = formatNumber;
  const { visits, postings, assessments, waiting } = status;
  const steps = [
    {
      name: t('firstRun.visits'),
      text: t('firstRun.visitsNow', { done: n(visits.done), waiting: n(visits.waiting) }),
      share: share(visits.done, visits.waiting),
    },
    {
      name: t('firstRun.postings'),
      text: t('firstRun.postingsNow', { n: n(postings.value) }),
      share: postings.value > 0 ? share(visits.done, visits.waiting) : 0,
    },
    {
      name: t('firstRun.assessments'),
      text: t('firstRun.assessmentsNow', { done: n(assessments.value), waiting: n(waiting.assess) }),
      share: share(assessments.value, waiting.assess),
    },
    {
      name: t('firstRun.cases'),
      text: t('firstRun.casesNow', { n: n(found), waiting: n(waiting.file) }),
      share: found > 0 ? share(found, waiting.file) : 0,
    },
  ];
  const workers = status.processes.filter((process) => process.kind === 'worker').length;
  return (
    <section className="first-run" aria-live="polite">
      <h2>
        {status.sources.enabled === 0 ? t('firstRun.waiting') : status.mode === 'practice' ? t('firstRun.practice') : t('firstRun.live')}
      </h2>
      <p>{t('firstRun.hint')}</p>
      <ol>
        {steps.map((step) => (
          <li key={step.name}>
            <span>{step.name}</span>
            <Progress value={step.share} aria-label={step.name} size="sm" />
            <span>{step.text}</span>
          </li>
        ))}
      </ol>
      {workers === 0 && <p className="first-run-warning">{t('firstRun.noWorker')}</p>}
    </section>
  );
}

function share(done: number, waiting: number): number {
  return done + waiting === 0 ? 0 : Math.round((100 * done) / (done + waiting));
}
