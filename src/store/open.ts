import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from '#src/log.ts';
import type { Database } from './database.ts';

// Dates without time stay strings: a day is not an instant. (1082 = date)
const types: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === 1082) return String;
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  },
};

/**
 * Opens a pool on PostgreSQL. Connecting is lazy: src/store/health.ts knows how to wait for the server.
 * `name` appears as application_name. Who opens destroys.
 */
export function openDatabase(url: string, options: { name: string; log: Logger; max?: number }): Kysely<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 8,
    application_name: options.name,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // no transaction stays open long: a held snapshot slows the queue for everyone
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    types,
  });
  // without a listener a restart of PostgreSQL would end this process
  const lost = (error: Error & { code?: string }): void => options.log.warn({ code: error.code }, 'a database connection was lost');
  pool.on('error', lost);
  // a connection in use has no listener of its own; its query fails by itself
  pool.on('connect', (client) => void client.on('error', lost));
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
