/**
 * Runs handlers for the jobs of some queues. A backend that is away is waited for, however long it
 * takes; a handler's failure becomes what outcome.ts says.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DelayedError, UnrecoverableError, Worker, type IQueueBackend, type Job } from 'bullmq';
import type { Logger } from '#src/log.ts';
import { openBackend, openBullQueue, type Backend, type BullQueue, type QueuePlace } from './bullmq-backend.ts';
import { defaultConcurrency } from './bullmq-limits.ts';
import { ensurePeriodic } from './bullmq-periodic.ts';
import type { JobName, JobPayload, QueueName } from './jobs.ts';
import { readOrder } from './order.ts';
import { INTERRUPTED_MS, outcomeOf, traceOf } from './outcome.ts';
import type { Handlers, JobContext, JobResult, Runner } from './queue.ts';
import { watchTrouble, type Trouble } from './trouble.ts';

export type RunnerOptions = QueuePlace & {
  log: Logger;
  queues: QueueName[];
  /** Jobs at once per queue; what is left out has the default of bullmq-limits.ts. */
  concurrency: Partial<Record<QueueName, number>>;
  handlers: Handlers;
  /** How long a job belongs to a process that no longer answers. */
  lockMs?: number;
  /** How often jobs of such processes are looked for; one comes back after at most lockMs + 2 of these. */
  stalledIntervalMs?: number;
  /** How often the backend and the periodic jobs are looked after. */
  tendMs?: number;
};

const CHECK_MS = 5_000;
/** After the handlers' time is over, what is left of closing may take this long. */
const FORCE_MS = 3_000;

type Hand = Worker<unknown, void, string, IQueueBackend>;
type Running = { job: Job; token: string; stop: AbortController; finished: Promise<void> };

/**
 * Starts to run jobs. Resolves after the first look at the backend, also when it is away: then it keeps
 * trying, with a log line every ten seconds. A runner that serves `upkeep` also keeps the periodic jobs alive.
 */
export async function startRunner(options: RunnerOptions): Promise<Runner> {
  const { log, queues, tendMs = 15_000, ...rest } = options;
  const trouble = watchTrouble(log, options.redisUrl === null ? 'postgres' : 'redis');
  const backend = openBackend(rest, 'run', trouble.away, log);
  const floor = createFloor(options);
  const life = new AbortController();
  let workers: Hand[] = [];
  let upkeep: BullQueue | null = null;

  const tend = async (): Promise<void> => {
    await backend.check(CHECK_MS);
    if (life.signal.aborted) return;
    if (workers.length === 0) workers = queues.map((queue) => hire(backend, queue, options, floor, trouble));
    if (queues.includes('upkeep')) {
      upkeep ??= await openBullQueue(backend, 'upkeep', trouble.away);
      await ensurePeriodic(backend, new Map([['upkeep', upkeep]]));
    }
    trouble.back();
  };
  const tending = async (): Promise<void> => {
    while (!life.signal.aborted) {
      await sleep(workers.length === 0 ? Math.min(1_000, tendMs) : tendMs, undefined, { signal: life.signal }).catch(() => undefined); // aborted = closing
      if (!life.signal.aborted) await tend().catch(trouble.away);
    }
  };

  await tend().catch(trouble.away);
  const tended = tending();

  let closing: Promise<void> | null = null;
  const close = async (timeoutMs: number): Promise<void> => {
    life.abort();
    await Promise.all(workers.map((worker) => worker.pause(true)));
    const unfinished = await floor.clear(timeoutMs);
    await atMost(FORCE_MS, Promise.allSettled(workers.map((worker) => leave(worker, unfinished > 0))));
    await atMost(FORCE_MS, Promise.allSettled([tended, upkeep?.close()]));
    await backend.close();
  };
  return {
    close(timeoutMs) {
      closing ??= close(timeoutMs);
      return closing;
    },
  };
}

