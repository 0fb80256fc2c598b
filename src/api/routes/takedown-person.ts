/** Whoever asks, as the rules of takedown requests see them. */
import type { FastifyRequest } from 'fastify';
import { permissionIds, type Person, reaches, type Role, scopeOf } from '#src/domain/access.ts';
import type { Requester } from '#src/domain/takedown.ts';
import type { Reader } from '#src/store/takedowns.ts';
import type { ActPerson } from '#src/takedown/states.ts';
import { personOf, scopeFor } from '#src/api/access.ts';

/** What somebody may read, by the role they have in a province: police all, the Department its own letters, a clerk signed ones. */
export function readerOf(request: FastifyRequest): Reader {
  const { grants } = personOf(request);
  const where = (...wanted: Role[]) => scopeOf({ grants: grants.filter((grant) => wanted.includes(grant.role)) }, 'takedown.read');
  return { police: where('officer', 'chief'), department: where('dost'), signed: where('clerk') };
}

/** For whom a person writes in a province: police goes before the Department; null = for nobody. */
export function deskOf(person: Pick<Person, 'grants'>, province: string): Requester | null {
  const here = person.grants.filter((grant) => grant.province === null || grant.province === province).map((grant) => grant.role);
  if (here.includes('officer') || here.includes('chief')) return 'police';
  return here.includes('dost') ? 'department' : null;
}

/** What a person may do with requests of a province. */
export function actPersonIn(person: Person, province: string): ActPerson {
  return {
    id: person.id,
    permissions: permissionIds.filter((id) => reaches(scopeOf(person, id), { province })),
    desk: deskOf(person, province) ?? 'clerk',
  };
}

/** Cases from which requests may be drafted; cries for help are visible to those who work on them only. */
export function draftReach(request: FastifyRequest, permission: 'takedown.read' | 'takedown.draft') {
  return { cases: scopeFor(request, permission), rescue: scopeFor(request, 'rescue.read') };
}
