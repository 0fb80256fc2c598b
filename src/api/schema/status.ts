/** Whether the product is alive and how far it is. */
import { z } from 'zod';
import { caseCounts } from './cases.ts';
import { instant } from './page.ts';

export const health = z.object({ process: z.literal('ok'), database: z.enum(['ok', 'unavailable']) });

/** A count; above 100,000 rows it may be the database's own estimate. */
const count = z.object({ value: z.int(), estimated: z.boolean() });

const queueCounts = z.object({ waiting: z.int(), active: z.int(), delayed: z.int(), failed: z.int() });

export const status = z.object({
  mode: z.enum(['practice', 'live']),
  at: instant,
  sources: z.object({ all: z.int(), enabled: z.int() }),
  openCrawls: z.int(),
  finishedCrawls: z.int(),
  visits: z.object({ waiting: z.int(), done: z.int() }),
  postings: count,
  /** Revisions that wait, by step. */
  waiting: z.object({ assess: z.int(), file: z.int() }),
  assessments: count,
  cases: caseCounts,
  quarantined: z.int(),
  /** Processes that gave a sign of life in the last minute. */
  processes: z.array(
    z.object({ id: z.string(), kind: z.string(), queues: z.array(z.string()), version: z.string(), startedAt: instant, beatAt: instant }),
  ),
  /** By queue name; null while the queue cannot be reached. */
  queues: z.record(z.string(), queueCounts).nullable(),
  rules: z.string().nullable(),
  model: z.string().nullable(),
});
export type Status = z.infer<typeof status>;
