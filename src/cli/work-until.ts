import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '#src/config.ts';
import { queueNames } from '#src/queue/jobs.ts';
import { startRunner } from '#src/queue/bullmq.ts';
import { createHandlers } from '#workers/handlers/index.ts';
import type { OpenDependencies } from '#workers/open-dependencies.ts';

/**
 * Works on the queues in this process until `finished` says so, asking twice a second. Other workers may help; Ctrl-C stops
 * early and loses nothing. Returns false when it was stopped.
 */
export async function workUntil(config: Config, deps: OpenDependencies, finished: () => Promise<boolean>): Promise<boolean> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  await deps.queue.schedulePeriodic();
  const runner = await startRunner({
    databaseUrl: deps.databaseUrl,
    redisUrl: config.redisUrl,
    log: deps.log,
    queues: [...queueNames],
    concurrency: {},
    // a command does its own work; opening the crawls that are due is for workers
    handlers: { ...createHandlers(deps), schedule: () => Promise.resolve({ kind: 'done' }) },
  });
  try {
    while (!(await finished())) {
      await wait(500, undefined, { signal: stop.signal }).catch(() => undefined);
      if (stop.signal.aborted) return false;
    }
    return true;
  } finally {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    await runner.close(10_000);
  }
}
