/** The crawlers, led over the practice pages without a network, find exactly what is expected. */
import { describe, expect, test } from 'vitest';
import { crawlerById } from '#crawlers/index.ts';
import { expectedOf } from '#samples/expected.ts';
import { escapeHtml, withBreaks } from '#samples/pages/html.ts';
import { oddPaths } from '#samples/pages/odd-pages.ts';
import { answerTo } from '#samples/pages/routes.ts';
import { createWorld, pathOf, publishedAt } from '#samples/pages/world.ts';
import { readPracticePosts } from '#samples/posts.ts';
import { practiceSources, type PracticeSource } from '#samples/sources.ts';
import { parsedPostingProblems, type ParsedPosting } from '#src/domain/posting.ts';

const origin = 'http://127.0.0.1:4000';
const world = createWorld(readPracticePosts(), [], new Date('2026-11-20T02:00:00.000Z'));
const expected = expectedOf(world, origin);
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What a browser has after the script of /cho-viec/ ran. */
function filledShell(body: string): string {
  const ads = world.posts.filter((post) => post.site === 'cho-viec');
  const articles = ads.map(
    (ad) =>
      `<article class="tin the" data-ma="${ad.id}" id="tin-${ad.id}"><h2 class="tin-tieu-de"><a href="${pathOf(world, ad)}">${escapeHtml(ad.title ?? '')}</a></h2><p class="phu"><span class="tin-nguoi-dang">${escapeHtml(ad.author)}</span> · <time class="tin-luc" datetime="${publishedAt(world, ad)}"></time></p><div class="tin-noi-dung">${withBreaks(ad.text)}</div></article>`,
  );
  return body.replace('data-trang-thai="dang-tai">', () => `data-trang-thai="xong">${articles.join('')}`);
}

function visit(address: string): { url: string; contentType: string; body: string } | null {
  const target = address.slice(origin.length);
  if (!address.startsWith(origin) || target.startsWith(oddPaths.forbiddenFolder)) return null;
  const first = answerTo(world, origin, target);
  const answer = first.location === undefined ? first : answerTo(world, origin, first.location.replace(/#.*/, ''));
  if (answer.status !== 200) return null;
  const body = target === '/cho-viec/' ? filledShell(answer.body) : answer.body;
  return { url: origin + (first.location ?? target), contentType: answer.type, body };
}

/** Follows the links of one source until there are no more. */
function crawl(source: PracticeSource): { found: ParsedPosting[]; visits: number } {
  const crawler = crawlerById(source.crawler);
  if (crawler === undefined) throw new Error(`no crawler ${source.crawler}`);
  const waiting = [...source.settings.startUrls];
  const seen = new Set<string>();
  const found: ParsedPosting[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const page = visit(address);
    if (page === null) continue;
    const parsed = crawler.parse(page, source.settings.crawler);
    found.push(...parsed.postings);
    waiting.push(...parsed.links.map((link) => link.url));
  }
  return { found, visits: seen.size };
}

describe.each(practiceSources(origin))('$id', (source) => {
  const { found, visits } = crawl(source);
  const wanted = expected.sources[source.id];
  const byUrl = new Map(found.map((posting) => [posting.url, posting]));

  test('gives every expected posting under its address and id, and no other', () => {
    expect([...byUrl].map(([url, { nativeId }]) => `${nativeId} ${url}`).toSorted()).toEqual(
      wanted.map(({ nativeId, url }) => `${nativeId} ${url}`).toSorted(),
    );
    expect(visits).toBeLessThanOrEqual(source.settings.maxVisits);
  });

  test('gives the words, the time and the kind of every post', () => {
    for (const { url, post } of wanted) {
      const posting = byUrl.get(url);
      // Boards set employer, pay and place before the description.
      const words = flat(posting?.text ?? '');
      const same = post.site === 'viec-lam' ? words.endsWith(flat(post.text)) : words === flat(post.text);
      const at = Date.parse(posting?.publishedAt ?? '');
      expect({ id: post.id, same, at, kind: posting?.kind, problems: posting === undefined ? [] : parsedPostingProblems(posting) }).toEqual(
        {
          id: post.id,
          same: true,
          at: Date.parse(publishedAt(world, post)),
          kind: post.kind,
          problems: [],
        },
      );
    }
  });
});

test('nothing of the forbidden folder is read', () => {
  const hidden = expected.forbidden.map((posting) => posting.url);
  const found = practiceSources(origin).flatMap((source) => crawl(source).found.map((posting) => posting.url));
  expect(hidden.filter((url) => found.includes(url))).toEqual([]);
});
