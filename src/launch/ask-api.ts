/** The few questions that the launcher asks its own API. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { messageOf } from '#src/errors.ts';

const bands = z.record(z.string(), z.number());
const status = z.object({
  openCrawls: z.number(),
  finishedCrawls: z.number(),
  visits: z.object({ waiting: z.number(), done: z.number() }),
  postings: z.object({ value: z.number() }),
  waiting: z.object({ assess: z.number(), file: z.number() }),
  cases: z.object({ review: bands, rescue: bands }),
  quarantined: z.number(),
});

/** How far the pipeline is. */
export type Progress = {
  pagesDone: number;
  pagesWaiting: number;
  postings: number;
  review: number;
  rescue: number;
  quarantined: number;
  quiet: boolean;
};

/** True when the API answers that it lives, false when it has not within `timeoutMs` or `signal` was aborted. */
export async function waitForHealth(address: string, timeoutMs: number, signal: AbortSignal): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  while (Date.now() < until && !signal.aborted) {
    try {
      const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) });
      await answer.body?.cancel();
      if (answer.ok) return true;
    } catch {
      // Not listening yet.
    }
    await sleep(150);
  }
  return false;
}

/** Asks once; the reason as text when there is no answer. `quiet` = all that was planned is done. */
export async function askProgress(address: string): Promise<Progress | { problem: string }> {
  try {
    const answer = await fetch(`${address}/api/status`, { signal: AbortSignal.timeout(5_000) });
    const { openCrawls, finishedCrawls, visits, postings, waiting, cases, quarantined } = status.parse(await answer.json());
    const count = (counts: Record<string, number>) => Object.values(counts).reduce((sum, value) => sum + value, 0);
    return {
      pagesDone: visits.done,
      pagesWaiting: visits.waiting,
      postings: postings.value,
      review: count(cases.review),
      rescue: count(cases.rescue),
      quarantined,
      quiet: finishedCrawls > 0 && openCrawls === 0 && visits.waiting + waiting.assess + waiting.file === 0,
    };
  } catch (thrown) {
    return { problem: messageOf(thrown) };
  }
}
