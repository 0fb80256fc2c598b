import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBackend } from '../../../src/queue/bullmq-backend.ts';
import { migrateQueue } from '../../../src/queue/bullmq.ts';
import { ownPostgres, ownRedis, type OwnServer } from './own-servers.ts';
import { QueueWorld, until } from './queue-world.ts';

const nowhere = 'postgres://nobody@127.0.0.1:9/nothing';

describe.each(['postgres', 'redis'] as const)('the queue when %s restarts', (kind) => {
  let server: OwnServer;
  let world: QueueWorld;
  beforeAll(async () => {
    server = kind === 'postgres' ? await ownPostgres() : await ownRedis();
    await server.start();
    if (kind === 'postgres') await migrateQueue(server.url);
  });
  afterAll(() => server.remove());
  beforeEach(() => {
    world = new QueueWorld(
      kind === 'postgres' ? { databaseUrl: server.url, redisUrl: null } : { databaseUrl: nowhere, redisUrl: server.url },
    );
  });
  afterEach(() => world.close());

  it('carries on: sender, idle workers and periodic jobs', async () => {
    const queue = await world.queue();
    await world.runner(undefined, { queues: ['crawl', 'upkeep'], tendMs: 500 });
    await queue.add('visit', { ids: ['1'] });
    await until('it runs before', () => world.calls.some((call) => call.name === 'visit'));
    await server.stop();
    await expect(queue.add('visit', { ids: ['2'] })).rejects.toMatchObject({ code: 'queue-unavailable' });
    await sleep(2_500);
    const said = world.lines.filter((line) => line['msg'] === 'queue backend has trouble; trying again').length;
    expect(said).toBeGreaterThanOrEqual(1);
    expect(said).toBeLessThanOrEqual(4);
    await server.start();
    await until(
      'the sender is back',
      () =>
        queue.ping(500).then(
          () => true,
          () => false,
        ),
      10_000,
    );
    const before = world.calls.length;
    await queue.add('visit', { ids: ['3'] });
    await until('a new job runs', () => world.calls.slice(before).some((call) => call.ids[0] === '3'), 10_000);
    await until('sweeps run again', () => world.calls.slice(before).filter((call) => call.name === 'sweep').length >= 2, 20_000);
    expect(world.lines.some((line) => line['msg'] === 'queue backend answers again')).toBe(true);
    // Notifications work again, too: delivery to an idle worker takes no poll.
    await sleep(500);
    const added = Date.now();
    await queue.add('visit', { ids: ['4'] });
    await until('it runs', () => world.calls.some((call) => call.ids[0] === '4'));
    expect(Date.now() - added).toBeLessThan(1_000);
  });

  it('loses no worker to a restart while handlers run', async () => {
    const queue = await world.queue();
    await world.runner(
      async () => {
        await sleep(1_500);
        return { kind: 'done' };
      },
      { lockMs: 2_000, stalledIntervalMs: 1_000 },
    );
    await queue.addMany(
      'visit',
      Array.from({ length: 8 }, (_, index) => ({ payload: { ids: [String(index + 1)] } })),
    );
    await until('eight run', () => world.calls.length === 8);
    await server.stop();
    await sleep(500);
    await server.start();
    await until(
      'the sender is back',
      () =>
        queue.ping(500).then(
          () => true,
          () => false,
        ),
      10_000,
    );
    await sleep(2_000);
    // All eight places of the worker must be free again.
    await queue.addMany(
      'visit',
      Array.from({ length: 8 }, (_, index) => ({ payload: { ids: [String(index + 101)] } })),
    );
    await until('eight more run', () => new Set(world.calls.map((call) => call.ids[0])).size === 16, 20_000);
    await until('all are done', async () => (await queue.counts()).crawl.active === 0, 20_000);
    expect((await queue.counts()).crawl.failed).toBe(0);
  });

  it('starts before its backend does', async () => {
    await server.stop();
    const queue = await world.queue();
    await world.runner(undefined, { tendMs: 500 });
    await server.start();
    await until(
      'the sender is back',
      () =>
        queue.ping(500).then(
          () => true,
          () => false,
        ),
      10_000,
    );
    await queue.add('visit', { ids: ['1'] });
    await until('it ran', () => world.calls.length === 1);
  });

  it('closes within its bound while the backend is away', async () => {
    const runner = await world.runner(undefined, { queues: ['crawl', 'upkeep'] });
    await server.stop();
    await sleep(300);
    const start = Date.now();
    await runner.close(1_000);
    expect(Date.now() - start).toBeLessThan(8_000);
    await server.start();
  });
});

describe('the queue on postgres', () => {
  it('survives that its connections are ended again and again', async () => {
    const server = await ownPostgres();
    await server.start();
    await migrateQueue(server.url);
    const world = new QueueWorld({ databaseUrl: server.url, redisUrl: null });
    const queue = await world.queue();
    await world.runner(undefined, { lockMs: 2_000, stalledIntervalMs: 1_000 });
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    for (let round = 1; round <= 5; round += 1) {
      await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
      );
      const added = Date.now();
      const add = () =>
        queue.add('visit', { ids: [String(round)] }).then(
          () => true,
          () => false,
        );
      await until('the job is added', add, 5_000);
      await until('it ran', () => world.calls.some((call) => call.ids[0] === String(round)), 10_000);
      expect(Date.now() - added).toBeLessThan(5_000);
    }
    // A connection that is in use but has nothing to do is not watched by the pool.
    const backend = openBackend(world.place, 'run', () => undefined, world.log);
    await backend.check(5_000);
    const work = async () => {
      await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'");
      await sleep(200);
    };
    await expect(backend.alone('test', work)).rejects.toThrow(/terminat|queryable|closed/i);
    await backend.close();
    await admin.end();
    await world.close();
    await server.remove();
  });
});

describe('the queue on redis', () => {
  it('warns when Redis may throw jobs away', async () => {
    const server = await ownRedis('--maxmemory', '50mb', '--maxmemory-policy', 'allkeys-lru');
    await server.start();
    const world = new QueueWorld({ databaseUrl: nowhere, redisUrl: server.url });
    await world.queue();
    expect(world.lines).toContainEqual(expect.objectContaining({ policy: 'allkeys-lru' }));
    await world.close();
    await server.remove();
  });
});
