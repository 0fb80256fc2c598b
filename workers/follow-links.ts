import type { PageLink } from '#crawlers/crawler.ts';
import type { Queue } from '#src/queue/queue.ts';
import type { Db } from '#src/store/database.ts';
import { planVisits } from '#src/store/crawls.ts';
import type { LoadedSource } from '#src/store/sources.ts';
import type { VisitRow } from '#src/store/visits.ts';
import { enqueueVisits } from './enqueue.ts';
import { visitSettings } from './visit-settings.ts';

/** Steps away from a start address after which links are not followed. */
const maxDepth = 50;

/** Sends to be done after the transaction has been committed. */
export type Send = (queue: Queue) => Promise<void>;

/**
 * Plans visits for the links of a page within its crawl: same hosts as the source's start addresses only, so that a crawl
 * never wanders off. Addresses given by hand follow nothing.
 */
export async function followLinks(trx: Db, row: VisitRow, source: LoadedSource, links: PageLink[]): Promise<Send[]> {
  if (row.crawlId === null || row.depth >= maxDepth) return [];
  const settings = visitSettings(source);
  const hosts = new Set(settings.startUrls.map((url) => new URL(url).host));
  const near = links.filter((link) => URL.canParse(link.url) && hosts.has(new URL(link.url).host));
  const plan = {
    crawlId: row.crawlId,
    sourceId: row.sourceId,
    depth: row.depth + 1,
    maxVisits: settings.maxVisits,
    paceMs: settings.paceMs,
  };
  const planned = await planVisits(trx, plan, near);
  return planned.length === 0 ? [] : [(queue) => enqueueVisits(queue, planned, settings.browser)];
}
