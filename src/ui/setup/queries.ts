/** What the screens of the set-up ask the API. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { OrganisationChangeBody, OrganisationState, OrganisationVersionPage } from '#src/api/schema/organisation.ts';
import { ask, send, withParameters } from '#src/ui/api.ts';

export const organisationQuery = queryOptions({ queryKey: ['organisation'], queryFn: () => ask<OrganisationState>('/api/organisation') });

export const versionsQuery = infiniteQueryOptions({
  queryKey: ['organisation-versions'],
  queryFn: ({ pageParam }) => ask<OrganisationVersionPage>(withParameters('/api/organisation/versions', { cursor: pageParam, limit: 20 })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});

export const storeOrganisation = (body: OrganisationChangeBody) => send<OrganisationState>('/api/organisation', body, 'PUT');

export const restoreVersion = (id: string, body: { base: string; reason: string }) =>
  send<OrganisationState>(`/api/organisation/versions/${id}/restore`, body);
