import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAudit, sealAudit } from '#src/store/audit.ts';
import { type MigratedDatabase, openMigratedDatabase } from '../../support/migrated-database.ts';

const command = join(import.meta.dirname, '..', '..', '..', 'src', 'cli', 'audit.ts');
let database: MigratedDatabase;
beforeAll(async () => {
  database = await openMigratedDatabase();
  for (const id of ['1', '2', '3']) {
    await appendAudit(database.db, [{ actor: { kind: 'system', id: 'test' }, action: 'case.opened', subject: { kind: 'case', id } }]);
    if (id !== '3') await sealAudit(database.db, 10);
  }
});
afterAll(async () => database?.close());

function run(args: string[]) {
  const { REDIS_URL: _redis, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    env: { ...rest, DATABASE_URL: database.url },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('one line says whether the chain holds and what is not sealed yet; the exit status says it too', async () => {
  const good = run(['verify']);
  expect(good.status).toBe(0);
  expect(good.stdout.split('\n')).toHaveLength(2);
  expect(JSON.parse(good.stdout)).toEqual({ holds: true, seals: 2, entries: 2, unsealed: 1, broken: null });

  await sql`alter table audit_entries disable trigger user`.execute(database.db);
  await sql`delete from audit_entries where subject_id = '2'`.execute(database.db);
  await sql`alter table audit_entries enable trigger user`.execute(database.db);
  const bad = run(['verify']);
  expect(bad.status).toBe(1);
  expect(JSON.parse(bad.stdout)).toEqual({ holds: false, seals: 1, entries: 1, unsealed: 1, broken: { seal: '2', reason: 'count' } });
  expect(bad.stderr).toContain('BROKEN');
});

test('it says how it is used', () => {
  expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('verify') });
  expect(run([])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('npm run -s audit -- verify') });
});
