/**
 * The weekly page as a value: codes and numbers, no words. It is what a closed week is frozen as, what the API answers with,
 * and what documents and screens are written from.
 */
import { z } from 'zod';

/** Counts under this are not shown where they lead to victims. */
export const leastShown = 5;
/** A base under this gets no percentage. */
export const leastBase = 10;

/** Every figure of the page. What each means, and what list lies behind it: src/reports/figures.ts, docs/reports.md. */
export const figureIds = [
  'sources-read',
  'visits',
  'visits-unseen',
  'postings-new',
  'postings-flagged',
  'campaigns',
  'cases-opened',
  'cases-decided',
  'cases-dismissed',
  'false-alarms',
  'cases-waiting',
  'cases-overdue',
  'rescue-opened',
  'requests-sent',
  'requests-in-24h',
  'requests-overdue',
  'items-removed',
  'median-hours',
  'transfers-pc02',
  'tips',
  'tips-in-time',
] as const;
export type FigureId = (typeof figureIds)[number];

/** Rows of the table, in their order. */
export const tableFigures = [
  'postings-new',
  'postings-flagged',
  'campaigns',
  'cases-decided',
  'cases-overdue',
  'requests-sent',
  'items-removed',
  'rescue-opened',
] as const satisfies readonly FigureId[];

/**
 * A count that may be shown, or why not: `under-five` a small count that leads to victims; `hidden` one cell of a
 * breakdown that is kept back so that no other can be worked out.
 */
export const shownCount = z.union([z.number(), z.enum(['under-five', 'hidden'])]);
export type ShownCount = z.infer<typeof shownCount>;

/** One figure. Null = not known: no such week before, nothing to count, or not comparable. */
export const figureCell = z.object({
  now: shownCount.nullable(),
  /** The number it is a part of. */
  of: z.number().nullable(),
  /** Percent of `of`, only where `of` is at least `leastBase`. */
  share: z.number().nullable(),
  before: shownCount.nullable(),
  change: z.number().nullable(),
  /** Change in percent, only where the week before is at least `leastBase`. */
  percent: z.number().nullable(),
  /** Mean of the four weeks before. */
  mean: shownCount.nullable(),
});
export type FigureCell = z.infer<typeof figureCell>;

const countOf = z.object({ code: z.string(), count: shownCount });
export type CountOf = z.infer<typeof countOf>;

/** Part of a sentence. Parameters named `form`, `platform` and `outcome` are codes, all others numbers. */
export const clause = z.object({ code: z.string(), parameters: z.record(z.string(), z.union([z.string(), z.number()])) });
export type Clause = z.infer<typeof clause>;

/** A sentence: its clauses are joined by commas. */
export const sentence = z.array(clause).min(1);
export type Sentence = z.infer<typeof sentence>;

export const trick = z.object({
  form: z.string(),
  /** Id of a signal of the catalogue. */
  signal: z.string(),
  count: z.number(),
  /** Mean of the weeks before; null = there were none. */
  mean: z.number().nullable(),
  /** Masked words of one post, or null where none can be shown safely. */
  example: z.string().max(160).nullable(),
});
export type Trick = z.infer<typeof trick>;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const weekSpan = z.object({
  firstDay: day,
  closesOn: day,
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** Number of the week in its year. */
  number: z.int().min(1).max(53),
  /** Seven, but for the one after a change of the closing day. */
  days: z.int().min(1).max(7),
});
export type WeekSpan = z.infer<typeof weekSpan>;

export const weeklyContent = z.object({
  version: z.literal(1),
  province: z.string(),
  week: weekSpan,
  /** `nothing-collected`: no page was visited and nothing came in; `nothing-found`: read, but without signs. */
  evidence: z.enum(['nothing-collected', 'nothing-found', 'some']),
  figures: z.record(z.enum(figureIds), figureCell),
  breakdowns: z.object({
    bands: z.array(countOf),
    forms: z.array(countOf),
    platforms: z.array(countOf),
    /** Why pages could not be seen, most frequent first. */
    unseen: z.array(countOf),
    tipChannels: z.array(countOf),
  }),
  findings: z.array(sentence).max(5),
  /** The last weeks up to eight, oldest first; empty where there is nothing to draw. */
  chart: z.array(z.object({ closesOn: day, flagged: z.number(), requests: z.number() })).max(8),
  tricks: z.array(trick).max(3),
  proposals: z.array(clause).max(4),
});
export type WeeklyContent = z.infer<typeof weeklyContent>;
