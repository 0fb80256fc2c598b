/** The screens and their addresses. Filters are part of the address. */
import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { meQuery, queryClient } from './api.ts';
import { CaseListPage } from './pages/case-list.tsx';
import { CasePage } from './pages/case-page.tsx';
import { ErrorsPage } from './pages/errors.tsx';
import { SignalsPage } from './pages/signals.tsx';
import { SourcesPage } from './pages/sources.tsx';
import { homeOf } from './me.ts';
import { labelsRoutes } from './labels/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import { reportsRoutes } from './reports/routes.ts';
import { root } from './root-route.ts';
import { rulesRoutes } from './rules/routes.ts';
import { setupRoutes } from './setup/routes.ts';
import { takedownRoutes } from './takedown/routes.ts';
import { tipsRoutes } from './tips/routes.ts';
import { readCaseSearch, readLedgerSearch } from './search.ts';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    // without a session the frame leads to the sign-in page
    const me = await queryClient.ensureQueryData(meQuery).catch(() => null);
    if (me === null) return;
    const { to, search } = homeOf(me);
    // the router's way of leaving: it catches what redirect makes
    // oxlint-disable-next-line typescript/only-throw-error
    throw redirect({ to: to as '/cases', search: search as { queue: 'review' }, replace: true });
  },
});
const cases = createRoute({ getParentRoute: () => root, path: '/cases', validateSearch: readCaseSearch, component: CaseListPage });
const oneCase = createRoute({ getParentRoute: () => root, path: '/cases/$caseId', component: CasePage });
const sources = createRoute({ getParentRoute: () => root, path: '/sources', validateSearch: readLedgerSearch, component: SourcesPage });
const errors = createRoute({ getParentRoute: () => root, path: '/errors', component: ErrorsPage });
const signals = createRoute({ getParentRoute: () => root, path: '/signals', component: SignalsPage });

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    cases,
    oneCase,
    sources,
    errors,
    signals,
    ...peopleRoutes,
    ...setupRoutes,
    ...tipsRoutes,
    ...takedownRoutes,
    ...reportsRoutes,
    ...labelsRoutes,
    ...rulesRoutes,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
