/** What this desk asks the API for. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { FigurePage, ReportAnswer, ReportPage } from '#src/api/schema/reports.ts';
import { ask, send, withParameters } from '#src/ui/api.ts';

/** The weeks that can be stepped through, newest first: two years of them. */
export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: () => ask<ReportPage>(withParameters('/api/reports', { limit: 100 })),
});

/** One week; `current` is the running one and counted again from time to time. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: () => ask<ReportAnswer>(`/api/reports/${id}`),
    refetchInterval: id === 'current' ? 60_000 : false,
  });

/** The rows behind a figure. */
export const figureQuery = (id: string, figure: string) =>
  infiniteQueryOptions({
    queryKey: ['report', id, 'figure', figure],
    queryFn: ({ pageParam }) => ask<FigurePage>(withParameters(`/api/reports/${id}/figures/${figure}`, { cursor: pageParam, limit: 50 })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** Writes the remarks of a week. */
export function saveRemarks(id: string, remarks: string, version: number): Promise<ReportAnswer> {
  return send<ReportAnswer>(`/api/reports/${id}/remarks`, { remarks, version }, 'PUT');
}

/** Releases a week. */
export function releaseReport(id: string, version: number): Promise<ReportAnswer> {
  return send<ReportAnswer>(`/api/reports/${id}/release`, { version });
}
