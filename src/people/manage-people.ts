/**
 * What admins do with people. Every change waits for the one before (a lock over all of people), looks at the person
 * within the admin's scope, appends to the trail, and ends the sessions whose rights it changed.
 */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Grant, Scope } from '#src/domain/access.ts';
import { notFound } from '#src/errors.ts';
import { appendAudit } from '#src/store/audit.ts';
import type { Database, Db } from '#src/store/database.ts';
import { voidInvitations } from '#src/store/invitations.ts';
import { addGrants, addPerson, idOfEmail, lockPeople, removeSecondFactor, revokeGrant, setActive } from '#src/store/people.ts';
import { countOtherAdmins, findPersonRow, type PersonRow } from '#src/store/people-list.ts';
import { endSession, endSessions } from '#src/store/sessions.ts';
import { clearFailures } from '#src/store/sign-in-failures.ts';
import { makeInvitation, type NewInvitation } from './invitation.ts';
import { isPracticeEmail } from './practice.ts';

/** Who changes people, how far that reaches, and when. */
export type AdminAct = { by: string; scope: Scope; now: Date };

export type Refusal = 'own-account' | 'last-admin' | 'grant-known' | 'grant-foreign' | 'auditor-province' | 'email-taken';
export type Outcome<T = object> = ({ ok: true } & T) | { ok: false; reason: Refusal };

const done = { ok: true } as const;
const refused = (reason: Refusal) => ({ ok: false, reason }) as const;

/** True when a role lies where the admin may give and take roles. */
function mayGrant(scope: Scope, grant: Grant): boolean {
  return scope.some((reach) => reach.province === null || reach.province === grant.province);
}

// the trail is one chain over all provinces: an auditor of one of them would read nothing
function isLocalAuditor(grant: Grant): boolean {
  return grant.role === 'auditor' && grant.province !== null;
}

/** Runs a change of one person. Throws AppError `not-found` when the person is out of reach. */
async function change<T>(
  db: Kysely<Database>,
  act: AdminAct,
  id: string,
  work: (trx: Db, person: PersonRow) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return await db.transaction().execute(async (trx) => {
    await lockPeople(trx);
    const person = await findPersonRow(trx, act.scope, id, act.now);
    if (person === null) throw notFound('person', id);
    return await work(trx, person);
  });
}

async function record(trx: Db, act: AdminAct, action: string, id: string, detail: Record<string, unknown> = {}): Promise<void> {
  await appendAudit(trx, [{ actor: { kind: 'user', id: act.by }, action, subject: { kind: 'user', id }, detail }]);
}

/** Adds a person with roles and a link to set the password. */
export async function invitePerson(
  db: Kysely<Database>,
  act: AdminAct,
  wanted: { name: string; email: string; grants: Grant[] },
): Promise<Outcome<{ id: string; invitation: NewInvitation }>> {
  const email = wanted.email.toLowerCase();
  if (!wanted.grants.every((grant) => mayGrant(act.scope, grant))) return refused('grant-foreign');
  if (wanted.grants.some(isLocalAuditor)) return refused('auditor-province');
  return await db.transaction().execute(async (trx) => {
    await lockPeople(trx);
    // practice accounts are made by the product only
    if (isPracticeEmail(email) || (await idOfEmail(trx, email)) !== null) return refused('email-taken');
    const id = randomUUID();
    await addPerson(trx, { id, name: wanted.name, email, now: act.now });
    await addGrants(trx, id, wanted.grants, act.by, act.now);
    await record(trx, act, 'person.added', id, { roles: wanted.grants.map((grant) => grant.role) });
    return { ...done, id, invitation: await makeInvitation(trx, id, act.by, act.now) };
  });
}

/** A new link for somebody: for the first password, or for a forgotten one. */
export async function inviteAgain(db: Kysely<Database>, act: AdminAct, id: string): Promise<Outcome<{ invitation: NewInvitation }>> {
  return await change<{ invitation: NewInvitation }>(db, act, id, async (trx) => {
    if (id === act.by) return refused('own-account');
    return { ...done, invitation: await makeInvitation(trx, id, act.by, act.now) };
  });
}

