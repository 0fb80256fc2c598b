/**
 * What a full polite crawl of the practice sources must find, computed from the posts: tests check
 * with it that every post is stored exactly once.
 */
import type { VisitOutcome } from '#src/domain/visit.ts';
import { oddOutcomes } from './pages/odd-pages.ts';
import { numberOf, pathOf, type World } from './pages/world.ts';
import type { PracticePost } from './posts.ts';
import { practiceSourceIds, sourceOfPost, type PracticeSourceId } from './sources.ts';

/** A post as it should be stored. */
export type ExpectedPosting = {
  /** Address at which a person sees it, absolute. */
  url: string;
  /** The site's own id. */
  nativeId: string;
  post: PracticePost;
};

export type Expected = {
  /** Every posting a source must give, once. */
  sources: Record<PracticeSourceId, ExpectedPosting[]>;
  /** All of them together. */
  total: number;
  /** Posts behind robots.txt: storing one is an error. */
  forbidden: ExpectedPosting[];
  /** What a visit to each odd page ends in. */
  outcomes: { url: string; outcome: VisitOutcome }[];
};

/** Computes the expectation for the posts as they are now. `origin` has no slash at the end. */
export function expectedOf(world: World, origin: string): Expected {
  const sources: Record<PracticeSourceId, ExpectedPosting[]> = Object.assign({}, ...practiceSourceIds.map((id) => ({ [id]: [] })));
  const forbidden: ExpectedPosting[] = [];
  for (const post of world.posts) {
    const posting = { url: origin + pathOf(world, post), nativeId: nativeIdOf(world, post), post };
    if (post.page === 'robots-forbidden') forbidden.push(posting);
    else sources[sourceOfPost(post)].push(posting);
  }
  const total = practiceSourceIds.reduce((sum, id) => sum + sources[id].length, 0);
  const outcomes = oddOutcomes.map(({ path, outcome }) => ({ url: origin + path, outcome }));
  return { sources, total, forbidden, outcomes };
}

function nativeIdOf(world: World, post: PracticePost): string {
  if (post.site === 'kenh') return `${post.channel}/${numberOf(world, post)}`;
  return post.site === 'dien-dan' ? String(numberOf(world, post)) : post.id;
}
