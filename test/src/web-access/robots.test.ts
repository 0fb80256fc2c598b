import { describe, expect, it } from 'vitest';
import { robotsVerdict, type RobotsRecord } from '#src/web-access/robots.ts';

const origin = 'https://site.example';
const record = (text: string | null, state: RobotsRecord['state'] = 'rules'): RobotsRecord => ({
  origin,
  state,
  text,
  reason: 'ok',
  fetchedAt: '2026-11-01T00:00:00.000Z',
  expiresAt: '2026-11-02T00:00:00.000Z',
});
const allowed = (text: string, path: string, product = 'Lurewatch'): boolean => robotsVerdict(record(text), origin + path, product).allowed;

describe('rules of RFC 9309', () => {
  it.each([
    ['nothing forbids nothing', '', '/a', true],
    ['the longest match wins', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['on a tie allow wins', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['wildcards', 'User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
    ['the end mark', 'User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?z', true],
    ['an empty Disallow allows', 'User-agent: *\nDisallow:', '/a', true],
    ['our own group replaces the general one', 'User-agent: *\nDisallow: /\n\nUser-agent: lurewatch\nDisallow: /b', '/a', true],
    ['our name in any case, with a version', 'User-agent: LUREWATCH/2\nDisallow: /b', '/b', false],
    [
      'groups for us in two places are one',
      'User-agent: lurewatch\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: lurewatch\nDisallow: /b',
      '/b',
      false,
    ],
    ['a group for several robots', 'User-agent: x\nUser-agent: lurewatch\nDisallow: /a', '/a', false],
    ['other robots are not us', 'User-agent: lurewatchers\nDisallow: /', '/a', true],
    [
      'a sitemap line does not end a group',
      'User-agent: lurewatch\nSitemap: https://site.example/s.xml\nUser-agent: x\nDisallow: /a',
      '/a',
      false,
    ],
    ['rules before any group are nothing', 'Disallow: /', '/a', true],
    ['comments and odd line ends', 'User-agent: * # all\rDisallow: /a # not this\r\n', '/a', false],
    ['escapes of plain letters are the letters', 'User-agent: *\nDisallow: /%7Eme', '/~me', false],
    ['letters are the escapes too', 'User-agent: *\nDisallow: /~me', '/%7eme', false],
    ['unescaped Vietnamese', 'User-agent: *\nDisallow: /việc-làm', '/vi%E1%BB%87c-l%C3%A0m', false],
    ['the query counts', 'User-agent: *\nDisallow: /*?page=', '/list?page=2', false],
    ['robots.txt itself is always allowed', 'User-agent: *\nDisallow: /', '/robots.txt', true],
  ])('%s', (_title, text, path, expected) => {
    expect(allowed(text, path)).toBe(expected);
  });

  it('another origin is never allowed by this file', () => {
    for (const url of ['http://site.example/', 'https://www.site.example/', 'https://site.example:8443/', 'not a url']) {
      expect(robotsVerdict(record(''), url, 'Lurewatch').allowed).toBe(false);
    }
  });

  it('a file that could not be read allows nothing, one that is not there allows all', () => {
    expect(robotsVerdict(record(null, 'not-now'), `${origin}/`, 'Lurewatch').allowed).toBe(false);
    expect(robotsVerdict(record(null, 'allow-all'), `${origin}/`, 'Lurewatch').allowed).toBe(true);
  });

  it('the crawl delay is in seconds, at most a minute', () => {
    const delay = (value: string) =>
      robotsVerdict(record(`User-agent: *\nCrawl-delay: ${value}\nDisallow: /x`), `${origin}/`, 'Lurewatch').crawlDelayMs;
    expect(delay('1.5')).toBe(1_500);
    expect(delay('86400')).toBe(60_000);
    expect(delay('1e999')).toBe(60_000);
    for (const value of ['-1', '0', 'often', '']) expect(delay(value)).toBeNull();
  });
});

describe('hostile files stay cheap', () => {
  const path = `/${'a'.repeat(2_040)}`;
  it.each([
    ['one pattern of stars', `User-agent: *\nDisallow: /${'*'.repeat(500_000)}b`],
    ['one pattern of stars and letters', `User-agent: *\nDisallow: /${'*a'.repeat(250_000)}b`],
    ['many short patterns of stars', `User-agent: *\n${`Disallow: /*a*a*a*a*a*a*a*b\n`.repeat(18_000)}`],
    ['many long patterns of stars', `User-agent: *\n${`Disallow: /${'*a'.repeat(120)}b\n`.repeat(2_000)}`],
    ['many robots and many rules', `${'User-agent: a\n'.repeat(18_000)}User-agent: *\n${'Disallow: /b\n'.repeat(18_000)}`],
    ['many groups', 'User-agent: *\nDisallow: /b\nUser-agent: c\nDisallow: /d\n'.repeat(9_000)],
  ])('%s', (_title, text) => {
    const started = performance.now();
    robotsVerdict(record(text), origin + path, 'Lurewatch');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('a pattern over the bound forbids what stands before its first star, and allows nothing', () => {
    const long = `/private/${'*a'.repeat(400)}`;
    expect(allowed(`User-agent: *\nDisallow: ${long}`, '/private/x')).toBe(false);
    expect(allowed(`User-agent: *\nDisallow: ${long}`, '/public')).toBe(true);
    expect(allowed(`User-agent: *\nDisallow: /\nAllow: ${long}`, `/private/${'a'.repeat(500)}`)).toBe(false);
  });
});
