/** Captured copies and their custody. Frozen in time: imports kysely only. */
import { type Kysely, sql } from 'kysely';

const statements = [
  // one look at one address with the browser: for evidence when a case is opened, or to see whether a post is gone
  `create table captures (
     id bigint generated always as identity primary key,
     purpose text not null check (purpose in ('evidence','recheck')),
     case_id bigint not null references cases,
     posting_id bigint not null references postings,
     source_id text not null references sources,
     takedown_item_id bigint references takedown_items,
     -- null: there is nothing to look at; what was told or submitted is kept
     url text,
     asked_by text references users,
     asked_at timestamptz not null default now(),
     stage text not null default 'capture' check (stage in ('capture','done','quarantined')),
     due_at timestamptz not null default now(),
     attempts integer not null default 0,
     failures integer not null default 0,
     lease_token uuid,
     lease_until timestamptz,
     last_error text,
     finished_at timestamptz,
     outcome text,
     reason text,
     status smallint,
     final_url text,
     -- for a re-check: what the machine makes of it; people decide
     verdict text check (verdict in ('removed','still-there','unsure')),
     verdict_reason text,
     check (purpose <> 'recheck' or (takedown_item_id is not null and url is not null))
   )`,
  `create index captures_due on captures (due_at, id) where stage = 'capture'`,
  `create index captures_by_case on captures (case_id, id desc)`,
  `create index captures_by_item on captures (takedown_item_id, id desc) where takedown_item_id is not null`,
  `create unique index captures_one_waiting on captures (case_id, posting_id) where stage = 'capture' and purpose = 'evidence'`,
  `create unique index captures_one_recheck_waiting on captures (takedown_item_id) where stage = 'capture' and purpose = 'recheck'`,
  `create table evidence (
     id bigint generated always as identity primary key,
     case_id bigint not null references cases,
     posting_id bigint not null references postings,
     capture_id bigint references captures,
     raw_response_id bigint references raw_responses,
     kind text not null check (kind in ('raw-response','screenshot','rendered-text','submitted-file','receiver-note')),
     purpose text not null default 'evidence' check (purpose in ('evidence','recheck')),
     sha256 bytea not null,
     bytes integer not null,
     media_type text not null,
     url text,
     -- when the copy was taken, by what or whom, with which tool and version
     captured_at timestamptz not null,
     captured_by_kind text not null check (captured_by_kind in ('user','system')),
     captured_by text not null,
     tool text not null,
     note text not null default '',
     added_at timestamptz not null default now(),
     -- every look has items of its own; what was copied without one is kept once
     unique nulls not distinct (case_id, posting_id, kind, sha256, capture_id)
   )`,
  `create index evidence_by_case on evidence (case_id, posting_id, id)`,
  `create index evidence_by_sha256 on evidence (sha256)`,
  `create trigger evidence_append_only before update or delete on evidence for each row execute function refuse_change()`,
  `create table custody_entries (
     id bigint generated always as identity primary key,
     evidence_id bigint not null references evidence,
     at timestamptz not null default clock_timestamp(),
     actor_kind text not null check (actor_kind in ('user','system')),
     actor_id text not null,
     act text not null check (act in ('taken','submitted','read','verified','printed','exported')),
     why text not null default '',
     sha256_before bytea,
     -- null: nothing that could be read was found
     sha256_after bytea
   )`,
  `create index custody_by_evidence on custody_entries (evidence_id, id)`,
  `create trigger custody_append_only before update or delete on custody_entries for each row execute function refuse_change()`,
  `alter table quarantine add column capture_id bigint references captures`,
  `alter table quarantine drop constraint quarantine_subject_check`,
  `alter table quarantine add constraint quarantine_subject_check check (subject in ('visit','revision','import-line','capture'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
