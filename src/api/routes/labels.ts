/** What was decided against the machine. */
import type { Api, ApiDeps } from '#src/api/api.ts';

/** Adds the routes. */
export function addLabelRoutes(_app: Api, _deps: ApiDeps): void {}
