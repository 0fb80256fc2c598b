/** What the person who is signed in may do. The server decides; this only shows and hides. */
import { useQuery } from '@tanstack/react-query';
import type { Me } from '#src/api/schema/me.ts';
import type { Permission } from '#src/domain/access.ts';
import { meQuery } from './api.ts';

/** Who is signed in, or undefined while that is not known. */
export function useMe(): Me | undefined {
  return useQuery(meQuery).data;
}

/** Says whether the person has a permission somewhere; false while that is not known. */
export function useMay(): (permission: Permission) => boolean {
  const me = useMe();
  return (permission) => me?.permissions.includes(permission) ?? false;
}

/** False for live people before their second factor is set up: they see their account only. */
export function isReady(me: Me): boolean {
  return me.mode === 'practice' || me.secondFactor;
}

/** The first screen of a person, by what the role came for. */
export function homeOf(me: Me): { to: string; search: Record<string, string> } {
  const may = (permission: Permission) => me.permissions.includes(permission);
  const has = (role: Me['grants'][number]['role']) => me.grants.some((grant) => grant.role === role);
  if (!isReady(me) || me.grants.length === 0) return { to: '/account', search: {} };
  if (has('leader')) return { to: '/reports', search: {} };
  if (has('clerk')) return { to: '/takedowns', search: {} };
  if (has('analyst')) return { to: '/labels', search: {} };
  if (may('case.read')) return { to: '/cases', search: { queue: 'review' } };
  if (may('people.manage')) return { to: '/people', search: {} };
  return { to: '/audit', search: {} };
}
