import { hostname } from 'node:os';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Says that this process is alive; the status page lists those that beat in the last minute. */
export async function beat(db: Db, process_: { id: string; kind: 'worker' | 'api'; queues: string[]; version: string }): Promise<void> {
  await sql`
    insert into processes (id, kind, host, pid, queues, version)
    values (${process_.id}, ${process_.kind}, ${hostname()}, ${process.pid}, ${process_.queues}, ${process_.version})
    on conflict (id) do update set beat_at = now()`.execute(db);
}

/** Takes this process off the list, and rows of processes that have been silent for a day. */
export async function signOff(db: Db, id: string): Promise<void> {
  await sql`delete from processes where id = ${id} or beat_at < now() - interval '1 day'`.execute(db);
}
