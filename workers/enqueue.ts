/** Sending rows to their next step. Losing any of these sends loses nothing: the sweep finds the rows. */
import type { Queue } from '#src/queue/queue.ts';
import type { PlannedVisit } from '#src/store/crawls.ts';
import type { WorkStage } from '#src/store/work.ts';

/** Rows in one job of the batched steps; a batch is one transaction. */
export const batchSize = 100;

const jobOfStage = { fetch: 'visit', parse: 'parse', assess: 'assess', file: 'file', capture: 'capture' } as const;

/** Sends planned visits, each alone and after its own delay. */
export async function enqueueVisits(queue: Queue, visits: PlannedVisit[], browser: boolean): Promise<void> {
  const orders = visits.map((visit) => ({ payload: { ids: [visit.id] }, delayMs: visit.delayMs, epoch: 'planned' }));
  for (let i = 0; i < orders.length; i += 500) await queue.addMany(browser ? 'browse' : 'visit', orders.slice(i, i + 500));
}

/** Sends rows to the step of their stage, in batches; `alone` for rows that were tried before, so that a bad one harms no other. */
export async function enqueueStage(
  queue: Queue,
  stage: WorkStage,
  ids: string[],
  options: { epoch: string; alone?: boolean },
): Promise<void> {
  const size = options.alone === true || stage === 'fetch' || stage === 'capture' ? 1 : batchSize;
  const orders = [];
  for (let i = 0; i < ids.length; i += size) orders.push({ payload: { ids: ids.slice(i, i + size) }, epoch: options.epoch });
  for (let i = 0; i < orders.length; i += 500) await queue.addMany(jobOfStage[stage], orders.slice(i, i + 500));
}
