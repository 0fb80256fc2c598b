/** Screens of this desk and their addresses. */
import { createRoute } from '@tanstack/react-router';
import { root } from '#src/ui/root-route.ts';
import { NewTipPage } from './new-tip.tsx';
import type { TipState } from './queries.ts';
import { TipPage } from './tip-page.tsx';
import { TipsPage } from './tips-page.tsx';

const list = createRoute({
  getParentRoute: () => root,
  path: '/tips',
  validateSearch: (raw: Record<string, unknown>): { state: TipState } => ({ state: raw['state'] === 'sorted' ? 'sorted' : 'open' }),
  component: TipsPage,
});
const add = createRoute({ getParentRoute: () => root, path: '/tips/new', component: NewTipPage });
const one = createRoute({
  getParentRoute: () => root,
  path: '/tips/$tipId',
  validateSearch: (raw: Record<string, unknown>): { stored?: true } => (raw['stored'] === true ? { stored: true } : {}),
  component: TipPage,
});

export const tipsRoutes = [list, add, one] as const;
