/** People and their roles. */
import type { Api, ApiDeps } from '#src/api/api.ts';

/** Adds the routes. */
export function addPeopleRoutes(_app: Api, _deps: ApiDeps): void {}
