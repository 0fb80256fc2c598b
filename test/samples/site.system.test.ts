import { afterEach, beforeEach, expect, test } from 'vitest';
import { practicePost } from '#samples/posts.ts';
import { startPracticeSite, type PracticeSite } from '#samples/site.ts';
import type { FetchResult } from '#src/domain/visit.ts';
import { createLog } from '#src/log.ts';
import { decodeBody } from '#src/web-access/decode.ts';
import { createFetcher } from '#src/web-access/fetch.ts';
import { createAddressGuard } from '#src/web-access/guard.ts';
import { fetchRobots, robotsVerdict } from '#src/web-access/robots.ts';
import { wallOf } from '#src/web-access/wall.ts';

let site: PracticeSite;
beforeEach(async () => {
  site = await startPracticeSite({ slowMs: 120 });
});
afterEach(() => site.close());

const added = practicePost.parse({
  id: 'zz-1',
  site: 'rao-vat',
  kind: 'post',
  label: 'ordinary',
  title: 'Tin thêm',
  text: 'Cần người trông vườn.',
  author: 'Vườn thêm',
  minutesAgo: 1,
});

test('listens on loopback only and names its own origin', async () => {
  expect(site.url).toBe(`http://127.0.0.1:${site.port}`);
  const feed = await (await fetch(`${site.url}/rao-vat/feed.xml`)).text();
  expect(feed).toContain(`<link>${site.url}/rao-vat/tin/`);
  await expect(fetch(`http://[::1]:${site.port}/`)).rejects.toThrow('fetch failed');
});

test('answers 304 to a client that has the page, until the page changes', async () => {
  const first = await fetch(`${site.url}/rao-vat/feed.xml`);
  const etag = first.headers.get('etag') ?? '';
  const since = first.headers.get('last-modified') ?? '';
  const again = (headers: Record<string, string>) => fetch(`${site.url}/rao-vat/feed.xml`, { headers });
  expect((await again({ 'if-none-match': etag })).status).toBe(304);
  expect((await again({ 'if-modified-since': since })).status).toBe(304);
  site.publish([added]);
  expect((await again({ 'if-none-match': etag })).status).toBe(200);
  expect((await again({ 'if-modified-since': since })).status).toBe(200);
  expect(await (await fetch(`${site.url}/rao-vat/feed.xml`)).text()).toContain('Cần người trông vườn.');
});

test('expects what was published and what was there from the start', async () => {
  const before = site.expected.total;
  site.publish([added]);
  expect(site.expected.total).toBe(before + 1);
  const other = await startPracticeSite({ extraPosts: [added] });
  expect(other.expected.sources['mau-rao-vat'].map((posting) => posting.nativeId)).toContain('zz-1');
  await other.close();
});

test('sends the status and headers of the odd pages', async () => {
  const status = async (path: string): Promise<number> => (await fetch(site.url + path, { redirect: 'manual' })).status;
  expect(await status('/viec-lam/da-go')).toBe(404);
  expect(await status('/viec-lam/het-han')).toBe(200);
  expect(await status('/viec-lam/tin-cu')).toBe(301);
  expect(await status('/dien-dan/noi-kin/')).toBe(200);
  const wrong = site.expected.sources['mau-viec-lam'].find((posting) => posting.post.page === 'wrong-charset');
  expect((await fetch(wrong?.url ?? '')).headers.get('content-type')).toBe('text/html; charset=iso-8859-1');
  expect(await (await fetch(`${site.url}/robots.txt`)).text()).toContain('Disallow: /viec-lam/noi-bo/');
  expect((await fetch(`${site.url}/`, { method: 'POST' })).status).toBe(405);
  expect(await (await fetch(`${site.url}/`, { method: 'HEAD' })).text()).toBe('');
});

test('the slow page and the delay take their time', async () => {
  const begun = performance.now();
  await (await fetch(`${site.url}/viec-lam/luu-tru`)).text();
  expect(performance.now() - begun).toBeGreaterThanOrEqual(115);
  const slow = await startPracticeSite({ delayMs: 60 });
  const again = performance.now();
  await (await fetch(`${slow.url}/`)).text();
  expect(performance.now() - again).toBeGreaterThanOrEqual(55);
  await slow.close();
});

test('says when its port is taken', async () => {
  await expect(startPracticeSite({ port: site.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('a polite visit to each odd page ends in the outcome that is expected', async () => {
  const guard = createAddressGuard({ allow: [`127.0.0.1:${site.port}`] });
  const fetcher = createFetcher({ guard, userAgent: 'Lurewatch/test', log: createLog('test', 'silent') });
  const robots = await fetchRobots(fetcher, site.url);
  const seen: { url: string; outcome: string }[] = [];
  for (const { url } of site.expected.outcomes) {
    if (!robotsVerdict(robots, url, 'Lurewatch').allowed) seen.push({ url, outcome: 'robots' });
    else seen.push({ url, outcome: outcomeOf(await fetcher.fetch({ url })) });
  }
  expect(seen).toEqual(site.expected.outcomes);
});

test('the page with the wrong charset is read right', async () => {
  const guard = createAddressGuard({ allow: [`127.0.0.1:${site.port}`] });
  const fetcher = createFetcher({ guard, userAgent: 'Lurewatch/test', log: createLog('test', 'silent') });
  const wrong = site.expected.sources['mau-viec-lam'].find((posting) => posting.post.page === 'wrong-charset');
  const result = await fetcher.fetch({ url: wrong?.url ?? '' });
  if (result.outcome !== 'ok') throw new Error(result.outcome);
  expect(decodeBody(result.response).text).toContain(wrong?.post.title);
});

function outcomeOf(result: FetchResult): string {
  if (result.outcome !== 'ok') return result.outcome;
  const { finalUrl: url, status } = result.response;
  const contentType = result.response.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  return wallOf({ url, status, contentType, text: decodeBody(result.response).text }) ?? 'ok';
}
