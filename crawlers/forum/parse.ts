/**
 * Forums of the common programs (./boards.ts). A thread page gives its posts, without what they
 * quote. A search page gives the posts it shows a piece of. On a list of threads a reader sees titles
 * only: by default they are links to visit; with the setting `threadRows: "postings"` each row is a
 * posting whose text is its title.
 */
import { z } from 'zod';
import type { Crawler, Page, PageLink, ParsedPage } from '#crawlers/crawler.ts';
import type { ParsedPosting } from '#src/domain/posting.ts';
import { finish, MAX_POSTINGS } from '#crawlers/reading/finish.ts';
import type { CheerioAPI, Element, ReadableNode } from '#crawlers/reading/node.ts';
import { linkBase, openHtml } from '#crawlers/reading/open-page.ts';
import { readDate } from '#crawlers/reading/read-date.ts';
import { readPost } from '#crawlers/reading/read-post.ts';
import { readText, tidyLine } from '#crawlers/reading/read-text.ts';
import { readUrl, samePage } from '#crawlers/reading/read-url.ts';
import { boards, type Board } from './boards.ts';

/** Settings of a forum source. */
export const forumSettings = z.strictObject({ threadRows: z.enum(['links', 'postings']).prefault('links') });

export const forum: Crawler = {
  id: 'forum',
  recognises(page) {
    const board = boardOf(page);
    if (board === null) return 0;
    const { $ } = openHtml(page);
    const has = (selector: string) => $(selector).length > 0;
    if (has(board.thread.post) || has(board.rows.row) || has(board.forums)) return 0.9;
    // Other pages of a forum: an article, an error. Weaker marks may stand on pages of other programs.
    return board.id.startsWith('xenforo') ? 0.3 : 0;
  },
  parse(page, settings) {
    const { threadRows } = forumSettings.parse(settings ?? {});
    const board = boardOf(page);
    return board === null ? finish({ postings: [] }, 'not-this-kind') : parseBoard(board, page, threadRows);
  },
};

function boardOf(page: Page): Board | null {
  const head = page.body.slice(0, 2_000_000);
  return boards.find((board) => board.marks.test(head)) ?? null;
}

function parseBoard(board: Board, page: Page, threadRows: 'links' | 'postings'): ParsedPage {
  const { $ } = openHtml(page);
  const passedOver: string[] = [];
  const links: PageLink[] = [];
  const postings: ParsedPosting[] = readThread($, board, page, passedOver);
  if (postings.length === 0) {
    for (const row of $<Element, string>(board.rows.row).toArray().slice(0, MAX_POSTINGS)) {
      const read = readRow($, row, board, page);
      if (read === null) continue;
      if (read.snippet || threadRows === 'postings') postings.push(read.posting);
      links.push({ url: read.thread, kind: 'detail' });
    }
    for (const node of $<Element, string>(board.forums).toArray().slice(0, MAX_POSTINGS))
      links.push(...linkOf(node.attribs['href'], page, 'list'));
  }
  links.push(...board.next.flatMap((selector) => linkOf($(selector).first().attr('href'), page, 'next')).slice(0, 1));
  return finish({ postings, links, passedOver }, isArticle($) ? 'article' : 'empty');
}

function linkOf(href: string | undefined, page: Page, kind: PageLink['kind']): PageLink[] {
  const url = readUrl(href, linkBase(page));
  return url === null || samePage(url, page.url) ? [] : [{ url, kind }];
}

function readThread($: CheerioAPI, board: Board, page: Page, passedOver: string[]): ParsedPosting[] {
  const { thread } = board;
  const title = firstText($, thread.title);
  // Answers that do not start the thread say so on later pages of it.
  const firstPage = !/(?:\/page-|[?&]page=|[?&]start=)(?:[2-9]|1\d)/.test(page.url);
  const posts = $<Element, string>(thread.post).not(thread.notPosts).toArray().slice(0, MAX_POSTINGS);
  return posts.flatMap((post, index) => {
    const body = thread.body.map((selector) => $(post).find(selector).get(0)).find((found) => found !== undefined);
    const text = body === undefined ? '' : readPost(body, (node) => isQuoted($, board, node));
    if (text === '') {
      passedOver.push('no-text');
      return [];
    }
    const nativeId = /\d+/.exec(post.attribs[thread.postId] ?? post.attribs['id'] ?? '')?.[0] ?? null;
    const permalink = thread.permalink
      .map((selector) => readUrl($(post).find(selector).attr('href'), linkBase(page)))
      .find((url) => url !== null);
    return [
      {
        nativeId,
        url: permalink ?? (nativeId === null ? page.url : `${page.url.split('#', 1)[0]}#post-${nativeId}`),
        title,
        text,
        author: {
          name: emptyToNull(post.attribs['data-author']) ?? firstText($, [thread.author], post),
          id: emptyToNull(/\d+/.exec(firstValue($, thread.authorId, post) ?? '')?.[0]),
          url: readUrl(
            $(post).find(thread.author).closest('a').attr('href') ?? $(post).find(`${thread.author} a`).attr('href'),
            linkBase(page),
          ),
        },
        publishedAt: firstDate($, thread.time, post),
        kind: index === 0 && firstPage ? ('post' as const) : ('comment' as const),
        images: $(body)
          .find('img')
          .toArray()
          .flatMap((image) =>
            isQuotedImage($, board, image)
              ? []
              : (readUrl(image.attribs['data-url'] ?? image.attribs['data-src'] ?? image.attribs['src'], linkBase(page)) ?? []),
          ),
      },
    ];
  });
}

