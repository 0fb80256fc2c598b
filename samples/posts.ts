/**
 * The invented posts of the practice site with their ground truth: one JSON object a line in
 * samples/posts/*.jsonl. README.md beside this file is the datasheet.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { forms } from '#src/domain/assessment.ts';

/** The five kinds of pages, named by their path. `kenh` holds the channels under /s/. */
export const practiceSites = ['viec-lam', 'dien-dan', 'rao-vat', 'kenh', 'cho-viec'] as const;

/** What the writer of a post meant it to be. `other` is everyday talk. */
export const practiceLabels = ['lure', 'warning', 'licensed', 'ordinary', 'lookalike', 'help', 'other'] as const;

/** Rooms of the forum, with the number in their address. */
export const forumNodes = { 'xa-nha': 3, 'gia-dinh': 5, 'mua-ban': 7, phiem: 9 } as const;
export type ForumNode = keyof typeof forumNodes;
const nodeNames = Object.keys(forumNodes).filter((name): name is ForumNode => name in forumNodes);

const postShape = z.strictObject({
  id: z.string().regex(/^[a-z]{2}-[a-z0-9]{1,20}$/),
  site: z.enum(practiceSites),
  kind: z.enum(['post', 'comment']),
  label: z.enum(practiceLabels),
  /** Form of exploitation; exactly on lures. */
  form: z.enum(forms).optional(),
  /** Posts of one recruiter's wave of near-copies share this name. */
  campaign: z.string().min(1).optional(),
  title: z.string().min(1).optional(),
  text: z.string().min(1),
  author: z.string().min(1),
  /** Minutes between the publication and the opening of the site. */
  minutesAgo: z.number().int().min(1),
  /** Every contact the text gives, plain: phones E.164, `telegram:…`, `wechat:…`, `email:…`, `website:…`. */
  contacts: z.array(z.string()).optional(),
  /** Job board only. */
  company: z.string().optional(),
  place: z.string().optional(),
  pay: z
    .strictObject({ min: z.number(), max: z.number(), currency: z.string().length(3), per: z.enum(['HOUR', 'DAY', 'MONTH']) })
    .optional(),
  /** A page with something wrong about it on purpose. */
  page: z.enum(['broken-json-ld', 'wrong-charset', 'robots-forbidden']).optional(),
  /** Forum only: which thread, in which room (on the first post), and the id of the post it quotes. */
  thread: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  node: z.enum(nodeNames).optional(),
  quotes: z.string().optional(),
  /** Channel only: its handle. */
  channel: z
    .string()
    .regex(/^\w+_(mau|vd)$/)
    .optional(),
});

/** One post with its ground truth. */
export const practicePost = postShape.superRefine((post, context) => {
  const rules: [boolean, string][] = [
    [(post.form !== undefined) === (post.label === 'lure'), 'a form stands exactly on lures'],
    [post.campaign === undefined || post.label === 'lure', 'only lures belong to a campaign'],
    [(post.thread !== undefined) === (post.site === 'dien-dan'), 'a thread stands exactly on forum posts'],
    [(post.channel !== undefined) === (post.site === 'kenh'), 'a channel stands exactly on channel posts'],
    [
      (post.node !== undefined) === (post.site === 'dien-dan' && post.kind === 'post'),
      'a room stands exactly on the first post of a thread',
    ],
    [
      (post.title !== undefined) === (post.kind === 'post' && post.site !== 'kenh'),
      'comments and channel posts have no title, all others have one',
    ],
    [post.kind === 'post' || post.site === 'dien-dan', 'only the forum has comments'],
    [post.site !== 'viec-lam' || (post.company !== undefined && post.place !== undefined), 'a job has a company and a place'],
    [post.page === undefined || post.site === 'viec-lam', 'odd pages are on the job board'],
  ];
  for (const [holds, message] of rules) if (!holds) context.addIssue({ code: 'custom', message: `${post.id}: ${message}` });
});
export type PracticePost = z.infer<typeof practicePost>;

/** All shipped posts, in the order of the files. Throws when a line is not a post: the files are part of the program. */
export function readPracticePosts(): PracticePost[] {
  return practiceSites.flatMap((site) => {
    const lines = readFileSync(new URL(`./posts/${site}.jsonl`, import.meta.url), 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => practicePost.parse(JSON.parse(line)));
  });
}
