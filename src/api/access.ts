/**
 * Who may call a route: the one place. Every route says so in its `config.access`; a route without it makes
 * the app refuse to start, so a forgotten check is never silence. docs/security.md holds the table that a
 * test prints from the routes.
 */
import type { FastifyRequest } from 'fastify';
import { may, type Permission, permissions, scopeOf, type Scope } from '#src/domain/access.ts';
import { AppError } from '#src/errors.ts';
import { addressHeader, type SignedIn } from '#src/people/auth.ts';
import type { Actor } from '#src/store/audit.ts';
import type { Api, ApiDeps } from './api.ts';
import { sendProblem } from './errors.ts';

/** `public` everybody who reaches this server; `signed-in` whoever has a session; else whoever has the permission. */
export type Access = 'public' | 'signed-in' | Permission;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
  interface FastifyInstance {
    /** Every route with who may call it: what docs/security.md shows. */
    accessTable: { method: string; url: string; access: Access }[];
  }
}

function isAccess(access: unknown): access is Access {
  return access === 'public' || access === 'signed-in' || (typeof access === 'string' && access in permissions);
}

/** Makes the app refuse every route that does not state its access. Call it before any route is added. */
export function requireAccess(app: Api): void {
  const table: Api['accessTable'] = [];
  app.decorate('accessTable', table);
  app.addHook('onRoute', (route) => {
    const access = route.config?.access;
    if (isAccess(access)) {
      for (const method of [route.method].flat()) if (method !== 'HEAD') table.push({ method, url: route.url, access });
      return;
    }
    throw new AppError('route-without-access', `${String(route.method)} ${route.url} does not say who may call it`, {
      fix: 'add `config: { access }` to the route',
    });
  });
}

/** Finds out who asks, before anything else is done with a request, and refuses whom the route is not for. */
export function checkAccess(app: Api, deps: Pick<ApiDeps, 'auth' | 'config'>): void {
  app.decorateRequest('signedIn', null);
  app.addHook('onRequest', async (request, reply) => {
    const { access } = request.routeOptions.config;
    // no route: the not-found handler answers, to anybody
    if (access === undefined || access === 'public') return undefined;
    const found = await deps.auth.identify(headersOf(request), request.headers['x-lurewatch-background'] === '1');
    if (found === null) return sendProblem(reply, request, 'not-signed-in', 401);
    if (found.setCookie.length > 0) void reply.header('set-cookie', found.setCookie);
    request.signedIn = found.signedIn;
    if (access === 'signed-in') return undefined;
    // practice has no second factor; live people set theirs up before they see anything
    if (deps.config.mode === 'live' && !found.signedIn.secondFactor) return sendProblem(reply, request, 'second-factor-needed', 403);
    return may(found.signedIn.person, access) ? undefined : sendProblem(reply, request, 'not-allowed', 403);
  });
}

/** The headers of a request as the web knows them. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one);
    else if (value !== undefined) headers.set(name, value);
  }
  return headers;
}

/**
 * The headers of a request for signing in: with the address that we saw, for the list of sessions. What the caller
 * wrote into that header is dropped.
 */
export function signInHeaders(request: FastifyRequest): Headers {
  const headers = headersOf(request);
  headers.set(addressHeader, request.ip);
  return headers;
}

/** Who asks. Throws AppError `no-person` on a route that is open to everybody. */
export function personOf(request: FastifyRequest): SignedIn['person'] {
  if (request.signedIn === null) throw new AppError('no-person', `${request.url} is asked by nobody in particular`);
  return request.signedIn.person;
}

/** Who asks, as the audit trail names them. */
export function actorOf(request: FastifyRequest): Actor & { kind: 'user' } {
  return { kind: 'user', id: personOf(request).id };
}

/** Where a permission reaches for whoever asks; hand it to the store. */
export function scopeFor(request: FastifyRequest, permission: Permission): Scope {
  return scopeOf(personOf(request), permission);
}
