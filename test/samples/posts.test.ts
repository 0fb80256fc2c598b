import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { readPracticePosts, type PracticePost } from '#samples/posts.ts';

const posts = readPracticePosts();
const lures = posts.filter((post) => post.label === 'lure');

/** Text as a reader dials it: look-alike letters and spoken digits become digits. */
function dialled(text: string): string {
  const spoken = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
  const words = spoken.reduce(
    (result, word, digit) => result.replaceAll(new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'gu'), String(digit)),
    text.normalize('NFKC'),
  );
  return words
    .replaceAll(/[\uFE0F\u20E3\u200B]/g, '')
    .replaceAll(/(?<=[\d.\s-])[Oo](?=[\d.\s])|(?<![\p{L}])O(?=\d)/gu, '0')
    .replaceAll(/(?<=[\d.\s])[Il](?=[\dO0.])|(?<=[\d.])[lI](?![\p{L}])/gu, '1')
    .replaceAll(/(?<=\d)O/g, '0');
}

/** Whatever looks like a phone number: begins with 0 or + and has nine to fourteen digits. */
function phonesIn(text: string): string[] {
  const runs = dialled(text).match(/(?:\+\d|0)[\d .,✆-]{6,24}\d/gu) ?? [];
  return runs.map((run) => run.replaceAll(/[^\d+]/g, '')).filter((run) => run.replace('+', '').length >= 9);
}

/** Runs of three words, without diacritics: one copy of a campaign is written without them. */
function shingles(text: string): Set<string> {
  const words =
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('đ', 'd')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.flatMap((word, index) => (index + 2 < words.length ? [`${word} ${words[index + 1]} ${words[index + 2]}`] : [])));
}

const shinglesOf = new Map(posts.map((post) => [post, shingles(post.text)]));

