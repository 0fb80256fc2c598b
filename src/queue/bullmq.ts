/**
 * The queue on BullMQ, on PostgreSQL or Redis. Together with its neighbours bullmq-*.ts the only code
 * that knows BullMQ: bullmq-backend.ts reaches the two backends, bullmq-runner.ts runs handlers,
 * bullmq-periodic.ts keeps the clockwork jobs, outcome.ts says what a failure becomes.
 */
import { runMigrations, type JobsOptions } from 'bullmq';
import pg from 'pg';
import type { Logger } from '#src/log.ts';
import {
  openBackend,
  openBullQueue,
  QUEUE_SCHEMA,
  unavailable,
  within,
  type Backend,
  type BullQueue,
  type QueuePlace,
} from './bullmq-backend.ts';
import { jobDefaults } from './bullmq-limits.ts';
import { ensurePeriodic } from './bullmq-periodic.ts';
import { jobs, queueNames, type QueueName } from './jobs.ts';
import { checkOrder, orderId } from './order.ts';
import type { Queue, QueueCounts } from './queue.ts';
import { watchTrouble } from './trouble.ts';

export { queueBackend, type QueuePlace } from './bullmq-backend.ts';
export { startRunner, type RunnerOptions } from './bullmq-runner.ts';

const FIRST_LOOK_MS = 3_000;
const OPERATION_MS = 15_000;
/** Jobs added in one statement; more are split. */
const BATCH = 1_000;
/** Up to so many jobs go one by one. */
const FEW = 4;

type Addition = { name: string; data: unknown; opts: JobsOptions };

/**
 * Opens the sending side. Never rejects because the backend is away: that is logged, every call then
 * rejects with `queue-unavailable` within seconds, and works again when the backend is back.
 */
export async function openQueue(options: QueuePlace & { log: Logger }): Promise<Queue> {
  const { log, ...place } = options;
  const trouble = watchTrouble(log, place.redisUrl === null ? 'postgres' : 'redis');
  const backend = openBackend(place, 'send', trouble.away, log);
  let opening: Promise<Map<QueueName, BullQueue>> | null = null;

  // BullMQ remembers a failed first connection for ever, so its objects are made only once the backend answers.
  const opened = (timeoutMs: number): Promise<Map<QueueName, BullQueue>> => {
    opening ??= openQueues(backend, timeoutMs, trouble.away).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
  const use = async <T>(work: (queues: Map<QueueName, BullQueue>) => Promise<T>): Promise<T> => {
    try {
      const result = await within(OPERATION_MS, place, async () => work(await opened(FIRST_LOOK_MS)));
      trouble.back();
      return result;
    } catch (error) {
      trouble.away(error);
      throw error;
    }
  };

  await opened(FIRST_LOOK_MS).catch(trouble.away);

  const queue: Queue = {
    async add(name, payload, given = {}) {
      await queue.addMany(name, [{ payload, ...given }]);
    },
    async addMany(name, given) {
      const orders = new Map<string, Addition>();
      for (const { payload, delayMs = 0, epoch = '0' } of given) {
        const order = checkOrder(name, payload);
        const jobId = orderId(order, epoch);
        if (!orders.has(jobId)) orders.set(jobId, { name, data: order.payload, opts: { ...jobDefaults, jobId, delay: delayMs } });
      }
      const list = [...orders.values()];
      for (let start = 0; start < list.length; start += BATCH) {
        const batch = list.slice(start, start + BATCH);
        await use((queues) => addBatch(get(queues, jobs[name].queue), batch));
      }
    },
    async schedulePeriodic() {
      await use((queues) => ensurePeriodic(backend, queues));
    },
    counts: () => use(countJobs),
    async ping(timeoutMs) {
      await backend.check(timeoutMs);
    },
    async close() {
      const queues = await opening?.catch(() => null);
      await Promise.allSettled([...(queues?.values() ?? [])].map((one) => one.close()));
      await backend.close();
    },
  };
  return queue;
}

/**
 * Brings BullMQ's own tables (schema `bullmq`) up to date; several processes may do it at once. Does
 * nothing when a Redis is configured. Rejects with `queue-unavailable`.
 */
export async function migrateQueue(databaseUrl: string, redisUrl: string | null = null): Promise<void> {
  if (redisUrl !== null) return;
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000, application_name: 'lurewatch-migrate' });
  client.on('error', () => undefined); // a lost connection rejects the statement that runs; this only keeps the process alive
  try {
    await client.connect();
    await runMigrations(client, QUEUE_SCHEMA);
  } catch (error) {
    throw unavailable({ databaseUrl, redisUrl }, error);
  } finally {
    await client.end().catch(() => undefined); // nothing to end when it never connected
  }
}

async function openQueues(backend: Backend, timeoutMs: number, onError: (thrown: unknown) => void): Promise<Map<QueueName, BullQueue>> {
  await backend.check(timeoutMs);
  const queues = await Promise.all(queueNames.map((name) => openBullQueue(backend, name, onError)));
  return new Map(queueNames.map((name, index) => [name, queues[index] as BullQueue]));
}

async function addBatch(queue: BullQueue, batch: Addition[]): Promise<void> {
  // Measured on PostgreSQL: one job takes 1 ms by add and 7 ms by addBulk, a thousand take 1,000 ms and 225 ms.
  if (batch.length <= FEW) await Promise.all(batch.map(({ name, data, opts }) => queue.add(name, data, opts)));
  else await queue.addBulk(batch);
}

async function countJobs(queues: Map<QueueName, BullQueue>): Promise<Record<QueueName, QueueCounts>> {
  const each = await Promise.all(
    queueNames.map(async (name): Promise<[QueueName, QueueCounts]> => {
      const found = await get(queues, name).getJobCounts('waiting', 'active', 'delayed', 'failed');
      return [name, { waiting: found.waiting ?? 0, active: found.active ?? 0, delayed: found.delayed ?? 0, failed: found.failed ?? 0 }];
    }),
  );
  return Object.fromEntries(each) as Record<QueueName, QueueCounts>;
}

function get(queues: Map<QueueName, BullQueue>, name: QueueName): BullQueue {
  const queue = queues.get(name);
  if (queue === undefined) throw new Error(`no queue ${name}`);
  return queue;
}
