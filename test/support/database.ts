import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** An empty UTF-8 database of one test (or test file) on the server of this run. The caller migrates and drops it. */
export type TestDatabase = { url: string; name: string; drop(): Promise<void> };

/** Makes an empty database under a name nobody else uses. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const admin = inject('databaseAdminUrl');
  const name = `lurewatch_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await runAsAdmin(admin, `create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => runAsAdmin(admin, `drop database if exists ${name} with (force)`) };
}

async function runAsAdmin(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
