/** The set-up of the organisation and its history. */
import { z } from 'zod';
import { organisationProblemCodes } from '#src/domain/first-organisation.ts';
import { organisation } from '#src/domain/organisation.ts';
import { instant, pageOf, pageQuery, rowId } from './page.ts';

const reason = z.string().trim().min(3).max(500);

export const organisationState = z.object({
  /** Id of the version: send it back as `base` of a change. */
  id: rowId,
  content: organisation,
  changedAt: instant,
  reason: z.string(),
  /** What has to be filled in before documents can go out; `path` as in `letterheads.0.liaison.phone`. */
  problems: z.array(z.object({ path: z.string(), code: z.enum(organisationProblemCodes) })),
});
export type OrganisationState = z.infer<typeof organisationState>;

export const organisationChangeBody = z.strictObject({ base: rowId, reason, content: organisation });
export type OrganisationChangeBody = z.infer<typeof organisationChangeBody>;

export const restoreParams = z.strictObject({ id: rowId });
export const restoreBody = z.strictObject({ base: rowId, reason });

export const versionQuery = z.strictObject({ ...pageQuery });
export const organisationVersion = z.object({
  id: rowId,
  changedAt: instant,
  /** Null for what the installation put there itself. */
  changedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  reason: z.string(),
  changes: z.array(
    z.object({
      path: z.string(),
      kind: z.enum(['added', 'removed', 'changed']),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});
export type OrganisationVersionRow = z.infer<typeof organisationVersion>;
export const organisationVersionPage = pageOf(organisationVersion);
export type OrganisationVersionPage = z.infer<typeof organisationVersionPage>;
