/** A file or an address as a page that crawlers can read. */
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Page } from '#crawlers/crawler.ts';
import { openHtml } from '#crawlers/reading/open-page.ts';
import { readConfig } from '#src/config.ts';
import { messageOf } from '#src/errors.ts';
import { createLog } from '#src/log.ts';
import { decodeBody } from '#src/web-access/decode.ts';

/** More of a file is not read; no page of a site is that large. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;
const UNKNOWN_BASE = 'https://unknown.invalid/';

/** `unread` is no failure of ours: the thing is there and is no page. `failed` could not be had at all. */
export type PageRead =
  | { kind: 'page'; page: Page; status: number; note: string | null }
  | { kind: 'unread'; why: string; fix: string }
  | { kind: 'failed'; why: string; fix: string };

/** Whether an argument is an address and not the name of a file. */
export function isAddress(argument: string): boolean {
  return /^https?:\/\//i.test(argument);
}

/** Reads a file. Without `base` the page's own canonical address is its base. */
export async function readFilePage(path: string, base: string | null): Promise<PageRead> {
  let bytes: { body: Buffer; cut: boolean };
  try {
    bytes = await readStart(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'is a folder' : messageOf(error);
    return { kind: 'failed', why, fix: 'give the name of a saved page, or an address that begins with https://' };
  }
  const { body, cut } = bytes;
  if (body.length === 0) return { kind: 'unread', why: 'the file is empty', fix: 'save the page again' };
  if (isBinary(body))
    return {
      kind: 'unread',
      why: 'this is not a page but binary content (a picture, PDF, archive ...)',
      fix: 'give the HTML or feed itself',
    };
  const { text } = decodeBody({ headers: [], body, via: 'static' });
  const page: Page = { url: base ?? UNKNOWN_BASE, contentType: typeOf(path), body: text };
  if (base === null) page.url = ownAddress(page) ?? UNKNOWN_BASE;
  return { kind: 'page', page, status: 200, note: cut ? `only the first ${MAX_FILE_BYTES / 1024 / 1024} MB were read` : null };
}

/** Fetches an address: address guard, robots.txt, limits, as every visit. */
export async function readAddressPage(address: string, base: string | null): Promise<PageRead> {
  // Loaded here so that reading files starts without the network code.
  const [{ createAddressGuard }, { createFetcher }, { fetchRobots, robotsVerdict }] = await Promise.all([
    import('#src/web-access/guard.ts'),
    import('#src/web-access/fetch.ts'),
    import('#src/web-access/robots.ts'),
  ]);
  const config = readConfig(process.env);
  // Silent: the log writes to stdout, which belongs to the postings.
  const guard = createAddressGuard({ allow: config.allowAddresses });
  const fetcher = createFetcher({ guard, userAgent: config.userAgent, log: createLog('extract', 'silent') });
  if (!URL.canParse(address)) return { kind: 'failed', why: 'this is not an address', fix: 'check its spelling' };
  const verdict = await guard.check(new URL(address));
  if (!verdict.ok)
    return {
      kind: 'failed',
      why: `could not be fetched: ${verdict.outcome} (${verdict.reason})`,
      fix: fixes[verdict.outcome] ?? 'check the address',
    };
  const robots = await fetchRobots(fetcher, new URL(address).origin);
  const product = config.userAgent.split('/', 1)[0] ?? config.userAgent;
  if (!robotsVerdict(robots, address, product).allowed) {
    return {
      kind: 'failed',
      why: robots.state === 'not-now' ? `robots.txt could not be read (${robots.reason})` : 'robots.txt forbids this address',
      fix: 'ask the site, or save the page by hand and give the file',
    };
  }
  const result = await fetcher.fetch({ url: address });
  if (result.outcome === 'not-a-page')
    return { kind: 'unread', why: `this is not a page (${result.reason})`, fix: 'give the address of the page itself' };
  if (result.outcome !== 'ok') {
    const reason = 'reason' in result ? ` (${result.reason})` : '';
    return { kind: 'failed', why: `could not be fetched: ${result.outcome}${reason}`, fix: fixes[result.outcome] ?? 'try again later' };
  }
  const { response } = result;
  const contentType =
    response.headers
      .find(([name]) => name.toLowerCase() === 'content-type')?.[1]
      .split(';', 1)[0]
      ?.trim()
      .toLowerCase() ?? '';
  const page: Page = { url: base ?? response.finalUrl, contentType, body: decodeBody(response).text };
  return { kind: 'page', page, status: response.status, note: null };
}

const fixes: Partial<Record<string, string>> = {
  'blocked-address': 'only public addresses are visited; LUREWATCH_ALLOW_ADDRESSES lists exceptions',
  'auth-wall': 'the page is behind a log-in: Lurewatch reads public pages only',
  captcha: 'a challenge stands in front: open the page in a browser, save it, give the file',
  gone: 'the page is gone',
  'dns-error': 'check the spelling of the host name',
  forbidden: 'the site does not serve this page to us: open it in a browser, save it, give the file',
};

async function readStart(path: string): Promise<{ body: Buffer; cut: boolean }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size <= MAX_FILE_BYTES) return { body: await file.readFile(), cut: false };
    const body = Buffer.alloc(MAX_FILE_BYTES);
    const { bytesRead } = await file.read(body, 0, MAX_FILE_BYTES, 0);
    return { body: body.subarray(0, bytesRead), cut: true };
  } finally {
    await file.close();
  }
}

/** Markup has no NUL bytes, unless it is UTF-16, which then has a byte-order mark or a NUL in every pair. */
function isBinary(body: Buffer): boolean {
  const head = body.subarray(0, 4096);
  if (head.toString('latin1', 0, 5) === '%PDF-') return true;
  const zeros = head.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (zeros === 0) return false;
  const utf16 =
    (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || (zeros > head.length / 4 && head.includes(0x3c));
  return !utf16;
}

function typeOf(path: string): string {
  return { '.json': 'application/json', '.rss': 'application/rss+xml', '.atom': 'application/atom+xml' }[extname(path).toLowerCase()] ?? '';
}

/** The address a saved page names as its own. */
function ownAddress(page: Page): string | null {
  const { $ } = openHtml(page);
  const named = [$('link[rel="canonical"]').attr('href'), $('meta[property="og:url"]').attr('content')];
  return named.find((address) => address !== undefined && isAddress(address) && URL.canParse(address)) ?? null;
}
