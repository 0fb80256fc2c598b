/** What this desk asks the API. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { LabelExamplePage, LabelSummary } from '#src/api/schema/labels.ts';
import { ask, withParameters } from '#src/ui/api.ts';
import { type LabelSearch, periodOf } from './search.ts';

export const labelSummaryQuery = (days: number) =>
  queryOptions({
    queryKey: ['labels', 'summary', days],
    queryFn: () => ask<LabelSummary>(withParameters('/api/labels/summary', periodOf(days, new Date()))),
    placeholderData: (previous) => previous,
    staleTime: 60_000,
  });

export const labelExamplesQuery = ({ days, kind, signal, form }: LabelSearch) =>
  infiniteQueryOptions({
    queryKey: ['labels', 'examples', days, kind, signal ?? null, form ?? null],
    queryFn: ({ pageParam }) =>
      ask<LabelExamplePage>(
        withParameters('/api/labels/examples', { ...periodOf(days, new Date()), kind, signal, form, cursor: pageParam, limit: 10 }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: 60_000,
  });

/** Address of the labels as a file. */
export function exportAddress(days: number): string {
  return withParameters('/api/labels/export.jsonl', periodOf(days, new Date()));
}
