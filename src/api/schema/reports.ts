/** Weekly pages: codes and numbers, as src/domain/weekly-page.ts. */
import { z } from 'zod';
import { figureIds, weeklyContent } from '#src/domain/weekly-page.ts';
import { instant, pageOf, pageQuery, rowId } from './page.ts';

const day = z.iso.date();

/** `running` counts up to now and is stored nowhere; `closed` is frozen; `released` is what leaders see. */
export const reportStates = ['running', 'closed', 'released'] as const;

const reportLine = z.object({
  id: rowId,
  province: z.string(),
  firstDay: day,
  closesOn: day,
  days: z.int(),
  state: z.enum(['closed', 'released']),
  releasedAt: instant.nullable(),
});
export type ReportLine = z.infer<typeof reportLine>;

export const reportPage = pageOf(reportLine);
export type ReportPage = z.infer<typeof reportPage>;
export const reportsQuery = z.strictObject(pageQuery);

export const reportAnswer = z.object({
  /** Null for the running week. */
  id: rowId.nullable(),
  state: z.enum(reportStates),
  content: weeklyContent,
  /** When it was counted. */
  countedAt: instant,
  remarks: z.string(),
  /** Raised with every change; null for the running week. */
  version: z.int().nullable(),
  releasedAt: instant.nullable(),
  /** Figures whose list whoever asks may open. */
  lists: z.array(z.enum(figureIds)),
});
export type ReportAnswer = z.infer<typeof reportAnswer>;

/** `current` is the running week. */
export const reportParams = z.strictObject({ id: z.union([rowId, z.literal('current')]) });
export const storedReportParams = z.strictObject({ id: rowId });

/** Longest remarks: what still fits on one sheet. */
export const longestRemarks = 600;
export const remarksBody = z.strictObject({ remarks: z.string().max(longestRemarks), version: z.int().min(1) });
export const releaseBody = z.strictObject({ version: z.int().min(1) });

export const figureParams = z.strictObject({ id: z.union([rowId, z.literal('current')]), figure: z.enum(figureIds) });
export const figureQuery = z.strictObject(pageQuery);

const figureRow = z.object({
  kind: z.enum(['posting', 'case', 'request', 'tip']),
  id: rowId,
  at: instant,
  /** The case to open, where there is one. */
  caseId: rowId.nullable(),
  /** Masked words of a post; number of a request; null where nothing is to be shown. */
  title: z.string().nullable(),
  /** Level of a posting or case, state of a request, channel of a tip: a code. */
  code: z.string().nullable(),
});
export type FigureRow = z.infer<typeof figureRow>;

export const figurePage = z.object({
  figure: z.enum(figureIds),
  firstDay: day,
  closesOn: day,
  state: z.enum(reportStates),
  /** A screen of its own shows the rows. */
  address: z.string().nullable(),
  items: z.array(figureRow),
  nextCursor: z.string().nullable(),
});
export type FigurePage = z.infer<typeof figurePage>;
