import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FetchResult } from '#src/domain/visit.ts';
import { decodeBody } from '#src/web-access/decode.ts';
import { createFetcher, type FetchLimits, type FetchRequest } from '#src/web-access/fetch.ts';
import { createAddressGuard } from '#src/web-access/guard.ts';
import { fetchRobots, robotsVerdict } from '#src/web-access/robots.ts';
import { openHostileServer, type HostileServer } from './hostile-server.ts';

const log = pino({ level: 'silent' });
let server: HostileServer;
let forbidden: HostileServer;

beforeAll(async () => {
  server = await openHostileServer();
  forbidden = await openHostileServer();
});
afterAll(async () => {
  await server.close();
  await forbidden.close();
});

function fetcherWith(limits: Partial<FetchLimits> = {}) {
  const guard = createAddressGuard({ allow: [server.address] });
  return createFetcher({ guard, userAgent: 'Lurewatch/0.1 (test)', log, limits });
}

function get(path: string, limits: Partial<FetchLimits> = {}, request: Partial<FetchRequest> = {}): Promise<FetchResult> {
  return fetcherWith(limits).fetch({ url: server.origin + path, ...request });
}

function short(result: FetchResult): string {
  return 'reason' in result ? `${result.outcome} ${result.reason}` : result.outcome;
}

describe('a page', () => {
  it('is received with headers as sent, address and time', async () => {
    const result = await get('/page');
    expect(result).toMatchObject({
      outcome: 'ok',
      response: { status: 200, remoteAddress: '127.0.0.1', via: 'static', tls: [], redirects: [] },
    });
    if (result.outcome !== 'ok') throw new Error('no page');
    expect(result.response.headers).toContainEqual(['X-Mixed-Case', 'Yes']);
    expect(decodeBody(result.response).text).toContain('đồi Xanh');
    expect(Number.isNaN(Date.parse(result.response.fetchedAt))).toBe(false);
    expect(server.requests.at(-1)?.headers['user-agent']).toBe('Lurewatch/0.1 (test)');
  });

  it.each(['/gzip', '/x-gzip', '/deflate', '/deflate-raw', '/br', '/zstd', '/twice'])('is decompressed: %s', async (path) => {
    const result = await get(path);
    if (result.outcome !== 'ok') throw new Error(short(result));
    expect(decodeBody(result.response)).toMatchObject({ charset: 'utf-8', replaced: 0 });
    expect(result.response.body.toString()).toContain('hái chè');
  });

  it.each(['/no-type', '/rss', '/json', '/long-body'])('may be of any kind a parser reads: %s', async (path) => {
    expect(short(await get(path))).toBe('ok');
  });

  it('with a wrong charset is read as what it is', async () => {
    const result = await get('/wrong-charset');
    if (result.outcome !== 'ok') throw new Error(short(result));
    expect(decodeBody(result.response)).toMatchObject({ charset: 'utf-8', replaced: 0 });
  });
});

describe('what is not a page', () => {
  it.each([
    ['/huge', 'too-large body-over-limit'],
    ['/huge-declared', 'too-large body-over-limit'],
    ['/gzip-bomb', 'bad-encoding gzip-bomb'],
    ['/deflate-bomb', 'bad-encoding deflate-bomb'],
    ['/brotli-bomb', 'bad-encoding br-bomb'],
    ['/zstd-bomb', 'bad-encoding zstd-bomb'],
    ['/nested-bomb', 'bad-encoding gzip-bomb'],
    ['/broken-gzip', 'bad-encoding gzip-broken'],
    ['/cut-gzip', 'bad-encoding gzip-broken'],
    ['/not-gzip', 'bad-encoding gzip-broken'],
    ['/unknown-encoding', 'bad-encoding unknown-encoding'],
    ['/four-layers', 'bad-encoding too-many-encodings'],
    ['/pdf', 'not-a-page type-application/pdf'],
    ['/no-type-pdf', 'not-a-page pdf'],
    ['/lying-pdf', 'not-a-page pdf'],
    ['/lying-binary', 'not-a-page binary'],
    ['/no-type-words', 'not-a-page plain-text'],
    ['/empty', 'not-a-page empty'],
    ['/short-body', 'network-error closed-early'],
    ['/bad-chunk', 'network-error http-malformed'],
    ['/not-http', 'network-error http-malformed'],
    ['/many-headers', 'too-large too-many-headers'],
    ['/big-header', 'too-large headers-too-large'],
    ['/resets', 'network-error connection-reset'],
    ['/self', 'redirect-loop redirect-loop'],
    ['/endless', 'redirect-loop too-many-redirects'],
    ['/nowhere', 'redirect-loop redirect-without-target'],
    ['/bad-target', 'redirect-loop redirect-without-target'],
  ])('%s is %s', async (path, expected) => {
    expect(short(await get(path))).toBe(expected);
  });

  it('a bomb costs little memory and time', async () => {
    const before = process.memoryUsage().rss;
    const started = performance.now();
    await get('/gzip-bomb');
    await get('/brotli-bomb');
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });
});

