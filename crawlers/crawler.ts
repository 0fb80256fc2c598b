/**
 * What a crawler is: a pure reader of one kind of page. It never fetches and never stores.
 * A source (a row with a crawler id, start addresses, pace and settings) says where to use it.
 */
import type { ParsedPosting } from '#src/domain/posting.ts';

/** A received page, decoded to text. */
export type Page = {
  /** Address that answered, after redirects; base for relative links. */
  url: string;
  /** Media type without parameters, lower case; empty when the server sent none. */
  contentType: string;
  /** Decoded text of the body. */
  body: string;
};

/** An address the page points to that the crawl should also visit. */
export type PageLink = {
  url: string;
  /** `detail` = one post, `list` = another list, `next` = the next page of this list. */
  kind: 'detail' | 'list' | 'next';
};

/** Why a page gave no postings, as a code; the interface words it. */
export type NoPostingsReason =
  | 'auth-wall'
  | 'captcha'
  | 'soft-404'
  | 'needs-browser' // the page is an empty shell that scripts fill
  | 'not-this-kind' // the crawler does not read pages like this
  | 'article' // one article or company page, not posts of users or jobs
  | 'malformed' // the structured data or feed is broken beyond reading
  | 'empty'; // the right kind of page, with nothing on it

/** What a crawler read off a page. */
export type ParsedPage = {
  postings: ParsedPosting[];
  links: PageLink[];
  /** Set exactly when `postings` is empty and the page is not a pure list of links. */
  reason: NoPostingsReason | null;
  /** Parts that were passed over, e.g. one broken JSON-LD block; codes with a count, for the ledger. */
  skipped: { code: string; count: number }[];
};

export type Crawler = {
  id: 'jobposting' | 'html' | 'feed' | 'forum' | 'telegram';
  /** 0 = cannot read this page, 1 = certainly this kind; `auto` takes the highest. */
  recognises(page: Page): number;
  /**
   * Reads the page. Pure: same page and settings, same result. Throws only on a bug; whatever is
   * wrong with the page is a value.
   */
  parse(page: Page, settings: unknown): ParsedPage;
};
