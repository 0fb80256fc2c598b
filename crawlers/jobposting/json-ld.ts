/** JSON-LD blocks of a page, with the repairs that cannot change what a block says. */
import type { CheerioAPI } from '#crawlers/reading/node.ts';

/** Bounds on what is walked through in one page. */
const MAX_BLOCKS = 200;
const MAX_NODES = 50_000;

export type JsonObject = { readonly [key: string]: unknown };

/** Every object of every readable block, outermost first; `broken` counts the blocks that could not be read. */
export function readJsonLd($: CheerioAPI): { objects: JsonObject[]; broken: number } {
  const objects: JsonObject[] = [];
  let broken = 0;
  const blocks = $('script[type*="ld+json" i]').toArray().slice(0, MAX_BLOCKS);
  for (const block of blocks) {
    const source = $(block).text();
    if (source.trim() === '') continue;
    const values = parseJson(source);
    if (values === null) broken += 1;
    else collectObjects(values, objects);
  }
  return { objects, broken };
}

/** The JSON in a text, mended where that is safe; null when it is broken beyond that. */
export function parseJson(source: string): unknown {
  for (const attempt of [trimmed, mended]) {
    const text = attempt(source);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // Tried again after mending; a block that stays broken is counted by the caller.
    }
  }
  return null;
}

/** Without what pages put around the block: comments, CDATA marks, a byte-order mark, a closing semicolon. */
function trimmed(source: string): string {
  let text = source.trim();
  // A mark may stand inside another: `<!-- //<![CDATA[`.
  for (let round = 0; round < 3; round += 1) {
    const start = /^(?:\uFEFF|(?:\/\/|\/\*)?\s{0,9}(?:<!\[CDATA\[|<!--)(?:\s{0,9}\*\/)?)/.exec(text)?.[0].length ?? 0;
    const end = /(?:(?:\/\/|\/\*)?\s{0,9}(?:\]\]>|-->)(?:\s{0,9}\*\/)?|;)$/.exec(text.slice(-40))?.[0].length ?? 0;
    text = text.slice(start, text.length - end).trim();
  }
  return text;
}

/** Raw control characters inside strings become escapes; commas before a closing bracket go. One linear pass. */
function mended(source: string): string {
  const text = trimmed(source);
  const out: string[] = [];
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (inString) {
      if (letter === '\\') {
        const next = text[at + 1] ?? '';
        // `\'` and other escapes JSON does not know stand for the letter itself.
        out.push(/["\\/bfnrtu]/.test(next) ? letter + next : next === '\n' ? '\\n' : next);
        at += 1;
      } else if (letter === '"') {
        inString = false;
        out.push(letter);
      } else out.push(letter < ' ' ? escaped(letter) : letter);
    } else if (letter === '"') {
      inString = true;
      out.push(letter);
    } else if (letter === ',') {
      let ahead = at + 1;
      while (ahead < text.length && /\s/.test(text[ahead] as string)) ahead += 1;
      const next = text[ahead];
      if (next !== '}' && next !== ']' && next !== ',' && next !== undefined) out.push(letter);
      else at = ahead - 1;
    } else out.push(letter);
  }
  return out.join('');
}

function escaped(control: string): string {
  return control === '\n' ? '\\n' : control === '\t' ? '\\t' : control === '\r' ? '\\r' : ' ';
}

function collectObjects(value: unknown, objects: JsonObject[]): void {
  const work: unknown[] = [value];
  for (let seen = 0; work.length > 0 && seen < MAX_NODES; seen += 1) {
    const next = work.pop();
    if (Array.isArray(next)) for (let at = next.length - 1; at >= 0; at -= 1) work.push(next[at]);
    else if (typeof next === 'object' && next !== null) {
      const object = next as JsonObject;
      objects.push(object);
      const parts = Object.values(object);
      for (let at = parts.length - 1; at >= 0; at -= 1) if (typeof parts[at] === 'object') work.push(parts[at]);
    }
  }
}

/** Whether an object is of a schema.org type, however the type is written. */
export function isType(object: JsonObject, type: string): boolean {
  const types = Array.isArray(object['@type']) ? (object['@type'] as unknown[]) : [object['@type']];
  return types.some((name) => typeof name === 'string' && name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '') === type);
}
