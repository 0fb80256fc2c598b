/** Errors as RFC 9457 problem details. */
import { z } from 'zod';
import { type ProblemCode, problemCodes } from './codes.ts';

export const problem = z.object({
  /** Stable address of the kind of problem: `/problems/<code>`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** The path that was asked for, without its query. */
  instance: z.string(),
  code: z.enum(problemCodes as [ProblemCode, ...ProblemCode[]]),
  /** Seconds after which asking again makes sense. */
  retryAfter: z.int().optional(),
  /** Which parts of the request were wrong. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;
