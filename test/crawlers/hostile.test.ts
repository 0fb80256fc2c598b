import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crawlers, parsePage } from '#crawlers/index.ts';
import { parsedPostingProblems } from '#src/domain/posting.ts';
import { readFixtures } from './fixtures.ts';

const bodies = readFixtures().map((fixture) => fixture.page.body);

const piece = fc.oneof(
  fc.constantFrom(
    '<div class="tgme_widget_message" data-post="a/1">',
    '<div class="tgme_widget_message_text">',
    '<html id="XF">',
    '<article class="message message--post" data-content="post-9">',
    '<div class="bbWrapper">',
    '<blockquote>',
    '</blockquote>',
    '<script type="application/ld+json">{"@type":"JobPosting","description":',
    '"}</script>',
    '<rss><channel><item>',
    '<description>',
    '<![CDATA[',
    ']]>',
    '<h1>',
    '<h3>Mô tả công việc</h3>',
    '<div class="job-card"><h3>Tuyển thợ</h3><p>9 triệu</p></div>',
    '<a href="',
    '">',
    '</div>',
    '<base href="//[">',
    '&#x110000;',
    '&amp;',
    '\u200b',
    '\ud800',
    '<!--',
    '\0',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

function check(body: string): void {
  const page = { url: 'https://page.example.com/a', contentType: '', body };
  for (const parsed of [parsePage(page), ...crawlers.map((crawler) => crawler.parse(page, undefined))]) {
    expect(parsed.postings.flatMap(parsedPostingProblems)).toEqual([]);
    expect(parsed.reason === null).toBe(parsed.postings.length > 0 || parsed.links.length > 0);
  }
}

describe('hostile pages', () => {
  it('never make a crawler throw or break the posting format', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => check(parts.join(''))),
      { numRuns: 300 },
    );
  });

  it('nor do real pages with a piece missing, doubled or replaced', () => {
    const mutation = fc.record({
      body: fc.constantFrom(...bodies),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
      put: fc.string({ unit: 'binary', maxLength: 10 }),
      twice: fc.boolean(),
    });
    fc.assert(
      fc.property(mutation, ({ body, from, length, put, twice }) => {
        const at = Math.floor(from * body.length);
        check(body.slice(0, at) + put + (twice ? body.slice(Math.max(0, at - length)) : body.slice(at + length)));
      }),
      { numRuns: 200 },
    );
  });

  const many = 100_000;
  it.each([
    ['deep nesting', '<div>'.repeat(many)],
    ['deep nesting of messages', '<div class="tgme_widget_message tgme_widget_message_text">x'.repeat(5_000)],
    ['elements that are never closed', '<p><td>'.repeat(many)],
    ['very many siblings', '<div class="a">x</div>'.repeat(many * 2)],
    ['an endless attribute', `<div class="${'a '.repeat(many * 20)}">x`],
    ['very many attributes', `<div ${Array.from({ length: many }, (_, at) => `a${at}=1`).join(' ')}>x`],
    [
      'nested JSON',
      `<script type="application/ld+json">${'{"@type":"JobPosting","a":'.repeat(many / 10)}1${'}'.repeat(many / 10)}</script>`,
    ],
    ['JSON without end', `<script type="application/ld+json">{"@type":"JobPosting","title":"${'\n,'.repeat(many * 5)}</script>`],
    ['many properties', `<div itemscope itemtype="https://schema.org/JobPosting">${'<p itemprop="x">y</p>'.repeat(many / 4)}`],
    [
      'an entity bomb',
      `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at - 1};`.repeat(20)}">`).join('')}]><rss><channel><item><title>&a19;</title></item></channel></rss>`,
    ],
    ['spaces', ' '.repeat(many * 50)],
    ['unclosed tags', '<'.repeat(many * 10)],
  ])('%s is read in bounded time', (_name, body) => {
    const started = performance.now();
    const parsed = parsePage({ url: 'https://page.example.com/', contentType: '', body });
    expect(JSON.stringify(parsed).length).toBeLessThan(5_000_000);
    expect(performance.now() - started).toBeLessThan(9_000);
  });
});
