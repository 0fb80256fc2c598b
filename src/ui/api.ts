/** The typed client of the API. Answers are trusted: they come from our own server and version. */
import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import type { CaseDetail } from '#src/api/schema/case.ts';
import type { CasePage } from '#src/api/schema/cases.ts';
import type { ProblemCode } from '#src/api/schema/codes.ts';
import type { Me } from '#src/api/schema/me.ts';
import type { Problem } from '#src/api/schema/problem.ts';
import type { QuarantinePage, Retried } from '#src/api/schema/quarantine.ts';
import type { Catalogue } from '#src/api/schema/signals.ts';
import type { Ledger, SourcePage, VisitPage } from '#src/api/schema/sources.ts';
import type { Status } from '#src/api/schema/status.ts';
import type { CaseSearch } from './search.ts';
import { isSomebodyThere, noteActiveRequest } from './presence.ts';

/** What went wrong with a request: a code of the API, or `network` when no answer came. */
export class RequestProblem extends Error {
  readonly code: ProblemCode | 'network';
  /** The whole answer, where one came: its `detail` and `errors` say more. */
  readonly problem: Problem | null;
  constructor(code: ProblemCode | 'network', cause?: unknown, problem: Problem | null = null) {
    super(code, { cause });
    this.name = 'RequestProblem';
    this.code = code;
    this.problem = problem;
  }
}

/** Asks the API. Throws RequestProblem. A request without a recent act of a person does not lengthen the session. */
export async function ask<T>(path: string, init?: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> }): Promise<T> {
  let response: Response;
  const active = isSomebodyThere();
  const headers = { accept: 'application/json', ...(active ? {} : { 'x-lurewatch-background': '1' }), ...init?.headers };
  try {
    response = await fetch(path, { ...init, headers });
  } catch (cause) {
    throw new RequestProblem('network', cause);
  }
  if (response.ok && active) noteActiveRequest();
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  const code = problem?.code ?? 'internal';
  // the frame offers to sign in over the page, so that nothing typed is lost
  // (the question who is signed in learns it by itself: asked again from here it would never end)
  if (code === 'not-signed-in' && path !== '/api/me') void queryClient.invalidateQueries({ queryKey: ['me'] }, { cancelRefetch: false });
  throw new RequestProblem(code, undefined, problem);
}

/** Sends a change as JSON. */
export function send<T>(path: string, body: unknown = {}, method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' = 'POST'): Promise<T> {
  return ask<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

/** An address with its query; parameters without a value are left out. */
export function withParameters(path: string, parameters: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // what cannot succeed the second time is not tried again
      retry: (failures, error) =>
        failures < 2 && error instanceof RequestProblem && ['network', 'database-unavailable'].includes(error.code),
      retryDelay: (attempt) => 1_000 * 2 ** attempt,
    },
  },
});

/** Who is signed in; fails with `not-signed-in`. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => ask<Me>('/api/me'), staleTime: 60_000, retry: false });

/** How far the pipeline is; asked often while the first crawl runs. */
export const statusQuery = (everyMs: number) =>
  queryOptions({ queryKey: ['status'], queryFn: () => ask<Status>('/api/status'), refetchInterval: everyMs });

/** Open cases; new ones appear within seconds. */
export const casesQuery = (search: CaseSearch) =>
  infiniteQueryOptions({
    queryKey: ['cases', search],
    queryFn: ({ pageParam }) =>
      ask<CasePage>(
        withParameters('/api/cases', {
          queue: search.queue,
          band: search.band,
          form: search.form,
          source: search.source,
          state: search.state,
          due: search.due,
          cursor: pageParam,
          limit: 50,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 15_000,
    placeholderData: (previous) => previous,
  });

export const caseQuery = (id: string) => queryOptions({ queryKey: ['case', id], queryFn: () => ask<CaseDetail>(`/api/cases/${id}`) });

export const catalogueQuery = queryOptions({ queryKey: ['signals'], queryFn: () => ask<Catalogue>('/api/signals'), staleTime: 600_000 });

export const sourcesQuery = infiniteQueryOptions({
  queryKey: ['sources'],
  queryFn: ({ pageParam }) => ask<SourcePage>(withParameters('/api/sources', { cursor: pageParam, limit: 100 })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
  refetchInterval: 15_000,
});

export const ledgerQuery = (source: string | undefined, days: number) =>
  queryOptions({
    queryKey: ['ledger', source ?? null, days],
    queryFn: () => ask<Ledger>(withParameters('/api/ledger', { source, days })),
    placeholderData: (previous) => previous,
    refetchInterval: 30_000,
  });

export const visitsQuery = (source: string | undefined, outcome: string) =>
  infiniteQueryOptions({
    queryKey: ['visits', source ?? null, outcome],
    queryFn: ({ pageParam }) => ask<VisitPage>(withParameters('/api/visits', { source, outcome, cursor: pageParam, limit: 50 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const quarantineQuery = infiniteQueryOptions({
  queryKey: ['quarantine'],
  queryFn: ({ pageParam }) => ask<QuarantinePage>(withParameters('/api/quarantine', { cursor: pageParam, limit: 50 })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
  refetchInterval: 15_000,
});

/** Sends a quarantined row back into the pipeline. */
export function retryQuarantined(id: string): Promise<Retried> {
  return ask<Retried>(`/api/quarantine/${id}/retry`, { method: 'POST' });
}
