/** Closing weeks that have ended. */
import type { JobResult } from '#src/queue/queue.ts';
import type { Dependencies } from '../dependencies.ts';

/** Handles `weeks` jobs. */
export async function weeks(_deps: Dependencies): Promise<JobResult> {
  return { kind: 'done' };
}
