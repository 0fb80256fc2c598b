/** Types of the tree cheerio makes, by its own functions, since it does not export all of them. */
import type { CheerioAPI } from 'cheerio/slim';

export type { CheerioAPI };

/** Any node of a tree. */
export type Node = Parameters<CheerioAPI['contains']>[0];

/** An element with attributes and children. */
export type Element = Extract<Node, { attribs: Record<string, string> }>;

/** What reading needs to know of a node; every `Node` is one. */
export type ReadableNode = {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly ReadableNode[];
  readonly parent: ReadableNode | null;
};
