/** People and the roles they hold. */
import type { Grant, Person } from '#src/domain/access.ts';
import type { Db } from './database.ts';

/** An active person with the roles held now, or null. */
export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const rows = await db
    .selectFrom('users as u')
    .leftJoin('user_roles as r', (join) => join.onRef('r.user_id', '=', 'u.id').on('r.revoked_at', 'is', null))
    .where('u.id', '=', id)
    .where('u.active', '=', true)
    .select(['u.id', 'u.name', 'u.email', 'r.role', 'r.province_code', 'r.commune_code', 'r.agency_code'])
    .execute();
  const first = rows[0];
  if (first === undefined) return null;
  const grants = rows.flatMap((row): Grant[] =>
    row.role === null ? [] : [{ role: row.role, province: row.province_code, commune: row.commune_code, agency: row.agency_code }],
  );
  return { id: first.id, name: first.name, email: first.email, grants };
}

/** A person with a password and roles, added in one go; known e-mail addresses get the new name, password and roles. */
export async function putPerson(trx: Db, person: Person & { passwordHash: string }): Promise<void> {
  await trx
    .insertInto('users')
    .values({ id: person.id, name: person.name, email: person.email, email_verified: true })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: person.name, email: person.email }))
    .execute();
  await trx
    .insertInto('accounts')
    .values({
      id: `password-${person.id}`,
      account_id: person.id,
      provider_id: 'credential',
      user_id: person.id,
      password: person.passwordHash,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ password: person.passwordHash }))
    .execute();
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
