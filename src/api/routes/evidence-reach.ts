import type { FastifyRequest } from 'fastify';
import { scopeFor } from '#src/api/access.ts';
import type { EvidenceReach } from '#src/store/evidence.ts';

/** What of a case's evidence the asking person reaches. */
export function evidenceReach(request: FastifyRequest): EvidenceReach {
  return { evidence: scopeFor(request, 'evidence.read'), rescue: scopeFor(request, 'rescue.read') };
}
