/** Screens of this desk and their addresses. */
import { createRoute } from '@tanstack/react-router';
import { root } from '#src/ui/root-route.ts';
import { DraftPage } from './draft-page.tsx';
import { HuntPage } from './hunt-page.tsx';
import { RulesPage } from './overview-page.tsx';
import { readDraftSearch, readHuntSearch } from './search.ts';
import { SetPage } from './set-page.tsx';

const overview = createRoute({ getParentRoute: () => root, path: '/rules', component: RulesPage });
const draft = createRoute({
  getParentRoute: () => root,
  path: '/rules/drafts/$draftId',
  validateSearch: readDraftSearch,
  component: DraftPage,
});
const set = createRoute({ getParentRoute: () => root, path: '/rules/sets/$version', component: SetPage });
const hunt = createRoute({ getParentRoute: () => root, path: '/rules/hunts/$huntId', validateSearch: readHuntSearch, component: HuntPage });

/** All screens of this desk. */
export const rulesRoutes = [overview, draft, set, hunt] as const;
