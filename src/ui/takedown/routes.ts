/** Screens of this desk and their addresses. */
import { createRoute } from '@tanstack/react-router';
import { type TakedownTab, takedownTabs } from '#src/domain/takedown.ts';
import { root } from '#src/ui/root-route.ts';
import { TakedownListPage } from './list-page.tsx';
import { TakedownPage } from './takedown-page.tsx';

const list = createRoute({
  getParentRoute: () => root,
  path: '/takedowns',
  validateSearch: (raw: Record<string, unknown>): { tab?: TakedownTab } => {
    const tab = takedownTabs.find((one) => one === raw['tab']);
    return tab === undefined ? {} : { tab };
  },
  component: TakedownListPage,
});
const one = createRoute({ getParentRoute: () => root, path: '/takedowns/$takedownId', component: TakedownPage });

export const takedownRoutes = [list, one] as const;
