import { describe, expect, test } from 'vitest';
import { load } from 'cheerio';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expectedOf } from '#samples/expected.ts';
import { answerTo } from '#samples/pages/routes.ts';
import { createWorld, pathOf } from '#samples/pages/world.ts';
import { practicePost, readPracticePosts } from '#samples/posts.ts';
import { practiceSourceIds, practiceSources } from '#samples/sources.ts';
import { sourceSettings } from '#src/domain/source.ts';

const origin = 'http://127.0.0.1:4000';
const openedAt = new Date('2026-11-20T02:00:00.000Z');
const world = createWorld(readPracticePosts(), [], openedAt);
const get = (path: string) => answerTo(world, origin, path);
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** All addresses of this site that can be reached from its front page by following links. */
function reachable(): Set<string> {
  const seen = new Set<string>();
  const waiting = ['/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const $ = load(get(path).body);
    for (const link of $('a[href], link[href]').toArray()) {
      const url = new URL($(link).attr('href') ?? '', origin + path);
      if (url.origin === origin && !/\/(members|goto|login)\//.test(url.pathname)) waiting.push(url.pathname + url.search);
    }
  }
  return seen;
}

describe('every address', () => {
  test('that a page links to is answered', () => {
    const unanswered = [...reachable()].filter((path) => ![200, 301, 302, 303].includes(get(path).status));
    expect(unanswered).toEqual([]);
  });

  test('of a post shows its text and the practice notice', () => {
    for (const post of world.posts) {
      const first = get(pathOf(world, post));
      const answer = first.location === undefined ? first : get(first.location.replace(/#.*/, ''));
      const $ = load(answer.body);
      // A channel leads to its newest page; older messages stand on older pages. A script draws the ads of /cho-viec/.
      const shown = post.site === 'kenh' || post.site === 'cho-viec' || flat($('body').text()).includes(flat(post.text));
      const seen = { id: post.id, status: answer.status, notice: $('.luyen-tap').text(), shown };
      expect(seen).toEqual({ id: post.id, status: 200, notice: 'Trang luyện tập – nội dung hư cấu', shown: true });
    }
  });

  test.each([
    '/nowhere',
    '/viec-lam/?trang=99',
    '/viec-lam/?trang=x',
    '/dien-dan/threads/none.1/',
    '/s/none',
    '/%E0%A4%A',
    '/cho-viec/tin.json?trang=0',
    '//evil.example/',
  ])('that does not exist is a 404: %s', (path) => expect(get(path).status).toBe(404));
});

describe('job board', () => {
  test('every job carries a JobPosting that says what the post says', () => {
    for (const post of world.posts.filter((one) => one.site === 'viec-lam')) {
      const $ = load(get(pathOf(world, post)).body);
      const blocks = $('script[type="application/ld+json"]')
        .toArray()
        .flatMap((node) => parsed($(node).text()));
      expect(blocks).toHaveLength(1);
      expect(blocks[0]).toMatchObject({ '@type': 'JobPosting', title: post.title, identifier: { value: post.id } });
      expect(flat(load(String(blocks[0]?.['description'])).text())).toBe(flat(post.text));
    }
  });

  test('one page has a broken block beside the good one, one claims a wrong charset', () => {
    const broken = world.posts.find((post) => post.page === 'broken-json-ld');
    const wrong = world.posts.find((post) => post.page === 'wrong-charset');
    if (broken === undefined || wrong === undefined) throw new Error('odd jobs are missing');
    expect(load(get(pathOf(world, broken)).body)('script[type="application/ld+json"]')).toHaveLength(2);
    expect(get(pathOf(world, wrong))).toMatchObject({ charset: 'iso-8859-1' });
    expect(get(pathOf(world, wrong)).body).not.toContain('charset="utf-8"');
  });

  test('the pages of the list name every job once', () => {
    const links = [1, 2, 3].flatMap((number) => {
      const $ = load(get(`/viec-lam/?trang=${number}`).body);
      return $('.viec a')
        .toArray()
        .map((link) => $(link).attr('href') ?? '');
    });
    expect(links.toSorted()).toEqual(
      world.posts
        .filter((post) => post.site === 'viec-lam')
        .map((post) => pathOf(world, post))
        .toSorted(),
    );
  });
});

function parsed(text: string): Record<string, unknown>[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

test('threads show quotes apart from the own text, over several pages', () => {
  const quoting = world.posts.filter((post) => post.quotes !== undefined);
  expect(quoting.length).toBeGreaterThan(2);
  for (const post of quoting) {
    const $ = load(get((get(pathOf(world, post)).location ?? '').replace(/#.*/, '')).body);
    const body = $(`[data-content="post-${pathOf(world, post).split('post-')[1]}"] .bbWrapper`);
    expect(body.find('blockquote')).toHaveLength(1);
    body.find('blockquote').remove();
    expect(flat(body.text())).toBe(flat(post.text));
  }
  expect([...reachable()].some((path) => path.endsWith('/page-2'))).toBe(true);
});

test('the feed is well-formed and complete', () => {
  const { body } = get('/rao-vat/feed.xml');
  expect(XMLValidator.validate(body)).toBe(true);
  const items: unknown = new XMLParser().parse(body).rss.channel.item;
  expect(items).toHaveLength(world.posts.filter((post) => post.site === 'rao-vat').length);
});

test('the pages of the channels together hold every message once', () => {
  const shown = [...reachable()]
    .filter((path) => path.startsWith('/s/') && get(path).status === 200 && /\?before=|\/s\/\w+$/.test(path))
    .flatMap((path) => {
      const $ = load(get(path).body);
      return $('.tgme_widget_message')
        .toArray()
        .map((node) => `${$(node).attr('data-post')} ${flat($(node).find('.tgme_widget_message_text').text())}`);
    });
  const posts = world.posts.filter((post) => post.site === 'kenh');
  expect(shown.toSorted()).toEqual(posts.map((post) => `${post.channel}/${world.numbers.get(post)} ${flat(post.text)}`).toSorted());
});

test('the shell of the script page holds no ad, its JSON all of them', () => {
  const ads = world.posts.filter((post) => post.site === 'cho-viec');
  const shell = get('/cho-viec/').body;
  for (const ad of ads) expect(shell).not.toContain(ad.author);
  const ids: string[] = [];
  for (let number: number | null = 1; number !== null;) {
    const list: { items: { id: string }[]; next: number | null } = JSON.parse(get(`/cho-viec/tin.json?trang=${number}`).body);
    ids.push(...list.items.map((item) => item.id));
    number = list.next;
  }
  expect(ids.toSorted()).toEqual(ads.map((ad) => ad.id).toSorted());
});

test('texts cannot break out of their page', () => {
  const nasty = '</script><script>alert(1)</script> & "x" \' ]]> <img src=x onerror=alert(1)>';
  const extra = ['viec-lam', 'rao-vat', 'cho-viec'].map((site, index) =>
    practicePost.parse({
      id: `zz-${index}`,
      site,
      kind: 'post',
      label: 'other',
      title: nasty,
      text: nasty,
      author: nasty,
      company: nasty,
      place: nasty,
      minutesAgo: 1,
    }),
  );
  extra.push(
    practicePost.parse({
      id: 'zz-7',
      site: 'dien-dan',
      kind: 'post',
      label: 'other',
      thread: 'zz',
      node: 'phiem',
      title: nasty,
      text: nasty,
      author: nasty,
      minutesAgo: 1,
    }),
  );
  extra.push(
    practicePost.parse({
      id: 'zz-8',
      site: 'kenh',
      kind: 'post',
      label: 'other',
      channel: 'zz_mau',
      text: nasty,
      author: nasty,
      minutesAgo: 1,
    }),
  );
  const other = createWorld(readPracticePosts(), extra, openedAt);
  const paths = [...extra.map((post) => pathOf(other, post)), '/viec-lam/', '/rao-vat/', '/s/zz_mau', '/dien-dan/forums/phiem.9/'];
  for (const path of paths) {
    const first = answerTo(other, origin, path);
    const { body } = first.location === undefined ? first : answerTo(other, origin, first.location.replace(/#.*/, ''));
    const $ = load(body);
    expect({ path, broken: $('img, [onerror], script:not([type]):not([src])').length }).toEqual({ path, broken: 0 });
  }
  const { body } = answerTo(other, origin, '/rao-vat/feed.xml');
  expect(XMLValidator.validate(body)).toBe(true);
  expect(body.split('<item>')).toHaveLength(world.posts.filter((post) => post.site === 'rao-vat').length + 2);
});

describe('what a crawl must find', () => {
  const expected = expectedOf(world, origin);

  test('is every post but the forbidden one, each under one address and one id', () => {
    const all = practiceSourceIds.flatMap((id) => expected.sources[id]);
    expect(all).toHaveLength(expected.total);
    expect(expected.total).toBe(world.posts.length - 1);
    expect(expected.forbidden).toHaveLength(1);
    expect(new Set(all.map((posting) => posting.url)).size).toBe(all.length);
    for (const id of practiceSourceIds)
      expect(new Set(expected.sources[id].map((posting) => posting.nativeId)).size).toBe(expected.sources[id].length);
  });

  test('comes from sources with settings as the product wants them', () => {
    const sources = practiceSources(origin);
    expect(sources.map((source) => source.id)).toEqual([...practiceSourceIds]);
    for (const source of sources) expect(sourceSettings.parse(source.settings)).toEqual(source.settings);
    const starts = sources.flatMap((source) => source.settings.startUrls);
    for (const { url } of expected.outcomes) expect(starts).toContain(url);
  });
});

test('the order of added posts does not change numbers already given', () => {
  const added = practicePost.parse({
    id: 'zz-9',
    site: 'rao-vat',
    kind: 'post',
    label: 'other',
    title: 'Mới',
    text: 'Tin mới',
    author: 'ai đó',
    minutesAgo: 9000,
  });
  const later = createWorld(readPracticePosts(), [added], openedAt);
  expect(later.posts.slice(0, -1).map((post) => pathOf(later, post))).toEqual(world.posts.map((post) => pathOf(world, post)));
});
