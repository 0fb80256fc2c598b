/** Reads off markup what walls are recognised by. Linear scans, no parser: it must be cheap on every page. */

/** Elements whose content nobody reads, with how they end. Sticky positions are set before each use. */
const hiddenElements: Readonly<Record<string, RegExp>> = {
  script: /<\/script/gi,
  style: /<\/style/gi,
  noscript: /<\/noscript/gi,
  template: /<\/template/gi,
  svg: /<\/svg/gi,
  iframe: /<\/iframe/gi,
};

/**
 * Text outside tags and outside scripts, styles and the like, white space folded, at most
 * `limit` UTF-16 units. Character references are left as they are.
 */
export function visibleText(html: string, limit: number): string {
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  while (at < html.length && length < limit) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    const text = html
      .slice(at, Math.min(end, at + limit))
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '') {
      parts.push(text);
      length += text.length + 1;
    }
    if (open < 0) break;
    at = afterTag(html, open);
  }
  return parts.join(' ').slice(0, limit);
}

/** Where the text goes on after the tag (or comment, or hidden element) at `open`. */
function afterTag(html: string, open: number): number {
  if (html.startsWith('<!--', open)) return past(html, '-->', open + 4);
  const name = /^[a-z]{1,10}(?=[\s/>])/.exec(html.slice(open + 1, open + 12).toLowerCase())?.[0];
  const close = past(html, '>', open + 1);
  const end = name === undefined ? undefined : hiddenElements[name];
  if (end === undefined) return close;
  end.lastIndex = close;
  return end.exec(html) === null ? html.length : past(html, '>', end.lastIndex);
}

function past(text: string, needle: string, from: number): number {
  const found = text.indexOf(needle, from);
  return found < 0 ? text.length : found + needle.length;
}

/** The text of the first element of a name, white space folded, without tags; null when there is none. */
export function textOfFirst(html: string, name: 'title' | 'h1' | 'h2'): string | null {
  const open = new RegExp(`<${name}[\\s>]`, 'i').exec(html);
  if (open === null) return null;
  const start = past(html, '>', open.index + name.length);
  const rest = html.slice(start, start + 2_000);
  const close = rest.search(new RegExp(`</${name}`, 'i'));
  return visibleText(close < 0 ? rest.slice(0, 300) : rest.slice(0, close), 300);
}
