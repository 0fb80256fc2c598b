/** Joins a visit with what its page turned out to be. */
import type { FetchResult } from '#src/domain/visit.ts';
import { decodeBody } from './decode.ts';
import { headerOf } from './outcome.ts';
import { wallOf } from './wall.ts';

/**
 * The same result, unless the page received is a wall: then `auth-wall`, `captcha` or `gone` with reason
 * `wall` and the response kept as evidence. A 403 or 503 that is a challenge becomes `captcha` too, so
 * that the ledger says what really stood in the way. Every visit goes through this before parsing.
 */
export function withWalls(result: FetchResult): FetchResult {
  if (result.response === null || !mayBeWall.has(result.outcome)) return result;
  const { response } = result;
  const wall = wallOf({
    url: response.finalUrl,
    status: response.status,
    contentType: headerOf(response.headers, 'content-type') ?? '',
    text: decodeBody(response).text,
  });
  // A status that refuses already says more than "gone" would.
  if (wall === null || (wall === 'gone' && result.outcome !== 'ok')) return result;
  return { outcome: wall, reason: 'wall', response, retryAfterMs: 'retryAfterMs' in result ? result.retryAfterMs : null };
}

/** `timeout`: the browser keeps a page on which the awaited element never came. */
const mayBeWall: ReadonlySet<FetchResult['outcome']> = new Set(['ok', 'forbidden', 'rate-limited', 'server-error', 'timeout']);
