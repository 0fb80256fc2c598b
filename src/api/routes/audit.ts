/** The audit trail. */
import type { Api, ApiDeps } from '#src/api/api.ts';

/** Adds the routes. */
export function addAuditRoutes(_app: Api, _deps: ApiDeps): void {}
