import { readPracticePosts } from '#samples/posts.ts';
import type { Sighting } from '#src/store/postings.ts';

/**
 * `count` sightings made of the practice posts in turn, each with words of its own at the end, so that no two are equal. A third of
 * them are lures: far more than any real source has, so filing is measured at its heaviest.
 */
export function benchSightings(count: number): Sighting[] {
  const posts = readPracticePosts();
  return Array.from({ length: count }, (_, n) => {
    const post = posts[n % posts.length];
    if (post === undefined) throw new RangeError('there are no practice posts');
    return {
      nativeId: `bench-${n}`,
      url: null,
      title: post.title ?? null,
      text: `${post.text}\nMã tin ${n}`,
      author: { name: null, id: null, url: null },
      publishedAt: null,
      kind: 'post' as const,
      images: [],
      ownPage: true,
    };
  });
}

/**
 * `count` lines of JSON, each a post of 100 words: practice posts one after the other, cut off, a different one in front each time.
 * Denser in lures than any real source, so scoring is measured at its heaviest.
 */
export function hundredWordLines(count: number): string[] {
  const posts = readPracticePosts();
  return Array.from({ length: count }, (_, n) => {
    const words: string[] = [];
    for (let at = n * 7; words.length < 99; at++) words.push(...(posts[at % posts.length]?.text ?? '').split(/(?<=\s)(?=\S)/));
    return JSON.stringify({ id: n, text: `${words.slice(0, 99).join('')} ${n}` });
  });
}
