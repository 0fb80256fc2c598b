/**
 * The practice site: invented public pages served on loopback by the product itself.
 * posts.ts reads the posts, pages/ draws them, expected.ts says what a polite crawl must find.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expectedOf, type Expected } from './expected.ts';
import type { Answer } from './pages/html.ts';
import { answerTo } from './pages/routes.ts';
import { createWorld } from './pages/world.ts';
import { practicePost, readPracticePosts, type PracticePost } from './posts.ts';

/** A practice site that is being served. */
export type PracticeSite = {
  /** Origin, `http://127.0.0.1:port`, without a slash at the end. */
  url: string;
  port: number;
  /** What a polite crawl of all sources must find; follows `publish`. */
  readonly expected: Expected;
  /** Adds posts while the site runs: the next request sees them. */
  publish(posts: readonly PracticePost[]): void;
  /** Stops listening and closes open connections. */
  close(): Promise<void>;
};

export type PracticeSiteOptions = {
  /** 0 or missing: any free port. */
  port?: number;
  /** Posts beside the shipped ones. */
  extraPosts?: readonly PracticePost[];
  /** Waits before every answer, in ms: slows a crawl down. */
  delayMs?: number;
  /** How long the one slow page takes, in ms. */
  slowMs?: number;
  /** Moment from which the posts' ages count; missing: now. */
  openedAt?: Date;
};

/**
 * Starts the site on 127.0.0.1, never on another address. Rejects with the listen error when the
 * port is taken, and with a zod error when an extra post is not a post.
 */
export async function startPracticeSite(options: PracticeSiteOptions = {}): Promise<PracticeSite> {
  const { delayMs = 0, slowMs = 1_500 } = options;
  const shipped = readPracticePosts();
  const openedAt = options.openedAt ?? new Date();
  const added = (options.extraPosts ?? []).map((post) => practicePost.parse(post));
  let world = createWorld(shipped, added, openedAt);
  let changedAt = Math.floor(openedAt.getTime() / 1000) * 1000;

  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
      const found = answerTo(world, origin(), request.url ?? '/');
      const waitMs = delayMs + (found.slow === true ? slowMs : 0);
      if (waitMs > 0) await sleep(waitMs);
      send(request, response, found, changedAt);
    };
    answer().catch(() => response.destroy());
  });
  const origin = (): string => `http://127.0.0.1:${portOf(server.address())}`;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });

  const port = portOf(server.address());
  return {
    url: origin(),
    port,
    get expected() {
      return expectedOf(world, `http://127.0.0.1:${port}`);
    },
    publish(posts) {
      added.push(...posts.map((post) => practicePost.parse(post)));
      world = createWorld(shipped, added, openedAt);
      // Last-Modified counts whole seconds: two changes in one second must still look like two.
      changedAt = Math.max(changedAt + 1000, Math.floor(Date.now() / 1000) * 1000);
    },
    close() {
      return new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      });
    },
  };
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('the practice site is not listening');
  return address.port;
}

/** Sends an answer, or 304 when the client has it already (If-None-Match goes before If-Modified-Since: RFC 9110 §13.2.2). */
function send(request: IncomingMessage, response: ServerResponse, answer: Answer, changedAt: number): void {
  const { status, location } = answer;
  if (location !== undefined) return void response.writeHead(status, { location }).end();
  const body = Buffer.from(answer.body, 'utf8');
  const headers: Record<string, string | number> = {
    'content-type': `${answer.type}; charset=${answer.charset ?? 'utf-8'}`,
    'cache-control': 'no-cache',
  };
  if (status === 200) {
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    Object.assign(headers, { etag, 'last-modified': new Date(changedAt).toUTCString() });
    if (isKnown(request, etag, changedAt)) return void response.writeHead(304, headers).end();
  }
  headers['content-length'] = body.length;
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
}

function isKnown(request: IncomingMessage, etag: string, changedAt: number): boolean {
  const known = request.headers['if-none-match'];
  if (known !== undefined) return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && since >= changedAt;
}
