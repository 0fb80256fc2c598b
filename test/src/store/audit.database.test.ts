import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendAudit, firstBrokenSeal, sealAudit, type AuditEntry } from '#src/store/audit.ts';
import { openMigratedDatabase, type MigratedDatabase } from '../../support/migrated-database.ts';

let database: MigratedDatabase;
beforeAll(async () => {
  database = await openMigratedDatabase();
});
afterAll(() => database.close());

const entry = (id: string): AuditEntry => ({
  actor: { kind: 'system', id: 'test' },
  action: 'case.opened',
  subject: { kind: 'case', id },
  detail: { n: 1 },
});

describe('the audit chain', () => {
  test('seals what was written at once by many, each entry once, and holds', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => appendAudit(database.db, [entry(`${n}a`), entry(`${n}b`)])));
    const sealed = await Promise.all([sealAudit(database.db, 1_000), sealAudit(database.db, 1_000), sealAudit(database.db, 1_000)]);
    expect(sealed.reduce((sum, n) => sum + n, 0)).toBe(100);
    await appendAudit(database.db, [entry('late')]);
    expect(await sealAudit(database.db, 1_000)).toBe(1);
    expect(await sealAudit(database.db, 1_000)).toBe(0);
    expect(await firstBrokenSeal(database.db)).toBeNull();
  });

  test('entries and seals cannot be changed or removed', async () => {
    for (const attempt of [
      sql`update audit_entries set action = 'x' where id = 1`,
      sql`delete from audit_entries where id = 1`,
      sql`update audit_entries set seal_id = null where id = 1`,
      sql`update audit_seals set hash = '\\x00' where id = 1`,
      sql`delete from audit_seals`,
    ]) {
      await expect(attempt.execute(database.db)).rejects.toThrow(/append-only/);
    }
  });

  test('an alteration behind the triggers’ back is found, and so is a removal', async () => {
    await sql`alter table audit_entries disable trigger audit_entries_append_only`.execute(database.db);
    await sql`update audit_entries set actor_id = 'someone else' where id = (select max(id) from audit_entries)`.execute(database.db);
    expect(await firstBrokenSeal(database.db)).toEqual({ sealId: '2', reason: 'hash' });
    await sql`delete from audit_entries where id = (select max(id) from audit_entries)`.execute(database.db);
    expect(await firstBrokenSeal(database.db)).toEqual({ sealId: '2', reason: 'count' });
  });
});
