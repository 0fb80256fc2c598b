/**
 * The one fetcher: a polite GET that cannot be led anywhere, flooded, or kept waiting.
 *
 *   guard.check ─▶ exchange (pinned address, bounded) ─▶ redirect? back to the guard
 *                                                     └▶ status, type and bytes ─▶ FetchResult
 *
 * Whatever the web does is a value. Robots rules and pace are the caller's business.
 */
import type { ConnectionOptions } from 'node:tls';
import { systemClock, type Clock } from '#src/clock.ts';
import type { FetchResult, RawResponse } from '#src/domain/visit.ts';
import type { Logger } from '#src/log.ts';
import { exchange, type Answer } from './exchange.ts';
import type { AddressGuard, GuardVerdict } from './guard.ts';
import {
  failureOfBytes,
  failureOfError,
  failureOfStatus,
  headerOf,
  mediaTypeOf,
  parseRetryAfter,
  readability,
  type Failure,
} from './outcome.ts';

export type FetchLimits = {
  redirects: number;
  /** Bytes: of the body as received and as decoded. */
  bodyBytes: number;
  /** Milliseconds. */
  connectMs: number;
  headersMs: number;
  idleMs: number;
  totalMs: number;
  headerBytes: number;
  headerCount: number;
  /** Decoded bytes for one received byte. */
  decodeRatio: number;
};

export const defaultFetchLimits: FetchLimits = {
  redirects: 8,
  bodyBytes: 10 * 1024 * 1024,
  connectMs: 10_000,
  headersMs: 15_000,
  idleMs: 15_000,
  totalMs: 30_000,
  headerBytes: 64 * 1024,
  headerCount: 200,
  decodeRatio: 200,
};

export type FetchRequest = {
  url: string;
  /** Validators of the last visit; with either, 304 gives `not-modified`. */
  etag?: string | null | undefined;
  lastModified?: string | null | undefined;
  accept?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Fewer redirects than the limit. */
  maxRedirects?: number | undefined;
  /**
   * Asked before each redirect is followed, with its target: false ends the visit as `robots` with reason
   * `redirect-target`. For the caller to apply robots.txt of the other host.
   */
  mayFollow?: ((target: URL) => Promise<boolean>) | undefined;
  /** A smaller body bound; `cutBody` keeps what fits and drops the rest. */
  maxBodyBytes?: number | undefined;
  cutBody?: boolean | undefined;
  /** Takes any content type (robots.txt); otherwise what no parser reads is `not-a-page`. */
  anyType?: boolean | undefined;
};

export type Fetcher = { fetch(request: FetchRequest): Promise<FetchResult> };

const DEFAULT_ACCEPT =
  'text/html,application/xhtml+xml,application/rss+xml;q=0.9,application/atom+xml;q=0.9,application/xml;q=0.8,application/json;q=0.7,*/*;q=0.1';
