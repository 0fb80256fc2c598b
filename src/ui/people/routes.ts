/** Screens of this desk and their addresses. */
import { createRoute } from '@tanstack/react-router';
import { root } from '#src/ui/root-route.ts';
import { AccountPage } from './account-page.tsx';
import { AuditPage } from './audit-page.tsx';
import { InvitationPage } from './invitation-page.tsx';
import { PeoplePage } from './people-page.tsx';
import type { AuditSearch } from './queries.ts';
import { SignInPage } from './sign-in-page.tsx';

const code = (value: unknown) => {
  // a number in the address is read as one
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^[A-Za-z0-9._-]{1,80}$/u.test(text) ? text : undefined;
};
const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined);

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (raw: Record<string, unknown>): { next?: string } => (typeof raw['next'] === 'string' ? { next: raw['next'] } : {}),
  component: SignInPage,
});
const invitation = createRoute({ getParentRoute: () => root, path: '/invitation/$token', component: InvitationPage });
const account = createRoute({ getParentRoute: () => root, path: '/account', component: AccountPage });
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: (raw: Record<string, unknown>): { person?: string } => {
    const person = code(raw['person']);
    return person === undefined ? {} : { person };
  },
  component: PeoplePage,
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: (raw: Record<string, unknown>): AuditSearch => ({
    actor: code(raw['actor']),
    action: code(raw['action']),
    subjectKind: code(raw['subjectKind']),
    subjectId: code(raw['subjectId']),
    from: day(raw['from']),
    to: day(raw['to']),
  }),
  component: AuditPage,
});

export const peopleRoutes = [signIn, invitation, account, people, audit] as const;
