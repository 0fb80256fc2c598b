/**
 * Every job of the pipeline on one screen. A job carries ids, never text or personal data; the rows
 * behind the ids hold state, attempts and lease, so losing every job loses nothing and running one
 * twice changes nothing.
 *
 *   schedule ─▶ visit | browse ─▶ parse ─▶ assess ─▶ file        upkeep: sweep, seal, weeks
 *                                            ▲        └▶ capture (a case was opened)
 *                                          hunt (a version over stored postings; once it is live, what it changed goes back to assess)
 */
import { z } from 'zod';

const rowId = z.string().regex(/^[1-9]\d{0,18}$/);
const ids = z.strictObject({ ids: z.array(rowId).min(1).max(100) });
const nothing = z.strictObject({});

/** The queues a worker can be told to serve. */
export const queueNames = ['crawl', 'browse', 'parse', 'assess', 'file', 'hunt', 'upkeep'] as const;
export type QueueName = (typeof queueNames)[number];

/** `queue` = where it waits; `payload` = its schema; `every` = cron pattern with seconds if it is periodic. */
export const jobs = {
  /** Opens crawls that are due and plans their first visits. */
  schedule: { queue: 'upkeep', payload: nothing, every: '*/5 * * * * *' },
  /** Visits addresses by plain request: one guarded fetch each. */
  visit: { queue: 'crawl', payload: ids, every: null },
  /** Visits addresses that need a browser. */
  browse: { queue: 'browse', payload: ids, every: null },
  /** Reads postings off kept responses. */
  parse: { queue: 'parse', payload: ids, every: null },
  /** Scores revisions. */
  assess: { queue: 'assess', payload: ids, every: null },
  /** Joins assessed revisions to campaigns and opens cases. */
  file: { queue: 'file', payload: ids, every: null },
  /** Runs a version of the rules over stored postings, a slice at a time. */
  hunt: { queue: 'hunt', payload: ids, every: null },
  /** Looks at addresses with the browser: copies for evidence, and whether a post is gone. */
  capture: { queue: 'browse', payload: ids, every: null },
  /** Closes weeks that have ended, so that their page is frozen. */
  weeks: { queue: 'upkeep', payload: nothing, every: '0 */10 * * * *' },
  /** Re-enqueues rows that are due and closes finished crawls. */
  sweep: { queue: 'upkeep', payload: nothing, every: '*/2 * * * * *' },
  /** Chains new audit entries. */
  seal: { queue: 'upkeep', payload: nothing, every: '*/10 * * * * *' },
} as const satisfies Record<string, { queue: QueueName; payload: z.ZodType; every: string | null }>;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]['payload']>;