const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Makes the fetcher. `limits` overrides single limits; `tls.ca` adds trust anchors (tests).
 * Reasons beside those of guard, decompress and outcome: `bad-url`, `whole-time-limit`, `stopped` (the
 * caller's signal), `too-many-redirects`, `redirect-loop`, `redirect-without-target`, `redirect-target`, `type-<media type>`.
 */
export function createFetcher(options: {
  guard: AddressGuard;
  userAgent: string;
  log: Logger;
  limits?: Partial<FetchLimits>;
  clock?: Clock;
  tls?: Pick<ConnectionOptions, 'ca'>;
}): Fetcher {
  const limits = { ...defaultFetchLimits, ...options.limits };
  const clock = options.clock ?? systemClock;

  return {
    async fetch(request) {
      const time = timeLimit(limits.totalMs, request.signal);
      try {
        const result = await follow(request, time.signal);
        options.log.debug({ outcome: result.outcome, reason: 'reason' in result ? result.reason : null }, 'fetched');
        return result;
      } finally {
        time.clear();
      }
    },
  };

  async function follow(request: FetchRequest, signal: AbortSignal): Promise<FetchResult> {
    if (!URL.canParse(request.url)) return failed({ outcome: 'blocked-address', reason: 'bad-url' });
    let url = new URL(request.url);
    url.hash = '';
    const redirects: RawResponse['redirects'] = [];
    const seen = new Set<string>();
    const maxRedirects = Math.min(request.maxRedirects ?? limits.redirects, limits.redirects);
    const conditional = conditionalHeaders(request);

    for (;;) {
      seen.add(url.href);
      const verdict = await checked(options.guard, url, signal);
      if (!verdict.ok) return failed({ outcome: verdict.outcome, reason: verdict.reason });
      const exchanged = await exchange({
        url,
        address: verdict.address,
        headers: {
          'user-agent': options.userAgent,
          accept: request.accept ?? DEFAULT_ACCEPT,
          'accept-language': 'vi,en;q=0.5',
          'accept-encoding': 'gzip, deflate, br, zstd',
          ...conditional,
        },
        limits: {
          ...limits,
          bodyBytes: Math.min(request.maxBodyBytes ?? limits.bodyBytes, limits.bodyBytes),
          onExcess: request.cutBody === true ? 'cut' : 'fail',
        },
        signal,
        ca: options.tls?.ca,
        wantsBody: (status, headers) => wantsBody(status, headers, request.anyType === true),
      });
      if (signal.aborted) return failed(stopFailure(signal));
      if (!exchanged.ok) return failed(exchanged.failure);
      const { answer } = exchanged;
      if (!redirectStatuses.has(answer.status)) {
        return finished(answer, { request, url, redirects, conditional: Object.keys(conditional).length > 0 });
      }

      const location = headerOf(answer.headers, 'location');
      const target = location === undefined ? null : targetOf(location, url);
      if (location === undefined || target === null) return failed({ outcome: 'redirect-loop', reason: 'redirect-without-target' });
      redirects.push({ status: answer.status, location: target.href });
      if (seen.has(target.href)) return failed({ outcome: 'redirect-loop', reason: 'redirect-loop' });
      if (redirects.length > maxRedirects) return failed({ outcome: 'redirect-loop', reason: 'too-many-redirects' });
      if (request.mayFollow !== undefined && !(await request.mayFollow(target)))
        return failed({ outcome: 'robots', reason: 'redirect-target' });
      if (url.protocol === 'https:' && target.protocol === 'http:') options.log.debug('redirected from https to http');
      url = target;
    }
  }

  function finished(
    answer: Answer,
    visit: { request: FetchRequest; url: URL; redirects: RawResponse['redirects']; conditional: boolean },
  ): FetchResult {
    const now = clock.now();
    const response = (body: Buffer): RawResponse => ({
      url: visit.request.url,
      finalUrl: visit.url.href,
      redirects: visit.redirects,
      status: answer.status,
      headers: answer.headers,
      body,
      remoteAddress: answer.remoteAddress,
      tls: answer.tls,
      fetchedAt: now.toISOString(),
      via: 'static',
    });
    if (answer.status === 304 && visit.conditional) return { outcome: 'not-modified', response: response(Buffer.alloc(0)) };

    const retryAfter = headerOf(answer.headers, 'retry-after');
    const failure = failureOfStatus(answer.status, retryAfter !== undefined);
    if (failure !== null) {
      const retryAfterMs =
        failure.outcome === 'rate-limited' || failure.outcome === 'server-error' ? parseRetryAfter(retryAfter, now) : null;
      return { ...failure, response: answer.body?.ok === true ? response(answer.body.body) : null, retryAfterMs };
    }
    const mediaType = mediaTypeOf(headerOf(answer.headers, 'content-type'));
    if (answer.body === null)
      return failed({ outcome: 'not-a-page', reason: `type-${mediaType.replace(/[^a-z0-9.+/-]/g, '').slice(0, 60)}` });
    if (!answer.body.ok) return failed(answer.body.failure);
    const { body } = answer.body;
    if (visit.request.anyType !== true) {
      const unreadable = body.length === 0 ? { outcome: 'not-a-page' as const, reason: 'empty' } : failureOfBytes(body, mediaType);
      if (unreadable !== null) return failed(unreadable);
    }
    return { outcome: 'ok', response: response(body) };
  }
}

function failed(failure: Failure): FetchResult {
  return { ...failure, response: null, retryAfterMs: null };
}

function wantsBody(status: number, headers: Answer['headers'], anyType: boolean): boolean {
  if (redirectStatuses.has(status) || status === 304) return false;
  if (anyType || status >= 300) return true;
  return readability(mediaTypeOf(headerOf(headers, 'content-type'))) !== 'other';
}

/** Header values that came from a server once are sent back only if they are plain printable ASCII. */
function conditionalHeaders(request: FetchRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  const printable = /^[\x20-\x7e]{1,1024}$/;
  if (typeof request.etag === 'string' && printable.test(request.etag)) headers['if-none-match'] = request.etag;
  if (typeof request.lastModified === 'string' && printable.test(request.lastModified)) headers['if-modified-since'] = request.lastModified;
  return headers;
}

/** A Location is read as UTF-8 where its bytes are UTF-8: many sites send Vietnamese paths unescaped. */
function targetOf(location: string, base: URL): URL | null {
  const bytes = Buffer.from(location, 'latin1');
  const utf8 = bytes.toString('utf8');
  const text = utf8.includes('\ufffd') ? location : utf8;
  if (!URL.canParse(text, base)) return null;
  const target = new URL(text, base);
  target.hash = '';
  return target;
}

/** The guard's look-up cannot be cancelled, so it is left behind when time is up. */
async function checked(guard: AddressGuard, url: URL, signal: AbortSignal): Promise<GuardVerdict | ({ ok: false } & Failure)> {
  if (signal.aborted) return { ok: false, ...stopFailure(signal) };
  let stop: (() => void) | undefined;
  const stopped = new Promise<{ ok: false } & Failure>((resolve) => {
    stop = () => resolve({ ok: false, ...stopFailure(signal) });
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([guard.check(url), stopped]);
  } catch (thrown) {
    return { ok: false, ...failureOfError(thrown) };
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}

function stopFailure(signal: AbortSignal): Failure {
  return { outcome: 'timeout', reason: signal.reason === WHOLE_TIME ? 'whole-time-limit' : 'stopped' };
}

const WHOLE_TIME = new Error('whole time limit');

function timeLimit(totalMs: number, outer: AbortSignal | undefined): { signal: AbortSignal; clear(): void } {
  const own = new AbortController();
  const timer = setTimeout(() => own.abort(WHOLE_TIME), totalMs);
  const signal = outer === undefined ? own.signal : AbortSignal.any([own.signal, outer]);
  return { signal, clear: () => clearTimeout(timer) };
}
