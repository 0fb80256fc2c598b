/** Pace per host, shared by all workers through one row a host. */
import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * Takes the host's next slot if it is free. Returns 0 when the caller may send now, otherwise the milliseconds to wait
 * before asking again. One atomic statement: two workers never get the same slot.
 */
export async function takeSlot(db: Db, host: string, paceMs: number): Promise<number> {
  const result = await sql<{ wait: number }>`
    with known as (insert into hosts (host) values (${host}) on conflict do nothing),
    taken as (
      update hosts set next_slot_at = clock_timestamp() + ${paceMs} * interval '1 ms'
      where host = ${host} and next_slot_at <= clock_timestamp() and (backoff_until is null or backoff_until <= clock_timestamp())
      returning 0 as wait)
    select wait from taken
    union all
    select greatest(1, ceil(extract(epoch from greatest(next_slot_at, coalesce(backoff_until, next_slot_at)) - clock_timestamp()) * 1000))::int
    from hosts where host = ${host} and not exists (select from taken)`.execute(db);
  // no row: the host was inserted by this very statement and is not visible to it yet
  return result.rows[0]?.wait ?? 1;
}

/** Keeps everybody away from the host for a while, after it asked for that or failed. */
export async function backOff(db: Db, host: string, delayMs: number): Promise<void> {
  await sql`
    update hosts set trouble = least(trouble + 1, 100), backoff_until = greatest(backoff_until, now() + ${delayMs} * interval '1 ms')
    where host = ${host}`.execute(db);
}

/** The host answered as it should. Returns nothing; the count of troubles in a row starts again. */
export async function hostAnswered(db: Db, host: string): Promise<void> {
  await db.updateTable('hosts').set({ trouble: 0, backoff_until: null }).where('host', '=', host).where('trouble', '>', 0).execute();
}

/**
 * What is known of a host (`example.com:8080`: pace and troubles) or of an origin (`https://example.com`: its robots record while
 * it is fresh).
 */
export async function knownHost(db: Db, host: string): Promise<{ robots: unknown; trouble: number }> {
  const row = await sql<{ robots: unknown; trouble: number }>`
    select case when robots_until > now() then robots end as robots, trouble from hosts where host = ${host}`.execute(db);
  return row.rows[0] ?? { robots: null, trouble: 0 };
}

/** Keeps a robots record of an origin until the instant given. */
export async function keepRobots(db: Db, origin: string, robots: unknown, until: string): Promise<void> {
  await sql`
    insert into hosts (host, robots, robots_until) values (${origin}, ${JSON.stringify(robots)}::jsonb, ${until})
    on conflict (host) do update set robots = excluded.robots, robots_until = excluded.robots_until`.execute(db);
}
