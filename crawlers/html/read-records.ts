/**
 * Values from JSON inside a page: the state a script application starts from. JSON is found in
 * whole script elements and also inside code (`handle({"a":1})`), by one linear pass over the script.
 */
import type { Page } from '#crawlers/crawler.ts';
import type { ParsedPosting } from '#src/domain/posting.ts';
import type { CheerioAPI } from '#crawlers/reading/node.ts';
import { linkBase } from '#crawlers/reading/open-page.ts';
import { readDate } from '#crawlers/reading/read-date.ts';
import { textOfHtml, tidyLine, tidyText } from '#crawlers/reading/read-text.ts';
import { readUrl } from '#crawlers/reading/read-url.ts';
import type { RecordRules } from './site-definition.ts';

const MAX_OBJECTS = 300_000;
/** An island smaller than this holds no post. */
const MIN_ISLAND_UNITS = 40;

/** A record by its key, with every object that has this key. */
export type PageRecord = { key: string; objects: Record<string, unknown>[] };

/** The records the rules name, in the order of the page. */
export function readRecords($: CheerioAPI, rules: RecordRules): PageRecord[] {
  const byKey = new Map<string, PageRecord>();
  const add = (object: unknown) => {
    if (typeof object !== 'object' || object === null || Array.isArray(object)) return;
    const fields = object as Record<string, unknown>;
    const key = scalar(fields[rules.key]);
    if (key === '' || !key.startsWith(rules.keyPrefix ?? '')) return;
    const record = byKey.get(key) ?? { key, objects: [] };
    byKey.set(key, record);
    record.objects.push(fields);
  };
  for (const script of $(rules.script).toArray()) {
    const source = $(script).text();
    if (!source.includes(`"${rules.key}"`)) continue;
    for (const value of jsonIslands(source)) {
      if (rules.list === undefined) eachObject(value, add);
      else {
        const list = atPath(value, rules.list);
        if (Array.isArray(list)) list.forEach(add);
      }
    }
  }
  return [...byKey.values()];
}

/** The first value that a record has at one of the paths, as text. */
export function recordText(record: PageRecord, paths: readonly string[]): string {
  for (const path of paths) {
    for (const object of record.objects) {
      const text = scalar(atPath(object, path));
      if (text !== '') return text;
    }
  }
  return '';
}

/** A record as a posting of its own. */
export function recordPosting(record: PageRecord, rules: RecordRules, page: Page): ParsedPosting {
  const text = (paths: readonly string[]) => recordText(record, paths);
  return {
    nativeId: record.key,
    url: readUrl(text(rules.url), linkBase(page)) ?? `${page.url.split('#', 1)[0]}#${encodeURIComponent(record.key)}`,
    title: tidyLine(text(rules.title)) || null,
    text: recordWords(record, rules.text),
    author: {
      name: tidyLine(text(rules.author)) || null,
      id: text(rules.authorId) || null,
      url: readUrl(text(rules.authorUrl), linkBase(page)),
    },
    publishedAt: readDate(text(rules.publishedAt)),
    kind: 'post',
    images: [],
  };
}

/** The texts a record has at these paths, HTML read as text, nothing twice. */
export function recordWords(record: PageRecord, paths: readonly string[]): string {
  const parts = paths
    .map((path) => recordText(record, [path]))
    .map((value) => (/<[a-z]/i.test(value) ? textOfHtml(value) : tidyText(value)));
  return [...new Set(parts.filter((part) => part !== ''))].join('\n');
}

function scalar(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function atPath(value: unknown, path: string): unknown {
  let at: unknown = value;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}

function eachObject(value: unknown, visit: (object: unknown) => void): void {
  const work: unknown[] = [value];
  for (let seen = 0; work.length > 0 && seen < MAX_OBJECTS; seen += 1) {
    const next = work.pop();
    if (typeof next !== 'object' || next === null) continue;
    visit(next);
    const parts = Object.values(next);
    for (let at = parts.length - 1; at >= 0; at -= 1) if (typeof parts[at] === 'object') work.push(parts[at]);
  }
}

/** JSON values in a script: the outermost `{"`...`}` that parse. */
function* jsonIslands(source: string): Generator {
  const whole = parsed(source);
  if (whole !== undefined) {
    yield whole;
    return;
  }
  const open: number[] = [];
  let islandStart = -1;
  let islandDepth = -1;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charCodeAt(at);
    if (letter === 34) at = endOfString(source, at);
    else if (letter === 123) {
      if (islandStart === -1 && source.charCodeAt(at + 1) === 34) {
        islandStart = at;
        islandDepth = open.length;
      }
      open.push(at);
    } else if (letter === 125 && open.length > 0) {
      open.pop();
      if (islandStart !== -1 && open.length === islandDepth) {
        const value = at - islandStart >= MIN_ISLAND_UNITS ? parsed(source.slice(islandStart, at + 1)) : undefined;
        if (value !== undefined) yield value;
        islandStart = -1;
      }
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // code, not JSON: expected for most scripts
  }
}

function endOfString(source: string, open: number): number {
  for (let at = open + 1; at < source.length; at += 1) {
    const letter = source.charCodeAt(at);
    if (letter === 92) at += 1;
    else if (letter === 34) return at;
  }
  return source.length;
}
