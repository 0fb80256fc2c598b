/**
 * The data model. Frozen in time: imports kysely only. docs/data.md explains every table.
 * Raw SQL on purpose: checks, partial indexes and triggers are the point of this file.
 */
import { type Kysely, sql } from 'kysely';

const statements = [
  // ---- people and scopes (domain: roles of the work flow; sessions and second factors come with log-in)
  `create table users (
     id text primary key,
     name text not null,
     email text not null unique,
     email_verified boolean not null default false,
     image text,
     active boolean not null default true,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()
   )`,
  `create table user_roles (
     id bigint generated always as identity primary key,
     user_id text not null references users,
     role text not null check (role in ('officer','chief','commune','dost','analyst','clerk','agency','leader','admin','auditor')),
     province_code text,
     commune_code text,
     agency_code text,
     granted_by text references users,
     granted_at timestamptz not null default now(),
     revoked_by text references users,
     revoked_at timestamptz,
     check (role <> 'commune' or commune_code is not null),
     check (role <> 'agency' or agency_code is not null)
   )`,
  `create unique index user_roles_active on user_roles
     (user_id, role, coalesce(province_code, ''), coalesce(commune_code, ''), coalesce(agency_code, '')) where revoked_at is null`,

  // ---- sources, crawls, visits
  `create table sources (
     id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
     name text not null,
     kind text not null check (kind in ('crawl','tips','import','manual')),
     platform text not null,
     crawler text,
     settings jsonb not null default '{}',
     province_code text not null,
     practice boolean not null default false,
     enabled boolean not null default true,
     next_crawl_at timestamptz,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     check (kind <> 'crawl' or crawler is not null)
   )`,
  `create index sources_due on sources (next_crawl_at) where enabled and kind = 'crawl'`,
  `create table crawls (
     id bigint generated always as identity primary key,
     source_id text not null references sources,
     started_at timestamptz not null default now(),
     finished_at timestamptz,
     started_by text references users,
     planned integer not null default 0,
     postings_new integer not null default 0
   )`,
  `create unique index crawls_one_open on crawls (source_id) where finished_at is null`,
  `create index crawls_by_source on crawls (source_id, id desc)`,
  `create table raw_responses (
     id bigint generated always as identity primary key,
     sha256 bytea not null,
     bytes integer not null,
     url text not null,
     final_url text not null,
     redirects jsonb not null,
     status smallint not null,
     headers jsonb not null,
     remote_address text,
     tls jsonb not null,
     via text not null check (via in ('static','browser')),
     fetched_at timestamptz not null
   )`,
  `create index raw_responses_sha256 on raw_responses (sha256)`,
  `create table visits (
     id bigint generated always as identity primary key,
     crawl_id bigint references crawls,
     source_id text not null references sources,
     url text not null,
     canonical_url text not null,
     url_key bytea not null,
     depth smallint not null default 0,
     link_kind text not null default 'list' check (link_kind in ('start','list','detail','next','single')),
     stage text not null default 'fetch' check (stage in ('fetch','parse','done','quarantined')),
     due_at timestamptz not null default now(),
     attempts integer not null default 0,
     failures integer not null default 0,
     lease_token uuid,
     lease_until timestamptz,
     last_error text,
     started_at timestamptz,
     finished_at timestamptz,
     outcome text,
     reason text,
     status smallint,
     raw_response_id bigint references raw_responses,
     postings_found integer,
     parse_reason text,
     skipped jsonb
   )`,
  `create unique index visits_once_a_crawl on visits (crawl_id, url_key)`,
  `create index visits_due on visits (due_at, id) where stage in ('fetch','parse')`,
  `create index visits_unended on visits (id) where stage = 'quarantined' and outcome is null`,
  `create index visits_open_by_crawl on visits (crawl_id) where stage in ('fetch','parse')`,
  `create index visits_by_source on visits (source_id, id desc)`,
  // what is known about an address of a source between crawls: conditional requests
  `create table pages (
     source_id text not null references sources,
     url_key bytea not null,
     canonical_url text not null,
     etag text,
     last_modified text,
     links jsonb,
     last_outcome text,
     last_visit_at timestamptz not null,
     primary key (source_id, url_key)
   )`,
  // one row a host: pace and robots, shared by all workers
  `create table hosts (
     host text primary key,
     next_slot_at timestamptz not null default now(),
     backoff_until timestamptz,
     trouble smallint not null default 0,
     robots jsonb,
     robots_until timestamptz
   )`,
  // the ledger of what was seen and not seen, one row a day, source and outcome
  `create table visit_counts (
     source_id text not null references sources,
     day date not null,
     outcome text not null,
     visits integer not null,
     primary key (source_id, day, outcome)
   )`,

  // ---- imports (CSV, JSONL, officer's address)
  `create table imports (
     id bigint generated always as identity primary key,
     source_id text not null references sources,
     file_name text not null,
     sha256 bytea not null,
     imported_by text references users,
     started_at timestamptz not null default now(),
     finished_at timestamptz,
     lines integer not null default 0,
     added integer not null default 0,
     known integer not null default 0,
     rejected integer not null default 0
   )`,

  // ---- postings and what was made of them
  `create table postings (
     id bigint generated always as identity primary key,
     source_id text not null references sources,
     key bytea not null,
     native_id text,
     url text,
     canonical_url text,
     platform text not null,
     kind text not null check (kind in ('post','comment','tip')),
     province_code text not null,
     commune_code text,
     author_name text,
     author_id text,
     author_url text,
     published_at timestamptz,
     first_seen_at timestamptz not null,
     last_seen_at timestamptz not null,
     page_url_key bytea,
     own_page boolean not null default false,
     current_revision_id bigint,
     erased_at timestamptz,
     unique (source_id, key)
   )`,
  `create index postings_by_page on postings (source_id, page_url_key) where page_url_key is not null`,
  `create index postings_by_url on postings (source_id, canonical_url)`,
  `create index postings_by_author on postings (source_id, author_id) where author_id is not null`,
  `create table revisions (
     id bigint generated always as identity primary key,
     posting_id bigint not null references postings,
     number integer not null,
     content_sha256 bytea not null,
     title text,
     text text not null,
     cut boolean not null default false,
     images jsonb not null default '[]',
     seen_at timestamptz not null,
     visit_id bigint references visits,
     import_id bigint references imports,
     raw_response_id bigint references raw_responses,
     stage text not null default 'assess' check (stage in ('assess','file','done','quarantined')),
     due_at timestamptz not null default now(),
     attempts integer not null default 0,
     failures integer not null default 0,
     lease_token uuid,
     lease_until timestamptz,
     last_error text,
     unique (posting_id, number),
     unique (posting_id, content_sha256)
   )`,
  `alter table postings add foreign key (current_revision_id) references revisions`,
  `create index revisions_by_visit on revisions (visit_id) where visit_id is not null`,
  `create index revisions_by_import on revisions (import_id) where import_id is not null`,
  `create index revisions_due on revisions (due_at, id) where stage in ('assess','file')`,
  `create table rule_sets (
     version text primary key,
     content_sha256 bytea not null,
     content jsonb not null,
     imported_at timestamptz not null default now()
   )`,
  `create table assessments (
     id bigint generated always as identity primary key,
     revision_id bigint not null references revisions,
     rules_version text not null references rule_sets,
     model_version text not null default 'none',
     reference_at timestamptz not null,
     risk smallint not null check (risk between 0 and 100),
     band text not null,
     queue text not null,
     stance text not null,
     abstain boolean not null,
     forms text[] not null,
     detail jsonb,
     assessed_at timestamptz not null default now(),
     unique (revision_id, rules_version, model_version)
   )`,
  `create index assessments_queued on assessments (risk desc, id) where queue <> 'none'`,

  // ---- contacts: identity by keyed hash, value encrypted
  `create table contacts (
     id bigint generated always as identity primary key,
     kind text not null,
     key_id text not null,
     identity bytea not null,
     sealed_value bytea not null,
     seal_key_id text not null,
     hint text not null,
     first_seen_at timestamptz not null default now(),
     unique (kind, key_id, identity)
   )`,
  `create table revision_contacts (
     revision_id bigint not null references revisions,
     contact_id bigint not null references contacts,
     span_start integer not null,
     span_end integer not null,
     primary key (revision_id, contact_id, span_start)
   )`,
  `create index revision_contacts_by_contact on revision_contacts (contact_id, revision_id)`,

  // ---- campaigns and cases
  `create table campaigns (
     id bigint generated always as identity primary key,
     province_code text not null,
     merged_into bigint references campaigns,
     created_at timestamptz not null default now()
   )`,
  `create table campaign_members (
     posting_id bigint primary key references postings,
     campaign_id bigint not null references campaigns,
     reason text not null,
     joined_at timestamptz not null default now()
   )`,
  `create index campaign_members_by_campaign on campaign_members (campaign_id, posting_id)`,
  `create table cases (
     id bigint generated always as identity primary key,
     campaign_id bigint references campaigns,
     posting_id bigint references postings,
     queue text not null check (queue in ('review','rescue','sample')),
     state text not null default 'new' check (state in ('new','claimed','verifying','concluded','closed')),
     conclusion text check (conclusion in ('signs','no-signs','not-enough')),
     episode integer not null default 1,
     previous_case_id bigint references cases,
     province_code text not null,
     commune_code text,
     risk smallint not null,
     band text not null,
     danger smallint not null,
     forms text[] not null default '{}',
     opened_at timestamptz not null default now(),
     closed_at timestamptz,
     claim_until timestamptz,
     task text,
     assignee_id text references users,
     due_at timestamptz,
     progress text,
     result text,
     authority text,
     check ((campaign_id is null) <> (posting_id is null)),
     check ((state = 'closed') = (closed_at is not null))
   )`,
  `create unique index cases_one_open_by_campaign on cases (campaign_id) where closed_at is null and campaign_id is not null`,
  `create unique index cases_one_open_by_posting on cases (posting_id) where closed_at is null and posting_id is not null`,
  `create index cases_by_campaign on cases (campaign_id, id desc) where campaign_id is not null`,
  `create index cases_by_posting on cases (posting_id, id desc) where posting_id is not null`,
  `create index cases_by_danger on cases (queue, danger desc, id) where closed_at is null`,
  `create index cases_by_band on cases (queue, band, danger desc, id) where closed_at is null`,
  `create index cases_by_province on cases (province_code, queue, danger desc, id) where closed_at is null`,
  `create table case_postings (
     case_id bigint not null references cases,
     posting_id bigint not null references postings,
     revision_id bigint not null references revisions,
     assessment_id bigint not null references assessments,
     added_at timestamptz not null default now(),
     primary key (case_id, assessment_id)
   )`,
  `create index case_postings_by_revision on case_postings (revision_id, case_id)`,
  `create index case_postings_by_posting on case_postings (posting_id, case_id)`,
  `create table decisions (
     id bigint generated always as identity primary key,
     case_id bigint not null references cases,
     kind text not null,
     reason text not null check (length(reason) > 0),
     seen jsonb not null,
     decided_by text not null references users,
     decided_at timestamptz not null default now(),
     undoes bigint references decisions
   )`,
  `create index decisions_by_case on decisions (case_id, id)`,
  `create table transfers (
     id bigint generated always as identity primary key,
     case_id bigint not null references cases,
     from_province text not null,
     to_province text not null,
     reason text not null check (length(reason) > 0),
     transferred_by text not null references users,
     transferred_at timestamptz not null default now()
   )`,
  `create index transfers_by_case on transfers (case_id, id)`,

  // ---- what could not be processed
  `create table quarantine (
     id bigint generated always as identity primary key,
     subject text not null check (subject in ('visit','revision','import-line')),
     visit_id bigint references visits,
     revision_id bigint references revisions,
     import_id bigint references imports,
     line integer,
     source_id text not null references sources,
     stage text not null,
     code text not null,
     attempts integer not null,
     created_at timestamptz not null default now(),
     resolved_at timestamptz,
     resolution text check (resolution in ('retried','dismissed'))
   )`,
  `create index quarantine_open on quarantine (id desc) where resolved_at is null`,

  // ---- processes that are alive, for the status page
  `create table processes (
     id uuid primary key,
     kind text not null,
     host text not null,
     pid integer not null,
     queues text[] not null default '{}',
     version text not null,
     started_at timestamptz not null default now(),
     beat_at timestamptz not null default now()
   )`,

  // ---- audit: appended by everybody, chained in batches by one sealer
  `create table audit_seals (
     id bigint primary key,
     entries integer not null check (entries > 0),
     first_entry bigint not null,
     last_entry bigint not null,
     previous_hash bytea not null,
     hash bytea not null,
     sealed_at timestamptz not null default now()
   )`,
  `create table audit_entries (
     id bigint generated always as identity primary key,
     at timestamptz not null default clock_timestamp(),
     actor_kind text not null check (actor_kind in ('user','system')),
     actor_id text not null,
     action text not null,
     subject_kind text not null,
     subject_id text not null,
     detail jsonb not null default '{}',
     seal_id bigint references audit_seals
   )`,
  `create index audit_entries_unsealed on audit_entries (id) where seal_id is null`,
  `create index audit_entries_by_seal on audit_entries (seal_id, id)`,
  `create index audit_entries_by_subject on audit_entries (subject_kind, subject_id, id)`,

  // ---- append-only tables
  `create function refuse_change() returns trigger language plpgsql as $$
   begin raise exception 'append-only table %', tg_table_name using errcode = 'restrict_violation'; end $$`,
  `create function only_seal() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and old.seal_id is null and new.seal_id is not null
        and (old.id, old.at, old.actor_kind, old.actor_id, old.action, old.subject_kind, old.subject_id, old.detail)
            is not distinct from
            (new.id, new.at, new.actor_kind, new.actor_id, new.action, new.subject_kind, new.subject_id, new.detail)
     then return new; end if;
     raise exception 'audit entries are append-only' using errcode = 'restrict_violation';
   end $$`,
  // an assessment never changes; its detail (which holds facts) may only be erased
  `create function only_erase_detail() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and new.detail is null
        and (old.id, old.revision_id, old.rules_version, old.model_version, old.reference_at, old.risk, old.band, old.queue, old.stance, old.abstain, old.forms, old.assessed_at)
            is not distinct from
            (new.id, new.revision_id, new.rules_version, new.model_version, new.reference_at, new.risk, new.band, new.queue, new.stance, new.abstain, new.forms, new.assessed_at)
     then return new; end if;
     raise exception 'assessments are append-only' using errcode = 'restrict_violation';
   end $$`,
  `create trigger audit_entries_append_only before update or delete on audit_entries for each row execute function only_seal()`,
  `create trigger audit_seals_append_only before update or delete on audit_seals for each row execute function refuse_change()`,
  `create trigger assessments_append_only before update or delete on assessments for each row execute function only_erase_detail()`,
  `create trigger decisions_append_only before update or delete on decisions for each row execute function refuse_change()`,
  `create trigger transfers_append_only before update or delete on transfers for each row execute function refuse_change()`,
  `create trigger rule_sets_append_only before update or delete on rule_sets for each row execute function refuse_change()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
