import { describe, expect, it } from 'vitest';
import { crawlerById, crawlers, parsePage, recognise } from '#crawlers/index.ts';
import { parsedPostingProblems } from '#src/domain/posting.ts';
import { readFixtures } from './fixtures.ts';

const fixtures = readFixtures();

describe('the registry of crawlers', () => {
  it('has every id once and finds each', () => {
    const ids = crawlers.map((crawler) => crawler.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const crawler of crawlers) expect(crawlerById(crawler.id)).toBe(crawler);
    expect(crawlerById('nothing')).toBeUndefined();
  });

  it('has fixtures for every crawler and for pages of none', () => {
    expect(new Set(fixtures.map((fixture) => fixture.folder))).toEqual(new Set([...crawlers.map((crawler) => crawler.id), 'none']));
  });
});

describe.each(fixtures)('$name', ({ folder, page, expected }) => {
  it('gives what a reader would list', () => {
    expect(parsePage({ ...page })).toEqual(expected);
  });

  it('is recognised by its own crawler only', () => {
    const chosen = recognise({ ...page })?.id ?? null;
    expect(chosen).toBe(expected.crawler);
    if (folder === 'none') expect(chosen).toBeNull();
    // An error page of a described site has no posts, so nobody claims it.
    else if (expected.reason !== 'soft-404') expect(chosen).toBe(folder);
  });

  it('keeps the promises of the posting format under every crawler, and says why when there is nothing', () => {
    for (const crawler of crawlers) {
      const parsed = crawler.parse({ ...page }, undefined);
      expect(parsed.postings.flatMap(parsedPostingProblems)).toEqual([]);
      expect(parsed.reason === null).toBe(parsed.postings.length > 0 || parsed.links.length > 0);
      for (const link of parsed.links) expect(URL.canParse(link.url)).toBe(true);
    }
  });

  it('gives the same again', () => {
    expect(parsePage({ ...page })).toEqual(parsePage({ ...page }));
  });
});
