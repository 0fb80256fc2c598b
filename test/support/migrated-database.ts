import { pino } from 'pino';
import type { Kysely } from 'kysely';
import type { Database } from '#src/store/database.ts';
import { migrateDatabase } from '#src/store/migrate.ts';
import { openDatabase } from '#src/store/open.ts';
import { createTestDatabase } from './database.ts';

export const silentLog = pino({ level: 'silent' });

export type MigratedDatabase = { db: Kysely<Database>; url: string; close(): Promise<void> };

/** A database of its own with the newest schema. */
export async function openMigratedDatabase(): Promise<MigratedDatabase> {
  const made = await createTestDatabase();
  const db = openDatabase(made.url, { name: 'lurewatch-test', log: silentLog, max: 12 });
  await migrateDatabase(db);
  return {
    db,
    url: made.url,
    async close() {
      await db.destroy();
      await made.drop();
    },
  };
}
