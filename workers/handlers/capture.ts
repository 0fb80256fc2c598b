/** Looking at addresses with the browser. */
import type { JobResult } from '#src/queue/queue.ts';
import type { Dependencies } from '../dependencies.ts';

/** Handles `capture` jobs. */
export async function capture(_payload: { ids: string[] }, _deps: Dependencies): Promise<JobResult> {
  return { kind: 'done' };
}
