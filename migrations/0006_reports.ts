/** Weekly pages: frozen once closed, released by a chief. Frozen in time: imports kysely only. */
import { type Kysely, sql } from 'kysely';

const statements = [
  `create table weekly_reports (
     id bigint generated always as identity primary key,
     province_code text not null,
     -- the last counted day of the week, local date
     closes_on date not null,
     starts_at timestamptz not null,
     ends_at timestamptz not null,
     state text not null default 'closed' check (state in ('closed','released')),
     -- everything that is printed, as codes and numbers; frozen
     content jsonb not null,
     closed_at timestamptz not null default now(),
     -- proposals and remarks of the chief, written before release
     remarks text not null default '',
     -- raised with every change of the remarks: who wrote on an older one is told
     version integer not null default 1,
     number text,
     released_by text references users,
     released_at timestamptz,
     unique (province_code, closes_on),
     check ((released_by is null) = (released_at is null)),
     check ((state = 'released') = (released_at is not null))
   )`,
  // what was counted stays as it was; only release and, before it, remarks change
  `create function only_release() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and old.state = 'closed'
        and (old.id, old.province_code, old.closes_on, old.starts_at, old.ends_at, old.content, old.closed_at)
            is not distinct from
            (new.id, new.province_code, new.closes_on, new.starts_at, new.ends_at, new.content, new.closed_at)
     then return new; end if;
     raise exception 'a closed week does not change' using errcode = 'restrict_violation';
   end $$`,
  `create trigger weekly_reports_frozen before update or delete on weekly_reports for each row execute function only_release()`,
  `create index postings_by_first_seen on postings (province_code, first_seen_at, id)`,
  `create index tips_by_received on tips (province_code, received_at, id)`,
  `create index takedowns_by_sent on takedowns (province_code, sent_at, id) where sent_at is not null`,
  `create index takedowns_by_answered on takedowns (province_code, answered_at, id) where answered_at is not null`,
  `create index takedown_items_by_result on takedown_items (result_at, id) where result_at is not null`,
  `create index cases_by_opened on cases (province_code, opened_at, id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
