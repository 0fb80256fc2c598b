/** The shipped site definitions. */
import type { Page } from '#crawlers/crawler.ts';
import { openHtml } from '#crawlers/reading/open-page.ts';
import { hostOf } from '#crawlers/reading/read-url.ts';
import { siteDefinition, type SiteDefinition } from './site-definition.ts';
import facebook from './sites/facebook.json' with { type: 'json' };
import itviec from './sites/itviec.json' with { type: 'json' };
import studentjob from './sites/studentjob.json' with { type: 'json' };
import timviec365 from './sites/timviec365.json' with { type: 'json' };
import topcv from './sites/topcv.json' with { type: 'json' };
import vieclam24h from './sites/vieclam24h.json' with { type: 'json' };

/** Every shipped definition, checked. */
export const sites: readonly SiteDefinition[] = [facebook, itviec, studentjob, timviec365, topcv, vieclam24h].map((site) =>
  siteDefinition.parse(site),
);

/** The shipped site with this id; undefined if there is none. */
export function siteById(id: string): SiteDefinition | undefined {
  return sites.find((site) => site.id === id);
}

/** The site a page is of, by its host, else by marks in the page. */
export function siteOf(page: Page): SiteDefinition | undefined {
  const host = hostOf(page.url);
  const byHost = sites.find((site) => site.hosts.some((known) => host === known || host.endsWith(`.${known}`)));
  if (byHost !== undefined) return byHost;
  const marked = sites.filter((site) => site.marks.length > 0);
  if (marked.length === 0) return undefined;
  const { $ } = openHtml(page);
  return marked.find((site) => $(site.marks.join(', ')).length > 0);
}
