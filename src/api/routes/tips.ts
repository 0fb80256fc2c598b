/** Tips. */
import type { Api, ApiDeps } from '#src/api/api.ts';

/** Adds the routes. */
export function addTipRoutes(_app: Api, _deps: ApiDeps): void {}