describe('statuses', () => {
  it.each([
    [401, 'forbidden'],
    [403, 'forbidden'],
    [451, 'forbidden'],
    [404, 'gone'],
    [410, 'gone'],
    [429, 'rate-limited'],
    [500, 'server-error'],
    [503, 'server-error'],
    [400, 'client-error'],
    [418, 'client-error'],
    [204, 'not-a-page'],
    [300, 'client-error'],
  ])('%i is %s', async (code, outcome) => {
    expect((await get(`/status?code=${code}`)).outcome).toBe(outcome);
  });

  it('keeps the body of a refusal as evidence', async () => {
    expect((await get('/status?code=403')).response?.body.toString()).toContain('hái chè');
  });

  it('reads Retry-After in seconds and as a date, at most a day', async () => {
    expect(await get('/status?code=429&retry-after=120')).toMatchObject({ outcome: 'rate-limited', retryAfterMs: 120_000 });
    expect(await get('/status?code=503&retry-after=9999999')).toMatchObject({ outcome: 'rate-limited', retryAfterMs: 86_400_000 });
    const date = encodeURIComponent(new Date(Date.now() + 60_000).toUTCString());
    const result = await get(`/status?code=503&retry-after=${date}`);
    expect('retryAfterMs' in result ? result.retryAfterMs : null).toBeGreaterThan(50_000);
  });

  it('asks again with what it knows, and takes 304 only then', async () => {
    expect(await get('/etag', {}, { etag: '"v1"' })).toMatchObject({ outcome: 'not-modified', response: { status: 304 } });
    expect((await get('/etag', {}, { lastModified: 'Sun, 01 Nov 2026 00:00:00 GMT' })).outcome).toBe('not-modified');
    expect((await get('/etag', {}, { etag: '"v0"' })).outcome).toBe('ok');
    expect((await get('/etag', {}, { etag: '"v1"\r\nX-Injected: 1' })).outcome).toBe('ok');
    expect(short(await get('/always-304'))).toBe('client-error status-304');
  });
});

describe('redirects', () => {
  it('are followed and recorded', async () => {
    const result = await get('/hops?n=3');
    expect(result).toMatchObject({ outcome: 'ok', response: { url: `${server.origin}/hops?n=3`, finalUrl: `${server.origin}/page` } });
    expect(result.response?.redirects.map((hop) => hop.status)).toEqual([307, 307, 307]);
    expect((await get('/utf8-target')).response?.finalUrl).toContain('/vi%E1%BB%87c-l%C3%A0m');
  });

  it.each([
    ['http://127.0.0.1:80/', 'blocked-address loopback'],
    ['http://169.254.169.254/latest/meta-data/', 'blocked-address link-local'],
    ['http://[::ffff:10.0.0.1]/', 'blocked-address private'],
    ['http://[64:ff9b::7f00:1]/', 'blocked-address rfc6052'],
    ['file:///etc/hostname', 'blocked-address scheme'],
    ['javascript:alert(1)', 'blocked-address scheme'],
    ['http://user:secret@192.0.2.1/', 'blocked-address credentials'],
  ])('to %s end as %s', async (target, expected) => {
    expect(short(await get(`/to?url=${encodeURIComponent(target)}`))).toBe(expected);
  });

  it('are followed only where the caller agrees', async () => {
    const asked: string[] = [];
    const mayFollow = async (target: URL) => asked.push(target.pathname) < 2;
    expect(short(await get('/hops?n=3', {}, { mayFollow }))).toBe('robots redirect-target');
    expect(asked).toEqual(['/hops', '/hops']);
    expect(short(await get('/hops?n=1', {}, { mayFollow: async () => true }))).toBe('ok');
  });

  it('to another port of this machine never connect', async () => {
    const result = await get(`/to?url=${encodeURIComponent(`${forbidden.origin}/page`)}`);
    expect(result.outcome).toBe('blocked-address');
    expect(forbidden.connections()).toBe(0);
  });
});

