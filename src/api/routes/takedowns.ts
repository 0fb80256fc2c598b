/** Takedown requests. */
import type { Api, ApiDeps } from '#src/api/api.ts';

/** Adds the routes. */
export function addTakedownRoutes(_app: Api, _deps: ApiDeps): void {}
