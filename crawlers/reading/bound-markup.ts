/**
 * Keeps markup within bounds before a parser sees it, in one linear pass over its tags. The pass
 * follows the parser's own stack of open elements, so it also mends the one thing in which
 * htmlparser2 differs from browsers and that real pages have: an inline end tag that would close
 * the blocks opened since (`<span><div></span>` leaves the div open in a browser).
 */

/** Pages are read up to so many tags; the largest real pages seen have about 30,000. */
const MAX_TAGS = 150_000;
/** Nesting that is kept; deeper elements are unwrapped, their text stays. */
const MAX_DEPTH = 400;
/** Text beyond this is not read: the fetcher's own limit is lower, files on a command line may be larger. */
const MAX_UNITS = 40_000_000;

const words = (list: string) => new Set(list.split(' '));

const voidElements = words('area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr');
/** Elements whose content is not markup. */
const rawElements = words('script style textarea title xmp iframe noembed noframes plaintext');
const formParts = words('input option optgroup select button datalist textarea');
const paragraph = words('p');
/** What a start tag closes, as htmlparser2 has it. */
const implied = new Map<string, Set<string>>([
  ['tr', words('tr th td')],
  ['th', words('th')],
  ['td', words('thead th td')],
  ['li', words('li')],
  ['option', words('option')],
  ['optgroup', words('optgroup option')],
  ['dd', words('dd dt')],
  ['dt', words('dd dt')],
  ['rt', words('rt rp')],
  ['rp', words('rt rp')],
  ['tbody', words('thead tbody')],
  ['tfoot', words('thead tbody')],
  ...[...words('select output button datalist')].map((name): [string, Set<string>] => [name, formParts]),
]);
for (const name of words(
  'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header main nav ol pre section table ul',
)) {
  implied.set(name, paragraph);
}
/** Inline elements: their end tag never closes a block. */
const inlineElements = words('a abbr b big cite code em font i label mark q s small span strike strong sub sup time tt u');

/** Markup that is safe to parse, and whether anything was left out for it. */
export type BoundedMarkup = { markup: string; cut: boolean };

/** Makes markup safe to parse: bounded length, number of tags and nesting. */
export function boundMarkup(markup: string, xml: boolean): BoundedMarkup {
  const input = markup.length > MAX_UNITS ? markup.slice(0, MAX_UNITS) : markup;
  let cut = input.length < markup.length;
  const kept: string[] = [];
  let copiedTo = 0;
  const drop = (from: number, to: number) => {
    kept.push(input.slice(copiedTo, from));
    copiedTo = to;
  };
  const stack: string[] = [];
  /** How many start tags of a name were dropped and have an end tag to come. */
  const owed = new Map<string, number>();
  let tags = 0;
  let at = 0;
  for (;;) {
    const open = input.indexOf('<', at);
    if (open === -1) break;
    const next = input.charCodeAt(open + 1);
    if (next === 33 || next === 63 /* ! or ? */) {
      at = endOfDeclaration(input, open);
      continue;
    }
    const closing = next === 47; /* / */
    const nameStart = open + (closing ? 2 : 1);
    const nameEnd = endOfName(input, nameStart);
    if (nameEnd === nameStart) {
      at = open + 1;
      continue;
    }
    const name = xml ? input.slice(nameStart, nameEnd) : input.slice(nameStart, nameEnd).toLowerCase();
    const end = endOfTag(input, nameEnd);
    tags += 1;
    if (tags > MAX_TAGS) {
      drop(open, input.length);
      return { markup: kept.join(''), cut: true };
    }
    at = end;
    if (closing) {
      const due = owed.get(name) ?? 0;
      if (due > 0) {
        owed.set(name, due - 1);
        drop(open, end);
      } else if (!closeElement(stack, name, xml)) drop(open, end);
      continue;
    }
    if (!xml) {
      const closes = implied.get(name);
      if (closes !== undefined) {
        while (stack.length > 0 && closes.has(stack[stack.length - 1] ?? '')) stack.pop();
      }
      if (voidElements.has(name)) continue;
      if (rawElements.has(name)) {
        at = endOfRaw(input, end, name);
        continue;
      }
    } else if (input.charCodeAt(end - 2) === 47) continue;
    if (stack.length >= MAX_DEPTH) {
      owed.set(name, (owed.get(name) ?? 0) + 1);
      drop(open, end);
      cut = true;
    } else stack.push(name);
  }
  if (copiedTo === 0) return { markup: input, cut };
  kept.push(input.slice(copiedTo));
  return { markup: kept.join(''), cut };
}

/** Closes an element on the stack; false when a browser would ignore this end tag. */
function closeElement(stack: string[], name: string, xml: boolean): boolean {
  const found = stack.lastIndexOf(name);
  if (found === -1) return xml || !inlineElements.has(name);
  if (!xml && inlineElements.has(name)) {
    for (let above = found + 1; above < stack.length; above += 1) {
      if (!inlineElements.has(stack[above] ?? '')) return false;
    }
  }
  stack.length = found;
  return true;
}

function endOfDeclaration(input: string, open: number): number {
  if (input.startsWith('<!--', open)) return behind(input, '-->', open + 4);
  if (input.startsWith('<![CDATA[', open)) return behind(input, ']]>', open + 9);
  return behind(input, '>', open);
}

function behind(input: string, mark: string, from: number): number {
  const end = input.indexOf(mark, from);
  return end === -1 ? input.length : end + mark.length;
}

function endOfName(input: string, start: number): number {
  const first = input.charCodeAt(start) | 32;
  if (first < 97 || first > 122) return start;
  let at = start + 1;
  const limit = Math.min(input.length, start + 200);
  while (at < limit) {
    const code = input.charCodeAt(at);
    if (code <= 32 || code === 47 || code === 62) break;
    at += 1;
  }
  return at;
}

/** Just behind the `>` that ends a tag; a `>` inside a quoted value does not end it. */
function endOfTag(input: string, from: number): number {
  let quote = 0;
  for (let at = from; at < input.length; at += 1) {
    const code = input.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at + 1;
    else if ((code === 34 || code === 39) && startsValue(input, at)) quote = code;
  }
  return input.length;
}

/** A quote opens a value only behind `=`, spaces between them allowed. */
function startsValue(input: string, quoteAt: number): boolean {
  let at = quoteAt - 1;
  const limit = Math.max(0, quoteAt - 20);
  while (at > limit && input.charCodeAt(at) <= 32) at -= 1;
  return input.charCodeAt(at) === 61;
}

/** The `</name` that ends raw content. */
function endOfRaw(input: string, from: number, name: string): number {
  let at = from;
  for (;;) {
    const close = input.indexOf('</', at);
    if (close === -1) return input.length;
    if (input.slice(close + 2, close + 2 + name.length).toLowerCase() === name) return close;
    at = close + 2;
  }
}
