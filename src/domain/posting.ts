/**
 * The one posting format. Every parser writes it and everything after a parser trusts it.
 * docs/data.md explains each field; tests of every crawler check `parsedPostingProblems`.
 */

/** Who published a posting, as far as the public page says. */
export type Author = {
  /** Display name as shown. */
  name: string | null;
  /** Account id or handle on the platform, without the platform's address. */
  id: string | null;
  /** Public profile address, absolute. */
  url: string | null;
};

/** What a parser reads off a page for one post. */
export type ParsedPosting = {
  /** The site's own id of the post (message id, job id, thread+post id), or null where it has none. */
  nativeId: string | null;
  /** Absolute address at which a person can see the post; may carry a fragment (`#post-12`). */
  url: string;
  /** Headline as shown, or null. */
  title: string | null;
  /**
   * Everything the post itself says to its reader, plain text, reading order, lines split by `\n`.
   * Boards that show pay, employer or place beside the description have them here as lines, in
   * the words the page uses. Never empty: a post without text is reported, not emitted.
   */
  text: string;
  author: Author;
  /** ISO 8601 instant, or null when the page gives none that can be read without guessing. */
  publishedAt: string | null;
  /** `post` starts a discussion or is an ad; `comment` answers one. */
  kind: 'post' | 'comment';
  /** Absolute addresses of images in the post. */
  images: string[];
};

/** Limit above which a text is cut before storing, in UTF-16 units; the cut is recorded. */
export const MAX_TEXT_UNITS = 200_000;

/** Says which promises of the posting format a parsed posting breaks; empty means it is good. */
export function parsedPostingProblems(posting: ParsedPosting): string[] {
  const problems: string[] = [];
  if (posting.text.trim() === '') problems.push('text is empty');
  if (posting.text.length > MAX_TEXT_UNITS) problems.push('text is too long');
  if (!URL.canParse(posting.url)) problems.push('url is not absolute');
  if (posting.publishedAt !== null && !isInstant(posting.publishedAt)) {
    problems.push('publishedAt is not an ISO instant');
  }
  for (const image of posting.images) {
    if (!URL.canParse(image)) problems.push('image url is not absolute');
  }
  return problems;
}

function isInstant(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value));
}
