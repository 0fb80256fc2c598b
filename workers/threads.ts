/** Worker threads for what costs time: reading pages and scoring texts. The event loop only waits for them. */
import { Piscina } from 'piscina';
import type { ParsedPage, Page } from '#crawlers/crawler.ts';
import type { Assessment, AssessmentInput } from '#src/domain/assessment.ts';
import type { PackedRules } from '#src/rules/in-force.ts';

/** One text that was scored, or the name of the error it caused. */
export type ThreadScore = { ok: true; assessment: Assessment } | { ok: false; code: string };
/** One page that was read, or why the crawler could not. */
export type ThreadRead = ({ ok: true; crawler: string | null } & ParsedPage) | { ok: false; code: string };

/** Why a whole call gave nothing: the thread died or did not answer in time. */
export type ThreadFailure = { ok: false; code: 'thread-crashed' | 'thread-timeout' };

export type Threads = {
  /** Scores texts in order, all with these rules. A text that throws gives its own failure; one that ends or hangs the thread fails the call. */
  assess(inputs: AssessmentInput[], rules: PackedRules): Promise<{ ok: true; scores: ThreadScore[] } | ThreadFailure>;
  /** Reads a page with the crawler, or with the one that recognises it (`null`). */
  parse(page: Page, crawler: string | null, settings: unknown): Promise<ThreadRead>;
  close(): Promise<void>;
};

/** Longest time one call may take. A page of 10 MB and a batch of the longest texts stay far below it. */
const timeLimitMs = 30_000;

/** Starts the pool. `file` is the module that runs in the threads; tests give one that misbehaves on purpose. */
export function createThreads(threads: number, options: { file?: string; timeLimitMs?: number } = {}): Threads {
  const pool = new Piscina({
    filename: options.file ?? new URL('./work-thread.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const limit = options.timeLimitMs ?? timeLimitMs;

  let free = threads;
  const waiting: (() => void)[] = [];

  async function run<T>(name: string, input: unknown): Promise<{ ok: true; value: T } | ThreadFailure> {
    // the clock of a call starts when a thread is free for it: waiting behind a page that hangs is not its fault
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    const timer = AbortSignal.timeout(limit);
    try {
      return { ok: true, value: (await pool.run(input, { name, signal: timer })) as T };
    } catch {
      // the reason may quote the text that caused it, so only its class goes on
      return { ok: false, code: timer.aborted ? 'thread-timeout' : 'thread-crashed' };
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  }

  return {
    async assess(inputs, rules) {
      const result = await run<ThreadScore[]>('assessAll', { inputs, rules });
      return result.ok ? { ok: true, scores: result.value } : result;
    },
    async parse(page, crawler, settings) {
      const result = await run<ThreadRead>('parse', { page, crawler, settings });
      return result.ok ? result.value : result;
    },
    close: () => pool.destroy(),
  };
}
