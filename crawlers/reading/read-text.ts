/**
 * The visible text of elements, as a reader would copy it: block elements and `br` break lines,
 * spaces inside a line are one space, never more than one empty line in a row. Zero-width and odd
 * letters stay: how a post hides its words is evidence.
 */
import type { ReadableNode } from './node.ts';
import { openMarkup } from './open-page.ts';

const words = (list: string) => new Set(list.split(' '));

const blocks = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul',
);
/** Never part of what is read. */
const unread = words(
  'script style template noscript svg math head iframe object embed audio video canvas select option datalist textarea input button map',
);
const cells = words('td th');

/** White space a page lays out with. U+FEFF and U+200B are not in it: they are letters that hide words. */
const SPACES = /[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const EDGE_SPACE =
  /^[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g;

/** Says of an element that its text is not wanted, e.g. a quotation. */
export type Unwanted = (element: ReadableNode) => boolean;

/**
 * Text of nodes in document order. `unwanted` leaves out further elements. With `chips`, elements that
 * stand beside each other without words between them are lines of their own, as on the cards of a list.
 */
export function readText(nodes: ReadableNode | readonly ReadableNode[], unwanted?: Unwanted, chips = false): string {
  const lines: string[] = [''];
  const write = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const breakLine = () => {
    if (lines[lines.length - 1] !== '') lines.push('');
  };
  // Read a node, or finish an element: a block breaks the line behind it, a table cell leaves a space.
  const work: (ReadableNode | 'break' | 'space')[] = isList(nodes) ? nodes.toReversed() : [nodes];
  for (;;) {
    const node = work.pop();
    if (node === undefined) break;
    if (node === 'break') breakLine();
    else if (node === 'space') write(' ');
    else if (node.type === 'text') {
      if (isPreformatted(node)) writeLines(node.data ?? '', lines);
      else write((node.data ?? '').replace(SPACES, ' '));
    } else {
      const name = node.type === 'tag' ? (node.name ?? '') : '';
      if (name === '' && node.type !== 'cdata' && node.type !== 'root') continue;
      if (unread.has(name) || isHidden(node) || unwanted?.(node) === true) continue;
      const children = node.children ?? [];
      if (name === 'br') lines.push('');
      if (name === 'img') write(pictureLetters(node));
      else {
        if (blocks.has(name) || (chips && isChip(node))) {
          breakLine();
          work.push('break');
        } else if (cells.has(name)) work.push('space');
        for (let at = children.length - 1; at >= 0; at -= 1) work.push(children[at] as ReadableNode);
      }
    }
  }
  return tidyLines(lines);
}

/** Text of HTML that stands in a string, e.g. a feed's description; entities are decoded once. */
export function textOfHtml(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return tidyText(html);
  return readText(openMarkup(html, false).$.root().get(0) ?? []);
}

/** Plain text brought into the same form: single spaces, at most one empty line, no space at the edges. */
export function tidyText(text: string): string {
  return tidyLines(text.split(/\r\n|[\n\r\u2028\u2029]/));
}

/** The text of one line: line breaks become spaces. */
export function tidyLine(text: string): string {
  return text.replace(SPACES, ' ').replace(EDGE_SPACE, '');
}

function tidyLines(lines: readonly string[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    const text = tidyLine(line);
    if (text !== '') kept.push(text);
    else if (kept.length > 0 && kept[kept.length - 1] !== '') kept.push('');
  }
  if (kept[kept.length - 1] === '') kept.pop();
  return kept.join('\n');
}

function writeLines(text: string, lines: string[]): void {
  const parts = text.split(/\r\n|[\n\r]/);
  parts.forEach((part, index) => {
    if (index > 0) lines.push('');
    lines[lines.length - 1] += part;
  });
}

function isList(nodes: ReadableNode | readonly ReadableNode[]): nodes is readonly ReadableNode[] {
  return Array.isArray(nodes);
}

/** An element between other elements, with no words of their parent beside it. */
function isChip(node: ReadableNode): boolean {
  const siblings = node.parent?.children ?? [];
  if (siblings.length > 20) return false;
  let elements = 0;
  for (const sibling of siblings) {
    if (sibling.type === 'text' && (sibling.data ?? '').trim() !== '') return false;
    if (sibling.type === 'tag' && sibling.name !== 'br') elements += 1;
  }
  return elements > 1;
}

function isPreformatted(text: ReadableNode): boolean {
  const parent = text.parent;
  return parent?.name === 'pre' || (parent?.name === 'code' && parent.parent?.name === 'pre');
}

/** Hidden by markup that needs no style sheet to understand. */
export function isHidden(element: ReadableNode): boolean {
  const hidden = element.attribs?.['hidden'];
  if (hidden !== undefined && hidden !== 'until-found') return true;
  const style = element.attribs?.['style'];
  if (style === undefined || style.length > 2000) return false;
  return /(?:^|[;\s])(?:display\s?:\s?none|visibility\s?:\s?hidden)/i.test(style);
}

/** Emoji and smilies are letters drawn as pictures. */
function pictureLetters(image: ReadableNode): string {
  const { alt = '', class: kind = '', src = '' } = image.attribs ?? {};
  if (alt === '' || alt.length > 40) return '';
  return /smil|emoji|emoticon/i.test(`${kind} ${src.slice(0, 300)}`) || /^\p{Extended_Pictographic}/u.test(alt) ? alt : '';
}
