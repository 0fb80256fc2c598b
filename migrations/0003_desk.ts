/** The officer's desk: what a case needs to be decided, undone and routed; tips. Frozen in time: imports kysely only. */
import { type Kysely, sql } from 'kysely';

const statements = [
  // where a concluded case went; see src/review/routes.ts
  `alter table cases add column route text`,
  // the agency a case was routed to: its people see it
  `alter table cases add column agency_code text`,
  // the alarm of a rescue case: who heard it and when
  `alter table cases add column alarm_heard_by text references users`,
  `alter table cases add column alarm_heard_at timestamptz`,
  // the investigating body's own clock (BLTTHS 147): day it took the report, entered by hand
  `alter table cases add column transferred_on date`,
  `alter table cases add constraint cases_route check (route in ('dismissed','watch','transfer-pc02','takedown','user-information','other-agency','rescue'))`,
  `create index cases_rescue_unheard on cases (province_code, opened_at) where queue = 'rescue' and closed_at is null and alarm_heard_at is null`,
  // what waiting adds to the danger of a case (src/review/age-floor.json); the queue is ordered by the greater of the two
  `alter table cases add column age_floor smallint not null default 0`,
  `alter table cases add column rank smallint generated always as (greatest(danger, age_floor)) stored`,
  `drop index cases_by_danger`,
  `drop index cases_by_band`,
  `drop index cases_by_province`,
  `create index cases_waiting on cases (rank desc, id) where closed_at is null and queue <> 'rescue' and state in ('new','claimed','verifying')`,
  `create index cases_waiting_by_province on cases (province_code, rank desc, id) where closed_at is null and queue <> 'rescue' and state in ('new','claimed','verifying')`,
  `create index cases_free on cases (rank desc, id) where closed_at is null and queue <> 'rescue' and claim_until is null and state in ('new','claimed','verifying')`,
  `create index cases_free_by_province on cases (province_code, rank desc, id) where closed_at is null and queue <> 'rescue' and claim_until is null and state in ('new','claimed','verifying')`,
  `create index cases_rescue on cases (province_code, rank desc, id) where closed_at is null and queue = 'rescue'`,
  `create index cases_concluded on cases (province_code, rank desc, id) where closed_at is null and state = 'concluded'`,
  `create index cases_concluded_everywhere on cases (rank desc, id) where closed_at is null and state = 'concluded'`,
  `create index cases_closed_everywhere on cases (closed_at desc, id desc) where closed_at is not null`,
  `create index cases_counted on cases (province_code, queue, band) where closed_at is null and state in ('new','claimed','verifying')`,
  `create index cases_claimed on cases (claim_until) where closed_at is null and claim_until is not null`,
  `create index cases_rising on cases (age_floor, due_at, opened_at) where closed_at is null and state in ('new','claimed','verifying')`,
  `create index cases_by_assignee on cases (assignee_id, id) where closed_at is null and assignee_id is not null`,
  `create index cases_due on cases (due_at, id) where closed_at is null and due_at is not null`,
  `create index cases_closed on cases (province_code, closed_at desc, id desc) where closed_at is not null`,
  `create index cases_by_agency on cases (agency_code, id desc) where agency_code is not null`,
  `create index cases_by_commune on cases (commune_code, id desc) where commune_code is not null`,
  `alter table decisions add column reason_code text not null default 'other'`,
  `alter table decisions add column conclusion text`,
  `alter table decisions add column route text`,
  // answers to the blocking questions, ids only
  `alter table decisions add column answers jsonb not null default '[]'`,
  `create unique index decisions_undone_once on decisions (undoes) where undoes is not null`,
  `create index decisions_by_time on decisions (decided_at, id)`,
  `create table tips (
     id bigint generated always as identity primary key,
     posting_id bigint not null unique references postings,
     channel text not null check (channel in ('in-person','phone','111','vneid','other')),
     received_at timestamptz not null,
     received_by text not null references users,
     recorded_at timestamptz not null default now(),
     -- name and ways to reach the reporter, encrypted; read by the receiver only
     reporter_sealed bytea,
     reporter_key_id text,
     -- the reporter asked that nobody learns who it was
     reporter_confidential boolean not null default true,
     -- where the reporter saw it, as told; the address stands in postings.url
     platform text,
     -- what the receiver notes beside the reported words, signed by being written by received_by
     note text not null default '',
     province_code text not null,
     commune_code text,
     sorting_due_at timestamptz not null,
     sorted_at timestamptz,
     sorted_by text references users,
     check ((reporter_sealed is null) = (reporter_key_id is null)),
     check ((sorted_at is null) = (sorted_by is null))
   )`,
  `create index tips_open_anywhere on tips (sorting_due_at, id) where sorted_at is null`,
  `create index tips_open on tips (province_code, sorting_due_at, id) where sorted_at is null`,
  `create index tips_by_province on tips (province_code, id desc)`,
  `create index tips_by_commune on tips (commune_code, id desc) where commune_code is not null`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
