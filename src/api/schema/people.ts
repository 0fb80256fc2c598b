/** People, their roles and their invitations, for admins. */
import { z } from 'zod';
import { roles } from '#src/domain/access.ts';
import { provinceCodes } from '#src/domain/provinces.ts';
import { session } from './account.ts';
import { instant, pageOf, pageQuery, rowId } from './page.ts';

const held = {
  role: z.enum(roles),
  /** Null = the whole country. */
  province: z.string().nullable(),
  commune: z.string().nullable(),
  agency: z.string().nullable(),
};

/** A role to be given: `commune` needs province and commune, `agency` needs province and agency, no other takes them. */
export const newGrant = z
  .strictObject({
    role: z.enum(roles),
    province: z.enum(provinceCodes as [string, ...string[]]).nullable(),
    commune: z
      .string()
      .regex(/^\d{5}$/)
      .nullable(),
    agency: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
      .nullable(),
  })
  .refine((grant) => (grant.role === 'commune') === (grant.commune !== null), {
    path: ['commune'],
    error: 'only and always with the role commune',
  })
  .refine((grant) => (grant.role === 'agency') === (grant.agency !== null), {
    path: ['agency'],
    error: 'only and always with the role agency',
  })
  .refine((grant) => grant.province !== null || (grant.commune === null && grant.agency === null), {
    path: ['province'],
    error: 'a commune and an agency lie in a province',
  });

export const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  active: z.boolean(),
  secondFactor: z.boolean(),
  /** False before the first invitation was used. */
  hasPassword: z.boolean(),
  lastSignInAt: instant.nullable(),
  invitedUntil: instant.nullable(),
  lockedUntil: instant.nullable(),
  /** The own account: roles and state are changed by somebody else. */
  own: z.boolean(),
  grants: z.array(z.object({ id: rowId, ...held })),
});
export type PersonEntry = z.infer<typeof person>;

export const personDetail = person.extend({
  grants: z.array(z.object({ id: rowId, ...held, grantedAt: instant, grantedBy: z.string().nullable() })),
  earlier: z.array(z.object({ id: rowId, ...held, grantedAt: instant, revokedAt: instant })),
  sessions: z.array(session),
});
export type PersonDetail = z.infer<typeof personDetail>;

export const peoplePage = pageOf(person);
export type PeoplePage = z.infer<typeof peoplePage>;
export const peopleQuery = z.object({ ...pageQuery, find: z.string().trim().max(100).optional() });
export const personParams = z.object({ id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/) });
export const heldParams = personParams.extend({ grantId: rowId });
export const personSessionParams = personParams.extend({ sessionId: z.string().min(1).max(64) });

/** What roles can be given for. */
export const peopleOptions = z.object({
  /** Null: any province and the whole country. */
  provinces: z.array(z.string()).nullable(),
  agencies: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type PeopleOptions = z.infer<typeof peopleOptions>;

export const newPerson = z.strictObject({
  name: z.string().trim().min(2).max(200),
  email: z.email().max(200),
  grants: z.array(newGrant).min(1).max(20),
});
export const switched = z.strictObject({ active: z.boolean() });

/** The link is `/invitation/<token>` below the address of the interface; shown once. */
export const invitation = z.object({ id: z.string(), token: z.string(), endsAt: instant });
export type NewInvitation = z.infer<typeof invitation>;
