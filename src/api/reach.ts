/** Which cases whoever asks reaches: the one place where a request becomes a reach. */
import type { FastifyRequest } from 'fastify';
import type { Permission } from '#src/domain/access.ts';
import type { CaseReach } from '#src/store/case-reach.ts';
import { scopeFor } from './access.ts';

/** The cases a permission reaches, with cries for help only where `rescue.read` reaches too. */
export function reachFor(request: FastifyRequest, permission: Permission): CaseReach {
  return { cases: scopeFor(request, permission), rescue: scopeFor(request, 'rescue.read') };
}
