/** Who is signed in, for the interface. */
import { z } from 'zod';
import { type Permission, permissionIds, roles } from '#src/domain/access.ts';

export const me = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  grants: z.array(
    z.object({ role: z.enum(roles), province: z.string().nullable(), commune: z.string().nullable(), agency: z.string().nullable() }),
  ),
  /** What of src/domain/access.ts this person may do somewhere; the server checks again. */
  permissions: z.array(z.enum(permissionIds as [Permission, ...Permission[]])),
  mode: z.enum(['practice', 'live']),
  /** Live people without a second factor see their account only. */
  secondFactor: z.boolean(),
  /** Minutes without an act after which the session ends. */
  idleMinutes: z.int(),
});
export type Me = z.infer<typeof me>;
