/** Rule sets: versions, drafts, roles, proposals, hunts over stored postings. Frozen in time: imports kysely only. */
import { type Kysely, sql } from 'kysely';

const statements = [
  // ---- versions: never changed, never deleted (trigger of 0001)
  `alter table rule_sets
     add column id bigint generated always as identity,
     add column title text not null default '',
     add column origin text not null default 'shipped' check (origin in ('shipped','edited')),
     add column based_on text references rule_sets,
     add column created_by text references users,
     add check (origin = 'shipped' or (based_on is not null and created_by is not null))`,
  `create unique index rule_sets_newest on rule_sets (id)`,
  `create index rule_sets_shipped on rule_sets (id) where origin = 'shipped'`,

  `create table rule_drafts (
     id bigint generated always as identity primary key,
     title text not null,
     based_on text not null references rule_sets,
     content jsonb not null,
     -- raised with every change: who wrote on an older one is told
     revision integer not null default 1,
     state text not null default 'open' check (state in ('open','sealed','discarded')),
     opened_by text not null references users,
     opened_at timestamptz not null,
     changed_by text not null references users,
     changed_at timestamptz not null,
     sealed_version text references rule_sets,
     check ((state = 'sealed') = (sealed_version is not null))
   )`,
  `create index rule_drafts_open on rule_drafts (changed_at desc, id desc) where state = 'open'`,

  // ---- what happened, by whom; null actor = the machine
  `create table rule_history (
     id bigint generated always as identity primary key,
     at timestamptz not null,
     action text not null,
     actor_id text references users,
     reason text not null default '',
     role text check (role in ('live','shadow')),
     version_from text references rule_sets,
     version_to text references rule_sets,
     -- of entries that changed what is live: the entry that rolling back returns to
     below bigint references rule_history
   )`,
  `create trigger rule_history_append_only before update or delete on rule_history for each row execute function refuse_change()`,

  // ---- hunts: a version over stored postings (retro), or beside the live one (shadow)
  `create table rule_hunts (
     id bigint generated always as identity primary key,
     kind text not null check (kind in ('retro','shadow')),
     version text not null references rule_sets,
     state text not null default 'waiting' check (state in ('waiting','running','done','cancelled','failed')),
     seen_from timestamptz,
     source_id text references sources,
     flagged text check (flagged in ('flagged','unflagged')),
     -- newest posting when it began; the walk goes down from there, cursor_id is the last one done
     upper_id bigint,
     cursor_id bigint,
     total integer,
     done integer not null default 0,
     skipped integer not null default 0,
     busy_ms bigint not null default 0,
     yielded_at timestamptz,
     started_by text references users,
     started_at timestamptz not null,
     finished_at timestamptz,
     failure text,
     -- after the version went live: sending the changed postings to be scored again
     apply_state text check (apply_state in ('running','done','stopped')),
     apply_cursor bigint not null default 0,
     apply_done integer not null default 0,
     apply_total integer not null default 0,
     due_at timestamptz not null default now(),
     attempts integer not null default 0,
     lease_token uuid,
     lease_until timestamptz,
     check ((state in ('done','cancelled','failed')) = (finished_at is not null)),
     check (kind = 'retro' or apply_state is null)
   )`,
  `create index rule_hunts_by_version on rule_hunts (version, id desc)`,
  `create index rule_hunts_by_kind on rule_hunts (kind, id desc)`,
  `create index rule_hunts_due on rule_hunts (due_at, id) where (kind = 'retro' and state in ('waiting','running')) or apply_state = 'running'`,
  `create unique index rule_hunts_one_open on rule_hunts (version) where kind = 'retro' and state in ('waiting','running')`,
  `create table hunt_changes (
     hunt_id bigint not null references rule_hunts,
     revision_id bigint not null references revisions,
     posting_id bigint not null references postings,
     kind text not null check (kind in ('new','gone','moved')),
     risk_before smallint not null,
     risk_after smallint not null,
     -- how far the risk moved
     moved smallint generated always as (abs(risk_after - risk_before)) stored,
     band_before text not null,
     band_after text not null,
     queue_before text not null,
     queue_after text not null,
     stance text not null,
     forms text[] not null,
     rules_before text not null,
     -- ids of signals and mitigations; null = not known
     appeared text[],
     vanished text[],
     source_id text not null references sources,
     province_code text not null,
     -- a cry for help, before or after: its words are for the rescue desk
     help boolean not null,
     seen_at timestamptz not null,
     primary key (hunt_id, revision_id)
   )`,
  `create index hunt_changes_by_move on hunt_changes (hunt_id, moved desc, revision_id desc)`,
  `create index hunt_changes_by_kind on hunt_changes (hunt_id, kind, revision_id desc)`,
  `create index hunt_changes_by_kind_and_move on hunt_changes (hunt_id, kind, moved desc, revision_id desc)`,
  // counted where changes are written, so that a page never counts a million rows
  `create table hunt_counts (
     hunt_id bigint not null references rule_hunts,
     province_code text not null,
     -- kind: new | band: low>high | queue: none>review | form: organs:new | source: forum:new
     dimension text not null check (dimension in ('kind','band','queue','form','source')),
     key text not null,
     postings integer not null,
     primary key (hunt_id, dimension, key, province_code)
   )`,

  // ---- roles and proposals
  `create table rule_roles (
     role text primary key check (role in ('live','shadow')),
     version text not null references rule_sets,
     since timestamptz not null,
     history_id bigint not null references rule_history,
     hunt_id bigint references rule_hunts,
     check ((role = 'shadow') = (hunt_id is not null))
   )`,
  `create table rule_proposals (
     id bigint generated always as identity primary key,
     version text not null references rule_sets,
     -- what was live when it was proposed
     live_version text not null references rule_sets,
     hunt_id bigint not null references rule_hunts,
     reason text not null check (length(reason) > 0),
     proposed_by text not null references users,
     proposed_at timestamptz not null,
     state text not null default 'waiting' check (state in ('waiting','confirmed','refused','lapsed')),
     decided_by text references users,
     decided_at timestamptz,
     decision_reason text,
     check ((state = 'waiting') = (decided_at is null)),
     -- four eyes
     check (decided_by is null or decided_by <> proposed_by),
     check (state not in ('confirmed','refused') or (decided_by is not null and decision_reason is not null))
   )`,
  `create unique index rule_proposals_one_waiting on rule_proposals ((true)) where state = 'waiting'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
