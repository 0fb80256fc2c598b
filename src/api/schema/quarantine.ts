/** Rows that could not be processed and wait for a person. */
import { z } from 'zod';
import { quarantineSubjects } from './codes.ts';
import { instant, pageOf, pageQuery, rowId } from './page.ts';

export const quarantineQuery = z.strictObject({ ...pageQuery });

export const quarantineRow = z.object({
  id: rowId,
  subject: z.enum(quarantineSubjects),
  subjectId: z.string(),
  source: z.object({ id: z.string(), name: z.string() }),
  stage: z.string(),
  code: z.string(),
  attempts: z.int(),
  createdAt: instant,
  /** Address of the visit or of the posting; null where there is none. */
  url: z.string().nullable(),
  /** Line of an imported file. */
  line: z.int().nullable(),
  /** An import line cannot be tried again from here. */
  retryable: z.boolean(),
});
export type QuarantineRow = z.infer<typeof quarantineRow>;
export const quarantinePage = pageOf(quarantineRow);
export type QuarantinePage = z.infer<typeof quarantinePage>;

export const retryParams = z.strictObject({ id: rowId });
export const retried = z.object({ id: rowId, resolution: z.literal('retried') });
export type Retried = z.infer<typeof retried>;
