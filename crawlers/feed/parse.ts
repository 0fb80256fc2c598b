/**
 * RSS 0.9x and 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0. Names are compared without their namespace
 * prefix, as feeds use whatever prefix they like; a feed that is not well-formed is read as far as it goes.
 * DTDs are never read, so an entity bomb is a few unknown letters.
 */
import type { Crawler, Page, PageLink, ParsedPage } from '#crawlers/crawler.ts';
import type { Author, ParsedPosting } from '#src/domain/posting.ts';
import { finish, MAX_POSTINGS } from '#crawlers/reading/finish.ts';
import type { Element, ReadableNode } from '#crawlers/reading/node.ts';
import { openMarkup, openXml } from '#crawlers/reading/open-page.ts';
import { readDate } from '#crawlers/reading/read-date.ts';
import { readPost } from '#crawlers/reading/read-post.ts';
import { readText, textOfHtml, tidyLine } from '#crawlers/reading/read-text.ts';
import { readUrl } from '#crawlers/reading/read-url.ts';

/** The root, also behind what a broken server printed before it. A `channel` by itself must be the very start. */
const rootTag = /<(?:[\w-]{1,30}:)?(?:rss|feed|RDF)[\s>]|^[\s\uFEFF]{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?<channel[\s>]/i;
const partTag = /<(?:\/?(?:[\w-]{1,30}:)?(?:channel|item|entry|rss|feed|RDF))[\s>]/gi;

export const feed: Crawler = {
  id: 'feed',
  recognises(page) {
    const head = page.body.slice(0, 20_000);
    const root = rootTag.exec(head);
    if (root === null) return 0;
    // Prose and HTML pages speak of feeds; a feed has parts, and no html element before its root.
    if ((page.body.slice(0, 200_000).match(partTag)?.length ?? 0) < 2) return 0;
    if (/<html[\s>]|<!doctype html/i.test(head.slice(0, root.index))) return 0;
    return 1;
  },
  parse(page) {
    return feed.recognises(page) === 0 ? finish({ postings: [] }, 'not-this-kind') : parseFeed(page);
  },
};

function parseFeed(page: Page): ParsedPage {
  const { $ } = openXml(page);
  const all = elementsBelow($.root().get(0) as unknown as Element);
  const root = all.find((element) => ['rss', 'feed', 'rdf', 'channel'].includes(localName(element)));
  if (root === undefined) return finish({ postings: [] }, 'malformed');
  const channel = localName(root) === 'feed' ? root : (elementsBelow(root).find((element) => localName(element) === 'channel') ?? root);
  const base = readUrl(linkOf(channel), page.url) ?? page.url;
  const entries = all.filter((element) => ['item', 'entry'].includes(localName(element))).slice(0, MAX_POSTINGS);
  const passedOver: string[] = [];
  const postings = entries.flatMap((entry) => {
    const posting = readEntry(entry, base);
    if (posting.text === '') passedOver.push('no-text');
    return posting.text === '' ? [] : [posting];
  });
  // The entries' own pages are not links to visit: a feed says what it says, and their pages are of another kind.
  const links: PageLink[] = childrenOf(channel, 'link').flatMap((link) => nextOf(link, page));
  return finish({ postings, links, passedOver }, passedOver.length > 0 || isClosed(page) ? 'empty' : 'malformed');
}

/** A feed without entries that ends properly is empty; one that breaks off is broken. */
function isClosed(page: Page): boolean {
  return (
    /<\/(?:[\w-]{1,30}:)?(?:rss|feed|rdf|channel)\s{0,20}>\s{0,2000}(?:<!--[\s\S]{0,2000}-->)?\s{0,2000}$/i.test(page.body.slice(-8000)) ||
    /\/>\s{0,200}$/.test(page.body.slice(-300))
  );
}

function readEntry(entry: Element, base: string): ParsedPosting {
  const title = titleOf(firstChild(entry, ['title']));
  // The longest of the places where feeds put the words: a summary repeats the start of the content.
  const words = ['encoded', 'content', 'description', 'summary', 'body']
    .flatMap((name) => childrenOf(entry, name))
    .map((element) => contentOf(element))
    .reduce((longest, next) => (next.text.length > longest.text.length ? next : longest), { text: '', images: [] as string[] });
  const id = plainText(firstChild(entry, ['guid', 'id'])) || (entry.attribs['rdf:about'] ?? '');
  const url = readUrl(linkOf(entry), base) ?? readUrl(id.startsWith('http') ? id : '', base) ?? base;
  const text = words.text === '' ? (title ?? '') : words.text;
  const pictures = elementsBelow(entry)
    .filter(
      (element) =>
        ['enclosure', 'thumbnail'].includes(localName(element)) ||
        (localName(element) === 'content' && element.attribs['url'] !== undefined),
    )
    .filter(
      (element) => localName(element) === 'thumbnail' || (element.attribs['type'] ?? element.attribs['medium'] ?? '').startsWith('image'),
    )
    .map((element) => element.attribs['url'] ?? '');
  return {
    nativeId: id === '' ? null : id,
    url,
    title,
    text,
    author: authorOf(entry, url),
    publishedAt: firstDate(entry),
    kind: childrenOf(entry, 'in-reply-to').length > 0 ? 'comment' : 'post',
    images: [...words.images, ...pictures].flatMap((address) => readUrl(address, url) ?? []),
  };
}

function firstDate(entry: Element): string | null {
  for (const name of ['pubdate', 'published', 'issued', 'date', 'created', 'updated', 'modified']) {
    const date = readDate(plainText(firstChild(entry, [name])));
    if (date !== null) return date;
  }
  return null;
}

function authorOf(entry: Element, base: string): Author {
  const person = firstChild(entry, ['author', 'creator']);
  if (person === undefined) return { name: null, id: null, url: null };
  const named = firstChild(person, ['name']);
  const name = tidyLine(plainText(named ?? person));
  // RSS 2.0 wants `address@host (Name)`.
  const inBrackets = /^[^\s()]{1,200}@[^\s()]{1,200}\s\((.{1,200})\)$/.exec(name)?.[1];
  return { name: (inBrackets ?? name) || null, id: null, url: readUrl(plainText(firstChild(person, ['uri', 'url'])), base) };
}

/** A title is one line of text, in which feeds escape markup once too often. */
function titleOf(element: Element | undefined): string | null {
  if (element === undefined) return null;
  const shown = contentOf(element).text;
  return tidyLine(shown) || null;
}

/** What an element says: its XHTML children, or the HTML or text written in it. */
function contentOf(element: Element): { text: string; images: string[] } {
  if (element.attribs['url'] !== undefined) return { text: '', images: [] }; // media:content is a file
  const nested = element.children.some((child) => 'attribs' in child);
  if (nested) return { text: readPost(element.children), images: imagesIn(elementsBelow(element)) };
  const raw = rawText(element);
  const type = (element.attribs['type'] ?? '').toLowerCase();
  if (type === 'text' || type === 'text/plain') return { text: readText(element.children), images: [] };
  if (!raw.includes('<')) return { text: linesOf(raw), images: [] };
  const { $ } = openMarkup(raw, false);
  return { text: readPost($.root().get(0) as unknown as Element), images: imagesIn($('img').toArray()) };
}

/** Text without tags keeps its own line breaks; entities left in it were escaped twice. */
function linesOf(raw: string): string {
  return raw
    .split(/\r\n|[\n\r]/)
    .map((line) => textOfHtml(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function imagesIn(elements: readonly Element[]): string[] {
  return elements.filter((element) => element.name === 'img').flatMap((image) => image.attribs['src'] ?? []);
}

function linkOf(element: Element): string | undefined {
  const links = childrenOf(element, 'link');
  const alternate = links.find((link) => (link.attribs['rel'] ?? 'alternate') === 'alternate' && link.attribs['href'] !== undefined);
  return alternate?.attribs['href'] ?? links.map((link) => rawText(link).trim()).find((text) => text !== '') ?? undefined;
}

function nextOf(link: Element, page: Page): PageLink[] {
  const url = link.attribs['rel'] === 'next' ? readUrl(link.attribs['href'], page.url) : null;
  return url === null ? [] : [{ url, kind: 'next' }];
}

function plainText(element: Element | undefined): string {
  return element === undefined ? '' : tidyLine(rawText(element));
}

function rawText(element: Element): string {
  let text = '';
  const work = element.children.toReversed();
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    if ('children' in node) work.push(...node.children.toReversed());
    else if (isText(node)) text += node.data;
  }
  return text;
}

function isText(node: ReadableNode): node is ReadableNode & { data: string } {
  return node.type === 'text' && node.data !== undefined;
}

function localName(element: Element): string {
  return element.name.slice(element.name.lastIndexOf(':') + 1).toLowerCase();
}

function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child): child is Element => 'attribs' in child && localName(child) === name);
}

function firstChild(element: Element, names: readonly string[]): Element | undefined {
  for (const name of names) {
    const found = childrenOf(element, name)[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

function elementsBelow(element: Element): Element[] {
  const found: Element[] = [];
  const work = element.children.toReversed();
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    if ('attribs' in node) found.push(node);
    if ('children' in node) for (let at = node.children.length - 1; at >= 0; at -= 1) work.push(node.children[at] as Element);
  }
  return found;
}
