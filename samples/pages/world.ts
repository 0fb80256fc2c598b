/** The posts as the site shows them: numbered, dated and addressed. Everything that builds pages reads this. */
import { forumNodes, type ForumNode, type PracticePost } from '#samples/posts.ts';

export type World = {
  /** Oldest first; posts added later come last, so numbers never change. */
  posts: readonly PracticePost[];
  /** Number of each post on the forum and in the channels. */
  numbers: ReadonlyMap<PracticePost, number>;
  /** Moment from which `minutesAgo` counts back. */
  openedAt: Date;
};

/** Posts on one page of a thread, jobs on one page of the list, messages on one page of a channel. */
export const pageSizes = { thread: 6, jobs: 10, channel: 9, script: 8 } as const;

const FIRST_NUMBER = 1001;

/** Puts the shipped posts in order of time and the added ones behind them. */
export function createWorld(shipped: readonly PracticePost[], added: readonly PracticePost[], openedAt: Date): World {
  const inOrder = shipped.toSorted((a, b) => b.minutesAgo - a.minutesAgo);
  const posts = [...inOrder, ...added];
  return { posts, numbers: new Map(posts.map((post, index) => [post, FIRST_NUMBER + index])), openedAt };
}

/** The number of a post on the forum or in a channel. */
export function numberOf(world: World, post: PracticePost): number {
  return world.numbers.get(post) ?? 0;
}

/** ISO instant without milliseconds. */
export function publishedAt(world: World, post: PracticePost): string {
  return new Date(world.openedAt.getTime() - post.minutesAgo * 60_000).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** Last part of an address made of a title: `Cần thợ hồ` -> `can-tho-ho`. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  const parts = plain.split(/[^a-z0-9]+/).filter((part) => part !== '');
  return parts.slice(0, 12).join('-') || 'tin';
}

/** A thread of the forum with its posts, first one first. */
export type Thread = { key: string; title: string; node: ForumNode; path: string; posts: PracticePost[] };

/** All threads, the one started last first. */
export function threadsOf(world: World): Thread[] {
  const starts = world.posts.filter((post) => post.site === 'dien-dan' && post.kind === 'post');
  const threads = starts.map((start) => {
    const title = start.title ?? '';
    const path = `/dien-dan/threads/${slugOf(title)}.${numberOf(world, start)}/`;
    const replies = world.posts.filter((post) => post.thread === start.thread && post.kind === 'comment');
    return { key: start.thread ?? '', title, node: start.node ?? 'phiem', path, posts: [start, ...replies] };
  });
  return threads.toReversed();
}

/** Address of a forum room. */
export function nodePath(node: ForumNode): string {
  return `/dien-dan/forums/${node}.${forumNodes[node]}/`;
}

/** Address, without origin, at which a person sees the post. Forum posts: the page of the thread and the post's anchor. */
export function pathOf(world: World, post: PracticePost): string {
  const name = `${slugOf(post.title ?? '')}.${post.id}`;
  if (post.site === 'viec-lam') return post.page === 'robots-forbidden' ? `/viec-lam/noi-bo/${name}` : `/viec-lam/tin/${name}`;
  if (post.site === 'kenh') return `/s/${post.channel}/${numberOf(world, post)}`;
  if (post.site === 'rao-vat') return `/rao-vat/tin/${name}`;
  if (post.site === 'cho-viec') return `/cho-viec/#tin-${post.id}`;
  const thread = threadsOf(world).find((one) => one.key === post.thread);
  if (thread === undefined) throw new Error(`thread of ${post.id} has no first post`);
  return `${thread.path}post-${numberOf(world, post)}`;
}
