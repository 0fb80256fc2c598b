/** What the evidence of a case asks and sends. */
import { queryOptions } from '@tanstack/react-query';
import type { CaseEvidence, Verification } from '#src/api/schema/evidence.ts';
import type { Problem } from '#src/api/schema/problem.ts';
import { ask, queryClient, RequestProblem, send, withParameters } from '#src/ui/api.ts';

/** Evidence of a case; asked again every few seconds while something is being captured. */
export const evidenceQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['evidence', caseId],
    queryFn: () => ask<CaseEvidence>(`/api/cases/${caseId}/evidence`),
    refetchInterval: (query) => ((query.state.data?.waiting ?? 0) > 0 ? 3_000 : false),
  });

export const refreshEvidence = (caseId: string) => queryClient.invalidateQueries({ queryKey: ['evidence', caseId] });

export const captureAgain = (caseId: string, postingId: string) => send(`/api/cases/${caseId}/captures`, { postingId });
export const checkHash = (id: string) => send<Verification>(`/api/evidence/${id}/verify`);

/** Address of a kept file; opening it is recorded with the purpose. */
export const fileAddress = (id: string, purpose: string) => withParameters(`/api/evidence/${id}/file`, { purpose });

/** Fetches a file. Throws RequestProblem. */
async function fetchFile(path: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path);
  } catch (cause) {
    throw new RequestProblem('network', cause);
  }
  if (response.ok) return response;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  throw new RequestProblem(problem?.code ?? 'internal', undefined, problem);
}

/** The text of a kept file. */
export async function readText(id: string, purpose: string): Promise<string> {
  return await (await fetchFile(fileAddress(id, purpose))).text();
}

/** Hands a file of the API to the browser to be saved. Throws RequestProblem, where a plain link would show a page of errors. */
export async function saveFile(path: string, fallbackName: string): Promise<void> {
  const response = await fetchFile(path);
  const name = /filename="([\w.-]{1,120})"/u.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? fallbackName;
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
