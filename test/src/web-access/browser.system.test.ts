import { createSocket } from 'node:dgram';
import { readdirSync, readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FetchResult } from '#src/domain/visit.ts';
import { createBrowserVisitor, type BrowserLimits, type BrowserVisitor } from '#src/web-access/browser.ts';
import { decodeBody } from '#src/web-access/decode.ts';
import { createAddressGuard } from '#src/web-access/guard.ts';
import { openHostileServer, type HostileServer } from './hostile-server.ts';
import { browserForTests, type TestBrowser } from './test-browser.ts';

const log = pino({ level: 'silent' });
const pages: Record<string, (origin: string) => string> = {
  '/js': () => `<!doctype html><meta charset="utf-8"><title>Việc</title><ul id="list"></ul><script>
    setTimeout(() => { document.getElementById('list').innerHTML = '<li class="job">Hái chè ở đồi Xanh</li>'; }, 300);</script>`,
  '/dialogs': () => `<p id="before">trước</p><script>alert('a'); confirm('b'); prompt('c');
    window.onbeforeunload = () => 'ở lại'; document.body.append('sau hộp thoại');</script>`,
  '/endless': () =>
    `<p>mãi</p><script>let n = 0; const again = () => fetch('/x?' + n++).finally(again); for (let i = 0; i < 20; i += 1) again();</script>`,
  '/busy': () => `<p>bận</p><script>setTimeout(() => { for (;;) {} }, 50);</script>`,
  '/popup': () => `<p>cửa sổ</p><script>open('/js'); open('/js');</script>`,
  '/leave': (origin) => `<script>location.href = '${origin}/js';</script>`,
  '/wait-never': () => `<p>không có danh sách</p>`,
  '/many-bytes': () =>
    `<p>nặng</p><script>fetch('/big').then((answer) => answer.arrayBuffer()).finally(() => document.body.insertAdjacentHTML('beforeend', '<p id="done">xong</p>'));</script>`,
};

let site: HostileServer;
let inside: HostileServer;
let found: TestBrowser;
let visitor: BrowserVisitor | null = null;

beforeAll(async () => {
  found = await browserForTests();
  inside = await openHostileServer();
  site = await openHostileServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const html = { 'content-type': 'text/html; charset=utf-8' };
    const make = pages[url.pathname];
    // What the server says of its charset no longer holds for the document the browser hands over.
    if (url.pathname === '/old-charset') {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=windows-1258' })
        .end(Buffer.from('<p class="job">ti\xea\xecng Vi\xea\xf2t</p>', 'latin1'));
    } else if (make !== undefined) response.writeHead(200, html).end(make(site.origin));
    else if (url.pathname === '/run') response.writeHead(200, html).end(url.searchParams.get('html'));
    else if (url.pathname === '/to') response.writeHead(302, { location: url.searchParams.get('url') ?? '' }).end();
    else if (url.pathname === '/download')
      response.writeHead(200, { 'content-type': 'application/zip', 'content-disposition': 'attachment' }).end('PK');
    else if (url.pathname === '/status')
      response.writeHead(Number(url.searchParams.get('code')), { ...html, 'retry-after': '60' }).end('<p>chặn</p>');
    else if (url.pathname === '/big') response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(3_000_000));
    else if (url.pathname === '/silent') return;
    else response.writeHead(200, html).end('ok');
  });
});
afterEach(async () => {
  await visitor?.close();
  visitor = null;
});
afterAll(async () => {
  await site.close();
  await inside.close();
});

function open(limits: Partial<BrowserLimits> = {}, allow: string[] = []): BrowserVisitor {
  visitor = createBrowserVisitor({
    executablePath: found.executablePath,
    launchArguments: found.launchArguments,
    guard: createAddressGuard({ allow: [site.address, ...allow] }),
    userAgent: 'Lurewatch/0.1 (test)',
    log,
    limits: { quietMs: 1_500, ...limits },
  });
  return visitor;
}

function short(result: FetchResult): string {
  return 'reason' in result ? `${result.outcome} ${result.reason}` : result.outcome;
}

