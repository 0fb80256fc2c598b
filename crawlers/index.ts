/** Every crawler there is, and how one is chosen for a page. */
import type { Crawler, NoPostingsReason, Page, ParsedPage } from './crawler.ts';
import { feed } from './feed/parse.ts';
import { forum } from './forum/parse.ts';
import { html } from './html/parse.ts';
import { jobposting } from './jobposting/parse.ts';
import { finish } from './reading/finish.ts';
import { whyNone } from './reading/why-none.ts';
import { telegram } from './telegram/parse.ts';

export const crawlers: Crawler[] = [jobposting, telegram, feed, forum, html];

/** Ids of the crawlers. */
export type CrawlerId = Crawler['id'];

/** The crawler with this id; undefined if there is none. */
export function crawlerById(id: string): Crawler | undefined {
  return crawlers.find((crawler) => crawler.id === id);
}

/** The crawler that is surest to read a page, or null when none can. The first listed wins a tie. */
export function recognise(page: Page): Crawler | null {
  let best: Crawler | null = null;
  let most = 0;
  for (const crawler of crawlers) {
    const sureness = crawler.recognises(page);
    if (sureness > most) {
      best = crawler;
      most = sureness;
    }
    if (most === 1) break;
  }
  return best;
}

/**
 * Reads a page with the named crawler, or with the one that recognises it. Never throws for a bad
 * page; throws a ZodError when `settings` are not what the crawler takes.
 */
export function parsePage(
  page: Page,
  options: { as?: CrawlerId | 'auto'; settings?: unknown } = {},
): ParsedPage & { crawler: CrawlerId | null } {
  const { as = 'auto', settings } = options;
  const crawler = as === 'auto' ? recognise(page) : (crawlerById(as) ?? null);
  if (crawler === null) return { ...finish({ postings: [] }, reasonFor(page)), crawler: null };
  const parsed = crawler.parse(page, settings);
  // A page of the right program may still be a wall or an error page of it.
  const wall = parsed.reason === 'empty' || parsed.reason === 'not-this-kind' ? whyNone(page) : null;
  const reason = wall === 'captcha' || wall === 'auth-wall' || wall === 'soft-404' ? wall : parsed.reason;
  return { ...parsed, reason, crawler: crawler.id };
}

function reasonFor(page: Page): NoPostingsReason {
  return whyNone(page) ?? 'not-this-kind';
}
