import { z } from 'zod';

/** Platforms as the reports name them. */
export const platforms = [
  'job-board',
  'forum',
  'facebook',
  'telegram',
  'zalo',
  'tiktok',
  'youtube',
  'website',
  'feed',
  'tip',
  'import',
] as const;
export type Platform = (typeof platforms)[number];

/**
 * How a source is visited. Stored as JSON beside the source; strict, so a misspelt setting is an
 * error and not silence.
 */
export const sourceSettings = z.strictObject({
  /** Where a crawl begins. */
  startUrls: z.array(z.url()).min(1).max(200),
  /** Minutes between the starts of two crawls. */
  everyMinutes: z
    .number()
    .int()
    .min(1)
    .max(7 * 24 * 60),
  /** Least time between two requests to one host of this source, in ms; robots.txt may lengthen it. */
  paceMs: z.number().int().min(0).max(600_000),
  /** Bound on the visits of one crawl. */
  maxVisits: z.number().int().min(1).max(10_000),
  /** Render with a browser instead of a plain request. */
  browser: z.boolean(),
  /** What the browser waits for before reading, a CSS selector; null = until the network is quiet. */
  waitFor: z.string().max(200).nullable(),
  /** Settings of the crawler (selectors and the like), checked by the crawler itself. */
  crawler: z.unknown(),
});
export type SourceSettings = z.infer<typeof sourceSettings>;
