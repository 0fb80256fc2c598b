/** Screens of this desk and their addresses. */
import { createRoute } from '@tanstack/react-router';
import { root } from '#src/ui/root-route.ts';
import { type SetupSection, setupSections } from './path-words.ts';
import { SetupPage } from './setup-page.tsx';

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (raw: Record<string, unknown>): { section: SetupSection } => ({
    section: setupSections.find((section) => section === raw['section']) ?? 'documents',
  }),
  component: SetupPage,
});

export const setupRoutes = [setup] as const;
