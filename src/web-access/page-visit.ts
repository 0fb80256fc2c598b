/** One visit inside one browser context: go there, wait until it is ready, take the document. */
import type { Browser, BrowserContext, CDPSession, Page, Request, Response } from 'playwright';
import type { Clock } from '#src/clock.ts';
import { messageOf } from '#src/errors.ts';
import type { FetchResult, RawResponse, TlsCertificate } from '#src/domain/visit.ts';
import { failureOfStatus, headerOf, mediaTypeOf, parseRetryAfter, type Failure } from './outcome.ts';
import { hostKey, type ProxyPass } from './proxy.ts';
import { certificatesOfDer } from './tls-chain.ts';

export type PageLimits = {
  /** Milliseconds over everything. */
  totalMs: number;
  /** How long a page without selector may take to fall quiet before it is read as it is. */
  quietMs: number;
  /** UTF-8 bytes of the document. */
  bodyBytes: number;
  requests: number;
};

/** What else is taken from a page once its document was read, while it is still open. */
export type Look = (page: Page, session: CDPSession) => Promise<void>;

type Visit = {
  context: Promise<BrowserContext>;
  browser: Browser;
  pass: ProxyPass;
  request: { url: string; waitFor: string | null; signal?: AbortSignal | undefined };
  limits: PageLimits;
  clock: Clock;
  look?: Look | undefined;
};

/** Time kept back for reading the document once waiting has ended. */
const READING_MS = 3_000;
const MAX_REDIRECTS_KEPT = 20;
const unloaded: ReadonlySet<string> = new Set(['media', 'font']);

/** What is learnt while the page loads. */
type Watch = { document: Response | null; asked: Request | null; download: boolean };

/** Reads the page of a visit. Never throws for what the page does. */
export async function readPage(visit: Visit): Promise<FetchResult> {
  const watch: Watch = { document: null, asked: null, download: false };
  const end = endOf(visit);
  try {
    const work = prepare(visit, watch, end.finish).then(({ page, session }) => take(visit, page, session, watch));
    work.catch(() => undefined); // when the end comes first nobody waits for it any more
    return await Promise.race([work, end.reached]);
  } catch (thrown) {
    if (visit.pass.overLimit()) return failed(overBytes);
    if (watch.download) return failed({ outcome: 'not-a-page', reason: 'download' });
    return failed(failureAt(visit.pass, watch.asked) ?? failureOfMessage(messageOf(thrown)));
  } finally {
    end.clear();
  }
}

/** Opens the page with everything that keeps it in bounds. */
async function prepare(visit: Visit, watch: Watch, finish: (failure: Failure) => void): Promise<{ page: Page; session: CDPSession }> {
  const { limits, pass } = visit;
  const context = await visit.context;
  const page = await context.newPage();
  let requests = 0;
  await context.route('**/*', async (route) => {
    requests += 1;
    const refuse = requests > limits.requests || unloaded.has(route.request().resourceType());
    // The page may be gone by the time the answer is given.
    await (refuse ? route.abort('blockedbyclient') : route.continue()).catch(() => undefined);
  });
  context.on('page', (other) => void other.close().catch(() => undefined));
  page.on('crash', () => finish({ outcome: 'browser-failed', reason: 'crashed' }));
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  page.on('download', (download) => {
    watch.download = true;
    void download.cancel().catch(() => undefined);
  });
  page.on('request', (asked) => {
    if (isDocument(asked, page)) watch.asked = asked;
  });
  page.on('response', (answer) => {
    if (isDocument(answer.request(), page)) watch.document = answer;
  });
  // A script may lead the page to a refused address; nothing that is waited for comes after that.
  page.on('requestfailed', (asked) => {
    const failure = isDocument(asked, page) ? failureAt(pass, asked) : null;
    if (failure !== null) finish(failure);
  });
  // The browser tells certificates only to a session that was there when they came.
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  return { page, session };
}

/** Is this a request for the document of the page itself? */
function isDocument(asked: Request, page: Page): boolean {
  try {
    return asked.isNavigationRequest() && asked.frame() === page.mainFrame();
  } catch {
    return false; // frame() throws for a frame that is not there yet or any more
  }
}

const overBytes: Failure = { outcome: 'too-large', reason: 'browser-bytes' };

/** What the proxy noted about the host a document was asked from, if anything. */
function failureAt(pass: ProxyPass, asked: Request | null): Failure | null {
  if (asked === null || !URL.canParse(asked.url())) return null;
  return pass.failures.get(hostKey(new URL(asked.url()))) ?? null;
}

async function take(visit: Visit, page: Page, session: CDPSession, watch: Watch): Promise<FetchResult> {
  const { request, limits, pass } = visit;
  const startedMs = performance.now();
  const leftMs = (): number => Math.max(1, limits.totalMs - READING_MS - (performance.now() - startedMs));

  await page.goto(request.url, { waitUntil: 'domcontentloaded', timeout: limits.totalMs });
  let seen = true;
  if (request.waitFor === null) {
    // A page that never falls quiet is read as it stands.
    await page.waitForLoadState('networkidle', { timeout: Math.min(limits.quietMs, leftMs()) }).catch(() => undefined);
  } else {
    seen = await page.waitForSelector(request.waitFor, { state: 'attached', timeout: leftMs() }).then(
      () => true,
      (thrown: unknown) => {
        if (page.isClosed()) throw thrown;
        return false;
      },
    );
  }
  const html = await documentOf(page);
  if (pass.overLimit()) return failed(overBytes);
  const { document } = watch;
  if (document === null || !page.url().startsWith('http')) {
    return failed(failureAt(pass, watch.asked) ?? { outcome: 'network-error', reason: 'no-document' });
  }
  const body = Buffer.from(html, 'utf8');
  if (body.length > limits.bodyBytes) return failed({ outcome: 'too-large', reason: 'body-over-limit' });
  const response = await responseOf(visit, page, session, document, body);
  await visit.look?.(page, session);
  return resultOf(response, seen, visit.clock.now());
}

