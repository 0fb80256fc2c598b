/**
 * Markup to a tree, in time linear in its size whatever it holds. htmlparser2 (through
 * cheerio/slim) is used and not the HTML5 tree builder, whose rules for implied ends and formatting
 * are quadratic on hostile markup; htmlparser2 itself is quadratic in nesting only, and that is bounded.
 */
import { load, type CheerioAPI } from 'cheerio/slim';
import type { Page } from '#crawlers/crawler.ts';
import { boundMarkup } from './bound-markup.ts';
import type { Element } from './node.ts';

/** A page as a tree, and whether parts of it had to be left out. */
export type OpenPage = { $: CheerioAPI; cut: boolean };

const opened = new WeakMap<Page, { html?: OpenPage; xml?: OpenPage; base?: { of: string; is: string } }>();

/** The page as an HTML tree, kept as long as the caller keeps the page, so that several crawlers may look at it. */
export function openHtml(page: Page): OpenPage {
  const known = opened.get(page) ?? {};
  opened.set(page, known);
  known.html ??= openMarkup(page.body, false);
  return known.html;
}

/** What relative addresses on the page are relative to: its base element, else its own address. */
export function linkBase(page: Page): string {
  const known = opened.get(page) ?? {};
  opened.set(page, known);
  if (known.base?.of === page.url) return known.base.is;
  const href = openHtml(page).$('base[href]').attr('href');
  const named = href === undefined ? null : URL.parse(href, page.url);
  const is = named !== null && /^https?:$/.test(named.protocol) ? named.href : page.url;
  known.base = { of: page.url, is };
  return is;
}

/** The page as an XML tree; tolerant of broken XML, and no DTD entity is ever expanded. */
export function openXml(page: Page): OpenPage {
  const known = opened.get(page) ?? {};
  opened.set(page, known);
  known.xml ??= openMarkup(page.body, true);
  return known.xml;
}

/**
 * Any markup as a tree, e.g. the HTML inside a feed or a JSON field. Everything lies in one root
 * element: selecting below many siblings is quadratic in their number, below one root it is not.
 */
export function openMarkup(markup: string, xml: boolean): OpenPage {
  const bounded = boundMarkup(markup, xml);
  const $ = load(`<x-page>${bounded.markup}</x-page>`, { xml: { xmlMode: xml, decodeEntities: true } });
  partCrowds($);
  return { $, cut: bounded.cut };
}

/** Selecting below an element is quadratic in the number of its children; no real page has so many in one. */
const CROWD = 3000;
const PART = 1000;

/** Children of an element that has very many are put into boxes without meaning. */
function partCrowds($: CheerioAPI): void {
  const work: Element[] = $('x-page').toArray().slice(0, 1);
  for (let element = work.pop(); element !== undefined; element = work.pop()) {
    for (const child of element.children) if ('attribs' in child && child.children.length > 0) work.push(child);
    if (element.children.length <= CROWD) continue;
    const parts: Element[] = [];
    for (let from = 0; from < element.children.length; from += PART) {
      const part = $<Element, string>('<x-part></x-part>').get(0);
      if (part === undefined) return;
      part.children = element.children.slice(from, from + PART);
      for (const child of part.children) child.parent = part;
      const [first] = part.children;
      const last = part.children.at(-1);
      if (first !== undefined) first.prev = null;
      if (last !== undefined) last.next = null;
      part.parent = element;
      part.prev = parts.at(-1) ?? null;
      if (part.prev !== null) part.prev.next = part;
      parts.push(part);
    }
    element.children = parts;
  }
}
