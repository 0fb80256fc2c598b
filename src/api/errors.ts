/** The one place where errors become answers: problem details (RFC 9457). Texts of 5xx never leave. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { AppError } from '#src/errors.ts';
import type { Api } from './api.ts';
import { type ProblemCode, problemStatus } from './schema/codes.ts';
import type { Problem } from './schema/problem.ts';

type Extra = Pick<Problem, 'detail' | 'errors' | 'retryAfter'>;

/** Answers with a problem. Returns the reply so that handlers can return it. */
export function sendProblem(
  reply: FastifyReply,
  request: FastifyRequest,
  code: ProblemCode,
  status: number,
  extra: Extra = {},
): FastifyReply {
  const body: Problem = {
    type: `/problems/${code}`,
    title: code.replaceAll('-', ' '),
    status,
    instance: request.url.split('?')[0] ?? '/',
    code,
    ...extra,
  };
  if (extra.retryAfter !== undefined) void reply.header('retry-after', String(extra.retryAfter));
  // a string with its own media type passes by the response schemas, which describe success only
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer(String)
    .send(JSON.stringify(body));
}

/** Answers with a refusal of our own rules; its status stands beside its code. Return what it returns. */
export function refuse(reply: FastifyReply, request: FastifyRequest, code: ProblemCode, extra: Extra = {}): FastifyReply {
  return sendProblem(reply, request, code, problemStatus[code], extra);
}

function isProblem(code: string): code is ProblemCode {
  return code in problemStatus && code !== 'internal';
}

/** Installs the translators for thrown errors and for addresses without a route. */
export function translateErrors(app: Api): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const errors = error.validation.map((issue) => ({
        path: `${error.validationContext ?? ''}${issue.instancePath}`,
        message: issue.message ?? '',
      }));
      return sendProblem(reply, request, 'bad-request', 400, { errors });
    }
    if (error instanceof AppError && isProblem(error.code)) return sendProblem(reply, request, error.code, problemStatus[error.code]);
    if (error instanceof AppError && error.code === 'bad-cursor') {
      return sendProblem(reply, request, 'bad-request', 400, { errors: [{ path: 'querystring/cursor', message: error.message }] });
    }
    if (isDatabaseAway(error)) {
      request.log.warn({ code: error.code }, 'the database cannot be reached');
      return sendProblem(reply, request, 'database-unavailable', 503, { retryAfter: 5, detail: 'It is tried again with every request.' });
    }
    const status = error.statusCode ?? 500;
    if (status === 413) return sendProblem(reply, request, 'too-large', 413);
    if (status === 415) return sendProblem(reply, request, 'unsupported-media', 415);
    if (status === 429) return sendProblem(reply, request, 'too-many-requests', 429);
    if (status >= 400 && status < 500) return sendProblem(reply, request, 'bad-request', status);
    request.log.error({ err: error }, 'a request failed');
    return sendProblem(reply, request, 'internal', 500);
  });
}

const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '3D000',
  '42P01',
]);

/**
 * Says whether an error means that the database is away, starting, or not migrated yet (no such
 * database, no such table: another process is still making them).
 */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth += 1) {
    const code = 'code' in cause ? cause.code : undefined;
    if (typeof code === 'string' && (away.has(code) || code.startsWith('08'))) return true;
    // pg gives no code for these two
    if (cause.message.startsWith('Connection terminated') || cause.message.includes('timeout exceeded when trying to connect')) return true;
    if (cause instanceof AggregateError && cause.errors.some((inner) => isDatabaseAway(inner))) return true;
  }
  return false;
}
