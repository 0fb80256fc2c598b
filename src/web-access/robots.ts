/**
 * robots.txt by RFC 9309. The record is a plain value that the store keeps; the verdict is computed
 * from it. A hostile file costs bounded work: only the groups that speak to us reach the matcher,
 * and patterns with wildcards are bounded in length and number before they do.
 */
import robotsParserModule from 'robots-parser';
import { systemClock, type Clock } from '#src/clock.ts';
import type { FetchResult } from '#src/domain/visit.ts';
import { decodeBody } from './decode.ts';
import type { Fetcher } from './fetch.ts';
import { MAX_CRAWL_DELAY_MS } from './pace.ts';

/** What is known of one origin's robots.txt; JSON-serialisable. */
export type RobotsRecord = {
  /** `scheme://host[:port]` the rules are for, whichever origin answered after redirects. */
  origin: string;
  /** `rules`: see text. `allow-all`: there is none. `not-now`: it could not be read, so nothing is visited. */
  state: 'rules' | 'allow-all' | 'not-now';
  text: string | null;
  /** Why, as a code: `ok`, `status-404`, `connection-refused`, ... */
  reason: string;
  /** ISO instants; after `expiresAt` it is fetched again. */
  fetchedAt: string;
  expiresAt: string;
};

// The package is CommonJS whose exports are the function, its types describe an ES default export.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

const PARSE_LIMIT_BYTES = 500 * 1024;
const MAX_REDIRECTS = 5;
const HOUR_MS = 60 * 60 * 1000;
const KEEP_MS = 24 * HOUR_MS;

/**
 * Fetches robots.txt of an origin. RFC 9309 §2.3.1: 4xx means there is none, 5xx and no answer mean
 * nothing may be visited for now. Stricter than the RFC: 401, 403 and 429 mean "not now", because a
 * site that shuts its door on the file does not invite. At most five redirects are followed, also to
 * other origins; a longer chain counts as no file (§2.3.1.2). Never throws for what the web does.
 */
export async function fetchRobots(fetcher: Fetcher, origin: string, clock: Clock = systemClock): Promise<RobotsRecord> {
  const result = await fetcher.fetch({
    url: new URL('/robots.txt', origin).href,
    accept: 'text/plain,*/*;q=0.5',
    maxRedirects: MAX_REDIRECTS,
    maxBodyBytes: PARSE_LIMIT_BYTES,
    cutBody: true,
    anyType: true,
  });
  const now = clock.now().getTime();
  const { state, text, reason, keepMs } = meaningOf(result);
  return {
    origin: new URL(origin).origin,
    state,
    text,
    reason,
    fetchedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + keepMs).toISOString(),
  };
}

function meaningOf(result: FetchResult): Pick<RobotsRecord, 'state' | 'text' | 'reason'> & { keepMs: number } {
  if (result.outcome === 'ok') {
    // PostgreSQL takes neither NUL nor lone surrogates, and no rule has any.
    const text = decodeBody(result.response).text.replaceAll('\0', '').toWellFormed();
    return { state: 'rules', text, reason: 'ok', keepMs: KEEP_MS };
  }
  if (result.outcome === 'not-modified') return { state: 'not-now', text: null, reason: 'unexpected-304', keepMs: HOUR_MS };
  const { outcome, reason } = result;
  if (outcome === 'gone' || outcome === 'client-error' || outcome === 'redirect-loop' || ['status-451', 'no-content'].includes(reason)) {
    return { state: 'allow-all', text: null, reason, keepMs: KEEP_MS };
  }
  const keepMs = Math.min(Math.max(result.retryAfterMs ?? 0, HOUR_MS), KEEP_MS);
  return { state: 'not-now', text: null, reason, keepMs };
}

/**
 * May `url` be visited by the product named `userAgentProduct` (the part of the user agent before the
 * slash)? An address of another origin than the record's is never allowed by it. `crawlDelayMs` is
 * what the site asks for, clamped to 60 s, or null.
 */
