/** What the screens of rule sets ask the API. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  Draft,
  DraftChangeBody,
  Hunt,
  HuntChangePage,
  HuntDetail,
  HuntPage,
  RuleChangesAnswer,
  RuleProposal,
  RuleSetAnswer,
  RulesOverview,
  TryAnswer,
} from '#src/api/schema/rules.ts';
import { ask, queryClient, send, withParameters } from '#src/ui/api.ts';
import type { HuntSearch } from './search.ts';

/** What is live, what waits, and the versions; every page of it has the newest of the former. */
export const rulesQuery = infiniteQueryOptions({
  queryKey: ['rules', 'overview'],
  queryFn: ({ pageParam }) => ask<RulesOverview>(withParameters('/api/rules', { versions: pageParam, limit: 20 })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.versions.nextCursor ?? undefined,
  refetchInterval: 15_000,
});

/** What happened to rule sets and their roles, newest first. */
export const ruleHistoryQuery = infiniteQueryOptions({
  queryKey: ['rules', 'history'],
  queryFn: ({ pageParam }) => ask<RulesOverview>(withParameters('/api/rules', { history: pageParam, limit: 20 })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.history.nextCursor ?? undefined,
});

/** A version with its content, which never changes; its role may. */
export const ruleSetQuery = (version: string) =>
  queryOptions({ queryKey: ['rules', 'set', version], queryFn: () => ask<RuleSetAnswer>(`/api/rules/sets/${version}`), staleTime: 60_000 });

/** A version against the one it is based on. */
export const setChangesQuery = (version: string) =>
  queryOptions({
    queryKey: ['rules', 'changes', version],
    queryFn: () => ask<RuleChangesAnswer>(`/api/rules/sets/${version}/changes`),
    staleTime: 60_000,
  });

/** A draft with its content, what is wrong with it, and its differences. */
export const draftQuery = (id: string) =>
  queryOptions({ queryKey: ['rules', 'draft', id], queryFn: () => ask<Draft>(`/api/rules/drafts/${id}`) });

const isOpen = (hunt: Hunt) => hunt.state === 'waiting' || hunt.state === 'running' || hunt.reassessment?.state === 'running';

/** How often a hunt is asked again, in ms. */
const paceOf = (hunt: Hunt | undefined) => (hunt !== undefined && isOpen(hunt) ? (hunt.kind === 'shadow' ? 10_000 : 1_500) : 60_000);

/** A hunt with its counts; asked every moment while it runs. */
export const huntQuery = (id: string) =>
  queryOptions({
    queryKey: ['rules', 'hunt', id],
    queryFn: () => ask<HuntDetail>(`/api/rules/hunts/${id}`),
    refetchInterval: (query) => paceOf(query.state.data),
  });

/** The newest hunts of a version. */
export const huntsQuery = (version: string) =>
  queryOptions({
    queryKey: ['rules', 'hunts', version],
    queryFn: () => ask<HuntPage>(withParameters('/api/rules/hunts', { version, limit: 20 })),
    refetchInterval: (query) => (query.state.data?.items.some((hunt) => hunt.kind === 'retro' && isOpen(hunt)) === true ? 2_000 : 60_000),
  });

/** `state` of the hunt: when it ends, the list is asked anew. */
export const huntChangesQuery = (id: string, state: Hunt['state'], { kind, sort, form, source }: HuntSearch) =>
  infiniteQueryOptions({
    queryKey: ['rules', 'hunt-changes', id, state, kind ?? null, sort, form ?? null, source ?? null],
    queryFn: ({ pageParam }) =>
      ask<HuntChangePage>(withParameters(`/api/rules/hunts/${id}/changes`, { kind, sort, form, source, cursor: pageParam, limit: 20 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

/** Everything about rules is asked anew, the catalogue too: it speaks of what is live. */
export async function refreshRules(): Promise<void> {
  await Promise.all([queryClient.invalidateQueries({ queryKey: ['rules'] }), queryClient.invalidateQueries({ queryKey: ['signals'] })]);
}

/** Does something and asks everything anew, also after a refusal: somebody else was there first. */
async function act<T>(done: Promise<T>): Promise<T> {
  try {
    return await done;
  } finally {
    await refreshRules();
  }
}

/** Opens a draft from a version. */
export const openDraft = (body: { basedOn: string; title: string }) => act(send<Draft>('/api/rules/drafts', body));
/** Replaces parts of a draft. The draft as it is now; RequestProblem `draft-changed`, `draft-closed`, `rules-invalid`. */
export const storeDraft = (id: string, body: DraftChangeBody) => send<Draft>(`/api/rules/drafts/${id}`, body, 'PUT');
/** Puts a draft away. */
export const discardDraft = (id: string, revision: number) => act(send(`/api/rules/drafts/${id}/discard`, { revision }));
/** Makes a version of a draft. RequestProblem `rules-invalid`, `rules-unchanged`. */
export const sealDraft = (id: string, revision: number) => act(send<{ version: string }>(`/api/rules/drafts/${id}/seal`, { revision }));
/** Scores a text with the stored draft and with what is live. */
export const tryText = (id: string, text: string) => send<TryAnswer>(`/api/rules/drafts/${id}/try`, { text });

export type HuntScopeFields = { seenFrom: string | null; source: string | null; flagged: 'flagged' | 'unflagged' | null };
/** Sends a version over stored postings. RequestProblem `hunt-under-way`. */
export const startHunt = (version: string, scope: HuntScopeFields) => act(send<Hunt>(`/api/rules/sets/${version}/hunts`, scope));
/** Stops a hunt; what it found stays. */
export const cancelHunt = (id: string) => act(send(`/api/rules/hunts/${id}/cancel`));

/** Null ends the shadow. */
export const setShadow = (version: string | null, reason: string) =>
  act(send<{ huntId: string | null }>('/api/rules/shadow', { version, reason }));
/** Proposes to make a version live, on the ground of a finished hunt. */
export const propose = (version: string, huntId: string, reason: string) =>
  act(send<RuleProposal>('/api/rules/proposals', { version, huntId, reason }));
/** Confirms or refuses a proposal. RequestProblem `proposal-own` to whoever made it. */
export const decideProposal = (id: string, decision: 'confirm' | 'refuse', reason: string) =>
  act(send(`/api/rules/proposals/${id}/${decision}`, { reason }));
/** Makes the version live again that was before `live`. */
export const rollBack = (live: string, reason: string) => act(send<{ live: string }>('/api/rules/roll-back', { live, reason }));
