/** A job as an order: name and payload checked against src/queue/jobs.ts on both sides of the queue. */
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '#src/errors.ts';
import { jobs, type JobName, type JobPayload } from './jobs.ts';

export type Order<N extends JobName = JobName> = { name: N; payload: JobPayload<N> };

const epochShape = /^[A-Za-z0-9_-]{1,64}$/;

/** True for the names of src/queue/jobs.ts. */
function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobs, name);
}

/**
 * Checks name and payload. Returns the order with its payload as the schema reads it, or the code
 * `job-unknown` or `job-bad-payload`; never the payload, which may hold anything when it is bad.
 */
export function readOrder(name: string, payload: unknown): { ok: true; order: Order } | { ok: false; code: string } {
  if (!isJobName(name)) return { ok: false, code: 'job-unknown' };
  const schema: z.ZodType = jobs[name].payload;
  const read = schema.safeParse(payload);
  if (!read.success) return { ok: false, code: 'job-bad-payload' };
  return { ok: true, order: { name, payload: read.data as JobPayload<JobName> } };
}

/** Like readOrder for the sending side: throws AppError `job-unknown` or `job-bad-payload`. */
export function checkOrder<N extends JobName>(name: N, payload: JobPayload<N>): Order {
  const read = readOrder(name, payload);
  if (!read.ok) {
    throw new AppError(read.code, `job ${name} cannot be added with this payload`, {
      fix: 'src/queue/jobs.ts says what each job carries',
    });
  }
  return read.order;
}

/**
 * The identity of a job: `<name>-<80 bits of sha256 of the payload>-<epoch>`. It holds no `:` and is
 * never all digits, which BullMQ refuses. Throws AppError `usage` for an epoch that is not 1-64 letters,
 * digits, `_` or `-`.
 */
export function orderId(order: Order, epoch: string): string {
  if (!epochShape.test(epoch)) throw new AppError('usage', 'the epoch of a job is 1-64 letters, digits, _ or -');
  const digest = createHash('sha256').update(JSON.stringify(order.payload)).digest('hex').slice(0, 20);
  return `${order.name}-${digest}-${epoch}`;
}
