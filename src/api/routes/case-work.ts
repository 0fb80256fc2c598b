/** Working on a case: claim, conclude, undo, unmask. */
import type { Api, ApiDeps } from '#src/api/api.ts';

/** Adds the routes. */
export function addCaseWorkRoutes(_app: Api, _deps: ApiDeps): void {}