describe('a page that needs JavaScript', () => {
  it('is given as the document after its scripts', async () => {
    const result = await open().visit({ url: `${site.origin}/js`, waitFor: '.job' });
    if (result.outcome !== 'ok') throw new Error(short(result));
    const { response } = result;
    expect(response).toMatchObject({
      via: 'browser',
      status: 200,
      remoteAddress: '127.0.0.1',
      finalUrl: `${site.origin}/js`,
      redirects: [],
      tls: [],
    });
    expect(decodeBody(response)).toMatchObject({ charset: 'utf-8', replaced: 0 });
    expect(response.body.toString()).toContain('<li class="job">Hái chè ở đồi Xanh</li>');
    expect(site.requests.at(-1)?.headers['user-agent'] ?? '').toContain('Lurewatch');
  });

  it('keeps the headers as received although the document is UTF-8 now', async () => {
    const result = await open().visit({ url: `${site.origin}/old-charset`, waitFor: '.job' });
    if (result.outcome !== 'ok') throw new Error(short(result));
    const { response } = result;
    expect(decodeBody(response).text.normalize('NFC')).toContain('tiếng Việt');
    expect(response.headers.map(([name, value]) => `${name.toLowerCase()}: ${value}`)).toContain(
      'content-type: text/html; charset=windows-1258',
    );
  });

  it('records redirects, also those scripts make', async () => {
    const browser = open();
    const redirected = await browser.visit({ url: `${site.origin}/to?url=/js`, waitFor: '.job' });
    expect(redirected.response).toMatchObject({
      finalUrl: `${site.origin}/js`,
      redirects: [{ status: 302, location: `${site.origin}/js` }],
    });
    const left = await browser.visit({ url: `${site.origin}/leave`, waitFor: '.job' });
    expect(left).toMatchObject({ outcome: 'ok', response: { finalUrl: `${site.origin}/js` } });
  });

  it('serves several visits at once, and a new browser after the limit', async () => {
    const browser = open({ visitsPerBrowser: 2 });
    const visits = [1, 2, 3, 4, 5].map(() => browser.visit({ url: `${site.origin}/js`, waitFor: '.job' }));
    expect((await Promise.all(visits)).map(short)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  });

  it('gives the class of what stands in the way', async () => {
    const browser = open();
    expect(await browser.visit({ url: `${site.origin}/status?code=403`, waitFor: null })).toMatchObject({
      outcome: 'forbidden',
      reason: 'status-403',
    });
    expect(await browser.visit({ url: `${site.origin}/status?code=429`, waitFor: null })).toMatchObject({
      outcome: 'rate-limited',
      retryAfterMs: 60_000,
    });
    expect(short(await browser.visit({ url: `${site.origin}/download`, waitFor: null }))).toBe('not-a-page download');
  });
});

describe('pages that misbehave', () => {
  it('dialogs and popups are dismissed', async () => {
    const browser = open();
    const dialogs = await browser.visit({ url: `${site.origin}/dialogs`, waitFor: null });
    expect(dialogs.response?.body.toString()).toContain('sau hộp thoại');
    expect((await browser.visit({ url: `${site.origin}/popup`, waitFor: null })).outcome).toBe('ok');
  });

  it('endless requests stop at the bound and the page is still read', async () => {
    const before = site.requests.length;
    const result = await open({ requests: 30 }).visit({ url: `${site.origin}/endless`, waitFor: null });
    expect(short(result)).toBe('ok');
    expect(site.requests.length - before).toBeLessThanOrEqual(31);
  });

  it('a page that never answers, or never stops computing, is a timeout', async () => {
    const browser = open({ totalMs: 4_000 });
    const started = performance.now();
    expect((await browser.visit({ url: `${site.origin}/busy`, waitFor: null })).outcome).toBe('timeout');
    expect((await browser.visit({ url: `${site.origin}/silent`, waitFor: null })).outcome).toBe('timeout');
    expect(performance.now() - started).toBeLessThan(25_000);
    expect((await browser.visit({ url: `${site.origin}/js`, waitFor: '.job' })).outcome).toBe('ok');
  });

  it('a selector that never comes is said, with the page kept', async () => {
    const result = await open({ totalMs: 5_000 }).visit({ url: `${site.origin}/wait-never`, waitFor: '.job' });
    expect(short(result)).toBe('timeout selector-not-seen');
    expect(result.response?.body.toString()).toContain('không có danh sách');
  });

  it('too many bytes end the visit', async () => {
    const result = await open({ proxyBytes: 1_000_000 }).visit({ url: `${site.origin}/many-bytes`, waitFor: '#done' });
    expect(short(result)).toBe('too-large browser-bytes');
  });

  it('the caller can stop a visit', async () => {
    const result = await open().visit({ url: `${site.origin}/silent`, waitFor: null, signal: AbortSignal.timeout(1_500) });
    expect(short(result)).toBe('timeout stopped');
  });
});

describe('addresses inside', () => {
  const run = (html: string): string => `${site.origin}/run?html=${encodeURIComponent(html)}`;

  it('are never reached from a page, in any way a page has', async () => {
    const udp = createSocket('udp4');
    await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
    let packets = 0;
    udp.on('message', () => (packets += 1));
    const { port } = inside;
    const hosts = [
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `[::1]:${port}`,
      `0.0.0.0:${port}`,
      `2130706433:${port}`,
      `[::ffff:127.0.0.1]:${port}`,
    ];
    const html = `<link rel="preconnect" href="http://127.0.0.1:${port}"><link rel="dns-prefetch" href="http://localhost:${port}">
      <link rel="prefetch" href="http://127.0.0.1:${port}/a"><img src="http://127.0.0.1:${port}/b"><iframe src="http://localhost:${port}/c"></iframe>
      <script src="http://127.0.0.1:${port}/d"></script><form action="http://127.0.0.1:${port}/e" target="f"></form><iframe name="f"></iframe>
      <script>
        for (const host of ${JSON.stringify(hosts)}) {
          fetch('http://' + host + '/fetch', { mode: 'no-cors' }).catch(() => 0);
          try { new WebSocket('ws://' + host + '/ws'); } catch {}
          navigator.sendBeacon('http://' + host + '/beacon', 'x');
          try { new EventSource('http://' + host + '/events'); } catch {}
        }
        try { new WebTransport('https://127.0.0.1:${port}/'); } catch {}
        document.forms[0].submit();
        const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${udp.address().port}' },
          { urls: 'turn:127.0.0.1:${port}?transport=tcp', username: 'u', credential: 'c' }] });
        peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer));
        setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<p id="done">xong</p>'), 2500);
      </script>`;
    const result = await open().visit({ url: run(html), waitFor: '#done' });
    udp.close();
    expect(short(result)).toBe('ok');
    expect(inside.connections()).toBe(0);
    expect(packets).toBe(0);
  });

  it('would be reached if they were allowed: the listener does listen', async () => {
    const html = `<script>fetch('http://127.0.0.1:${inside.port}/page', { mode: 'no-cors' }).finally(() => document.body.insertAdjacentHTML('beforeend', '<p id="done">xong</p>'));</script>`;
    await open({}, [inside.address]).visit({ url: run(html), waitFor: '#done' });
    expect(inside.connections()).toBeGreaterThan(0);
  });

  it.each([
    ['http://127.0.0.1:1/', 'blocked-address'],
    ['http://169.254.169.254/latest/meta-data/', 'blocked-address'],
    ['file:///etc/hostname', 'blocked-address'],
  ])('a redirect to %s is refused', async (target, outcome) => {
    const browser = open();
    expect((await browser.visit({ url: target, waitFor: null })).outcome).toBe(outcome);
    expect((await browser.visit({ url: `${site.origin}/to?url=${encodeURIComponent(target)}`, waitFor: null })).outcome).toBe(outcome);
  });

  it('a script that leads to one gives the refusal, not a page', async () => {
    const result = await open().visit({ url: run(`<script>location.href = 'http://10.0.0.1/';</script>`), waitFor: '.job' });
    expect(short(result)).toBe('blocked-address private');
  });
});

describe('a browser that is not there', () => {
  it('is an outcome, not an error', async () => {
    const guard = createAddressGuard({ allow: [site.address] });
    const base = { launchArguments: [], guard, userAgent: 'test', log };
    const none = createBrowserVisitor({ ...base, executablePath: null });
    expect(short(await none.visit({ url: site.origin, waitFor: null }))).toBe('browser-failed no-browser');
    const wrong = createBrowserVisitor({ ...base, executablePath: '/bin/false' });
    expect(short(await wrong.visit({ url: site.origin, waitFor: null }))).toBe('browser-failed launch-failed');
    await none.close();
    await wrong.close();
    expect(short(await wrong.visit({ url: site.origin, waitFor: null }))).toBe('browser-failed closed');
  });

  it('a browser that is killed fails its visits; the next visit gets a new one', async () => {
    const browser = open();
    expect((await browser.visit({ url: `${site.origin}/js`, waitFor: '.job' })).outcome).toBe('ok');
    const running = browser.visit({ url: `${site.origin}/silent`, waitFor: null });
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const pid of browserProcesses()) process.kill(pid, 'SIGKILL');
    expect(short(await running)).toBe('browser-failed crashed');
    expect((await browser.visit({ url: `${site.origin}/js`, waitFor: '.job' })).outcome).toBe('ok');
  });
});

/** Browser processes that this test process started. */
function browserProcesses(): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      // The parent is the second field after the name, which stands in brackets and may hold anything.
      const parent = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--remote-debugging');
    } catch {
      return false; // it ended meanwhile
    }
  });
}
