/** The set-up of the organisation. */
import type { Api, ApiDeps } from '#src/api/api.ts';

/** Adds the routes. */
export function addOrganisationRoutes(_app: Api, _deps: ApiDeps): void {}
