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
