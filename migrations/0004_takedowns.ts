/** Requests to remove or to give user information, with four eyes in the schema. Frozen in time: imports kysely only. */
import { type Kysely, sql } from 'kysely';

const statements = [
  `create table takedowns (
     id bigint generated always as identity primary key,
     case_id bigint not null references cases,
     province_code text not null,
     kind text not null check (kind in ('removal','user-information')),
     state text not null default 'draft' check (state in ('draft','submitted','signed','numbered','sent','confirmed','answered','closed','withdrawn','stopped')),
     -- raised by every change: a form that was opened on an older one is refused
     version integer not null default 1,
     addressee_id text not null,
     -- the fields of the letter; frozen from 'signed' on
     content jsonb not null,
     drafted_by text not null references users,
     drafted_at timestamptz not null default now(),
     submitted_at timestamptz,
     signed_by text references users,
     signed_at timestamptz,
     number text,
     document_date date,
     numbered_by text references users,
     numbered_at timestamptz,
     sent_by text references users,
     sent_at timestamptz,
     channel text,
     confirmed_at timestamptz,
     -- hours the addressee has; the clock runs from confirmed_at, else sent_at
     hours smallint not null check (hours in (3, 6, 24)),
     due_at timestamptz,
     overdue_told_at timestamptz,
     answer text check (answer in ('removed','partly','refused','given','none')),
     answered_at timestamptz,
     ended_by text references users,
     ended_at timestamptz,
     end_reason text,
     check (signed_by is null or signed_by <> drafted_by),
     check ((signed_by is null) = (signed_at is null)),
     check (state not in ('signed','numbered','sent','confirmed','answered','closed') or signed_by is not null),
     check (state not in ('numbered','sent','confirmed','answered','closed') or number is not null),
     check (state not in ('sent','confirmed','answered','closed') or sent_at is not null)
   )`,
  `create index takedowns_by_case on takedowns (case_id, id desc)`,
  `create index takedowns_by_state on takedowns (province_code, state, id desc)`,
  `create index takedowns_by_province on takedowns (province_code, id desc)`,
  `create index takedowns_running on takedowns (due_at, id) where state in ('sent','confirmed')`,
  `create unique index takedowns_number on takedowns (province_code, number, (extract(year from document_date))) where number is not null`,
  `create table takedown_items (
     id bigint generated always as identity primary key,
     takedown_id bigint not null references takedowns on delete cascade,
     posting_id bigint not null references postings,
     position integer not null,
     url text not null,
     -- the line of the annex: platform, kind, native id, display name, times, hash of the kept copy, summary, article
     content jsonb not null,
     result text check (result in ('removed','still-there','unsure')),
     result_at timestamptz,
     result_by text references users,
     unique (takedown_id, posting_id)
   )`,
  `create index takedown_items_by_posting on takedown_items (posting_id, takedown_id)`,
  `create table takedown_events (
     id bigint generated always as identity primary key,
     takedown_id bigint not null references takedowns,
     at timestamptz not null default clock_timestamp(),
     actor_id text not null,
     act text not null,
     from_state text,
     to_state text not null,
     note text not null default ''
   )`,
  `create index takedown_events_by_takedown on takedown_events (takedown_id, id)`,
  `create trigger takedown_events_append_only before update or delete on takedown_events for each row execute function refuse_change()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
