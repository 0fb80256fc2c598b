/** How often one address may ask: generous for work, strict for whatever tries a password or a token. */
import rateLimit from '@fastify/rate-limit';
import type { Api, ApiDeps } from './api.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `sign-in`: the route tries a secret, so few requests a minute are let through. */
    limit?: 'sign-in';
  }
}

/** Requests a minute from one address. */
export type Limits = { all: number; signIn: number };

/** An office behind one address works with 50 people a screen each; a person signs in a few times a day. */
export const usualLimits: Limits = { all: 6_000, signIn: 60 };

/** Answers 429 to an address that asks too often. Call it before anything that costs a query. */
export async function limitRequests(app: Api, deps: Pick<ApiDeps, 'limits'>): Promise<void> {
  const limits = deps.limits ?? usualLimits;
  const silent = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };
  await app.register(rateLimit, { global: false, addHeaders: { ...silent, 'retry-after': true }, addHeadersOnExceeding: silent });
  app.addHook(
    'onRequest',
    app.rateLimit({
      timeWindow: 60_000,
      keyGenerator: (request) => `${request.routeOptions.config.limit ?? 'all'} ${request.ip}`,
      max: (request) => (request.routeOptions.config.limit === 'sign-in' ? limits.signIn : limits.all),
    }),
  );
}
