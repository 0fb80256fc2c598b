/** The weekly page. */
import type { Api, ApiDeps } from '#src/api/api.ts';

/** Adds the routes. */
export function addReportRoutes(_app: Api, _deps: ApiDeps): void {}
