/** Closing weeks that have ended. */
import type { JobResult } from '#src/queue/queue.ts';
import { closeWeeks } from '#src/reports/close-weeks.ts';
import type { Dependencies } from '../dependencies.ts';

/** Handles `weeks` jobs. */
export async function weeks(deps: Pick<Dependencies, 'db' | 'clock' | 'log'>): Promise<JobResult> {
  for (const week of await closeWeeks(deps.db, { now: deps.clock.now() })) deps.log.info(week, 'a week was closed');
  return { kind: 'done' };
}
