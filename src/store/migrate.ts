import path from 'node:path';
import { promises as fs } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import { AppError, messageOf } from '#src/errors.ts';
import type { Database } from './database.ts';

const oldestServer = 150_000;

/**
 * Brings the schema to the newest migration. Safe when several processes call it at once (Kysely's
 * migration lock). Returns the names that were applied by this call. Throws AppError
 * `database-too-old`, `database-encoding` or `migration-failed`.
 */
export async function migrateDatabase(db: Kysely<Database>): Promise<string[]> {
  const server = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::int as version, pg_encoding_to_char(encoding) as encoding
    from pg_database where datname = current_database()`.execute(db);
  const { version, encoding } = server.rows[0] ?? { version: 0, encoding: '' };
  if (version < oldestServer) {
    throw new AppError('database-too-old', `PostgreSQL ${Math.floor(version / 10_000)} is too old`, { fix: 'use PostgreSQL 15 or newer' });
  }
  if (encoding !== 'UTF8') {
    throw new AppError('database-encoding', `The database is encoded in ${encoding}, Vietnamese text needs UTF8`, {
      fix: "create it with: create database lurewatch encoding 'UTF8' template template0",
    });
  }
  const migrator = new Migrator({
    db,
    provider: new FileMigrationProvider({ fs, path, migrationFolder: path.join(import.meta.dirname, '../../migrations') }),
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    throw new AppError('migration-failed', `The database could not be brought up to date: ${messageOf(error)}`, {
      cause: error,
      fix: 'the database is unchanged; mend the cause and run `npm run migrate` again',
    });
  }
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
}
