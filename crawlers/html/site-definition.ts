/**
 * A site described as data: which elements are posts and where their fields stand. Shipped ones lie
 * in ./sites; an officer's source may carry its own. Strict, so that a misspelt key is an error.
 */
import { z } from 'zod';

const selector = z.string().min(1).max(500);

/**
 * Where a value stands: a CSS selector below the post, optionally `@attribute` (`@href` alone is the
 * post's own attribute). Then, in this order, without patterns: the part after a text, the part before
 * a text, only its last run of digits, a text put in front.
 */
const rule = z.union([
  selector,
  z.strictObject({
    from: selector,
    after: z.string().min(1).optional(),
    before: z.string().min(1).optional(),
    digits: z.boolean().optional(),
    prefix: z.string().optional(),
  }),
]);
export type Rule = z.infer<typeof rule>;
/** Tried in order; the first that gives something is taken. */
const rules = z.array(rule).max(20).prefault([]);

const fields = z.strictObject({
  url: rules,
  title: rules,
  nativeId: rules,
  /** Elements whose text makes the post, in this order; empty = the whole element without its title. */
  text: z.array(selector).max(40).prefault([]),
  /** Elements that are not words of the post. */
  without: z.array(selector).max(40).prefault([]),
  author: rules,
  authorUrl: rules,
  publishedAt: rules,
  images: rules,
});
export type FieldRules = z.infer<typeof fields>;

/** Values in JSON that the page carries; a path is keys joined by dots. */
const records = z.strictObject({
  /** Script elements with the JSON. */
  script: selector,
  /** Path of the list. Without it, objects that share the value of `key` anywhere in the JSON are one record. */
  list: z.string().optional(),
  key: z.string(),
  /** Records of other kinds are told apart by how their key starts. */
  keyPrefix: z.string().optional(),
  /** `cards`: adds to the cards that have the same native id; `postings`: gives postings itself. */
  use: z.enum(['cards', 'postings']),
  title: z.array(z.string()).prefault([]),
  text: z.array(z.string()).prefault([]),
  url: z.array(z.string()).prefault([]),
  author: z.array(z.string()).prefault([]),
  authorId: z.array(z.string()).prefault([]),
  authorUrl: z.array(z.string()).prefault([]),
  publishedAt: z.array(z.string()).prefault([]),
});
export type RecordRules = z.infer<typeof records>;

const posts = z.strictObject({ post: selector, notIn: z.array(selector).max(20).prefault([]), fields });

export const siteDefinition = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Host names without `www.`; a subdomain counts as its host. */
  hosts: z.array(z.string()).max(50),
  /** Any of these on a page shows that it is of this site, whatever its address. */
  marks: z.array(selector).max(10).prefault([]),
  lists: z.array(posts).max(10).prefault([]),
  details: z.array(posts).max(10).prefault([]),
  records: z.array(records).max(5).prefault([]),
  next: z.array(selector).max(10).prefault([]),
  /** Shows that the site answered "not found". */
  notFound: z.array(selector).max(10).prefault([]),
});
export type SiteDefinition = z.infer<typeof siteDefinition>;

/** Settings of a source read by selectors: a shipped site by its id, or a definition of its own. */
export const htmlSettings = z.strictObject({ site: z.union([z.string(), siteDefinition]).optional() });
