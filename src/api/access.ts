/**
 * Who may call a route. Every route says so in its `config.access`; a route without it makes the
 * app refuse to start, so a forgotten check is never silence.
 */
import type { Api } from './api.ts';
import { AppError } from '#src/errors.ts';

/** `loopback`: whoever sits at this machine. Roles come with log-in. */
export const accessKinds = ['loopback'] as const;
export type Access = (typeof accessKinds)[number];

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
  }
}

/** Makes the app refuse every route that does not state its access. Call it before any route is added. */
export function requireAccess(app: Api): void {
  app.addHook('onRoute', (route) => {
    const access = route.config?.access;
    if (access === undefined || !accessKinds.includes(access)) {
      throw new AppError('route-without-access', `${String(route.method)} ${route.url} does not say who may call it`, {
        fix: 'add `config: { access }` to the route',
      });
    }
  });
}
