/**
 * Six past weeks of invented records for practice, so that the weekly page, its lists and the analyst's desk are never empty. All
 * cases of them are closed: the officer's queue holds what the practice crawl finds.
 */
import { type Kysely, sql } from 'kysely';
import { firstOrganisation } from '#src/domain/first-organisation.ts';
import { everywhere } from '#src/domain/access.ts';
import { closeWeeks } from '#src/reports/close-weeks.ts';
import { releaseReport, writeRemarks } from '#src/reports/release.ts';
import { closableAt, type Week, weekContaining } from '#src/reports/weeks.ts';
import { importShippedRules } from '#src/rules/versions.ts';
import type { Database } from '#src/store/database.ts';
import { currentOrganisation } from '#src/store/organisation.ts';
import { readPool } from './past-weeks/past-posts.ts';
import { drawPastWorld, pastWeeks } from './past-weeks/past-world.ts';
import { pastSourceId, storePastWorld } from './past-weeks/store-past-world.ts';

const remarks = 'Đề nghị tập trung kiểm tra các nhóm tuyển người đi làm ở biên giới trong tuần tới.';
const hour = 3_600_000;

/**
 * Puts six past weeks into a practice installation and closes those whose grace is over: all but the last of them are released, and one
 * that ended within the last day stays preliminary. Does nothing where they are there already. The practice people must exist. Returns whether it wrote anything.
 */
export async function putPastWeeks(db: Kysely<Database>, options: { province: string; now: Date }): Promise<boolean> {
  const { province, now } = options;
  const organisation = (await currentOrganisation(db))?.content ?? firstOrganisation({ province, practice: true });
  const weeks = weeksBefore(now, organisation.closingDay);
  const written = await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(7266316)`.execute(trx);
    const known = await trx.selectFrom('sources').where('id', '=', pastSourceId).select('id').executeTakeFirst();
    if (known !== undefined) return false;
    await importShippedRules(trx, now);
    await storePastWorld(trx, drawPastWorld(readPool(), weeks, now), { province, organisation });
    return true;
  });
  if (written) await closeAndRelease(db, province, weeks, now);
  return written;
}

/** The past weeks, oldest first. */
function weeksBefore(now: Date, closingDay: number): Week[] {
  const current = weekContaining(now, closingDay);
  return Array.from({ length: pastWeeks }, (_, at) =>
    weekContaining(new Date(current.startsAt.getTime() - (pastWeeks - at) * 7 * 24 * hour), closingDay),
  );
}

/** Each week is closed as if as soon as it may be, so that what was waiting then is counted as waiting. */
async function closeAndRelease(db: Kysely<Database>, province: string, weeks: readonly Week[], now: Date): Promise<void> {
  const closable = weeks.filter((week) => closableAt(week) <= now);
  const last = closable.at(-1);
  const actor = { kind: 'user', id: 'practice-chief' } as const;
  const reach = { released: everywhere, closed: everywhere };
  for (const week of closable) {
    const soon = new Date(Math.min(closableAt(week).getTime() + 5 * 60_000, now.getTime()));
    for (const { id } of await closeWeeks(db, { now: soon, provinces: [province] })) {
      if (week === last) continue;
      const asked = { id, reach, actor, at: new Date(closableAt(week).getTime() + 9 * hour) };
      await writeRemarks(db, { ...asked, version: 1, remarks });
      await releaseReport(db, { ...asked, version: 2 });
    }
  }
}