describe('time', () => {
  it.each([
    ['/drip', { totalMs: 400 }, 'timeout whole-time-limit'],
    ['/silent', { headersMs: 300 }, 'timeout header-time-limit'],
    ['/stalls', { idleMs: 300 }, 'timeout body-time-limit'],
    ['/silent', { totalMs: 300 }, 'timeout whole-time-limit'],
  ])('%s with %o is %s', async (path, limits, expected) => {
    const started = performance.now();
    expect(short(await get(path, limits))).toBe(expected);
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  it('the caller can stop a visit', async () => {
    expect(short(await get('/drip', {}, { signal: AbortSignal.timeout(200) }))).toBe('timeout stopped');
    expect(short(await get('/page', {}, { signal: AbortSignal.abort() }))).toBe('timeout stopped');
  });

  it('a resolver that never answers is a timeout', async () => {
    const guard = createAddressGuard({ allow: [], resolve: () => new Promise(() => undefined) });
    const fetcher = createFetcher({ guard, userAgent: 'test', log, limits: { totalMs: 200 } });
    expect(short(await fetcher.fetch({ url: 'http://slow.example/' }))).toBe('timeout whole-time-limit');
  });
});

describe('names', () => {
  it('that change their answer between two look-ups lead nowhere', async () => {
    const answers = ['93.184.215.14', '127.0.0.1'];
    let asked = 0;
    const resolve = async () => [{ address: answers[Math.min(asked++, 1)] ?? '', family: 4 }];
    const guard = createAddressGuard({ allow: [], resolve });
    expect(await guard.check(new URL('http://rebind.example:8080/'))).toEqual({ ok: true, address: '93.184.215.14', family: 4 });
    // The second visit gets the second answer and is refused; within one visit there is no second look-up.
    const fetcher = createFetcher({ guard, userAgent: 'test', log, limits: { totalMs: 2_000 } });
    expect(short(await fetcher.fetch({ url: 'http://rebind.example:8080/' }))).toBe('blocked-address loopback');
    expect(asked).toBe(2);
  });

  it('are connected to at the checked address only', async () => {
    let asked = 0;
    const resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '192.0.2.1', family: 4 }];
    const guard = createAddressGuard({ allow: [`pinned.example:${server.port}`], resolve });
    const fetcher = createFetcher({ guard, userAgent: 'test', log });
    const result = await fetcher.fetch({ url: `http://pinned.example:${server.port}/page` });
    expect(result).toMatchObject({ outcome: 'ok', response: { remoteAddress: '127.0.0.1' } });
    expect(server.requests.at(-1)?.headers.host).toBe(`pinned.example:${server.port}`);
    expect(asked).toBe(1);
  });

  it('that nobody listens to are a network error', async () => {
    const closed = await openHostileServer();
    await closed.close();
    const fetcher = createFetcher({ guard: createAddressGuard({ allow: [closed.address] }), userAgent: 'test', log });
    expect(short(await fetcher.fetch({ url: closed.origin }))).toBe('network-error connection-refused');
  });
});

describe('robots.txt', () => {
  it('is fetched and obeyed', async () => {
    const record = await fetchRobots(fetcherWith(), server.origin);
    expect(record).toMatchObject({ origin: server.origin, state: 'rules', reason: 'ok' });
    expect(robotsVerdict(JSON.parse(JSON.stringify(record)), `${server.origin}/private/1`, 'Lurewatch')).toEqual({
      allowed: false,
      crawlDelayMs: 2_000,
    });
    expect(robotsVerdict(record, `${server.origin}/page`, 'Lurewatch').allowed).toBe(true);
  });

  it.each([
    [404, 'allow-all'],
    [410, 'allow-all'],
    [400, 'allow-all'],
    [204, 'allow-all'],
    [401, 'not-now'],
    [403, 'not-now'],
    [429, 'not-now'],
    [500, 'not-now'],
    [503, 'not-now'],
  ])('status %i means %s', async (code, state) => {
    const site = await openHostileServer((_request, response) => void response.writeHead(code).end('no'));
    const fetcher = createFetcher({ guard: createAddressGuard({ allow: [site.address] }), userAgent: 'test', log });
    expect((await fetchRobots(fetcher, site.origin)).state).toBe(state);
    await site.close();
    expect((await fetchRobots(fetcher, site.origin)).state).toBe('not-now');
  });

  it('of bytes that are no text gives a record the database can keep', async () => {
    const site = await openHostileServer(
      (_request, response) => void response.writeHead(200).end('User-agent: *\0\nDis\0allow: /a\n\xff\xfe\0'),
    );
    const fetcher = createFetcher({ guard: createAddressGuard({ allow: [site.address] }), userAgent: 'test', log });
    const record = await fetchRobots(fetcher, site.origin);
    await site.close();
    expect(record.text).not.toContain('\0');
    expect(record.text?.isWellFormed()).toBe(true);
    expect(robotsVerdict(record, `${site.origin}/a`, 'lurewatch').allowed).toBe(false);
  });

  it('larger than 500 KiB is read to there', async () => {
    const site = await openHostileServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(`User-agent: *\nDisallow: /first\n${'#'.repeat(600 * 1024)}\nDisallow: /last\n`);
    });
    const fetcher = createFetcher({ guard: createAddressGuard({ allow: [site.address] }), userAgent: 'test', log });
    const record = await fetchRobots(fetcher, site.origin);
    await site.close();
    expect(record.state).toBe('rules');
    expect(record.text?.length).toBeLessThanOrEqual(500 * 1024);
    expect(robotsVerdict(record, `${site.origin}/first`, 'lurewatch').allowed).toBe(false);
    expect(robotsVerdict(record, `${site.origin}/last`, 'lurewatch').allowed).toBe(true);
  });
});
