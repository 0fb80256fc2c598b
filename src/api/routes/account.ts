/** Signing in and out, and the own account. */
import { may, permissionIds } from '#src/domain/access.ts';
import { personOf } from '#src/api/access.ts';
import type { Api, ApiDeps } from '#src/api/api.ts';
import { me, type Me } from '#src/api/schema/me.ts';

/** Adds the routes. */
export function addAccountRoutes(app: Api, deps: ApiDeps): void {
  app.get('/api/me', { config: { access: 'signed-in' }, schema: { response: { 200: me } } }, (request): Me => {
    const person = personOf(request);
    return {
      ...person,
      permissions: permissionIds.filter((permission) => may(person, permission)),
      mode: deps.config.mode,
      secondFactor: request.signedIn?.secondFactor ?? false,
      idleMinutes: 30,
    };
  });
}
