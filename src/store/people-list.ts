/** People as admins see them. An admin of one province sees those all of whose roles lie in it. */
import { type RawBuilder, sql } from 'kysely';
import type { Grant, Scope } from '#src/domain/access.ts';
import type { Db } from './database.ts';

export type HeldGrant = Grant & { id: string; grantedAt: Date; grantedBy: string | null; revokedAt: Date | null };

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  active: boolean;
  secondFactor: boolean;
  hasPassword: boolean;
  lastSignInAt: Date | null;
  /** Until when the open invitation works, or null. */
  invitedUntil: Date | null;
  lockedUntil: Date | null;
  grants: HeldGrant[];
};

/** Position of a page: the last name and id. */
export type PeoplePosition = { name: string; id: string };

/** The condition that all roles of `u` lie in the scope, held now, or once held where there are none now. */
function personInScope(scope: Scope): RawBuilder<boolean> {
  if (scope.some((reach) => reach.province === null)) return sql<boolean>`true`;
  const provinces = scope.map((reach) => reach.province ?? '');
  const inside = sql`r.province_code = any(${provinces}::text[])`;
  return sql<boolean>`(
    exists (select from user_roles r where r.user_id = u.id and ${inside})
    and not exists (select from user_roles r where r.user_id = u.id and r.revoked_at is null and (r.province_code is null or not ${inside})))`;
}

/** A page of people by name. `find` is looked for in name and e-mail. */
export async function listPeople(
  db: Db,
  options: { scope: Scope; find: string | null; after: PeoplePosition | null; limit: number; now: Date },
): Promise<{ rows: PersonRow[]; next: PeoplePosition | null }> {
  const { scope, find, after, limit, now } = options;
  let query = db
    .selectFrom('users as u')
    .where(personInScope(scope))
    .select(['u.id', sql<string>`lower(u.name)`.as('key')]);
  if (find !== null) {
    const pattern = `%${find.toLowerCase().replaceAll(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
    query = query.where(sql<boolean>`(lower(u.name) like ${pattern} or u.email like ${pattern})`);
  }
  if (after !== null) query = query.where(sql<boolean>`(lower(u.name), u.id) > (${after.name}, ${after.id})`);
  const found = await query
    .orderBy(sql`lower(u.name)`)
    .orderBy('u.id')
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const rows = await readPeople(
    db,
    page.map((row) => row.id),
    now,
  );
  return { rows, next: found.length > limit && last !== undefined ? { name: last.key, id: last.id } : null };
}

/** One person in the scope, or null. */
export async function findPersonRow(db: Db, scope: Scope, id: string, now: Date): Promise<PersonRow | null> {
  const found = await db.selectFrom('users as u').where('u.id', '=', id).where(personInScope(scope)).select('u.id').executeTakeFirst();
  return found === undefined ? null : ((await readPeople(db, [id], now))[0] ?? null);
}

/** The rows of these people, in the order of the ids. */
async function readPeople(db: Db, ids: string[], now: Date): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  const people = await db
    .selectFrom('users as u')
    .where('u.id', 'in', ids)
    .select((eb) => [
      'u.id',
      'u.name',
      'u.email',
      'u.active',
      'u.two_factor_enabled',
      'u.last_sign_in_at',
      eb
        .selectFrom('sign_in_failures as f')
        .whereRef('f.email', '=', sql<string>`lower(u.email)`)
        .where('f.locked_until', '>', now)
        .select('f.locked_until')
        .as('locked_until'),
      eb
        .selectFrom('invitations as i')
        .whereRef('i.user_id', '=', 'u.id')
        .where('i.used_at', 'is', null)
        .where('i.revoked_at', 'is', null)
        .where('i.expires_at', '>', now)
        .select((inner) => inner.fn.max('i.expires_at').as('until'))
        .as('invited_until'),
      sql<boolean>`exists (select from accounts a where a.user_id = u.id and a.password is not null)`.as('has_password'),
    ])
    .execute();
  const grants = await db
    .selectFrom('user_roles as r')
    .leftJoin('users as by', 'by.id', 'r.granted_by')
    .where('r.user_id', 'in', ids)
    .select([
      'r.id',
      'r.user_id',
      'r.role',
      'r.province_code',
      'r.commune_code',
      'r.agency_code',
      'r.granted_at',
      'r.revoked_at',
      'by.name as granted_by',
    ])
    .orderBy('r.id')
    .limit(5_000)
    .execute();
  const byId = new Map(people.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const held = grants
      .filter((grant) => grant.user_id === id)
      .map((grant) => ({
        id: grant.id,
        role: grant.role,
        province: grant.province_code,
        commune: grant.commune_code,
        agency: grant.agency_code,
        grantedAt: grant.granted_at,
        grantedBy: grant.granted_by,
        revokedAt: grant.revoked_at,
      }));
    return [
      {
        id: row.id,
        name: row.name,
        email: row.email,
        active: row.active,
        secondFactor: row.two_factor_enabled,
        hasPassword: row.has_password,
        lastSignInAt: row.last_sign_in_at,
        invitedUntil: row.invited_until,
        lockedUntil: row.locked_until,
        grants: held,
      },
    ];
  });
}

/** Number of other active people who hold `admin` at least as far as this province (null = the whole country). */
export async function countOtherAdmins(db: Db, userId: string, province: string | null): Promise<number> {
  let query = db
    .selectFrom('user_roles as r')
    .innerJoin('users as u', 'u.id', 'r.user_id')
    .where('u.active', '=', true)
    .where('u.id', '<>', userId)
    .where('r.role', '=', 'admin')
    .where('r.revoked_at', 'is', null)
    .select(sql<number>`count(distinct u.id)::int`.as('people'));
  query =
    province === null
      ? query.where('r.province_code', 'is', null)
      : query.where((eb) => eb.or([eb('r.province_code', 'is', null), eb('r.province_code', '=', province)]));
  return (await query.executeTakeFirstOrThrow()).people;
}
