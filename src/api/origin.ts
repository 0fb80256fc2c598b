/**
 * Who may make this server change something: its own pages only. Every change must come from our own origin
 * (browsers say so with each of them), so a foreign page cannot use somebody's session; cookies are SameSite=Strict
 * besides. And every body is JSON unless its route takes something else, so a plain form of a foreign page is no request.
 */
import type { FastifyRequest } from 'fastify';
import type { Api, ApiDeps } from './api.ts';
import { sendProblem } from './errors.ts';

/** Refuses changes from another origin, and bodies that are plain text. */
export function guardOrigin(app: Api, deps: Pick<ApiDeps, 'config'>): void {
  const publicUrl = deps.config.publicUrl ?? null;
  // Fastify reads plain text by itself, which is what a form of a foreign page could send
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return undefined;
    return isOurOrigin(request, publicUrl) ? undefined : sendProblem(reply, request, 'origin-not-allowed', 403);
  });
}

// Browsers send Origin with every change. A program without one is no browser, unless Sec-Fetch-Site says it is.
function isOurOrigin(request: FastifyRequest, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin === undefined) return site === undefined || site === 'same-origin';
  return origin === (publicUrl ?? `http://${host}`) && (site === undefined || site === 'same-origin');
}
