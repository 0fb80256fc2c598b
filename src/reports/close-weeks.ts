/** Freezing weeks a day after they ended. Safe to run often and in several processes at once. */
import type { Kysely } from 'kysely';
import type { WeeklyContent } from '#src/domain/weekly-page.ts';
import { appendAudit } from '#src/store/audit.ts';
import type { Database, Db } from '#src/store/database.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import { insertReport, lastClosing, lockClosing, recordsBegin, reportingProvinces } from '#src/store/reports.ts';
import { makeWeeklyContent } from './weekly-content.ts';
import { closableAt, type Week, weekAfter, weekContaining } from './weeks.ts';

/** Records of older weeks (an imported archive) get no page of their own. */
const oldestDays = 12 * 7;
/** Weeks closed of one province in one go at most; the next run does the rest. */
const mostAtOnce = 13;
const sunday = 7;

export type ClosedWeek = { id: string; province: string; closesOn: string };

/**
 * Freezes every week whose grace is over and that has no page yet, oldest first, each in a transaction of its own. Without `provinces` those that have
 * anything to report. Returns what was frozen by this call.
 */
export async function closeWeeks(db: Kysely<Database>, options: { now: Date; provinces?: readonly string[] }): Promise<ClosedWeek[]> {
  const { now } = options;
  const closed: ClosedWeek[] = [];
  for (const province of options.provinces ?? (await reportingProvinces(db))) {
    for (let n = 0; n < mostAtOnce; n += 1) {
      const one = await db.transaction().execute((trx) => closeNext(trx, province, now));
      if (one === null) break;
      closed.push(one);
    }
  }
  return closed;
}

async function closeNext(trx: Db, province: string, now: Date): Promise<ClosedWeek | null> {
  await lockClosing(trx, province);
  const week = await nextToClose(trx, province, now);
  if (week === null || closableAt(week) > now) return null;
  const content = await makeWeeklyContent(trx, province, week, now);
  const id = await insertReport(trx, content, now);
  if (id === null) return null;
  await appendAudit(trx, [
    {
      actor: { kind: 'system', id: 'weeks' },
      action: 'report.closed',
      subject: { kind: 'report', id },
      detail: { closesOn: week.closesOn },
    },
  ]);
  return { id, province, closesOn: week.closesOn };
}

async function nextToClose(db: Db, province: string, now: Date): Promise<Week | null> {
  const closingDay = (await currentOrganisation(db))?.content.closingDay ?? sunday;
  const last = await lastClosing(db, province);
  if (last !== null) return weekAfter(last, closingDay);
  const begin = await recordsBegin(db, province);
  if (begin === null) return null;
  const current = weekContaining(now, closingDay);
  const oldest = weekContaining(new Date(current.startsAt.getTime() - oldestDays * 86_400_000), closingDay);
  const first = weekContaining(begin, closingDay);
  return first.startsAt < oldest.startsAt ? oldest : first;
}

/** The week that is preliminary at `now`: the one that ended within the last day and is not frozen yet, else the one that runs. */
export async function runningWeek(db: Db, province: string, now: Date): Promise<Week> {
  const next = await nextToClose(db, province, now);
  if (next !== null && next.startsAt <= now && now < closableAt(next)) return next;
  return weekContaining(now, (await currentOrganisation(db))?.content.closingDay ?? sunday);
}

/** The page of the week that is not frozen yet, counted up to now: preliminary numbers. */
export async function runningContent(db: Db, province: string, now: Date): Promise<WeeklyContent> {
  return await makeWeeklyContent(db, province, await runningWeek(db, province, now), now);
}

/** The closed week that begins on a day, as it was frozen; for lists behind its figures. */
export function weekOfContent(content: WeeklyContent): Week {
  const { firstDay, closesOn, startsAt, endsAt, days } = content.week;
  return { firstDay, closesOn, startsAt: new Date(startsAt), endsAt: new Date(endsAt), days };
}
