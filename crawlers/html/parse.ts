/**
 * Pages read by selectors. A known site by its definition (data, ./sites or the source's own
 * settings); any other page by what all job lists and job advertisements have in common.
 */
import type { Crawler, Page, PageLink } from '#crawlers/crawler.ts';
import type { ParsedPosting } from '#src/domain/posting.ts';
import { finish, MAX_POSTINGS } from '#crawlers/reading/finish.ts';
import type { CheerioAPI, Element } from '#crawlers/reading/node.ts';
import { linkBase, openHtml } from '#crawlers/reading/open-page.ts';
import { readUrl, samePage } from '#crawlers/reading/read-url.ts';
import { readText } from '#crawlers/reading/read-text.ts';
import { whyNone } from '#crawlers/reading/why-none.ts';
import { findJobCards } from './job-cards.ts';
import { findJobDetail } from './job-detail.ts';
import { readFields } from './read-fields.ts';
import { readRecords, recordPosting, recordText, recordWords, type PageRecord } from './read-records.ts';
import { htmlSettings, type RecordRules, type SiteDefinition } from './site-definition.ts';
import { siteById, siteOf } from './sites.ts';

export const html: Crawler = {
  id: 'html',
  recognises(page) {
    if (!isMarkup(page)) return 0;
    const site = siteOf(page);
    if (site !== undefined && readSite(site, page).postings.length > 0) return 0.8;
    return readAnyBoard(page).length > 0 ? 0.6 : 0;
  },
  parse(page, settings) {
    const { site: wanted } = htmlSettings.parse(settings ?? {});
    const site = wanted === undefined ? siteOf(page) : typeof wanted === 'string' ? siteById(wanted) : wanted;
    if (!isMarkup(page)) return finish({ postings: [] }, 'not-this-kind');
    const known = site === undefined ? { postings: [], passedOver: [] } : readSite(site, page);
    const postings = known.postings.length > 0 ? known.postings : isNotFound(site, page) ? [] : readAnyBoard(page);
    const links = postings.length === 0 ? [] : linksOf(site, postings, page);
    return finish(
      { postings, links, passedOver: known.passedOver },
      isNotFound(site, page) ? 'soft-404' : (whyNone(page) ?? 'not-this-kind'),
    );
  },
};

function isMarkup(page: Page): boolean {
  return page.body.includes('<') && !/^\s{0,200}<\?xml[^>]{0,200}>\s{0,200}<(?:rss|feed|rdf)/i.test(page.body.slice(0, 2000));
}

function isNotFound(site: SiteDefinition | undefined, page: Page): boolean {
  return site !== undefined && site.notFound.length > 0 && openHtml(page).$(site.notFound.join(', ')).length > 0;
}

/** Generic reading is the costly part: once for `recognises`, once for `parse` would be twice. */
const anyBoards = new WeakMap<Page, ParsedPosting[]>();

function readAnyBoard(page: Page): ParsedPosting[] {
  const known = anyBoards.get(page);
  if (known !== undefined) return known;
  const { $ } = openHtml(page);
  let found = findJobCards($, page);
  if (found.length === 0) {
    const detail = findJobDetail($, page);
    found = detail === null ? [] : [detail];
  }
  anyBoards.set(page, found);
  return found;
}

function readSite(site: SiteDefinition, page: Page): { postings: ParsedPosting[]; passedOver: string[] } {
  const { $ } = openHtml(page);
  const passedOver: string[] = [];
  const enriched = site.records.filter((rules) => rules.use === 'cards').map((rules) => ({ rules, records: byKey(readRecords($, rules)) }));
  for (const list of [...site.details, ...site.lists]) {
    const outside = list.notIn.join(', ');
    const elements = $<Element, string>(list.post)
      .toArray()
      .filter((element) => outside === '' || $(element).parents(outside).length === 0)
      .slice(0, MAX_POSTINGS);
    const postings = elements.map((element) => {
      const posting = readFields($, element, list.fields, page);
      for (const { rules, records } of enriched) addRecord(posting, records.get(posting.nativeId ?? ''), rules, page);
      return posting;
    });
    passedOver.push(...postings.filter((posting) => posting.text === '').map(() => 'no-text'));
    const readable = postings.filter((posting) => posting.text !== '');
    if (readable.length > 0) return { postings: readable, passedOver };
  }
  return { postings: readRecordPostings($, site, page), passedOver };
}

function readRecordPostings($: CheerioAPI, site: SiteDefinition, page: Page): ParsedPosting[] {
  return site.records
    .filter((rules) => rules.use === 'postings')
    .flatMap((rules) => readRecords($, rules).map((record) => recordPosting(record, rules, page)))
    .filter((posting) => posting.text !== '');
}

function byKey(records: readonly PageRecord[]): Map<string, PageRecord> {
  return new Map(records.map((record) => [record.key, record]));
}

/** What the page carries about a card beside what it shows: the rest of the advertisement, its date. */
function addRecord(posting: ParsedPosting, record: PageRecord | undefined, rules: RecordRules, page: Page): void {
  if (record === undefined) return;
  const extra = recordPosting(record, rules, page);
  const words = recordWords(record, rules.text);
  if (words !== '') posting.text = `${posting.text}\n${words}`;
  posting.author.name ??= recordText(record, rules.author) || null;
  posting.publishedAt ??= extra.publishedAt;
}

function linksOf(site: SiteDefinition | undefined, postings: readonly ParsedPosting[], page: Page): PageLink[] {
  const { $ } = openHtml(page);
  const details: PageLink[] = postings
    .filter((posting) => !samePage(posting.url, page.url))
    .map((posting) => ({ url: posting.url, kind: 'detail' }));
  const selectors = site?.next ?? ['a[rel=next]', 'link[rel=next]', '.pagination .active + li a', '.pagination .next a'];
  const next = selectors
    .map((selector) => readUrl($(selector).first().attr('href'), linkBase(page)))
    .find((url) => url !== null && !samePage(url, page.url));
  const url = next ?? nextByNumber($, page);
  return url === null ? details : [...details, { url, kind: 'next' }];
}

/** Boards without a mark for "next" have numbers: the one after the number in this page's address. */
function nextByNumber($: CheerioAPI, page: Page): string | null {
  const query = URL.parse(page.url)?.searchParams;
  const current = Number(query?.get('page') ?? query?.get('p') ?? query?.get('trang') ?? 1);
  const link = $('[class*="pagination"] a[href], [class*="paging"] a[href], [class*="pagi"] a[href]')
    .toArray()
    .find((candidate) => readText(candidate) === String(current + 1));
  const url = readUrl(link?.attribs['href'], linkBase(page));
  return url === null || samePage(url, page.url) ? null : url;
}
