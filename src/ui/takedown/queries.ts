/** What the screens of takedown requests ask the API. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  CaseTakedowns,
  EditTakedown,
  TakedownCounts,
  TakedownDetail,
  TakedownItem,
  TakedownOptions,
  TakedownPage,
} from '#src/api/schema/takedowns.ts';
import type { TakedownKind, TakedownTab } from '#src/domain/takedown.ts';
import { ask, queryClient, send, withParameters } from '#src/ui/api.ts';

export const takedownCountsQuery = queryOptions({
  queryKey: ['takedown-counts'],
  queryFn: () => ask<TakedownCounts>('/api/takedowns/counts'),
  refetchInterval: 30_000,
});

export const takedownsQuery = (tab: TakedownTab) =>
  infiniteQueryOptions({
    queryKey: ['takedowns', tab],
    queryFn: ({ pageParam }) => ask<TakedownPage>(withParameters('/api/takedowns', { tab, cursor: pageParam, limit: 50 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 30_000,
  });

/** True while the machine is about to look at a page or looks at it, a minute of difference between clocks allowed for. */
export const isLooking = (item: TakedownItem, now: number) => item.nextCheckAt !== null && Date.parse(item.nextCheckAt) < now + 60_000;

/** A request; asked again every few seconds while a page is being looked at. */
export const takedownQuery = (id: string) =>
  queryOptions({
    queryKey: ['takedown', id],
    queryFn: () => ask<TakedownDetail>(`/api/takedowns/${id}`),
    refetchInterval: (query) => (query.state.data?.items.some((item) => isLooking(item, Date.now())) === true ? 3_000 : 30_000),
  });

/** Choices of the form of a draft, as they are for this addressee. */
export const takedownOptionsQuery = (id: string, addressee: string) =>
  queryOptions({
    queryKey: ['takedown-options', id, addressee],
    queryFn: () => ask<TakedownOptions>(withParameters(`/api/takedowns/${id}/options`, { addressee })),
    placeholderData: (previous) => previous,
  });

export const caseTakedownsQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case-takedowns', caseId], queryFn: () => ask<CaseTakedowns>(`/api/cases/${caseId}/takedowns`) });

export const draftTakedown = (caseId: string, body: { kind: TakedownKind; addresseeId?: string }) =>
  send<{ id: string }>(`/api/cases/${caseId}/takedowns`, body);

/** Stores a draft; the answer is the request as it is now. */
export const storeDraft = async (id: string, body: EditTakedown) => keep(await send<TakedownDetail>(`/api/takedowns/${id}`, body, 'PUT'));

/** Does an act (`submit`, `items/3/result` …); the answer is the request as it is now. */
export const actOn = async (id: string, act: string, body: Record<string, unknown>) =>
  keep(await send<TakedownDetail>(`/api/takedowns/${id}/${act}`, body));

function keep(detail: TakedownDetail): TakedownDetail {
  queryClient.setQueryData(takedownQuery(detail.id).queryKey, detail);
  for (const queryKey of [['takedowns'], ['takedown-counts'], ['case-takedowns', detail.caseId], ['case', detail.caseId]])
    void queryClient.invalidateQueries({ queryKey });
  return detail;
}
