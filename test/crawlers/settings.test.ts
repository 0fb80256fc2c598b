import { describe, expect, it } from 'vitest';
import { parsePage } from '#crawlers/index.ts';
import { siteById, sites } from '#crawlers/html/sites.ts';
import { siteDefinition } from '#crawlers/html/site-definition.ts';
import { readFixtures } from './fixtures.ts';

describe('site definitions', () => {
  it('are known by their id, once', () => {
    expect(new Set(sites.map((site) => site.id)).size).toBe(sites.length);
    for (const site of sites) expect(siteById(site.id)).toBe(site);
  });

  it('refuse a misspelt key', () => {
    expect(siteDefinition.safeParse({ id: 'x', hosts: [], list: [] }).success).toBe(false);
  });

  it('may come with a source', () => {
    const site = {
      id: 'own',
      hosts: [],
      lists: [
        {
          post: 'tr.vacancy',
          fields: {
            url: ['a@href'],
            title: ['a'],
            nativeId: [{ from: '@id', after: 'v-' }],
            publishedAt: ['td.day'],
            text: ['td.pay', 'td.place'],
          },
        },
      ],
      next: ['a.more'],
    };
    const body =
      '<table><tr class="vacancy" id="v-7"><td><a href="/v/7">Thợ nề</a></td><td class="pay">11 triệu</td><td class="place">Vinh</td><td class="day">02/03/2026</td></tr></table><a class="more" href="?p=2">Thêm</a>';
    const parsed = parsePage({ url: 'https://own.example/list', contentType: '', body }, { as: 'html', settings: { site } });
    expect(parsed.postings).toMatchObject([
      { nativeId: '7', url: 'https://own.example/v/7', title: 'Thợ nề', text: '11 triệu\nVinh', publishedAt: '2026-03-01T17:00:00.000Z' },
    ]);
    expect(parsed.links).toContainEqual({ url: 'https://own.example/list?p=2', kind: 'next' });
  });
});

describe('forum settings', () => {
  const list = readFixtures().find((fixture) => fixture.name === 'forum/xenforo2-list.html');

  it('turn the rows of a thread list into postings', () => {
    const parsed = parsePage(list!.page, { as: 'forum', settings: { threadRows: 'postings' } });
    expect(parsed.postings).toMatchObject([
      {
        nativeId: 'thread-31',
        title: 'HN Tuyển thợ hàn',
        text: 'HN Tuyển thợ hàn',
        author: { name: 'mot_vd', id: '1' },
        publishedAt: '2026-01-05T03:00:00.000Z',
      },
      { nativeId: 'thread-32', title: 'Tìm việc ban đêm' },
    ]);
  });

  it('are strict', () => {
    expect(() => parsePage(list!.page, { as: 'forum', settings: { rows: 'links' } })).toThrow(/rows/);
  });
});

describe('a source read by schema.org JobPosting', () => {
  it('follows the cards of a list that has no descriptions', () => {
    const board = readFixtures().find((fixture) => fixture.name === 'html/topcv.html');
    const parsed = parsePage(board!.page, { as: 'jobposting' });
    expect(parsed.postings).toEqual([]);
    expect(parsed.links).toEqual(board!.expected.links);
    expect(parsed.reason).toBeNull();
  });
});
