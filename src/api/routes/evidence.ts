/** Captured copies and their custody. */
import type { Api, ApiDeps } from '#src/api/api.ts';

/** Adds the routes. */
export function addEvidenceRoutes(_app: Api, _deps: ApiDeps): void {}