function likeness(a: PracticePost, b: PracticePost): number {
  const [left, right] = [shinglesOf.get(a) ?? new Set(), shinglesOf.get(b) ?? new Set()];
  const shared = [...left].filter((one) => right.has(one)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

function counts(values: string[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const value of values) result[value] = (result[value] ?? 0) + 1;
  return result;
}

describe('the collection', () => {
  test('has at least ninety posts with ids of their own', () => {
    expect(posts.length).toBeGreaterThanOrEqual(90);
    expect(new Set(posts.map((post) => post.id)).size).toBe(posts.length);
  });

  test('is a third lures, of at least nine forms', () => {
    expect(lures.length / posts.length).toBeGreaterThan(0.3);
    expect(lures.length / posts.length).toBeLessThan(0.4);
    expect(new Set(lures.map((post) => post.form)).size).toBeGreaterThanOrEqual(9);
  });

  test('holds every other kind in useful numbers', () => {
    const byLabel = counts(posts.map((post) => post.label));
    expect(byLabel['warning']).toBeGreaterThanOrEqual(10);
    expect(byLabel['licensed']).toBeGreaterThanOrEqual(5);
    expect(byLabel['ordinary']).toBeGreaterThanOrEqual(20);
    expect(byLabel['lookalike']).toBeGreaterThanOrEqual(8);
    expect(byLabel['help']).toBeGreaterThanOrEqual(4);
    expect(byLabel['other']).toBeGreaterThanOrEqual(10);
  });

  test('uses all five kinds of pages, each with lures and innocent posts', () => {
    const bySite = Map.groupBy(posts, (post) => post.site);
    expect(bySite.size).toBe(5);
    for (const group of bySite.values()) {
      expect(group.some((post) => post.label === 'lure')).toBe(true);
      expect(group.some((post) => post.label !== 'lure')).toBe(true);
    }
  });

  test('quotes point to earlier posts of the same thread', () => {
    for (const post of posts.filter((one) => one.quotes !== undefined)) {
      const quoted = posts.find((one) => one.id === post.quotes);
      expect(quoted?.thread).toBe(post.thread);
      expect(quoted?.minutesAgo).toBeGreaterThan(post.minutesAgo);
    }
  });
});

describe('campaigns', () => {
  const campaigns = [
    ...Map.groupBy(
      lures.filter((post) => post.campaign !== undefined),
      (post) => post.campaign,
    ).values(),
  ];

  test('there are three, of four to six copies, on several pages, by several accounts, with other phones', () => {
    expect(campaigns).toHaveLength(3);
    for (const copies of campaigns) {
      expect(copies.length).toBeGreaterThanOrEqual(4);
      expect(copies.length).toBeLessThanOrEqual(6);
      expect(new Set(copies.map((post) => post.site)).size).toBeGreaterThanOrEqual(4);
      expect(new Set(copies.map((post) => post.author)).size).toBe(copies.length);
      expect(new Set(copies.map((post) => post.contacts?.join())).size).toBe(copies.length);
      expect(new Set(copies.map((post) => post.text)).size).toBe(copies.length);
      expect(new Set(copies.map((post) => post.form)).size).toBe(1);
    }
  });

  test('only copies of one campaign resemble each other', () => {
    const alike: string[] = [];
    posts.forEach((a, index) => {
      for (const b of posts.slice(index + 1)) {
        if ((a.campaign === undefined || a.campaign !== b.campaign) && likeness(a, b) > 0.15) alike.push(`${a.id} ${b.id}`);
      }
    });
    expect(alike).toEqual([]);
  });

  test('copies share much of their wording with another copy', () => {
    for (const copies of campaigns) {
      for (const copy of copies) {
        const best = Math.max(...copies.filter((one) => one !== copy).map((one) => likeness(copy, one)));
        expect({ id: copy.id, alike: best > 0.2 }).toEqual({ id: copy.id, alike: true });
      }
    }
  });
});

describe('contacts are invented', () => {
  const phones = posts.flatMap((post) =>
    (post.contacts ?? []).filter((contact) => contact.startsWith('+')).map((phone) => ({ post, phone })),
  );

  test.each(phones)('$phone of $post.id lies in a range nobody has', ({ phone }) => {
    expect(phone).toMatch(/^\+(84(53|54|57)\d{7}|841905557\d{3}|85520118402|66501234401)$/);
    expect(parsePhoneNumberFromString(phone)?.isValid() ?? false).toBe(false);
  });

  test('handles end in _mau or _vd, addresses in .example', () => {
    for (const contact of posts.flatMap((post) => post.contacts ?? []).filter((one) => !one.startsWith('+'))) {
      expect(contact).toMatch(/^((telegram|wechat):\w+_(mau|vd)|email:\w+@[\w-]+\.example|website:[\w-]+\.example)$/);
    }
  });

  test('every number that can be read in a text is declared', () => {
    for (const post of posts) {
      const declared = (post.contacts ?? []).map((contact) => contact.replace(/^\+84/, '0'));
      const read = phonesIn(`${post.title ?? ''}\n${post.text}`).map((phone) => phone.replace(/^\+84/, '0'));
      const undeclared = read.filter((phone) => !declared.includes(phone));
      expect({ id: post.id, undeclared }).toEqual({ id: post.id, undeclared: [] });
    }
  });

  test('every declared contact can be read in its text', () => {
    for (const post of posts) {
      for (const contact of post.contacts ?? []) {
        const value = contact.replace(/^(\+84|\w+:)/, '').replace(/^\+/, '');
        const text = contact.startsWith('+') ? dialled(post.text).replaceAll(/[\s.,✆-]/g, '') : post.text;
        expect({ id: post.id, contact, readable: text.includes(value) }).toEqual({ id: post.id, contact, readable: true });
      }
    }
  });

  test('no text names a handle or a domain that could be real', () => {
    const real = /\b[\w-]+\.(com|net|org|vn|me|info|top|xyz|io|ly|cc|asia|shop)\b|https?:|(?<![\w.])@(?!\w+_(?:mau|vd)\b)\w/i;
    for (const { id, title, text } of posts) {
      const found = real.exec(`${title ?? ''}\n${text}`)?.[0] ?? null;
      expect({ id, found }).toEqual({ id, found: null });
    }
  });
});

test('no sentence stands in two posts but in copies of one campaign', () => {
  const seen = new Map<string, PracticePost>();
  const twice: string[] = [];
  for (const post of posts) {
    for (const sentence of post.text
      .split(/[.\n!?]+/)
      .map((part) => part.trim().toLowerCase())
      .filter((part) => part.length >= 40)) {
      const before = seen.get(sentence);
      const copied = before !== undefined && before !== post && (before.campaign === undefined || before.campaign !== post.campaign);
      if (copied) twice.push(`${before.id} ${post.id}: ${sentence}`);
      seen.set(sentence, post);
    }
  }
  expect(twice).toEqual([]);
});
