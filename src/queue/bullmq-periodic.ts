/** Periodic jobs as BullMQ job schedulers: one per job, made once, made again when it was lost. */
import type { Backend, BullQueue } from './bullmq-backend.ts';
import { FAILED_JOBS_KEPT } from './bullmq-limits.ts';
import { jobs, type JobName, type QueueName } from './jobs.ts';

/** A scheduler whose next run lies further back than this has lost its job. */
const STALE_MS = 60_000;

/**
 * Makes sure that every job with a pattern has a scheduler. Writes only what is missing, changed or stale,
 * and only while it holds a lock: two upserts that race across a tick run that tick twice.
 */
export async function ensurePeriodic(backend: Backend, queues: ReadonlyMap<QueueName, BullQueue>): Promise<void> {
  if ((await missing(queues)).length === 0) return;
  await backend.alone('periodic', async () => {
    for (const { name, pattern, queue } of await missing(queues)) {
      await queue.upsertJobScheduler(
        name,
        { pattern },
        // One attempt: the next tick is the retry.
        { name, data: {}, opts: { attempts: 1, removeOnComplete: true, removeOnFail: FAILED_JOBS_KEPT, stackTraceLimit: 0 } },
      );
    }
  });
}

type Periodic = { name: JobName; pattern: string; queue: BullQueue };

async function missing(queues: ReadonlyMap<QueueName, BullQueue>): Promise<Periodic[]> {
  const all = Object.entries(jobs).flatMap(([name, { queue: queueName, every }]) => {
    const queue = queues.get(queueName);
    return every === null || queue === undefined ? [] : [{ name: name as JobName, pattern: every, queue }];
  });
  const known = await Promise.all(all.map(({ name, queue }) => queue.getJobScheduler(name)));
  return all.filter(({ pattern }, index) => {
    const scheduler = known[index];
    return scheduler === undefined || scheduler.pattern !== pattern || (scheduler.next ?? 0) < Date.now() - STALE_MS;
  });
}
