/** Whether the API lives, and how far the pipeline is: the first it may ask anybody, the second stands in the database. */
import { setTimeout as sleep } from 'node:timers/promises';
import { pastSourceId } from '#samples/past-weeks/store-past-world.ts';
import { reachOfMachine } from '#src/store/case-reach.ts';
import type { Logger } from '#src/log.ts';
import { countOpenCases } from '#src/store/case-list.ts';
import { openDatabase } from '#src/store/open.ts';
import { crawledSoFar } from '#src/store/progress.ts';
import { pipelineStatus } from '#src/store/status.ts';
import { messageOf } from '#src/errors.ts';

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

/**
 * Reads once from the database, over a connection of its own (the server may have moved since the last time); the reason
 * as text when that fails. `quiet` = all that was planned is done.
 */
export async function readProgress(databaseUrl: string, log: Logger): Promise<Progress | { problem: string }> {
  const db = openDatabase(databaseUrl, { name: 'lurewatch-progress', log, max: 1 });
  try {
    const status = await pipelineStatus(db);
    // the invented past weeks are no part of what is crawled now
    const crawled = await crawledSoFar(db, pastSourceId);
    const cases = await countOpenCases(db, reachOfMachine);
    const count = (queue: string) => cases.filter((row) => row.queue === queue).reduce((sum, row) => sum + row.cases, 0);
    const waiting = status.visits_waiting + status.revisions_assess + status.revisions_file;
    return {
      pagesDone: crawled.visits,
      pagesWaiting: status.visits_waiting,
      postings: crawled.postings,
      review: count('review'),
      rescue: count('rescue'),
      quarantined: status.quarantined,
      quiet: status.finished_crawls > 0 && status.open_crawls === 0 && waiting === 0,
    };
  } catch (thrown) {
    return { problem: messageOf(thrown) };
  } finally {
    await db.destroy();
  }
}
