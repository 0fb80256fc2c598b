import { setTimeout as wait } from 'node:timers/promises';
import { expectPracticeComplete } from './expect-practice.ts';
import { endState, startPracticeRun } from './practice-run.ts';

/**
 * Ends a worker with SIGKILL at random moments of a practice crawl, `kills` times, then lets one finish. Says the moments when
 * something is wrong, so that a failure can be looked at.
 */
export async function surviveKills(options: {
  kills: number;
  redisUrl: string | null;
  redisDb: number;
  siteDelayMs: number;
  random: () => number;
}): Promise<{ postings: string[]; cases: string[] }> {
  const run = await startPracticeRun(options);
  const moments: number[] = [];
  try {
    for (let kill = 0; kill < options.kills; kill++) {
      const worker = run.startWorker();
      await worker.ready;
      const moment = Math.round(options.random() * 2_500);
      moments.push(moment);
      await wait(moment);
      worker.child.kill('SIGKILL');
      await worker.ended;
    }
    const last = run.startWorker();
    await last.ready;
    await run.settled(90_000);
    await expectPracticeComplete(run);
    return await endState(run);
  } catch (error) {
    throw new Error(`after kills at ${moments.join(', ')} ms`, { cause: error });
  } finally {
    await run.close();
  }
}