function resultOf(response: RawResponse, selectorSeen: boolean, now: Date): FetchResult {
  const retryAfter = headerOf(response.headers, 'retry-after');
  const failure = failureOfStatus(response.status, retryAfter !== undefined);
  if (failure !== null) {
    const waits = failure.outcome === 'rate-limited' || failure.outcome === 'server-error';
    return { ...failure, response, retryAfterMs: waits ? parseRetryAfter(retryAfter, now) : null };
  }
  // What is not HTML the browser shows in a viewer of its own: that document is not the site's.
  const type = mediaTypeOf(headerOf(response.headers, 'content-type'));
  if (type !== '' && type !== 'text/html' && type !== 'application/xhtml+xml') {
    return failed({ outcome: 'not-a-page', reason: `type-${type.replace(/[^a-z0-9.+/-]/g, '').slice(0, 60)}` });
  }
  // Kept: a wall in front of the page is a common reason for a selector that never comes.
  if (!selectorSeen) return { outcome: 'timeout', reason: 'selector-not-seen', response, retryAfterMs: null };
  return { outcome: 'ok', response };
}

/** The document as HTML; asked again while a script is leading elsewhere. */
async function documentOf(page: Page): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await page.content();
    } catch (thrown) {
      if (attempt >= 3 || page.isClosed() || !/navigat/i.test(messageOf(thrown))) throw thrown;
      await page.waitForLoadState('domcontentloaded');
    }
  }
}

async function responseOf(visit: Visit, page: Page, session: CDPSession, document: Response, body: Buffer): Promise<RawResponse> {
  const finalUrl = new URL(page.url());
  finalUrl.hash = '';
  const headers = await document.headersArray();
  return {
    url: visit.request.url,
    finalUrl: finalUrl.href,
    redirects: await redirectsTo(document.request()),
    status: document.status(),
    headers: headers.map(({ name, value }) => [name, value]),
    body,
    remoteAddress: visit.pass.addresses.get(hostKey(new URL(document.url()))) ?? null,
    tls: document.url().startsWith('https:') ? await certificatesOf(session, new URL(document.url()).origin) : [],
    fetchedAt: visit.clock.now().toISOString(),
    via: 'browser',
  };
}

async function redirectsTo(last: Request): Promise<RawResponse['redirects']> {
  const redirects: RawResponse['redirects'] = [];
  for (
    let hop = last.redirectedFrom(), next = last;
    hop !== null && redirects.length < MAX_REDIRECTS_KEPT;
    next = hop, hop = hop.redirectedFrom()
  ) {
    redirects.unshift({ status: (await hop.response())?.status() ?? 0, location: next.url() });
  }
  return redirects;
}

/** The chain as the browser saw it; empty when this browser does not tell. */
async function certificatesOf(session: CDPSession, origin: string): Promise<TlsCertificate[]> {
  try {
    const { tableNames } = await session.send('Network.getCertificate', { origin });
    return certificatesOfDer(tableNames.map((der) => Buffer.from(der, 'base64')));
  } catch {
    return []; // the command is experimental: a browser without it still gave the page
  }
}

/** Whatever ends a visit from outside: time, the caller, the end of the browser. */
function endOf(visit: Visit): { reached: Promise<FetchResult>; finish(failure: Failure): void; clear(): void } {
  const { signal } = visit.request;
  let finish: (failure: Failure) => void = () => undefined;
  const reached = new Promise<FetchResult>((resolve) => (finish = (failure) => resolve(failed(failure))));
  const timer = setTimeout(() => finish({ outcome: 'timeout', reason: 'whole-time-limit' }), visit.limits.totalMs);
  const stop = (): void => finish({ outcome: 'timeout', reason: 'stopped' });
  const crash = (): void => finish({ outcome: 'browser-failed', reason: 'crashed' });
  if (signal?.aborted === true) stop();
  signal?.addEventListener('abort', stop, { once: true });
  visit.browser.on('disconnected', crash);
  return {
    reached,
    finish: (failure) => finish(failure),
    clear() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      visit.browser.off('disconnected', crash);
    },
  };
}

/** Chromium names network failures `net::ERR_...`; the rest of its messages is for people. */
function failureOfMessage(message: string): Failure {
  const code = /net::ERR_([A-Z0-9_]{1,60})/.exec(message)?.[1] ?? '';
  if (code === 'TOO_MANY_REDIRECTS') return { outcome: 'redirect-loop', reason: 'too-many-redirects' };
  if (code === 'UNSAFE_REDIRECT' || code === 'UNKNOWN_URL_SCHEME') return { outcome: 'blocked-address', reason: 'scheme' };
  if (code === 'UNSAFE_PORT') return { outcome: 'blocked-address', reason: 'port' };
  if (message.includes('Download is starting')) return { outcome: 'not-a-page', reason: 'download' };
  if (code === 'ABORTED') return { outcome: 'not-a-page', reason: 'no-content' };
  if (code.includes('TIMED_OUT') || /Timeout \d+ms exceeded/.test(message)) return { outcome: 'timeout', reason: 'whole-time-limit' };
  if (code.includes('CERT') || code.includes('SSL'))
    return { outcome: 'network-error', reason: `tls-${code.toLowerCase().replaceAll('_', '-')}` };
  if (code !== '') return { outcome: 'network-error', reason: code.toLowerCase().replaceAll('_', '-') };
  return { outcome: 'browser-failed', reason: 'crashed' };
}

function failed(failure: Failure): FetchResult {
  return { ...failure, response: null, retryAfterMs: null };
}
