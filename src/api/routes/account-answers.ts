/** Answers that routes of accounts and of people share. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionRow } from '#src/store/sessions.ts';
import { refuse } from '#src/api/errors.ts';
import type { Session } from '#src/api/schema/account.ts';

/** Says that an account name is shut, and for how many seconds. */
export function refuseLocked(reply: FastifyReply, request: FastifyRequest, until: Date, now: Date): FastifyReply {
  return refuse(reply, request, 'sign-in-locked', { retryAfter: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1_000)) });
}

/** A stored session as the API shows it. `ownId` is the session that asks, if it is one of this person. */
export function toSession(row: SessionRow, ownId: string | null): Session {
  return {
    id: row.id,
    startedAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    endsAt: row.expiresAt.toISOString(),
    browser: row.userAgent === '' ? null : (row.userAgent?.slice(0, 200) ?? null),
    address: row.address === '' ? null : row.address,
    own: row.id === ownId,
  };
}
