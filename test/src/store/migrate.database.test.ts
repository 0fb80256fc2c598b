import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrateDatabase } from '#src/store/migrate.ts';
import { openDatabase } from '#src/store/open.ts';
import { createTestDatabase } from '../../support/database.ts';
import { silentLog } from '../../support/migrated-database.ts';

test('four processes migrating at once apply every migration once; a second run applies none', async () => {
  const made = await createTestDatabase();
  const pools = Array.from({ length: 4 }, () => openDatabase(made.url, { name: 'test', log: silentLog, max: 2 }));
  try {
    const applied = await Promise.all(pools.map((db) => migrateDatabase(db)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await migrateDatabase(pools[0]!)).toEqual([]);
    const tables = await sql<{ n: number }>`select count(*)::int as n from information_schema.tables where table_schema = 'public'`.execute(
      pools[0]!,
    );
    expect(tables.rows[0]?.n).toBeGreaterThan(25);
  } finally {
    await Promise.all(pools.map((db) => db.destroy()));
    await made.drop();
  }
});
