/** What the screens of tips ask the API. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { NewTipBody, Tip, TipPage, TipRecorded, TipReporter, TipsOfCase } from '#src/api/schema/tips.ts';
import { ask, send, withParameters } from '#src/ui/api.ts';

export type TipState = 'open' | 'sorted';

/** Tips in the own reach: those to be sorted by their clock, or the sorted ones. */
export const tipsQuery = (state: TipState) =>
  infiniteQueryOptions({
    queryKey: ['tips', state],
    queryFn: ({ pageParam }) => ask<TipPage>(withParameters('/api/tips', { state, cursor: pageParam, limit: 50 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    refetchInterval: 30_000,
  });

/** One tip; asked again while the machine has not made a case of it. */
export const tipQuery = (id: string) =>
  queryOptions({
    queryKey: ['tip', id],
    queryFn: () => ask<Tip>(`/api/tips/${id}`),
    refetchInterval: (query) => (query.state.data?.case === null ? 3_000 : 30_000),
  });

export const tipsOfCaseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case-tips', caseId], queryFn: () => ask<TipsOfCase>(`/api/cases/${caseId}/tips`) });

/** Who reported: every call is logged. */
export const askReporter = (id: string) => ask<TipReporter>(`/api/tips/${id}/reporter`);

export const storeTip = (body: NewTipBody) => send<TipRecorded>('/api/tips', body);

export const sortTip = (id: string) => send<{ id: string }>(`/api/tips/${id}/sorted`);
