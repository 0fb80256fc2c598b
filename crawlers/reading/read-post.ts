/** The text of a post with the ways to reach its author that stand only behind its links. */
import type { ReadableNode } from './node.ts';
import { readText, type Unwanted } from './read-text.ts';

const MAX_CONTACTS = 20;
/** Links that are a way to reach someone. A link to a single Telegram message is not one. */
const contactLink =
  /^(?:https?:\/\/(?:zalo\.me|wa\.me|m\.me|line\.me|api\.whatsapp\.com|chat\.zalo\.me|t\.me|telegram\.me)\/|tel:|mailto:|zalo:|tg:)/i;
const messageLink = /^https?:\/\/(?:t|telegram)\.me\/(?:s\/)?\w+\/\d+|\/share\b|[?&](?:url|text)=/i;

/**
 * Reads a post. Links such as «nhắn tin tại đây» whose target is a contact the words do not give get a
 * line of their own at the end, the address as it stands on the page.
 */
export function readPost(nodes: ReadableNode | readonly ReadableNode[], unwanted?: Unwanted, chips = false): string {
  const text = readText(nodes, unwanted, chips);
  if (text === '') return '';
  const shown = text.toLowerCase();
  const digits = text.replace(/\D/g, '');
  const hidden = contactLinks(Array.isArray(nodes) ? nodes : [nodes], unwanted).filter((href) => {
    const target = href.replace(/^[a-z]+:(?:\/\/)?(?:[a-z.]+\/)?/i, '').replace(/^[+@/]+|[?#].*$/g, '');
    const number = target.replace(/\D/g, '');
    if (target === '' || shown.includes(target.toLowerCase())) return false;
    return number.length < 8 || !digits.includes(number.slice(-8));
  });
  return [text, ...new Set(hidden)].join('\n');
}

function contactLinks(nodes: readonly ReadableNode[], unwanted?: Unwanted): string[] {
  const found: string[] = [];
  const work = [...nodes];
  while (work.length > 0 && found.length < MAX_CONTACTS) {
    const node = work.pop();
    if (node === undefined || (node.type === 'tag' && unwanted?.(node) === true)) continue;
    const href = node.name === 'a' ? (node.attribs?.['href']?.trim() ?? '') : '';
    if (href.length < 300 && contactLink.test(href) && !messageLink.test(href)) found.push(href);
    for (const child of node.children ?? []) work.push(child);
  }
  return found.toReversed();
}
