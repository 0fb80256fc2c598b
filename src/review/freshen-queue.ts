/** Time passing in the queue: cases past their clock rise, claims that ended are given back. */
import { sql } from 'kysely';
import type { Db } from '#src/store/database.ts';
import rule from './age-floor.json' with { type: 'json' };

/** The floor that a case which should have been looked at by `dueAt` has at `now`; 0 = none yet. Pure. */
export function ageFloor(row: { dueAt: Date | null; openedAt: Date }, now: Date): number {
  if (row.dueAt === null) {
    return now.getTime() - row.openedAt.getTime() >= rule.withoutClock.days * 86_400_000 ? rule.withoutClock.floor : 0;
  }
  const late = (now.getTime() - row.dueAt.getTime()) / 3_600_000;
  return Math.max(0, ...rule.pastClock.filter((step) => late >= step.hours).map((step) => step.floor));
}

const lastFreshened = new WeakMap<Db, number>();
const everyMs = 1_000;

/** `freshenQueue`, at most once a second for a pool of connections: for those who ask all the time. */
export async function freshenSometimes(db: Db, now: Date): Promise<void> {
  const since = now.getTime() - (lastFreshened.get(db) ?? -Infinity);
  if (since >= 0 && since < everyMs) return;
  lastFreshened.set(db, now.getTime());
  await freshenQueue(db, now);
}

/**
 * Brings the order of the queue up to date: raises the floor of waiting cases as src/review/age-floor.json says, and ends claims whose time is over
 * (their holder stays named, so that they can be told). Cheap when nothing is due; rows that somebody works on now are left for the next time.
 */
export async function freshenQueue(db: Db, now: Date): Promise<void> {
  await sql`update cases set claim_until = null where id in (
    select id from cases where closed_at is null and claim_until <= ${now} order by claim_until limit 1000 for update skip locked)`.execute(
    db,
  );
  let lower: number[] = [0];
  for (const { hours, floor } of rule.pastClock) {
    const before = new Date(now.getTime() - hours * 3_600_000);
    await sql`update cases set age_floor = ${floor} where id in (
      select id from cases where closed_at is null and state in ('new','claimed','verifying') and age_floor = any(${lower}::smallint[]) and due_at <= ${before}
      order by age_floor, due_at limit 1000 for update skip locked)`.execute(db);
    lower = [...lower, floor];
  }
  const { days, floor } = rule.withoutClock;
  const before = new Date(now.getTime() - days * 86_400_000);
  await sql`update cases set age_floor = ${floor} where id in (
    select id from cases where closed_at is null and state in ('new','claimed','verifying') and age_floor = 0 and due_at is null and opened_at <= ${before}
    order by opened_at limit 1000 for update skip locked)`.execute(db);
}
