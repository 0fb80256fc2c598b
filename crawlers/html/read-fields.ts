/** Applies the rules of a site definition to one post element. */
import type { Page } from '#crawlers/crawler.ts';
import type { ParsedPosting } from '#src/domain/posting.ts';
import type { CheerioAPI, Element, ReadableNode } from '#crawlers/reading/node.ts';
import { linkBase } from '#crawlers/reading/open-page.ts';
import { readDate } from '#crawlers/reading/read-date.ts';
import { readPost } from '#crawlers/reading/read-post.ts';
import { readText, tidyLine } from '#crawlers/reading/read-text.ts';
import { readUrl } from '#crawlers/reading/read-url.ts';
import type { FieldRules, Rule } from './site-definition.ts';

/** Reads one post; its text is empty when the rules find none. */
export function readFields($: CheerioAPI, post: Element, rules: FieldRules, page: Page): ParsedPosting {
  const one = (list: readonly Rule[]) => firstOf($, post, list);
  const title = one(rules.title);
  const nativeId = one(rules.nativeId);
  return {
    nativeId,
    url:
      readUrl(one(rules.url), linkBase(page)) ??
      (nativeId === null ? page.url : `${page.url.split('#', 1)[0]}#${encodeURIComponent(nativeId)}`),
    title,
    text: textOf($, post, rules, title),
    author: { name: one(rules.author), id: null, url: readUrl(one(rules.authorUrl), linkBase(page)) },
    publishedAt: rules.publishedAt.map((rule) => readDate(valueOf($, post, rule))).find((date) => date !== null) ?? null,
    kind: 'post',
    images: rules.images.flatMap((rule) => allOf($, post, rule)).flatMap((address) => readUrl(address, linkBase(page)) ?? []),
  };
}

function firstOf($: CheerioAPI, post: Element, list: readonly Rule[]): string | null {
  for (const rule of list) {
    const value = valueOf($, post, rule);
    if (value !== '') return value;
  }
  return null;
}

function valueOf($: CheerioAPI, post: Element, rule: Rule): string {
  return allOf($, post, rule)[0] ?? '';
}

function allOf($: CheerioAPI, post: Element, rule: Rule): string[] {
  const { from, after, before, digits, prefix } =
    typeof rule === 'string' ? { from: rule, after: undefined, before: undefined, digits: undefined, prefix: undefined } : rule;
  const mark = from.lastIndexOf('@');
  const selector = mark === -1 ? from : from.slice(0, mark);
  const attribute = mark === -1 ? null : from.slice(mark + 1);
  const elements = selector === '' ? [post] : $(post).find(selector).toArray();
  return elements
    .map((element) => (attribute === null ? tidyLine(readText(element)) : (element.attribs[attribute] ?? '')))
    .map((value) => (after === undefined ? value : value.includes(after) ? value.slice(value.indexOf(after) + after.length) : ''))
    .map((value) => (before === undefined || !value.includes(before) ? value : value.slice(0, value.indexOf(before))))
    .map((value) => (digits === true ? (/\d+(?=\D*$)/.exec(value)?.[0] ?? '') : value.trim()))
    .filter((value) => value !== '')
    .map((value) => (prefix ?? '') + value);
}

function textOf($: CheerioAPI, post: Element, rules: FieldRules, title: string | null): string {
  const without = rules.without.join(', ');
  const unwanted = (node: ReadableNode) =>
    without !== '' && (node.attribs?.['class'] !== undefined || node.name === 'form') && $(node as Element).is(without);
  if (rules.text.length === 0) {
    const heading = titleElement($, post, rules.title);
    return cardLines(
      readPost(post, (node) => node === heading || unwanted(node), true),
      title,
    );
  }
  const parts = rules.text.flatMap((selector) =>
    $(post)
      .find(selector)
      .toArray()
      .map((element) => readPost(element, unwanted)),
  );
  return uniqueLines(parts.filter((part) => part !== '').join('\n'));
}

function titleElement($: CheerioAPI, post: Element, list: readonly Rule[]): Element | undefined {
  for (const rule of list) {
    const selector = (typeof rule === 'string' ? rule : rule.from).split('@')[0] ?? '';
    const found = selector === '' ? undefined : $(post).find(selector).get(0);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The lines of a card without its title and without lines it repeats (tool tips, small-screen copies). */
export function cardLines(text: string, title: string | null): string {
  const heading = title === null ? '' : tidyLine(title);
  const lines = text.split('\n').filter((line) => line !== '' && line !== heading);
  return uniqueLines(lines.join('\n'));
}

function uniqueLines(text: string): string {
  return text
    .split('\n')
    .filter((line, index, all) => line === '' || all.indexOf(line) === index)
    .join('\n');
}
