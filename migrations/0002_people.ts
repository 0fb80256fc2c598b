/** Sign-in, sessions, second factor, invitations and the versions of the set-up. Frozen in time: imports kysely only. */
import { type Kysely, sql } from 'kysely';

const statements = [
  `alter table users add column two_factor_enabled boolean not null default false, add column last_sign_in_at timestamptz`,
  // the names of these columns are those of better-auth in snake case (src/people/auth.ts maps them)
  `create table sessions (
     id text primary key,
     token text not null unique,
     user_id text not null references users on delete cascade,
     expires_at timestamptz not null,
     ip_address text,
     user_agent text,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()
   )`,
  `create index sessions_by_end on sessions (expires_at)`,
  `create index sessions_by_user on sessions (user_id, expires_at desc)`,
  `create table accounts (
     id text primary key,
     account_id text not null,
     provider_id text not null,
     user_id text not null references users on delete cascade,
     access_token text, refresh_token text, id_token text,
     access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
     scope text,
     password text,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()
   )`,
  `create index accounts_by_user on accounts (user_id)`,
  `create table verifications (
     id text primary key,
     identifier text not null,
     value text not null,
     expires_at timestamptz not null,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now()
   )`,
  `create index verifications_by_identifier on verifications (identifier)`,
  `create table two_factors (
     id text primary key,
     user_id text not null references users on delete cascade,
     secret text not null,
     backup_codes text not null,
     verified boolean not null default true,
     failed_verification_count integer not null default 0,
     locked_until timestamptz
   )`,
  `create index two_factors_by_user on two_factors (user_id)`,
  `create table sign_in_failures (
     email text primary key,
     failures integer not null,
     last_at timestamptz not null,
     locked_until timestamptz
   )`,
  `create index sign_in_failures_by_time on sign_in_failures (last_at)`,
  `create table invitations (
     id bigint generated always as identity primary key,
     user_id text not null references users,
     token_sha256 bytea not null unique,
     created_by text references users,
     created_at timestamptz not null default now(),
     expires_at timestamptz not null,
     used_at timestamptz,
     revoked_at timestamptz
   )`,
  `create index invitations_by_user on invitations (user_id, id desc)`,
  `create index user_roles_by_user on user_roles (user_id, id)`,
  `create index users_by_name on users (lower(name), id)`,
  // the page of the trail: by who, by what, by when
  `create index audit_entries_by_actor on audit_entries (actor_id, id)`,
  `create index audit_entries_by_action on audit_entries (action, id)`,
  `create index audit_entries_by_time on audit_entries (at)`,
  `create index audit_entries_by_kind on audit_entries (subject_kind, id)`,
  `create table organisation_versions (
     id bigint generated always as identity primary key,
     content jsonb not null,
     changed_by text references users,
     changed_at timestamptz not null default now(),
     reason text not null check (length(reason) > 0)
   )`,
  `create trigger organisation_versions_append_only before update or delete on organisation_versions for each row execute function refuse_change()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
