/** Versions of the rules. A version is written once and never changes; assessments name it. */
import { sql } from 'kysely';
import type { RuleOrigin } from '#src/domain/rule-content.ts';
import { AppError } from '#src/errors.ts';
import type { Db } from './database.ts';

export type NewRuleSet = {
  version: string;
  /** SHA-256 of the canonical JSON of `content`. */
  sha256: Buffer;
  content: unknown;
  title: string;
  origin: RuleOrigin;
  basedOn: string | null;
  createdBy: string | null;
  at: Date;
};

/**
 * Stores a version unless it is there already. Returns whether it is new. Throws AppError `rule-version-collision` where other
 * content has that name.
 */
export async function putRuleSet(db: Db, set: NewRuleSet): Promise<boolean> {
  const stored = await db
    .insertInto('rule_sets')
    .values({
      version: set.version,
      content_sha256: set.sha256,
      content: JSON.stringify(set.content),
      title: set.title,
      origin: set.origin,
      based_on: set.basedOn,
      created_by: set.createdBy,
      imported_at: set.at,
    })
    .onConflict((conflict) => conflict.column('version').doNothing())
    .returning('version')
    .executeTakeFirst();
  if (stored !== undefined) return true;
  const known = await db.selectFrom('rule_sets').select('content_sha256').where('version', '=', set.version).executeTakeFirstOrThrow();
  if (!known.content_sha256.equals(set.sha256))
    throw new AppError('rule-version-collision', `rule set ${set.version} is stored with other content`, {
      fix: 'give the shipped rules a new date',
    });
  return false;
}

export type RuleSetRow = {
  id: string;
  version: string;
  title: string;
  origin: RuleOrigin;
  basedOn: string | null;
  createdAt: Date;
  createdBy: { id: string; name: string } | null;
  role: 'live' | 'shadow' | null;
  /** The newest hunt over stored postings that came to its end. */
  finishedHunt: string | null;
};

const summary = sql`
  s.id::text, s.version, s.title, s.origin, s.based_on as "basedOn", s.imported_at as "createdAt",
  case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as "createdBy",
  (select r.role from rule_roles r where r.version = s.version order by r.role limit 1) as role,
  (select h.id::text from rule_hunts h where h.version = s.version and h.kind = 'retro' and h.state = 'done' order by h.id desc limit 1) as "finishedHunt"
  from rule_sets s left join users u on u.id = s.created_by`;

/** Versions, newest first. `next` is the id the next page begins below. */
export async function listRuleSets(db: Db, before: string | null, limit: number): Promise<{ rows: RuleSetRow[]; next: string | null }> {
  const where = before === null ? sql`` : sql`where s.id < ${before}`;
  const { rows } = await sql<RuleSetRow>`select ${summary} ${where} order by s.id desc limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** The summaries of these versions, by version. */
export async function ruleSetsByVersion(db: Db, versions: readonly string[]): Promise<Map<string, RuleSetRow>> {
  if (versions.length === 0) return new Map();
  const { rows } = await sql<RuleSetRow>`select ${summary} where s.version = any(${[...versions]})`.execute(db);
  return new Map(rows.map((row) => [row.version, row]));
}

/** The content of a version as it was stored, or undefined. */
export async function ruleSetContent(db: Db, version: string): Promise<{ content: unknown } | undefined> {
  return await db.selectFrom('rule_sets').select('content').where('version', '=', version).executeTakeFirst();
}

/** The shipped set that was imported last, or undefined. */
export async function newestShipped(db: Db): Promise<{ id: string; version: string } | undefined> {
  return await db
    .selectFrom('rule_sets')
    .select(['id', 'version'])
    .where(sql<boolean>`origin = 'shipped'`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The versions that a version was made from, itself first; a hundred at most. */
export async function ancestorsOf(db: Db, version: string): Promise<string[]> {
  const { rows } = await sql<{ version: string }>`
    with recursive line as (
      select version, based_on, 1 as depth from rule_sets where version = ${version}
      union all
      select s.version, s.based_on, line.depth + 1 from line join rule_sets s on s.version = line.based_on where line.depth < 100)
    select version from line order by depth`.execute(db);
  return rows.map((row) => row.version);
}
