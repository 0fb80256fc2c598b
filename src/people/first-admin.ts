/** The first person of an installation with real data, and the way back in when its password was lost. */
import { randomInt, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { appendAudit } from '#src/store/audit.ts';
import type { Database } from '#src/store/database.ts';
import { hasPeople, idOfEmail, lockPeople, putPerson, removeSecondFactor, setActive, setPassword } from '#src/store/people.ts';
import { endSessions } from '#src/store/sessions.ts';
import { clearFailures } from '#src/store/sign-in-failures.ts';
import { hashPassword } from './auth.ts';

/** Account name of the first admin; the name can be anything that looks like an address. */
export const firstAdminEmail = 'quan-tri@lurewatch.example';

export type Credentials = { email: string; password: string };

const system = { kind: 'system', id: 'set-up' } as const;

/** Adds the first admin when there is nobody at all. Returns the password, which is kept nowhere; null when there is somebody. */
export async function putFirstAdmin(db: Kysely<Database>): Promise<Credentials | null> {
  if (await hasPeople(db)) return null;
  const password = spokenPassword();
  const passwordHash = await hashPassword(password);
  return await db.transaction().execute(async (trx) => {
    await lockPeople(trx);
    if (await hasPeople(trx)) return null;
    const id = randomUUID();
    const grants = [{ role: 'admin' as const, province: null, commune: null, agency: null }];
    await putPerson(trx, { id, name: 'Quản trị hệ thống', email: firstAdminEmail, grants, passwordHash });
    await appendAudit(trx, [{ actor: system, action: 'person.first-admin', subject: { kind: 'user', id } }]);
    return { email: firstAdminEmail, password };
  });
}

/**
 * A new password for the first admin, for whoever may run commands on the server; ends its sessions, takes away its
 * second factor and opens the account again. Null when that account does not exist.
 */
export async function renewFirstAdmin(db: Kysely<Database>, now: Date): Promise<Credentials | null> {
  const password = spokenPassword();
  const passwordHash = await hashPassword(password);
  return await db.transaction().execute(async (trx) => {
    await lockPeople(trx);
    const id = await idOfEmail(trx, firstAdminEmail);
    if (id === null) return null;
    await setPassword(trx, id, passwordHash);
    await endSessions(trx, id);
    await removeSecondFactor(trx, id);
    await clearFailures(trx, firstAdminEmail);
    await setActive(trx, id, true, now);
    await appendAudit(trx, [{ actor: system, action: 'person.admin-renewed', subject: { kind: 'user', id: id } }]);
    return { email: firstAdminEmail, password };
  });
}

// no letters and digits that are taken for each other when somebody copies them by hand
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Twenty letters and digits in groups of five: 100 bits. */
function spokenPassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
