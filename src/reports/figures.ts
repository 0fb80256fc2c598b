/**
 * The registry of figures: what kind each is and what list lies behind it. How each is counted stands in
 * src/store/report-counts.ts, in words in docs/reports.md.
 */
import type { Permission } from '#src/domain/access.ts';
import type { FigureId } from '#src/domain/weekly-page.ts';

/** Operational counts are exact; counts that lead to victims are not shown under five. */
export type FigureKind = 'operational' | 'victim-attributable';

/** What the rows behind a figure are. `address` = a screen of its own shows them. */
export type FigureList =
  | { of: 'posting' | 'case' | 'request' | 'tip'; permission: Permission }
  | { of: 'address'; permission: Permission; address: string };

export type Figure = {
  kind: FigureKind;
  list: FigureList;
  /** The figure it is a part of, whose count is its denominator; null = it stands alone or has a denominator of its own. */
  partOf: FigureId | null;
};

const postings: FigureList = { of: 'posting', permission: 'case.read' };
const cases: FigureList = { of: 'case', permission: 'case.read' };
const requests: FigureList = { of: 'request', permission: 'takedown.read' };
const tips: FigureList = { of: 'tip', permission: 'tip.read' };
const ledger: FigureList = { of: 'address', permission: 'source.read', address: '/sources' };

const operational = (list: FigureList, partOf: FigureId | null = null): Figure => ({ kind: 'operational', list, partOf });

/** Every figure of the page. */
export const figures: Readonly<Record<FigureId, Figure>> = {
  'sources-read': operational(ledger),
  visits: operational(ledger),
  'visits-unseen': operational(ledger, 'visits'),
  'postings-new': operational(postings),
  'postings-flagged': operational(postings, 'postings-new'),
  campaigns: operational(postings),
  'cases-opened': operational(cases),
  'cases-decided': operational(cases),
  'cases-dismissed': operational(cases, 'cases-decided'),
  'false-alarms': operational(cases),
  'cases-waiting': operational(cases),
  'cases-overdue': operational(cases, 'cases-waiting'),
  'rescue-opened': { kind: 'victim-attributable', list: { of: 'case', permission: 'rescue.read' }, partOf: null },
  'requests-sent': operational(requests),
  'requests-in-24h': operational(requests, 'requests-sent'),
  'requests-overdue': operational(requests),
  'items-removed': operational(requests),
  'median-hours': operational(requests),
  'transfers-pc02': operational(cases),
  tips: operational(tips),
  'tips-in-time': operational(tips),
};
