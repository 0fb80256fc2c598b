/** schema.org microdata and RDFa as the same objects that JSON-LD gives. */
import type { CheerioAPI, Element } from '#crawlers/reading/node.ts';
import { readText } from '#crawlers/reading/read-text.ts';
import type { JsonObject } from './json-ld.ts';

const MAX_ITEMS = 500;
const MAX_PROPERTIES = 300;

/** JobPosting items that are marked up in the page itself, outermost only. */
export function readMicrodata($: CheerioAPI): JsonObject[] {
  const items = $('[itemtype*="schema.org/JobPosting" i], [typeof~="JobPosting"], [typeof~="schema:JobPosting"]').toArray();
  return items.slice(0, MAX_ITEMS).map((item) => readItem(item, 0));
}

function readItem(item: Element, depth: number): JsonObject {
  const object: Record<string, unknown> = { '@type': typeOf(item) };
  for (const property of propertiesOf(item)) {
    const names = (property.attribs['itemprop'] ?? property.attribs['property'] ?? '').split(/\s+/);
    const value = valueOf(property, depth);
    for (const name of names) {
      const key = name.replace(/^schema:/, '');
      if (key !== '' && object[key] === undefined) object[key] = value;
    }
  }
  return object;
}

/** The properties that are the item's own: those inside an item below it are that item's. */
function propertiesOf(item: Element): Element[] {
  const found: Element[] = [];
  const work = item.children.toReversed();
  for (let node = work.pop(); node !== undefined && found.length < MAX_PROPERTIES; node = work.pop()) {
    if (!('attribs' in node)) continue;
    const { itemprop, property, itemscope } = node.attribs;
    if (itemprop !== undefined || property !== undefined) found.push(node);
    if (itemscope === undefined && node.attribs['typeof'] === undefined) {
      for (let at = node.children.length - 1; at >= 0; at -= 1) work.push(node.children[at] as Element);
    }
  }
  return found;
}

function typeOf(item: Element): string {
  return (
    (item.attribs['itemtype'] ?? item.attribs['typeof'] ?? '')
      .trim()
      .split(/\s+/)[0]
      ?.replace(/^https?:\/\/schema\.org\//i, '') ?? ''
  );
}

function valueOf(property: Element, depth: number): unknown {
  const { itemscope, content, datetime, href, src } = property.attribs;
  if ((itemscope !== undefined || property.attribs['typeof'] !== undefined) && depth < 5) return readItem(property, depth + 1);
  return (
    content ??
    datetime ??
    (property.name === 'a' || property.name === 'link' ? href : undefined) ??
    (property.name === 'img' ? src : undefined) ??
    readText(property)
  );
}
