/**
 * The queue as the rest of the product sees it. src/queue/bullmq.ts is the only implementation and
 * the only place that knows BullMQ; it runs on PostgreSQL or on Redis.
 */
import type { JobName, JobPayload, QueueName } from './jobs.ts';

export type QueueCounts = { waiting: number; active: number; delayed: number; failed: number };

/** The sending side. */
export type Queue = {
  /**
   * Adds a job. `epoch` makes its identity together with name and payload: adding the same three
   * again while the first is still known does nothing.
   */
  add<N extends JobName>(name: N, payload: JobPayload<N>, options?: { delayMs?: number; epoch?: string }): Promise<void>;
  /** Adds many jobs of one name in one round trip. */
  addMany<N extends JobName>(name: N, jobs: { payload: JobPayload<N>; delayMs?: number; epoch?: string }[]): Promise<void>;
  /** Makes sure the periodic jobs of src/queue/jobs.ts exist, once, however many processes call it. */
  schedulePeriodic(): Promise<void>;
  counts(): Promise<Record<QueueName, QueueCounts>>;
  /** Rejects with `queue-unavailable` when the backend cannot be reached within the time. */
  ping(timeoutMs: number): Promise<void>;
  close(): Promise<void>;
};

/** What a handler is told beside its payload. */
export type JobContext = {
  /** Aborted when the process is asked to stop; the handler gives its rows back and returns. */
  signal: AbortSignal;
};

/** `done`, or "bring this job again after so long", which costs no attempt. */
export type JobResult = { kind: 'done' } | { kind: 'again'; delayMs: number };

export type Handlers = { [N in JobName]: (payload: JobPayload<N>, context: JobContext) => Promise<JobResult> };

/** The receiving side: runs handlers for the jobs of the queues it serves. */
export type Runner = {
  /** Resolves when handlers have finished or `timeoutMs` is over; unfinished jobs come back later. */
  close(timeoutMs: number): Promise<void>;
};
