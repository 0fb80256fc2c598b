/** How often and how long BullMQ tries and keeps a job. The rows behind a job count the attempts that matter. */
import type { JobsOptions } from 'bullmq';
import type { QueueName } from './jobs.ts';

/** Failed jobs stay to be looked at; each blocks its id meanwhile, hence the epoch in the id. */
export const FAILED_JOBS_KEPT = { age: 24 * 3600, count: 1_000 };

/** Options of every job that is added by id. A finished job is forgotten, so its id may run again. */
export const jobDefaults: JobsOptions = {
  attempts: 3,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: FAILED_JOBS_KEPT,
  // Stacks may quote what a handler worked on.
  stackTraceLimit: 0,
};

/** Jobs of a queue that one process runs at once: many where they wait for the network, few where they use threads. */
export const defaultConcurrency: Record<QueueName, number> = { crawl: 8, browse: 1, parse: 2, assess: 2, file: 1, hunt: 1, upkeep: 1 };
