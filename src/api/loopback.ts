/**
 * Until people log in, the API answers this machine only. Three locks: the address it listens on,
 * the Host header (a foreign name that was made to resolve to 127.0.0.1 is refused: DNS rebinding)
 * and the Origin of everything that changes something (a foreign page cannot post to us).
 */
import type { FastifyRequest } from 'fastify';
import { AppError } from '#src/errors.ts';
import type { Api } from './api.ts';
import { sendProblem } from './errors.ts';

const names = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Throws AppError `not-loopback` unless the address can be reached from this machine only. */
export function assertLoopback(host: string): void {
  if (names.has(host.toLowerCase())) return;
  throw new AppError('not-loopback', `HOST is set to an address that other machines can reach, but nobody logs in yet`, {
    fix: 'remove HOST or set it to 127.0.0.1; let a reverse proxy on this machine check people if others must see it',
  });
}

/** Refuses requests for another host and changes from another origin. */
export function guardLoopback(app: Api): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isOurName(request.headers.host)) return sendProblem(reply, request, 'host-not-allowed', 421);
    if (request.method !== 'GET' && request.method !== 'HEAD' && !isOurOrigin(request))
      return sendProblem(reply, request, 'origin-not-allowed', 403);
    return undefined;
  });
}

function isOurName(host: string | undefined): boolean {
  return host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/iu.test(host);
}

// Browsers send Origin with every change. A program without one is no browser, unless Sec-Fetch-Site says it is.
function isOurOrigin(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin === undefined) return site === undefined || site === 'same-origin';
  return origin === `http://${host}` && (site === undefined || site === 'same-origin');
}
