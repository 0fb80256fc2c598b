import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { sql } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { expectPracticeComplete } from '../support/expect-practice.ts';
import { startPracticeRun, type PracticeRun } from '../support/practice-run.ts';

let run: PracticeRun | null = null;
afterEach(async () => {
  await run?.close();
  run = null;
});

test('a worker that starts before its database has tables says what it waits for, and goes on by itself', async () => {
  const made = await createTestDatabase();
  const env = {
    ...process.env,
    DATABASE_URL: made.url,
    LUREWATCH_MODE: 'practice',
    LUREWATCH_DATA: await mkdtemp(path.join(tmpdir(), 'lurewatch-early-')),
  };
  const child = spawn(process.execPath, ['workers/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await vi.waitFor(() => expect(output).toMatch(/waiting for the database/), { timeout: 30_000, interval: 100 });
    const migrate = spawn(process.execPath, ['workers/migrate.ts'], { env, stdio: 'ignore' });
    await new Promise((resolve) => migrate.once('exit', resolve));
    await vi.waitFor(() => expect(output).toMatch(/worker ready/), { timeout: 30_000, interval: 100 });
    expect(child.exitCode).toBeNull();
  } finally {
    child.kill('SIGKILL');
    await made.drop();
  }
});

test('the database throws everybody out three times in the middle of a crawl: nothing is lost, the worker lives', async () => {
  run = await startPracticeRun({ siteDelayMs: 60 });
  const worker = run.startWorker();
  await worker.ready;
  for (let n = 0; n < 3; n++) {
    await wait(700);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
      run.database.db,
    );
  }
  await run.settled(90_000);
  await expectPracticeComplete(run);
  expect(worker.child.exitCode).toBeNull();
});

test('Redis loses everything in the middle of a crawl: the rows know what is left to do', async () => {
  run = await startPracticeRun({ redisUrl: inject('redisUrl'), redisDb: 4, siteDelayMs: 60 });
  const worker = run.startWorker();
  await worker.ready;
  const redis = new Redis(new URL('/4', inject('redisUrl')).href);
  for (let n = 0; n < 2; n++) {
    await wait(900);
    await redis.flushdb();
  }
  redis.disconnect();
  await run.settled(110_000);
  await expectPracticeComplete(run);
  expect(worker.child.exitCode).toBeNull();
});
