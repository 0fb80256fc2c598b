/** People and the roles they hold. */
import { sql } from 'kysely';
import type { Grant, Person } from '#src/domain/access.ts';
import type { Db } from './database.ts';

// any fixed number: one change of people at a time, so that the last admin stays the last
const peopleLock = 7_266_331;

/** Waits until nobody else changes people; holds until the end of the transaction. */
export async function lockPeople(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${peopleLock})`.execute(trx);
}

/** An active person with the roles held now, or null. */
export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const rows = await db
    .selectFrom('users as u')
    .leftJoin('user_roles as r', (join) => join.onRef('r.user_id', '=', 'u.id').on('r.revoked_at', 'is', null))
    .where('u.id', '=', id)
    .where('u.active', '=', true)
    .select(['u.id', 'u.name', 'u.email', 'r.role', 'r.province_code', 'r.commune_code', 'r.agency_code'])
    .orderBy('r.id')
    .execute();
  const first = rows[0];
  if (first === undefined) return null;
  const grants = rows.flatMap((row): Grant[] =>
    row.role === null ? [] : [{ role: row.role, province: row.province_code, commune: row.commune_code, agency: row.agency_code }],
  );
  return { id: first.id, name: first.name, email: first.email, grants };
}

/** A person with a password and roles, added in one go; known ids get the new name, e-mail, password and the missing roles. */
export async function putPerson(trx: Db, person: Person & { passwordHash: string }): Promise<void> {
  await trx
    .insertInto('users')
    .values({ id: person.id, name: person.name, email: person.email, email_verified: true })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: person.name, email: person.email }))
    .execute();
  await setPassword(trx, person.id, person.passwordHash);
  for (const grant of person.grants) {
    await trx
      .insertInto('user_roles')
      .values({
        user_id: person.id,
        role: grant.role,
        province_code: grant.province,
        commune_code: grant.commune,
        agency_code: grant.agency,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Gives a person a password, in place of the old one if there was one. */
export async function setPassword(trx: Db, userId: string, passwordHash: string): Promise<void> {
  await trx
    .insertInto('accounts')
    .values({
      id: `password-${userId}`,
      account_id: userId,
      provider_id: 'credential',
      user_id: userId,
      password: passwordHash,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ password: passwordHash }))
    .execute();
}

/** Hash of a person's password, or null before there is one. */
export async function passwordHashOf(db: Db, userId: string): Promise<string | null> {
  const row = await db.selectFrom('accounts').select('password').where('id', '=', `password-${userId}`).executeTakeFirst();
  return row?.password ?? null;
}

/** True when there is anybody at all. */
export async function hasPeople(db: Db): Promise<boolean> {
  return (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** Ids of these that exist. */
export async function knownIds(db: Db, ids: string[]): Promise<Set<string>> {
  const rows = ids.length === 0 ? [] : await db.selectFrom('users').select('id').where('id', 'in', ids).execute();
  return new Set(rows.map((row) => row.id));
}

/** Active people whose e-mail ends with `@domain`, with their first role, in the order they were added. */
export async function peopleOfDomain(db: Db, domain: string): Promise<(Pick<Person, 'id' | 'name' | 'email'> & { grant: Grant })[]> {
  const rows = await db
    .selectFrom('users as u')
    .innerJoin('user_roles as r', (join) => join.onRef('r.user_id', '=', 'u.id').on('r.revoked_at', 'is', null))
    .where('u.active', '=', true)
    .where('u.email', 'like', `%@${domain}`)
    .select(['u.id', 'u.name', 'u.email', 'r.role', 'r.province_code', 'r.commune_code', 'r.agency_code'])
    .orderBy('r.id')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    grant: { role: row.role, province: row.province_code, commune: row.commune_code, agency: row.agency_code },
  }));
}

/** Id of the person with this e-mail (lower case), active or not, or null. */
export async function idOfEmail(db: Db, email: string): Promise<string | null> {
  const row = await db.selectFrom('users').select('id').where('email', '=', email).executeTakeFirst();
  return row?.id ?? null;
}

/** Adds somebody without password and roles. */
export async function addPerson(trx: Db, person: { id: string; name: string; email: string; now: Date }): Promise<void> {
  const { id, name, email, now } = person;
  await trx.insertInto('users').values({ id, name, email, email_verified: true, created_at: now, updated_at: now }).execute();
}

/** Gives roles; those that are held already are left out. Returns how many were given. */
export async function addGrants(trx: Db, userId: string, grants: readonly Grant[], by: string, now: Date): Promise<number> {
  if (grants.length === 0) return 0;
  const added = await trx
    .insertInto('user_roles')
    .values(
      grants.map((grant) => ({
        user_id: userId,
        role: grant.role,
        province_code: grant.province,
        commune_code: grant.commune,
        agency_code: grant.agency,
        granted_by: by,
        granted_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return added.length;
}

/** Ends a role; the row stays, with who ended it and when. */
export async function revokeGrant(trx: Db, id: string, by: string, now: Date): Promise<void> {
  await trx
    .updateTable('user_roles')
    .set({ revoked_by: by, revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Switches somebody on or off. */
export async function setActive(trx: Db, id: string, active: boolean, now: Date): Promise<void> {
  await trx.updateTable('users').set({ active, updated_at: now }).where('id', '=', id).execute();
}

/** Whether somebody has a second factor, now. */
export async function hasSecondFactor(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('users').select('two_factor_enabled').where('id', '=', id).executeTakeFirst();
  return row?.two_factor_enabled === true;
}

/** Takes away the second factor. */
export async function removeSecondFactor(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('two_factors').where('user_id', '=', id).execute();
  await trx.updateTable('users').set({ two_factor_enabled: false }).where('id', '=', id).execute();
}

/** Notes that somebody signed in. */
export async function noteSignIn(trx: Db, id: string, now: Date): Promise<void> {
  await trx.updateTable('users').set({ last_sign_in_at: now }).where('id', '=', id).execute();
}
