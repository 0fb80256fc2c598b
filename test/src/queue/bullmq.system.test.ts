import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { AppError } from '../../../src/errors.ts';
import { openBackend, openBullQueue } from '../../../src/queue/bullmq-backend.ts';
import { migrateQueue, queueBackend } from '../../../src/queue/bullmq.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { QueueWorld, until } from './queue-world.ts';
import { jobs } from '#src/queue/jobs.ts';

const periodic = Object.entries(jobs).flatMap(([name, job]) => (job.every === null ? [] : [name]));

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  // Two processes may migrate at once.
  await Promise.all([migrateQueue(database.url), migrateQueue(database.url)]);
});
afterAll(() => database.drop());

describe.each(['postgres', 'redis'] as const)('the queue on %s', (kind) => {
  let world: QueueWorld;
  let watching: ReturnType<QueueWorld['queue']> | null = null;
  beforeEach(() => {
    watching = null;
    world = new QueueWorld({ databaseUrl: database.url, redisUrl: kind === 'redis' ? inject('redisUrl') : null });
  });
  afterEach(() => world.close());

  // one handle for all looks: each holds connections until the world is closed
  const failedJobs = async () => (await (await (watching ??= world.queue())).counts()).crawl.failed;

  it('is chosen by the configuration', () => {
    expect(queueBackend(world.place)).toBe(kind);
  });

  it('delivers each job once, in the queue of its name', async () => {
    const queue = await world.queue();
    await world.runner(undefined, { queues: ['crawl', 'assess'] });
    await queue.addMany(
      'visit',
      Array.from({ length: 50 }, (_, index) => ({ payload: { ids: [String(index + 1)] } })),
    );
    await queue.add('assess', { ids: ['7', '8'] });
    await queue.add('parse', { ids: ['9'] });
    await until('51 jobs ran', () => world.calls.length === 51);
    await sleep(200);
    expect(world.calls).toHaveLength(51);
    expect(new Set(world.calls.filter((call) => call.name === 'visit').map((call) => call.ids[0])).size).toBe(50);
    expect(world.calls.find((call) => call.name === 'assess')?.ids).toEqual(['7', '8']);
    expect((await queue.counts()).parse).toEqual({ waiting: 1, active: 0, delayed: 0, failed: 0 });
    expect((await queue.counts()).crawl).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
  });

  it('takes the same job once while it is known, again after it ran, and again under another epoch', async () => {
    const queue = await world.queue();
    const payload = { ids: ['1'] };
    await queue.add('visit', payload, { epoch: 'a' });
    await queue.add('visit', payload, { epoch: 'a' });
    await queue.addMany('visit', [
      { payload, epoch: 'a' },
      { payload, epoch: 'b' },
      { payload, epoch: 'b' },
    ]);
    expect((await queue.counts()).crawl.waiting).toBe(2);
    await world.runner();
    await until('both ran', () => world.calls.length === 2);
    await until('both were forgotten', async () => (await queue.counts()).crawl.active === 0);
    await queue.add('visit', payload, { epoch: 'a' });
    await until('it ran again', () => world.calls.length === 3);
  });

  it('waits as long as it is told', async () => {
    const queue = await world.queue();
    await world.runner();
    const added = Date.now();
    await queue.add('visit', { ids: ['1'] }, { delayMs: 700 });
    expect((await queue.counts()).crawl.delayed).toBe(1);
    await until('it ran', () => world.calls.length === 1);
    const waited = (world.calls[0]?.at ?? 0) - added;
    expect(waited).toBeGreaterThanOrEqual(690);
    expect(waited).toBeLessThan(3_000);
  });

  it('brings a job again as often as its handler asks; that costs no attempt', async () => {
    const queue = await world.queue();
    await world.runner(() => (world.calls.length <= 5 ? { kind: 'again', delayMs: 20 } : { kind: 'done' }));
    await queue.add('visit', { ids: ['1'] });
    await until('six calls', () => world.calls.length === 6);
    await until('it is done', async () => (await queue.counts()).crawl.active === 0);
    expect((await queue.counts()).crawl).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });
  });

  it('fails a job at once that can never succeed, and lets its id run under a new epoch', async () => {
    const queue = await world.queue();
    await world.runner(() => {
      throw new AppError('cannot-read', 'text of a post', { retry: 'never' });
    });
    await queue.add('visit', { ids: ['1'] });
    await until('it failed', async () => (await failedJobs()) === 1);
    expect(world.calls).toHaveLength(1);
    await queue.add('visit', { ids: ['1'] });
    await sleep(300);
    expect(world.calls).toHaveLength(1);
    await queue.add('visit', { ids: ['1'] }, { epoch: '2' });
    await until('it failed again', async () => (await failedJobs()) === 2);
    expect(world.lines).toContainEqual(expect.objectContaining({ job: 'visit', code: 'cannot-read', becomes: 'give-up' }));
    expect(JSON.stringify(world.lines)).not.toContain('text of a post');
  });

  it('tries three times with growing pauses when a handler fails unexpectedly', async () => {
    const queue = await world.queue();
    await world.runner(() => {
      throw new Error('text of a post');
    });
    await queue.add('visit', { ids: ['1'] });
    await until('it failed', async () => (await failedJobs()) === 1);
    // the runner says so a moment after the row does
    await until('it was given up', () => world.lines.some((line) => line['becomes'] === 'give-up'));
    expect(world.calls).toHaveLength(3);
    const [first = 0, second = 0] = world.calls.map((call) => call.at);
    expect(second - first).toBeGreaterThanOrEqual(450);
    expect(world.lines.filter((line) => line['msg'] === 'job failed').map((line) => line['becomes'])).toEqual([
      'retry',
      'retry',
      'give-up',
    ]);
    expect(JSON.stringify(world.lines)).not.toContain('text of a post');
  });

  it('postpones a job whose time has not come', async () => {
    const queue = await world.queue();
    await world.runner(() => {
      throw new AppError('database-away', 'x', { retry: 'later' });
    });
    await queue.add('visit', { ids: ['1'] });
    await until('it waits', async () => (await queue.counts()).crawl.delayed === 1);
    expect(world.calls).toHaveLength(1);
  });

  it('refuses bad jobs on both sides', async () => {
    const queue = await world.queue();
    await expect(queue.add('visit', { ids: ['not an id'] })).rejects.toMatchObject({ code: 'job-bad-payload' });
    await expect(queue.add('visit', { ids: ['1'] }, { epoch: 'a:b' })).rejects.toMatchObject({ code: 'usage' });
    const backend = openBackend(world.place, 'run', () => undefined, world.log);
    const foreign = await openBullQueue(backend, 'crawl', () => undefined);
    await foreign.add('visit', { ids: ['1'], text: 'text of a post' }, { attempts: 3 });
    await foreign.add('no-such-job', {}, { attempts: 3 });
    await foreign.close();
    await backend.close();
    await world.runner();
    await until('both failed', async () => (await failedJobs()) === 2);
    await queue.add('visit', { ids: ['2'] });
    await until('the next one ran', () => world.calls.length === 1);
    const codes = world.lines.filter((line) => line['msg'] === 'job refused').map((line) => line['code']);
    expect(new Set(codes)).toEqual(new Set(['job-bad-payload', 'job-unknown']));
    expect(JSON.stringify(world.lines)).not.toContain('text of a post');
  });

  it('runs each tick of a periodic job once, with three runners and racing callers', async () => {
    const queues = await Promise.all([world.queue(), world.queue(), world.queue()]);
    await Promise.all([1, 2, 3].map(() => world.runner(undefined, { queues: ['upkeep'], tendMs: 300 })));
    await Promise.all(queues.map((queue) => queue.schedulePeriodic()));
    const sweeps = () => world.calls.filter((call) => call.name === 'sweep').map((call) => call.at);
    await until('sweeps ran', () => sweeps().length >= 4, 20_000);
    // Four ticks of every two seconds span six; were a tick run by two runners, four would span less.
    expect((sweeps()[3] ?? 0) - (sweeps()[0] ?? 0)).toBeGreaterThan(4_700);
    expect(world.calls.some((call) => call.name === 'schedule')).toBe(true);
  });

  it('does not pile up ticks behind a slow handler', async () => {
    await world.runner(
      async (call) => {
        if (call.name === 'sweep') await sleep(5_000);
        return { kind: 'done' };
      },
      { queues: ['upkeep'], concurrency: { upkeep: 3 } },
    );
    const queue = await world.queue();
    await until('a sweep runs', () => world.calls.some((call) => call.name === 'sweep'));
    await sleep(4_500);
    const { waiting, delayed } = (await queue.counts()).upkeep;
    // the next tick of each
    expect(waiting + delayed).toBeLessThanOrEqual(periodic.length);
  });

  it('makes periodic jobs again when the queue was wiped', async () => {
    await world.runner(undefined, { queues: ['upkeep'], tendMs: 300 });
    await until('a sweep ran', () => world.calls.some((call) => call.name === 'sweep'));
    const backend = openBackend(world.place, 'run', () => undefined, world.log);
    const upkeep = await openBullQueue(backend, 'upkeep', () => undefined);
    await upkeep.obliterate({ force: true });
    for (const name of periodic) await upkeep.removeJobScheduler(name);
    await upkeep.close();
    await backend.close();
    const before = world.calls.length;
    await until('sweeps run again', () => world.calls.slice(before).filter((call) => call.name === 'sweep').length >= 2);
  });

  it('interrupts handlers on close, waits for them, and gives their jobs back', async () => {
    const queue = await world.queue();
    const runner = await world.runner(async (_call, { signal }) => {
      await once(signal, 'abort');
      await sleep(100);
      throw new Error('interrupted');
    });
    await queue.add('visit', { ids: ['1'] });
    await until('it runs', () => world.calls.length === 1);
    const start = Date.now();
    await runner.close(5_000);
    expect(Date.now() - start).toBeLessThan(2_000);
    expect((await queue.counts()).crawl).toMatchObject({ active: 0, failed: 0 });
    await world.runner();
    await until('it ran again', () => world.calls.length === 2);
  });

  it('closes within its bound while a handler hangs, and its job runs elsewhere at once', async () => {
    const queue = await world.queue();
    const runner = await world.runner(() => new Promise(() => undefined));
    await queue.add('visit', { ids: ['1'] });
    await until('it runs', () => world.calls.length === 1);
    const start = Date.now();
    await runner.close(500);
    expect(Date.now() - start).toBeLessThan(4_000);
    await world.runner();
    await until('it ran again', () => world.calls.length === 2, 5_000);
  });

  it('closes at once when nothing runs', async () => {
    const runner = await world.runner();
    const start = Date.now();
    await runner.close(5_000);
    expect(Date.now() - start).toBeLessThan(1_000);
  });

  it('brings the job of a killed process to another one', async () => {
    const queue = await world.queue();
    await queue.add('visit', { ids: ['1'] });
    const script = fileURLToPath(new URL('holding-process.ts', import.meta.url));
    const child = spawn(process.execPath, [script, JSON.stringify(world.place)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect((await queue.counts()).crawl.active).toBe(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await world.runner(undefined, { lockMs: 2_000, stalledIntervalMs: 1_000 });
    await until('it runs here', () => world.calls.length === 1, 10_000);
    await until('it is done', async () => (await queue.counts()).crawl.active === 0);
    expect(await failedJobs()).toBe(0);
  });

  it('does not take a job for lost while its handler works longer than the lock lasts', async () => {
    const queue = await world.queue();
    const slow = async () => {
      await sleep(3_500);
      return { kind: 'done' as const };
    };
    await world.runner(slow, { lockMs: 1_000, stalledIntervalMs: 300 });
    await world.runner(slow, { lockMs: 1_000, stalledIntervalMs: 300 });
    await queue.add('visit', { ids: ['1'] });
    await until('it runs', () => world.calls.length === 1);
    await until('it is done', async () => (await queue.counts()).crawl.active === 0);
    expect(world.calls).toHaveLength(1);
  });

  it('answers a ping', async () => {
    await (await world.queue()).ping(2_000);
  });
});

describe('a backend that is away', () => {
  const nowhere = 'postgres://nobody@127.0.0.1:9/nothing';
  it.each([
    ['PostgreSQL', { databaseUrl: nowhere, redisUrl: null }],
    ['Redis', { databaseUrl: nowhere, redisUrl: 'redis://127.0.0.1:9' }],
  ])('is said clearly and soon: %s', async (name, place) => {
    const world = new QueueWorld(place);
    const start = Date.now();
    const queue = await world.queue();
    const clear = { code: 'queue-unavailable', retry: 'later', fix: expect.stringContaining(`start ${name} at 127.0.0.1:9`) };
    await expect(queue.add('visit', { ids: ['1'] })).rejects.toMatchObject(clear);
    await expect(queue.ping(500)).rejects.toMatchObject(clear);
    const runner = await world.runner();
    expect(Date.now() - start).toBeLessThan(15_000);
    await sleep(1_500);
    await runner.close(1_000);
    expect(world.lines.length).toBeLessThanOrEqual(3);
    expect(world.lines[0]).toMatchObject({ msg: 'queue backend has trouble; trying again' });
    await world.close();
  });

  it('is told from one that was never migrated', async () => {
    const empty = await createTestDatabase();
    const world = new QueueWorld({ databaseUrl: empty.url, redisUrl: null });
    const queue = await world.queue();
    await expect(queue.ping(5_000)).rejects.toMatchObject({ code: 'queue-not-migrated', fix: expect.stringContaining('npm run migrate') });
    await world.runner();
    await migrateQueue(empty.url);
    await queue.add('visit', { ids: ['1'] });
    await until('it ran', () => world.calls.length === 1);
    await world.close();
    await empty.drop();
  });
});
