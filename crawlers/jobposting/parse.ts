/** Job advertisements that a page describes with schema.org JobPosting: JSON-LD, microdata or RDFa. */
import type { Crawler, Page, PageLink, ParsedPage } from '#crawlers/crawler.ts';
import type { ParsedPosting } from '#src/domain/posting.ts';
import { html } from '#crawlers/html/parse.ts';
import { finish, MAX_POSTINGS } from '#crawlers/reading/finish.ts';
import { openHtml, openMarkup } from '#crawlers/reading/open-page.ts';
import { readDate } from '#crawlers/reading/read-date.ts';
import { readPost } from '#crawlers/reading/read-post.ts';
import { textOfHtml, tidyLine, tidyText } from '#crawlers/reading/read-text.ts';
import { readUrl } from '#crawlers/reading/read-url.ts';
import { isType, parseJson, readJsonLd, type JsonObject } from './json-ld.ts';
import { readMicrodata } from './microdata.ts';

export const jobposting: Crawler = {
  id: 'jobposting',
  recognises(page) {
    if (!page.body.includes('JobPosting')) return 0;
    const { jobs, broken } = found(page);
    // A broken block may be all that the page has to say about its job; anything else that reads the page goes first.
    return jobs.length > 0 ? 1 : broken > 0 ? 0.2 : 0;
  },
  parse(page) {
    const parsed = page.body.includes('JobPosting') ? parseJobs(page) : finish({ postings: [] }, 'not-this-kind');
    return parsed.postings.length > 0 || parsed.links.length > 0 ? parsed : linksOfList(page, parsed);
  },
};

/** Boards describe a job on its own page only: on a list without descriptions the cards lead there. */
function linksOfList(page: Page, parsed: ParsedPage): ParsedPage {
  const { links, postings } = html.parse(page, undefined);
  const jobs = links.filter((link) => link.kind !== 'list');
  return postings.length < 2 || jobs.length === 0 ? parsed : { ...parsed, links: jobs, reason: null };
}

type Found = { jobs: JsonObject[]; listed: JsonObject[]; broken: number };

function found(page: Page): Found {
  const { $ } = openHtml(page);
  const whole = page.contentType.includes('json') ? parseJson(page.body) : null;
  const { objects, broken } = whole === null ? readJsonLd($) : { objects: [whole as JsonObject], broken: 0 };
  const jobs = objects.filter((object) => isType(object, 'JobPosting')).slice(0, MAX_POSTINGS);
  return { jobs: jobs.length > 0 ? jobs : readMicrodata($), listed: objects.filter((object) => isType(object, 'ListItem')), broken };
}

function parseJobs(page: Page): ParsedPage {
  const { jobs, listed, broken } = found(page);
  const passedOver = Array.from({ length: broken }, () => 'broken-json-ld');
  const postings: ParsedPosting[] = [];
  const links: PageLink[] = [];
  for (const job of jobs) {
    const posting = readJob(job, page);
    if (posting.text !== '') postings.push(posting);
    else if (posting.url.split('#')[0] === page.url) passedOver.push('no-text');
    if (posting.url.split('#')[0] !== page.url.split('#')[0]) links.push({ url: posting.url, kind: 'detail' });
  }
  if (jobs.length > 0) {
    for (const item of listed) {
      const url = readUrl(textOf(item['url']) || textOf(item['item']), page.url);
      if (url !== null && !isType(item, 'BreadcrumbList') && /job|viec-lam|tuyen-dung/i.test(url)) links.push({ url, kind: 'detail' });
    }
  }
  return finish(
    { postings, links: postings.length > 0 && jobs.length === 1 ? [] : links, passedOver },
    broken > 0 ? 'malformed' : 'not-this-kind',
  );
}

function readJob(job: JsonObject, page: Page): ParsedPosting {
  const employer = firstObject(job['hiringOrganization']);
  const employerName = tidyLine(textOf(job['hiringOrganization']));
  const url = [job['url'], job['mainEntityOfPage'], job['@id']]
    .map((value) => readUrl(textOf(value) || idOf(value), page.url))
    .find((address) => address !== null);
  const identifier = firstObject(job['identifier']);
  return {
    nativeId: tidyLine(identifier === null ? textOf(job['identifier']) : textOf(identifier['value'])) || null,
    url: url ?? page.url,
    title: lineOfHtml(textOf(job['title']) || textOf(job['name'])) || null,
    text: textOfJob(job, employerName),
    author: {
      name: employerName === '' ? null : textOfHtml(employerName),
      id: null,
      url: employer === null ? null : (readUrl(textOf(employer['sameAs']), page.url) ?? readUrl(textOf(employer['url']), page.url)),
    },
    publishedAt: readDate(textOf(job['datePosted'])),
    kind: 'post',
    images: readUrl(imageOf(job['image']), page.url) === null ? [] : [readUrl(imageOf(job['image']), page.url) as string],
  };
}

