/** What the queue tests share: handlers that record, waiting for something to become true, runners that are closed at the end. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openQueue, startRunner, type QueuePlace, type RunnerOptions } from '../../../src/queue/bullmq.ts';
import type { JobName } from '../../../src/queue/jobs.ts';
import type { Handlers, JobContext, JobResult, Queue, Runner } from '../../../src/queue/queue.ts';
import { collectLog, type LogLine } from './collect-log.ts';

export type Call = { name: JobName; ids: string[]; at: number };

/** Handlers that record every call and then do what `behave` says. */
export function recordingHandlers(
  calls: Call[],
  behave: (call: Call, context: JobContext) => Promise<JobResult> | JobResult = () => ({ kind: 'done' }),
): Handlers {
  const record = (name: JobName) => async (payload: { ids?: string[] }, context: JobContext) => {
    const call = { name, ids: payload.ids ?? [], at: Date.now() };
    calls.push(call);
    return behave(call, context);
  };
  return {
    schedule: record('schedule'),
    visit: record('visit'),
    browse: record('browse'),
    parse: record('parse'),
    assess: record('assess'),
    file: record('file'),
    capture: record('capture'),
    hunt: record('hunt'),
    weeks: record('weeks'),
    sweep: record('sweep'),
    seal: record('seal'),
  };
}

/** Waits until `holds` is true; throws `what` after `timeoutMs`. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, timeoutMs = 15_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`not within ${String(timeoutMs)} ms: ${what}`);
    await sleep(20);
  }
}

/** One queue of its own in a backend, and everything that was opened on it. */
export class QueueWorld {
  readonly place: QueuePlace;
  readonly calls: Call[] = [];
  readonly log: ReturnType<typeof collectLog>['log'];
  readonly lines: LogLine[];
  readonly #open: (Queue | Runner)[] = [];

  constructor(place: { databaseUrl: string; redisUrl: string | null }) {
    this.place = { ...place, namespace: `t${randomBytes(5).toString('hex')}` };
    const { log, lines } = collectLog();
    this.log = log;
    this.lines = lines;
  }

  async queue(): Promise<Queue> {
    const queue = await openQueue({ ...this.place, log: this.log });
    this.#open.push(queue);
    return queue;
  }

  async runner(behave?: Parameters<typeof recordingHandlers>[1], given: Partial<RunnerOptions> = {}): Promise<Runner> {
    const handlers = recordingHandlers(this.calls, behave);
    const runner = await startRunner({ ...this.place, log: this.log, queues: ['crawl'], concurrency: {}, handlers, ...given });
    this.#open.push(runner);
    return runner;
  }

  async close(): Promise<void> {
    await Promise.all(this.#open.map((one) => one.close(2_000)));
  }
}
