import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from '#test/support/database.ts';

test('a test database is empty, UTF-8 and knows Vietnamese letters', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const encoding = await client.query<{ server_encoding: string }>('show server_encoding');
    const lower = await client.query<{ text: string }>(`select lower('TUYỂN GẤP ĐI CĂM') as text`);
    const tables = await client.query(`select 1 from information_schema.tables where table_schema = 'public'`);
    expect([encoding.rows[0]?.server_encoding, lower.rows[0]?.text, tables.rowCount]).toEqual(['UTF8', 'tuyển gấp đi căm', 0]);
  } finally {
    await client.end();
    await database.drop();
  }
});