/** Fields in the order boards show them; what the description already says is not said twice. */
function textOfJob(job: JsonObject, employer: string): string {
  const description = blockOfHtml(textOf(job['description']));
  const said = tidyLine(description).toLowerCase();
  const lines = [textOfHtml(employer), payLine(job['baseSalary'] ?? job['estimatedSalary']), placesOf(job['jobLocation']).join('; ')];
  const blocks = [
    'responsibilities',
    'qualifications',
    'skills',
    'experienceRequirements',
    'educationRequirements',
    'jobBenefits',
    'incentiveCompensation',
    'workHours',
    'employmentUnit',
  ]
    .map((field) => blockOfHtml(textOf(job[field])))
    .filter((block) => block !== '' && !said.includes(tidyLine(block).toLowerCase()));
  const parts = [...lines.filter((line) => line !== ''), description, ...blocks].filter((part) => part !== '');
  // Without a description, pay or place there is nothing a reader could take for a post.
  return description === '' && parts.length < 2 ? '' : tidyText([...new Set(parts)].join('\n'));
}

/** `10000000 - 15000000 VND / MONTH`: the values as the page gives them. */
function payLine(salary: unknown): string {
  const object = firstObject(salary);
  if (object === null) return tidyLine(textOf(salary));
  const value = firstObject(object['value']) ?? object;
  const range = [value['minValue'], value['maxValue']].map((part) => textOf(part)).filter((part) => part !== '' && part !== '0');
  const amount =
    [...new Set(range)].join(' - ') || textOf(value['value']) || (typeof object['value'] === 'object' ? '' : textOf(object['value']));
  if (amount === '' || amount === '0') return '';
  const unit = textOf(value['unitText']) || textOf(object['unitText']);
  const isNumber = /\d/.test(amount);
  const currency = isNumber ? textOf(object['currency']) || textOf(value['currency']) : '';
  return tidyLine([amount, currency, unit === '' || !isNumber ? '' : `/ ${unit}`].join(' '));
}

function placesOf(location: unknown): string[] {
  const places = Array.isArray(location) ? location : [location];
  const lines = places.slice(0, 50).map((place) => {
    const object = firstObject(place);
    if (object === null) return tidyLine(textOf(place));
    const address = firstObject(object['address']);
    if (address === null) return tidyLine(textOf(object['address']) || textOf(object['name']));
    const parts = ['streetAddress', 'addressLocality', 'addressRegion', 'addressCountry'].map((field) =>
      textOfHtml(tidyLine(textOf(address[field]))),
    );
    return parts.filter((part, index) => part !== '' && parts.indexOf(part) === index).join(', ');
  });
  return [...new Set(lines)].filter((line) => line !== '');
}

/** A text field; of an object its name, of a list its parts as lines. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .slice(0, 200)
      .map((part) => textOf(part))
      .filter((part) => part !== '')
      .join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const object = value as JsonObject;
  return textOf(object['name'] ?? object['description'] ?? object['@value'] ?? '');
}

function idOf(value: unknown): string {
  const object = firstObject(value);
  return object === null ? '' : textOf(object['@id'] ?? object['url']);
}

function imageOf(value: unknown): string {
  const first = Array.isArray(value) ? (value as unknown[])[0] : value;
  return typeof first === 'string'
    ? first
    : firstObject(first) === null
      ? ''
      : textOf((first as JsonObject)['url'] ?? (first as JsonObject)['contentUrl']);
}

function firstObject(value: unknown): JsonObject | null {
  const first = Array.isArray(value) ? (value as unknown[])[0] : value;
  return typeof first === 'object' && first !== null && !Array.isArray(first) ? (first as JsonObject) : null;
}

/** HTML in a JSON string; some boards escape it once more, so that tags stay after the first reading. */
function blockOfHtml(html: string): string {
  if (html === '') return '';
  if (!/<[a-z/]/i.test(html)) {
    const lines = tidyText(
      html
        .split(/\r\n|\n/)
        .map((line) => textOfHtml(line))
        .join('\n'),
    );
    return /<\/?(?:p|br|li|ul|div|strong|b)\b/i.test(lines) ? blockOfHtml(lines) : lines;
  }
  return readPost(
    openMarkup(html.replace(/\r\n|\n/g, /<(?:p|br|li|div)\b/i.test(html) ? ' ' : '<br>'), false)
      .$.root()
      .get(0) ?? [],
  );
}

function lineOfHtml(html: string): string {
  return tidyLine(textOfHtml(html));
}