function hire(backend: Backend, queue: QueueName, options: RunnerOptions, floor: Floor, trouble: Trouble): Hand {
  const worker: Hand = new Worker<unknown, void, string, IQueueBackend>(
    backend.nameOf(queue),
    (job, token) => floor.work(job, token ?? ''),
    {
      ...backend.options,
      concurrency: options.concurrency[queue] ?? defaultConcurrency[queue],
      lockDuration: options.lockMs ?? 15_000,
      stalledInterval: options.stalledIntervalMs ?? 5_000,
      // The default of 1 fails a job whose process was killed twice.
      maxStalledCount: 3,
      runRetryDelay: 1_000,
    } as never,
    backend.factory,
  );
  worker.on('error', trouble.away);
  worker.on('failed', (job, error) => {
    if (error.message.includes('stalled')) {
      options.log.error({ queue, jobId: job?.id, code: 'job-kills-process' }, 'job failed: every process that took it stopped answering');
    }
  });
  worker.on('stalled', (jobId) => options.log.warn({ queue, jobId }, 'job came back: the process that had it stopped answering'));
  return worker;
}

/** Ends a worker; `force` does not wait for jobs. A worker that waits for a job is woken first, or it would hold the process. */
async function leave(worker: Hand, force: boolean): Promise<void> {
  if (force) await worker.getBackend().disconnectBlocking(false);
  await worker.close(force);
}

/** The jobs that run in this process now. */
type Floor = {
  work(job: Job, token: string): Promise<void>;
  /** Takes no more, interrupts what runs, waits at most `timeoutMs`, gives the rest back; returns how many that were. */
  clear(timeoutMs: number): Promise<number>;
};

function createFloor({ log, handlers }: Pick<RunnerOptions, 'log' | 'handlers'>): Floor {
  const running = new Set<Running>();
  let stopping = false;

  const attempt = async (job: Job, token: string, stop: AbortController): Promise<void> => {
    if (stopping) return postpone(job, token, INTERRUPTED_MS);
    const read = readOrder(job.name, job.data);
    if (!read.ok) {
      log.error({ jobId: job.id, code: read.code }, 'job refused');
      throw new UnrecoverableError(read.code);
    }
    const { name, payload } = read.order;
    let result: JobResult;
    try {
      result = await handle(handlers, name, payload, { signal: stop.signal });
    } catch (thrown) {
      const outcome = outcomeOf(thrown, stopping);
      const last = outcome.kind === 'retry' && job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
      const where = outcome.code === 'unexpected' ? traceOf(thrown) : {};
      log.warn({ job: name, jobId: job.id, code: outcome.code, becomes: last ? 'give-up' : outcome.kind, ...where }, 'job failed');
      if (outcome.kind === 'postpone') return postpone(job, token, outcome.delayMs);
      // Only the code is kept with the job: the message may quote a post.
      throw outcome.kind === 'give-up' ? new UnrecoverableError(outcome.code) : new Error(outcome.code);
    }
    if (result.kind === 'again') await postpone(job, token, result.delayMs);
  };

  return {
    async work(job, token) {
      const stop = new AbortController();
      const finished = attempt(job, token, stop);
      const entry: Running = { job, token, stop, finished };
      running.add(entry);
      try {
        await finished;
      } finally {
        running.delete(entry);
      }
    },
    async clear(timeoutMs) {
      stopping = true;
      for (const { stop } of running) stop.abort();
      await atMost(timeoutMs, Promise.allSettled([...running].map(({ finished }) => finished)));
      const left = [...running];
      if (left.length > 0) log.warn({ jobs: left.map(({ job }) => job.id) }, 'jobs did not stop in time; they come back later');
      await atMost(FORCE_MS, Promise.allSettled(left.map(({ job, token }) => job.moveToDelayed(Date.now() + INTERRUPTED_MS, token))));
      return left.length;
    },
  };
}

function handle<N extends JobName>(handlers: Handlers, name: N, payload: JobPayload<N>, context: JobContext): Promise<JobResult> {
  return handlers[name](payload, context);
}

/** Brings the job again after `delayMs` without spending an attempt. */
async function postpone(job: Job, token: string, delayMs: number): Promise<never> {
  await job.moveToDelayed(Date.now() + delayMs, token);
  throw new DelayedError();
}

async function atMost(timeoutMs: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const late = sleep(timeoutMs, undefined, { signal: done.signal }).catch(() => undefined); // aborted = the work was in time
  await Promise.race([work, late]);
  done.abort();
}
