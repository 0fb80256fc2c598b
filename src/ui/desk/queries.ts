/** What the desk asks and sends. */
import { queryOptions } from '@tanstack/react-query';
import type {
  AlarmAnswer,
  ClaimAnswer,
  ClaimNextAnswer,
  DecideAnswer,
  DecideBody,
  DeskSetup,
  HandOverBody,
  UndoAnswer,
  UnmaskAnswer,
} from '#src/api/schema/case-work.ts';
import { ask, queryClient, send } from '#src/ui/api.ts';

/** The set-up of the desk. */
export const deskQuery = queryOptions({ queryKey: ['desk'], queryFn: () => ask<DeskSetup>('/api/desk'), staleTime: 300_000 });

/** Cries for help that sound now. */
export const alarmQuery = queryOptions({
  queryKey: ['alarm'],
  queryFn: () => ask<AlarmAnswer>('/api/rescue/alarm'),
  refetchInterval: 5_000,
  refetchIntervalInBackground: true,
});

export const claim = (id: string) => send<ClaimAnswer>(`/api/cases/${id}/claim`);
export const claimNext = (queue: 'review' | 'rescue') => send<ClaimNextAnswer>('/api/cases/claim-next', { queue });
export const release = (id: string) => send(`/api/cases/${id}/release`);
export const verify = (id: string) => send(`/api/cases/${id}/verify`);
export const decide = (id: string, body: DecideBody) => send<DecideAnswer>(`/api/cases/${id}/decide`, body);
export const handOver = (id: string, body: HandOverBody) => send<DecideAnswer>(`/api/cases/${id}/hand-over`, body);
export const undo = (decision: string) => send<UndoAnswer>(`/api/decisions/${decision}/undo`);
export const hear = (id: string) => send(`/api/cases/${id}/heard`);
export const unmask = (id: string, body: { purpose: string; text: string; reference: string }) =>
  send<UnmaskAnswer>(`/api/cases/${id}/unmask`, body);
export const reportOutcome = (id: string, body: { outcome: string; text: string }) => send(`/api/cases/${id}/outcome`, body);
export const confirmTransfer = (id: string, body: { transferredOn: string | null; reason: string }) =>
  send(`/api/cases/${id}/transfer`, body);
export const moveCase = (id: string, body: { province: string; reason: string }) => send(`/api/cases/${id}/move`, body);

/** Asks again for everything that a change of a case may have changed. */
export async function refreshCases(id?: string): Promise<void> {
  await Promise.all([
    ...(id === undefined ? [] : [queryClient.invalidateQueries({ queryKey: ['case', id] })]),
    queryClient.invalidateQueries({ queryKey: ['cases'] }),
    queryClient.invalidateQueries({ queryKey: ['status'] }),
  ]);
}
