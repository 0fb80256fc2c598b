import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createBrowserVisitor, type BrowserLimits, type BrowserVisitor } from '#src/web-access/browser.ts';
import type { CaptureResult } from '#src/web-access/capture-page.ts';
import { createAddressGuard } from '#src/web-access/guard.ts';
import { openHostileServer, type HostileServer } from './hostile-server.ts';
import { browserForTests, type TestBrowser } from './test-browser.ts';

const line = 'Tuyển người hái chè ở đồi Xanh, lương 8 triệu, bao ăn ở.';
const pages: Record<string, string> = {
  '/post': `<!doctype html><meta charset="utf-8"><title>Việc</title><h1>Hái chè</h1><p>${line}</p><p hidden>ẩn</p>`,
  '/tall': `<!doctype html><meta charset="utf-8"><p>${line}</p><div style="height:60000px;background:linear-gradient(red,blue)"></div><p>cuối</p>`,
  '/wide': `<!doctype html><meta charset="utf-8"><div style="width:90000px;height:50px;background:red">${line}</div>`,
  '/endless': `<!doctype html><meta charset="utf-8"><p>${line}</p><script>setInterval(() => { for (let n = 0; n < 20; n += 1) document.body.append('thêm chữ ', document.createElement('br')); }, 50);</script>`,
  '/noise': `<!doctype html><canvas width="1200" height="3000"></canvas><script>
    const canvas = document.querySelector('canvas'), image = canvas.getContext('2d').createImageData(1200, 3000);
for (let at = 0; at < image.data.length; at += 60000) crypto.getRandomValues(image.data.subarray(at, at + 60000));
    for (let n = 3; n < image.data.length; n += 4) image.data[n] = 255;
    canvas.getContext('2d').putImageData(image, 0, 0);</script>`,
  '/lies': `<!doctype html><meta charset="utf-8"><p>${line}</p><script>
    Object.defineProperty(HTMLElement.prototype, 'innerText', { get() { return 'không có gì'; } });
    String.prototype.slice = () => 'không có gì';</script>`,
  '/popup': `<!doctype html><meta charset="utf-8"><p>${line}</p><script>open('/post'); alert('x'); print();</script>`,
  '/many-words': `<!doctype html><meta charset="utf-8"><p>${line}</p><script>
    document.body.append(...Array.from({ length: 4000 }, (_, n) => Object.assign(document.createElement('p'), { textContent: 'chữ thứ ' + n + ' của một trang rất dài '.repeat(6) })));</script>`,
  '/busy': `<!doctype html><p>bận</p><script>setTimeout(() => { for (;;) {} }, 50);</script>`,
};

let site: HostileServer;
let inside: HostileServer;
let found: TestBrowser;
let visitor: BrowserVisitor | null = null;
beforeAll(async () => {
  found = await browserForTests();
  inside = await openHostileServer();
  site = await openHostileServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const html = { 'content-type': 'text/html; charset=utf-8' };
    if (pathname === '/to') response.writeHead(302, { location: searchParams.get('url') ?? '' }).end();
    else if (pathname === '/gone') response.writeHead(404, html).end('<h1>Không tìm thấy</h1>');
    else response.writeHead(200, html).end(pages[pathname] ?? 'ok');
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

async function capture(path: string, limits: Partial<BrowserLimits> = {}): Promise<CaptureResult> {
  visitor ??= createBrowserVisitor({
    executablePath: found.executablePath,
    launchArguments: found.launchArguments,
    guard: createAddressGuard({ allow: [site.address] }),
    userAgent: 'Lurewatch/0.1 (test)',
    log: pino({ level: 'silent' }),
    limits: { quietMs: 1_000, ...limits },
  });
  return await visitor.capture({ url: site.origin + path, waitFor: null });
}

/** Width and height as the file itself says (PNG, IHDR). */
function sizeOf(png: Buffer | null | undefined): { width: number; height: number } {
  expect(png?.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  return { width: png?.readUInt32BE(16) ?? 0, height: png?.readUInt32BE(20) ?? 0 };
}

test('a page gives document, full-page picture and text as shown, with the version of the browser', async () => {
  const { result, look, browserVersion } = await capture('/post');
  expect(result.outcome).toBe('ok');
  expect(look?.text).toBe(`Hái chè\n\n${line}`);
  expect(look).toMatchObject({ pictureCut: false, textCut: false, width: 1280 });
  expect(sizeOf(look?.png)).toEqual({ width: look?.width, height: look?.height });
  expect(browserVersion).toMatch(/^\d+\./);
});

test('a tall page is shown from top to bottom up to the limit, a wide one is cut, and both are said to be', async () => {
  const tall = (await capture('/tall')).look;
  expect(sizeOf(tall?.png)).toEqual({ width: 1280, height: 16_000 });
  expect(tall?.pictureCut).toBe(true);
  expect(tall?.text).toContain('cuối');
  const wide = (await capture('/wide')).look;
  expect(sizeOf(wide?.png).width).toBe(1_920);
  expect(wide?.pictureCut).toBe(true);
});

test('a picture over its bytes is taken again with less height', async () => {
  const { look } = await capture('/noise', { pictureBytes: 3 * 1024 * 1024 });
  expect(look?.png?.length).toBeLessThan(3 * 1024 * 1024);
  expect(look?.pictureCut).toBe(true);
  expect(look?.height).toBeLessThan(3_000);
});

test('what never ends, lies about its words, opens windows or is very long is still captured within bounds', async () => {
  expect((await capture('/endless')).look?.text).toContain(line);
  expect((await capture('/lies')).look?.text).toBe(line);
  expect((await capture('/popup')).look?.text).toBe(line);
  const long = await capture('/many-words');
  expect(long.look?.textCut).toBe(true);
  expect(long.look?.text.length).toBe(300_000);
  await visitor?.close();
  visitor = null;
  expect(await capture('/many-words', { bodyBytes: 100_000 })).toMatchObject({ result: { outcome: 'too-large' }, look: null });
});

test('a page that says «not found» is shown too; a script that never ends or an address inside gives nothing', async () => {
  const gone = await capture('/gone');
  expect(gone.result).toMatchObject({ outcome: 'gone', reason: 'status-404' });
  expect(gone.look?.text).toBe('Không tìm thấy');
  expect(await capture(`/to?url=${encodeURIComponent(`${inside.origin}/page`)}`)).toMatchObject({
    result: { outcome: 'blocked-address' },
    look: null,
  });
  expect(inside.connections()).toBe(0);
  await visitor?.close();
  visitor = null;
  expect(await capture('/busy', { totalMs: 4_000 })).toMatchObject({ result: { outcome: 'timeout' }, look: null });
});

test('without a browser it says so', async () => {
  const none = createBrowserVisitor({
    executablePath: null,
    launchArguments: [],
    guard: createAddressGuard({ allow: [site.address] }),
    userAgent: 'x',
    log: pino({ level: 'silent' }),
  });
  expect(await none.capture({ url: `${site.origin}/post`, waitFor: null })).toEqual({
    result: { outcome: 'browser-failed', reason: 'no-browser', response: null, retryAfterMs: null },
    look: null,
    browserVersion: null,
  });
});
