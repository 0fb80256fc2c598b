/**
 * The arithmetic of politeness. Pure: the one atomic slot per host lives in the database, so that
 * all workers together keep the pace.
 */

/** robots.txt may slow a visit down, but not by more than this. */
export const MAX_CRAWL_DELAY_MS = 60_000;

const FIRST_BACK_OFF_MS = 30_000;
const MAX_BACK_OFF_MS = 6 * 60 * 60 * 1000;
const MAX_RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * The instant (ms since 1970) at which a host may be asked next: never before now, never sooner
 * after the last slot than the longer of pace and crawl delay, never before `notBeforeMs`
 * (end of a back-off). With no last slot the host is free at once.
 */
export function nextSlot(input: {
  nowMs: number;
  lastSlotMs: number | null;
  paceMs: number;
  crawlDelayMs: number | null;
  notBeforeMs: number | null;
}): number {
  const apartMs = distanceMs(input.paceMs, input.crawlDelayMs);
  const afterLast = input.lastSlotMs === null ? input.nowMs : input.lastSlotMs + apartMs;
  return Math.max(input.nowMs, afterLast, input.notBeforeMs ?? 0);
}

/** Milliseconds between two requests to one host: the longer of the source's pace and the site's wish, clamped. */
export function distanceMs(paceMs: number, crawlDelayMs: number | null): number {
  return Math.max(0, paceMs, Math.min(crawlDelayMs ?? 0, MAX_CRAWL_DELAY_MS));
}

/**
 * How long to leave a host alone after `failures` visits in a row that ended rate-limited or with a
 * server error: 30 s doubled each time up to 6 h, of which a random half is jitter so that workers do
 * not come back together; never less than the server asked for (up to 24 h). `random` is in [0, 1).
 */
export function backOffMs(input: { failures: number; retryAfterMs: number | null; random: number }): number {
  const askedMs = Math.min(Math.max(input.retryAfterMs ?? 0, 0), MAX_RETRY_AFTER_MS);
  if (input.failures <= 0) return askedMs;
  const fullMs = Math.min(FIRST_BACK_OFF_MS * 2 ** Math.min(input.failures - 1, 30), MAX_BACK_OFF_MS);
  return Math.max(askedMs, Math.round(fullMs * (0.5 + input.random / 2)));
}