/** Makes a person's open links stop working. */
export async function revokeInvitation(db: Kysely<Database>, act: AdminAct, id: string): Promise<Outcome> {
  return await change(db, act, id, async (trx) => {
    if ((await voidInvitations(trx, id, act.now)) > 0) await record(trx, act, 'invitation.revoked', id);
    return done;
  });
}

/** Gives a role. The person's sessions end: a session never outlives the rights it began with. */
export async function grantRole(db: Kysely<Database>, act: AdminAct, id: string, grant: Grant): Promise<Outcome> {
  if (!mayGrant(act.scope, grant)) return refused('grant-foreign');
  if (isLocalAuditor(grant)) return refused('auditor-province');
  return await change(db, act, id, async (trx) => {
    if (id === act.by) return refused('own-account');
    if ((await addGrants(trx, id, [grant], act.by, act.now)) === 0) return refused('grant-known');
    await endSessions(trx, id);
    await record(trx, act, 'role.granted', id, { ...grant });
    return done;
  });
}

/** Takes a role away. Throws AppError `not-found` when the person does not hold it. */
export async function takeRole(db: Kysely<Database>, act: AdminAct, id: string, grantId: string): Promise<Outcome> {
  return await change(db, act, id, async (trx, person) => {
    if (id === act.by) return refused('own-account');
    const held = person.grants.find((grant) => grant.id === grantId && grant.revokedAt === null);
    if (held === undefined) throw notFound('role', grantId);
    if (person.active && held.role === 'admin' && (await countOtherAdmins(trx, id, held.province)) === 0) return refused('last-admin');
    await revokeGrant(trx, grantId, act.by, act.now);
    await endSessions(trx, id);
    const { role, province, commune, agency } = held;
    await record(trx, act, 'role.revoked', id, { role, province, commune, agency });
    return done;
  });
}

/** Switches a person off (all sessions end, links stop working) or on again. */
export async function switchPerson(db: Kysely<Database>, act: AdminAct, id: string, active: boolean): Promise<Outcome> {
  return await change(db, act, id, async (trx, person) => {
    if (id === act.by) return refused('own-account');
    if (person.active === active) return done;
    if (!active) {
      for (const grant of person.grants) {
        if (grant.revokedAt !== null || grant.role !== 'admin') continue;
        if ((await countOtherAdmins(trx, id, grant.province)) === 0) return refused('last-admin');
      }
      await voidInvitations(trx, id, act.now);
    }
    await setActive(trx, id, active, act.now);
    await endSessions(trx, id);
    await record(trx, act, active ? 'person.switched-on' : 'person.switched-off', id);
    return done;
  });
}

/** Opens an account that was shut after wrong passwords or codes. */
export async function unlockPerson(db: Kysely<Database>, act: AdminAct, id: string): Promise<Outcome> {
  return await change(db, act, id, async (trx, person) => {
    await clearFailures(trx, person.email.toLowerCase());
    await trx.updateTable('two_factors').set({ failed_verification_count: 0, locked_until: null }).where('user_id', '=', id).execute();
    await record(trx, act, 'person.unlocked', id);
    return done;
  });
}

/** Takes the second factor away from somebody who lost the phone; sessions end, and live people set up a new one. */
export async function resetSecondFactor(db: Kysely<Database>, act: AdminAct, id: string): Promise<Outcome> {
  return await change(db, act, id, async (trx) => {
    if (id === act.by) return refused('own-account');
    await removeSecondFactor(trx, id);
    await endSessions(trx, id);
    await record(trx, act, 'second-factor.reset', id);
    return done;
  });
}

/** Ends one session of a person. Throws AppError `not-found`. */
export async function endSessionOf(db: Kysely<Database>, act: AdminAct, id: string, sessionId: string): Promise<Outcome> {
  return await change(db, act, id, async (trx) => {
    if (!(await endSession(trx, id, sessionId))) throw notFound('session', sessionId);
    await record(trx, act, 'session.ended', id);
    return done;
  });
}
