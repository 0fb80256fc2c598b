/** What was decided against the machine. */
import { z } from 'zod';
import { bands, conclusions, forms, sourceKinds, stances } from './codes.ts';
import { instant, pageOf, pageQuery, rowId } from './page.ts';

export const labelKinds = ['false-alarm', 'miss'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** Days in Viet Nam, both included, 366 at most; without them the last 28 days. */
export const labelPeriod = { from: z.iso.date().optional(), to: z.iso.date().optional() };

export const labelSummaryQuery = z.strictObject(labelPeriod);
export const labelExportQuery = z.strictObject(labelPeriod);
export const labelExamplesQuery = z.strictObject({
  ...labelPeriod,
  kind: z.enum(labelKinds),
  signal: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{1,40}$/)
    .optional(),
  form: z.enum(forms).optional(),
  ...pageQuery,
  limit: z.coerce.number().int().min(1).max(50).prefault(20),
});

const share = z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable();
const tally = z.object({ decided: z.int(), against: z.int(), unsure: z.int(), share });
const perKind = tally.extend({ id: z.string(), misses: z.int() });
export type LabelTally = z.infer<typeof tally>;
export type LabelPerKind = z.infer<typeof perKind>;

export const labelSummary = z.object({
  from: z.string(),
  to: z.string(),
  /** Of more decisions than are counted at once only the newest were. */
  truncated: z.boolean(),
  flagged: tally,
  sample: tally,
  tips: tally,
  signals: z.array(perKind),
  forms: z.array(perKind),
});
export type LabelSummary = z.infer<typeof labelSummary>;

const finding = z.object({ id: z.string(), start: z.int(), end: z.int(), points: z.number() });

/** One decided case; text and title are masked, the author is not in it. */
export const labelExample = z.object({
  id: rowId,
  caseId: rowId,
  decidedAt: instant,
  conclusion: z.enum(conclusions),
  reasonCode: z.string(),
  sampled: z.boolean(),
  tip: z.boolean(),
  title: z.string().nullable(),
  text: z.string(),
  cut: z.boolean(),
  source: z.object({ name: z.string(), kind: z.enum(sourceKinds), platform: z.string() }),
  risk: z.int(),
  band: z.enum(bands),
  stance: z.enum(stances),
  forms: z.array(z.enum(forms)),
  signals: z.array(finding),
  mitigations: z.array(finding),
  rules: z.string(),
  model: z.string().nullable(),
});
export type LabelExample = z.infer<typeof labelExample>;
export const labelExamplePage = pageOf(labelExample);
export type LabelExamplePage = z.infer<typeof labelExamplePage>;