export function robotsVerdict(
  record: RobotsRecord,
  url: string,
  userAgentProduct: string,
): { allowed: boolean; crawlDelayMs: number | null } {
  if (!URL.canParse(url) || new URL(url).origin !== record.origin) return { allowed: false, crawlDelayMs: null };
  if (record.state === 'not-now') return { allowed: false, crawlDelayMs: null };
  const asked = new URL(url);
  if (record.state === 'allow-all' || record.text === null || asked.pathname === '/robots.txt')
    return { allowed: true, crawlDelayMs: null };

  const product = userAgentProduct.split('/', 1)[0]?.trim().toLowerCase() ?? '';
  const robots = robotsParser(`${record.origin}/robots.txt`, boundedRules(record.text, product));
  const path = decodeUnreserved(asked.pathname + asked.search).slice(0, MAX_PATH_UNITS);
  const delay = robots.getCrawlDelay(product);
  return {
    allowed: robots.isAllowed(record.origin + path, product) ?? false,
    crawlDelayMs: delay === undefined || !(delay > 0) ? null : Math.min(delay * 1000, MAX_CRAWL_DELAY_MS),
  };
}

/** robots-parser matches in pattern length x path length steps; these bounds keep the whole under about 150 million. */
const MAX_PATH_UNITS = 2_048;
const MAX_PATTERN_UNITS = 2_048;
const MAX_WILD_PATTERN_UNITS = 256;
const MAX_WILD_PATTERNS = 300;

/**
 * The lines of the groups for `product` and `*`, in a form that cannot make the matcher work long.
 * A pattern over a bound is cut before its first wildcard if it forbids (forbidding more) and left
 * out if it allows (allowing less): when in doubt the site is left alone.
 */
function boundedRules(text: string, product: string): string {
  const lines: string[] = [];
  let wild = 0;
  let ours = false;
  let inAgents = false;
  const agents = new Set<string>();
  for (const [key, value] of directives(text)) {
    if (key === 'user-agent') {
      if (!inAgents) agents.clear();
      inAgents = true;
      agents.add(agentOf(value, product));
      ours = agents.has(product) || agents.has('*');
      continue;
    }
    if (inAgents && ours) for (const agent of agents) lines.push(`User-agent: ${agent}`);
    inAgents = false;
    if (!ours) continue;
    if (key === 'crawl-delay') {
      lines.push(`Crawl-delay: ${value.slice(0, 20)}`);
      continue;
    }
    const pattern = decodeUnreserved(value).replace(/\*{2,}/g, '*');
    const isWild = pattern.includes('*');
    if (isWild) wild += 1;
    if (pattern.length <= (isWild ? MAX_WILD_PATTERN_UNITS : MAX_PATTERN_UNITS) && wild <= MAX_WILD_PATTERNS) {
      lines.push(`${key}: ${pattern}`);
    } else if (key === 'disallow') {
      lines.push(`${key}: ${(pattern.split('*', 1)[0] ?? '').slice(0, MAX_PATTERN_UNITS) || '/'}`);
    }
  }
  return lines.join('\n');
}

/** The directives that matter, in order. Sitemap and unknown lines do not end a group (RFC 9309 §2.2). */
function* directives(text: string): Generator<[key: 'user-agent' | 'allow' | 'disallow' | 'crawl-delay', value: string]> {
  for (const raw of text.slice(0, PARSE_LIMIT_BYTES).split(/[\r\n]+/)) {
    const line = raw.split('#', 1)[0] ?? '';
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (key === 'user-agent' || key === 'allow' || key === 'disallow' || key === 'crawl-delay') yield [key, value];
  }
}

/** `*`, the product, or one stand-in for every other robot, so that thousands of them cost nothing. */
function agentOf(value: string, product: string): string {
  if (value.startsWith('*')) return '*';
  const token = /^[a-z0-9_-]*/i.exec(value)?.[0].toLowerCase() ?? '';
  return token === product ? product : 'some-other-robot';
}

/** RFC 9309 §2.2.2: escapes of unreserved characters are compared as the characters themselves. */
function decodeUnreserved(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escape.toUpperCase();
  });
}