/** A row of a thread list or of search results. */
function readRow(
  $: CheerioAPI,
  row: Element,
  board: Board,
  page: Page,
): { posting: ParsedPosting; thread: string; snippet: boolean } | null {
  const anchor = $(row).find(board.rows.title).last();
  const url = readUrl(anchor.attr('href')?.replace(/\/(?:unread|latest)$/, '/'), linkBase(page));
  const heading = anchor.closest('.structItem-title, .contentRow-title, .title').get(0) ?? anchor.get(0);
  const title = heading === undefined ? '' : tidyLine(readText(heading));
  if (url === null || title === '') return null;
  const snippetBox = $(row).find(board.rows.snippet).get(0);
  const snippet = snippetBox === undefined ? '' : readPost(snippetBox);
  const post = /(?:post-|posts\/|#p|#pid|[?&]p=)(\d+)/.exec(url)?.[1];
  const user = $(row)
    .find(board.rows.author.filter((selector) => !selector.startsWith('@')).join(', '))
    .first();
  const number = /[.-](\d+)\/?$/.exec(url)?.[1] ?? /[?&]t=(\d+)/.exec(url)?.[1];
  return {
    thread: url,
    snippet: snippet !== '',
    posting: {
      nativeId: post ?? (number === undefined ? null : `thread-${number}`),
      url,
      title,
      text: snippet === '' ? title : snippet,
      author: {
        name:
          firstText(
            $,
            board.rows.author.filter((selector) => !selector.startsWith('@')),
            row,
          ) ?? emptyToNull(row.attribs['data-author']),
        id: emptyToNull(user.attr('data-user-id')),
        url: readUrl(user.attr('href'), linkBase(page)),
      },
      publishedAt: firstDate($, board.rows.time, row),
      kind: snippet === '' || post === undefined ? 'post' : 'comment',
      images: [],
    },
  };
}

function isQuoted($: CheerioAPI, board: Board, node: ReadableNode): boolean {
  const kind = node.attribs?.['class'];
  // Most elements have no class and are no quotation: asking the selector engine for each would cost most of the time.
  if (kind === undefined && node.name !== 'blockquote' && node.name !== 'cite' && node.name !== 'aside') return false;
  return $(node as Element).is(board.quoted);
}

function isQuotedImage($: CheerioAPI, board: Board, image: Element): boolean {
  return image.attribs['class']?.includes('smil') === true || $(image).closest(board.quoted).length > 0;
}

/** An article or resource of the forum's site: no discussion to read. */
function isArticle($: CheerioAPI): boolean {
  return (
    $(
      'html[data-content-key^="ams-"], html[data-template*="_article_"], html[data-template^="xa_ams"], meta[property="og:type"][content="article"]',
    ).length > 0
  );
}

/** Text of the first selector that gives one. */
function firstText($: CheerioAPI, selectors: readonly string[], within?: Element): string | null {
  for (const selector of selectors) {
    const found = (within === undefined ? $(selector) : $(within).find(selector)).get(0);
    const text = found === undefined ? '' : tidyLine(readText(found));
    if (text !== '') return text;
  }
  return null;
}

/** Value of the first `selector@attribute` (or text of `selector`) that is there. */
function firstValue($: CheerioAPI, places: readonly string[], within: Element): string | null {
  for (const place of places) {
    const [selector = '', attribute] = place.split('@');
    const found = selector === '' ? $(within) : $(within).find(selector);
    const value = attribute === undefined ? found.first().text() : found.attr(attribute);
    if (value !== undefined && value.trim() !== '') return value;
  }
  return null;
}

function firstDate($: CheerioAPI, places: readonly string[], within: Element): string | null {
  for (const place of places) {
    const date = readDate(firstValue($, [place], within));
    if (date !== null) return date;
  }
  return null;
}

function emptyToNull(value: string | undefined): string | null {
  return value === undefined || value.trim() === '' ? null : value;
}
