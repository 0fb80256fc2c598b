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
     -- everybody who wrote in the letter: none of them may sign it
     editors text[] not null default '{}',
     -- «CAT-PA05»: each agency keeps a register of its own
     symbol text not null default '',
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
     -- the case became a rescue or a criminal matter after this was sent: a person has to call it back
     recall_since timestamptz,
     recall_why text,
     check (signed_by is null or signed_by <> drafted_by),
     check (signed_by is null or not (signed_by = any (editors))),
     -- 6 hours are for removal and national security only, 3 for user information and danger to life only
     check ((kind = 'removal' and hours in (24, 6)) or (kind = 'user-information' and hours in (24, 3))),
     check (state <> 'answered' or answer is not null),
     check (sent_at is null or sent_at >= date_trunc('minute', signed_at)),
     check ((number is null) = (document_date is null)),
     check ((signed_by is null) = (signed_at is null)),
     check (state not in ('signed','numbered','sent','confirmed','answered','closed') or signed_by is not null),
     check (state not in ('numbered','sent','confirmed','answered','closed') or number is not null),
     check (state not in ('sent','confirmed','answered','closed') or sent_at is not null)
   )`,
  `create index takedowns_by_case on takedowns (case_id, id desc)`,
  `create index takedowns_by_state on takedowns (province_code, state, id desc)`,
  `create index takedowns_by_province on takedowns (province_code, id desc)`,
  `create index takedowns_running on takedowns (due_at, id) where state in ('sent','confirmed')`,
  `create index takedowns_waiting on takedowns (province_code, state) where state not in ('closed','withdrawn','stopped')`,
  `create index takedowns_recall on takedowns (province_code, id desc) where recall_since is not null`,
  `create unique index takedowns_number on takedowns (province_code, symbol, (ltrim(number, '0')), (extract(year from document_date))) where number is not null`,
  // one open request of a kind from a case to an addressee
  `create unique index takedowns_one_open on takedowns (case_id, addressee_id, kind) where state not in ('closed','withdrawn','stopped')`,
  // what was signed stays as it was signed
  `create function takedown_frozen() returns trigger language plpgsql as $$
   begin
     if old.signed_at is not null and (old.content, old.case_id, old.kind, old.addressee_id, old.hours, old.signed_by, old.signed_at, old.drafted_by, old.editors)
        is distinct from (new.content, new.case_id, new.kind, new.addressee_id, new.hours, new.signed_by, new.signed_at, new.drafted_by, new.editors)
     then raise exception 'a signed request does not change' using errcode = 'restrict_violation'; end if;
     if (old.number is not null and (old.number, old.document_date) is distinct from (new.number, new.document_date))
        or (old.sent_at is not null and old.sent_at is distinct from new.sent_at)
     then raise exception 'number and time of sending do not change' using errcode = 'restrict_violation'; end if;
     return new;
   end $$`,
  `create trigger takedowns_frozen before update on takedowns for each row execute function takedown_frozen()`,
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
     check ((result is null) = (result_by is null)),
     unique (takedown_id, posting_id)
   )`,
  `create function takedown_item_frozen() returns trigger language plpgsql as $$
   begin
     if (tg_op <> 'UPDATE' or (old.takedown_id, old.posting_id, old.position, old.url, old.content)
          is distinct from (new.takedown_id, new.posting_id, new.position, new.url, new.content))
        and exists (select from takedown_events e
          where e.takedown_id = case when tg_op = 'DELETE' then old.takedown_id else new.takedown_id end and e.act = 'sign')
     then raise exception 'the annex of a signed request does not change' using errcode = 'restrict_violation'; end if;
     return case when tg_op = 'DELETE' then old else new end;
   end $$`,
  `create trigger takedown_items_frozen before insert or update or delete on takedown_items for each row execute function takedown_item_frozen()`,
  `create index takedown_items_by_posting on takedown_items (posting_id, takedown_id)`,
  `create table takedown_events (
     id bigint generated always as identity primary key,
     takedown_id bigint not null references takedowns,
     at timestamptz not null default clock_timestamp(),
     actor_id text not null,
     act text not null,
     from_state text,
     to_state text not null,
     note text not null default '',
     -- hash of letter and annex as signed
     content_sha256 bytea
   )`,
  `create index takedown_events_by_takedown on takedown_events (takedown_id, id)`,
  `create trigger takedown_events_append_only before update or delete on takedown_events for each row execute function refuse_change()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
