/** What the screens of people, accounts and the trail ask. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { SessionList, SignInAnswer, SignInOptions } from '#src/api/schema/account.ts';
import type { AuditChain, AuditOptions, AuditPage } from '#src/api/schema/audit.ts';
import type { PeopleOptions, PeoplePage, PersonDetail } from '#src/api/schema/people.ts';
import { ask, meQuery, queryClient, send, withParameters } from '#src/ui/api.ts';
import { forgetKeptTexts } from '#src/ui/kept-text.ts';
import { noteActiveRequest } from '#src/ui/presence.ts';

export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: () => ask<SignInOptions>('/api/sign-in-options'),
  staleTime: 600_000,
});

export const ownSessionsQuery = queryOptions({ queryKey: ['own-sessions'], queryFn: () => ask<SessionList>('/api/auth/sessions') });

/** First step: e-mail and password. */
export function signIn(email: string, password: string): Promise<SignInAnswer> {
  return send<SignInAnswer>('/api/auth/sign-in', { email, password });
}

/** Second step: a code of the app or a backup code. */
export function secondStep(kind: 'app' | 'backup', code: string): Promise<SignInAnswer> {
  return send<SignInAnswer>('/api/auth/second-step', { kind, code });
}

/** There is a session now: everything is asked again with it. */
export async function startSession(): Promise<void> {
  noteActiveRequest();
  // what was known of the person stays meanwhile: the page below the dialog must not go away
  await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
  void queryClient.invalidateQueries();
}

/** Ends the session and leaves nothing of it in this window. */
export async function signOut(): Promise<void> {
  await send('/api/auth/sign-out').catch(() => undefined);
  forgetKeptTexts();
  // a new page: nothing that was read stays in memory
  window.location.assign('/sign-in');
}

/** People by name; `find` is looked for in name and e-mail. */
export const peopleQuery = (find: string) =>
  infiniteQueryOptions({
    queryKey: ['people', find],
    queryFn: ({ pageParam }) =>
      ask<PeoplePage>(withParameters('/api/people', { find: find === '' ? undefined : find, cursor: pageParam, limit: 50 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

export const personQuery = (id: string) =>
  queryOptions({ queryKey: ['person', id], queryFn: () => ask<PersonDetail>(`/api/people/${encodeURIComponent(id)}`) });

export const peopleOptionsQuery = queryOptions({ queryKey: ['people-options'], queryFn: () => ask<PeopleOptions>('/api/people/options') });

/** A change of people: list and person are asked again. */
export async function sendPeople<T>(path: string, body?: unknown): Promise<T> {
  const answer = await send<T>(path, body);
  void queryClient.invalidateQueries({ queryKey: ['people'] });
  void queryClient.invalidateQueries({ queryKey: ['person'] });
  return answer;
}

export type AuditSearch = {
  actor?: string | undefined;
  action?: string | undefined;
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** The trail, newest first. Every search is an entry itself, so it is not asked again by itself. */
export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: ({ pageParam }) => ask<AuditPage>(withParameters('/api/audit', { ...search, cursor: pageParam, limit: 50 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

export const auditOptionsQuery = queryOptions({ queryKey: ['audit-options'], queryFn: () => ask<AuditOptions>('/api/audit/options') });
export const auditChainQuery = queryOptions({ queryKey: ['audit-chain'], queryFn: () => ask<AuditChain>('/api/audit/chain') });
