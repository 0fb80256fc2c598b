/** Last step of every crawler: what it read becomes postings that keep the promises of the format. */
import type { NoPostingsReason, PageLink, ParsedPage } from '#crawlers/crawler.ts';
import { MAX_TEXT_UNITS, parsedPostingProblems, type ParsedPosting } from '#src/domain/posting.ts';

/** Bounds on what one page may give; the largest real list pages have some hundred of either. Crawlers look at no more elements than this. */
export const MAX_POSTINGS = 2000;
const MAX_LINKS = 2000;
const MAX_IMAGES = 50;
const MAX_NAME_UNITS = 300;

/** What a crawler gathered; `passedOver` are codes, one entry for every part left out. */
export type Gathered = { postings: ParsedPosting[]; links?: PageLink[]; passedOver?: string[] };

/**
 * Makes the result: drops postings without text and repeats, cuts what is too long, counts all of it,
 * and copies every kept string so that the page can be freed (slices pin their parent: cheerio #263).
 * `reason` stands only when there is neither a posting nor a link.
 */
export function finish(gathered: Gathered, reason: NoPostingsReason): ParsedPage {
  const skipped = new Map<string, number>();
  const skip = (code: string) => skipped.set(code, (skipped.get(code) ?? 0) + 1);
  for (const code of gathered.passedOver ?? []) skip(code);
  const seen = new Set<string>();
  const postings: ParsedPosting[] = [];
  for (const found of gathered.postings) {
    const posting = bounded(found);
    if (posting.text !== '' && posting.text.length < found.text.length) skip('text-cut');
    const identity = JSON.stringify([posting.nativeId, posting.url, posting.nativeId === null ? posting.text : '']);
    if (posting.text === '') skip('no-text');
    else if (parsedPostingProblems(posting).length > 0) skip('not-readable');
    else if (seen.has(identity)) skip('repeated');
    else if (postings.length >= MAX_POSTINGS) skip('too-many');
    else {
      seen.add(identity);
      postings.push(posting);
    }
  }
  const links = uniqueLinks(gathered.links ?? []);
  return {
    postings,
    links,
    reason: postings.length === 0 && links.length === 0 ? reason : null,
    skipped: [...skipped].map(([code, count]) => ({ code, count })),
  };
}

function bounded(posting: ParsedPosting): ParsedPosting {
  const { author } = posting;
  return {
    nativeId: short(posting.nativeId),
    url: own(posting.url),
    title: short(posting.title),
    text: own(cutText(posting.text)),
    author: { name: short(author.name), id: short(author.id), url: author.url === null ? null : own(author.url) },
    publishedAt: posting.publishedAt === null ? null : own(posting.publishedAt),
    kind: posting.kind,
    images: [...new Set(posting.images)].slice(0, MAX_IMAGES).map(own),
  };
}

function cutText(text: string): string {
  const trimmed = text.trim() === '' ? '' : text;
  if (trimmed.length <= MAX_TEXT_UNITS) return trimmed;
  // Not between the two halves of a letter.
  const half = /[\ud800-\udbff]/.test(trimmed[MAX_TEXT_UNITS - 1] ?? '');
  return trimmed.slice(0, MAX_TEXT_UNITS - (half ? 1 : 0));
}

function short(text: string | null): string | null {
  const value = text?.trim() ?? '';
  return value === '' ? null : own(value.slice(0, MAX_NAME_UNITS * 2));
}

/** A copy with memory of its own. */
function own(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function uniqueLinks(links: readonly PageLink[]): PageLink[] {
  const seen = new Set<string>();
  const kept: PageLink[] = [];
  for (const link of links) {
    if (seen.has(link.url) || kept.length >= MAX_LINKS) continue;
    seen.add(link.url);
    kept.push({ url: own(link.url), kind: link.kind });
  }
  return kept;
}
