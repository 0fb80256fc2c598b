import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Organisation } from '#src/domain/organisation.ts';
import { changeOrganisation, currentOrganisation, listOrganisationVersions, putFirstOrganisation } from '#src/store/organisation.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';
import { putPracticePeople } from '../../support/test-api.ts';

describe('versions of the set-up', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await openMigratedDatabase();
    await putPracticePeople(database.db);
  });
  afterAll(() => database?.close());
  const at = new Date('2026-11-22T02:00:00Z');
  const with30 = (content: Organisation, minutes: number): Organisation => ({ ...content, clocks: { ...content.clocks, tip: minutes } });

  it('begin with one, however many ask for it at once', async () => {
    const { db } = database;
    expect(await currentOrganisation(db)).toBeNull();
    const put = await Promise.all(Array.from({ length: 20 }, () => putFirstOrganisation(db, { province: '80', practice: true, at })));
    expect(new Set(put.map((version) => version.id)).size).toBe(1);
    expect((await listOrganisationVersions(db, null, 100)).rows).toHaveLength(1);
    const again = await db.transaction().execute((trx) => putFirstOrganisation(trx, { province: '01', practice: false }));
    expect(again.content.province).toBe('80');
    expect(await currentOrganisation(db)).toEqual(put[0]);
  });

  it('take one of two changes made on the same version, and the same change twice as one', async () => {
    const { db } = database;
    const first = (await currentOrganisation(db))!;
    const edit = (minutes: number) =>
      changeOrganisation(db, { base: first.id, content: with30(first.content, minutes), reason: 'Theo chỉ đạo', by: 'practice-admin', at });
    const results = await Promise.all([30, 31, 32, 33, 34, 35].map(edit));
    const won = results.filter((result) => result.ok);
    expect(won).toHaveLength(1);
    expect(results.filter((result) => !result.ok).map((result) => (result.ok ? '' : result.reason))).toEqual(
      Array.from({ length: 5 }, () => 'organisation-changed'),
    );
    const now = (await currentOrganisation(db))!;
    // an answer that got lost and is asked for again
    expect(await edit(now.content.clocks.tip)).toEqual({ ok: true, version: now });
    expect((await listOrganisationVersions(db, null, 100)).rows).toHaveLength(2);
  });

  it('cannot be altered or removed', async () => {
    await expect(sql`update organisation_versions set reason = 'khác'`.execute(database.db)).rejects.toThrow(/organisation_versions/u);
    await expect(sql`delete from organisation_versions`.execute(database.db)).rejects.toThrow(/organisation_versions/u);
  });
});
