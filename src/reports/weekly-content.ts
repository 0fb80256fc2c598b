/**
 * The page of one week from the records as they are now:
 *
 *   report-counts.ts ─▶ figure-cells.ts (compare, keep back) ─▶ findings.ts, proposals.ts ─┐
 *   frozen weeks before ────────────────────────────────────────▶ chart                    ├─▶ WeeklyContent
 *   report-tricks.ts ─▶ tricks.ts, example.ts ─────────────────────────────────────────────┘
 */
import { bands } from '#src/domain/assessment.ts';
import { tipChannels } from '#src/domain/tip.ts';
import { addDays } from '#src/domain/vietnam-time.ts';
import type { CountOf, WeeklyContent } from '#src/domain/weekly-page.ts';
import type { Db } from '#src/store/database.ts';
import { countCases, countCollection, countPostings, countRequests, countTips, type CountRange } from '#src/store/report-counts.ts';
import { weeksBefore } from '#src/store/reports.ts';
import { type RawFigures, toCells } from './figure-cells.ts';
import { makeFindings } from './findings.ts';
import { makeProposals } from './proposals.ts';
import { suppressCells } from './suppress.ts';
import { findTricks } from './tricks.ts';
import { toSpan, type Week } from './weeks.ts';

const chartWeeks = 8;

/** The stretch of a week that is over at `now`. */
export function rangeOf(province: string, week: Week, now: Date): CountRange {
  const end = now < week.endsAt ? now : week.endsAt;
  return { province, start: week.startsAt, end, firstDay: week.firstDay, lastDay: week.closesOn };
}

/** Makes the page of a week; one that still runs at `now` is counted up to now and compared with nothing. */
export async function makeWeeklyContent(db: Db, province: string, week: Week, now: Date): Promise<WeeklyContent> {
  const range = rangeOf(province, week, now);
  const collection = await countCollection(db, range);
  const postings = await countPostings(db, range);
  const cases = await countCases(db, range);
  const requests = await countRequests(db, range);
  const tips = await countTips(db, range);
  const before = await weeksBefore(db, province, week.firstDay, chartWeeks - 1);

  const visits = collection.outcomes.reduce((sum, row) => sum + row.visits, 0);
  const notSeen = collection.outcomes.filter((row) => row.outcome !== 'ok' && row.outcome !== 'not-modified');
  const tipCount = Object.values(tips.channels).reduce((sum, n) => sum + n, 0);
  const raw: RawFigures = {
    'sources-read': { value: collection.sourcesRead },
    visits: { value: visits },
    'visits-unseen': { value: notSeen.reduce((sum, row) => sum + row.visits, 0) },
    'postings-new': { value: postings.fresh },
    'postings-flagged': { value: postings.flagged },
    campaigns: { value: postings.campaigns },
    'cases-opened': { value: cases.opened },
    'cases-decided': { value: cases.decided },
    'cases-dismissed': { value: cases.dismissed },
    'false-alarms': { value: cases.falseAlarms, of: cases.judged },
    'cases-waiting': { value: cases.waiting },
    'cases-overdue': { value: cases.overdue },
    'rescue-opened': { value: cases.rescueOpened },
    'requests-sent': { value: requests.sent },
    'requests-in-24h': { value: requests.in24h },
    'requests-overdue': { value: requests.overdue },
    'items-removed': { value: requests.removed },
    'median-hours': { value: requests.medianHours },
    'transfers-pc02': { value: cases.transfersPc02 },
    tips: { value: tipCount },
    'tips-in-time': { value: tips.inTime, of: tips.due },
  };
  // only whole weeks are compared, and only with the week that ended the day before
  const next = before[0];
  const adjoining = next !== undefined && addDays(next.week.closesOn, 1) === week.firstDay;
  const comparable = now >= week.endsAt && week.days === 7 && adjoining && next.week.days === 7;
  const figures = toCells(raw, adjoining ? before : [], comparable);
  const breakdowns = {
    bands: bands.map((code) => ({ code, count: postings.bands[code] ?? 0 })),
    forms: byCount(postings.forms),
    platforms: byCount(postings.platforms),
    unseen: byCount(Object.fromEntries(notSeen.map((row) => [row.outcome, row.visits]))),
    tipChannels: tipCount === 0 ? [] : suppressCells(tipChannels.map((code) => ({ code, count: tips.channels[code] ?? 0 }))),
  };
  const nothingCame = visits === 0 && postings.fresh === 0 && tipCount === 0;
  const evidence = nothingCame ? 'nothing-collected' : postings.flagged === 0 ? 'nothing-found' : 'some';
  const input = { evidence, figures, forms: breakdowns.forms, unseen: breakdowns.unseen } as const;
  return {
    version: 1,
    province,
    week: toSpan(week),
    evidence,
    figures,
    breakdowns,
    findings: makeFindings(input),
    chart: chartOf(before, week.closesOn, postings.flagged, requests.sent),
    tricks: await findTricks(db, province, week, range.end, before.length),
    proposals: makeProposals(input),
  };
}

function byCount(tally: Readonly<Record<string, number>>): CountOf[] {
  const rows = Object.entries(tally).map(([code, count]) => ({ code, count }));
  return rows.toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

function chartOf(before: readonly WeeklyContent[], closesOn: string, flagged: number, requests: number): WeeklyContent['chart'] {
  const shown = (count: unknown) => (typeof count === 'number' ? count : 0);
  const bars = before.toReversed().map((page) => ({
    closesOn: page.week.closesOn,
    flagged: shown(page.figures['postings-flagged'].now),
    requests: shown(page.figures['requests-sent'].now),
  }));
  const all = [...bars, { closesOn, flagged, requests }];
  return all.length < 2 || all.every((bar) => bar.flagged === 0 && bar.requests === 0) ? [] : all;
}
