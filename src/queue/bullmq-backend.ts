/**
 * The two backends of BullMQ behind one shape: PostgreSQL (a schema `bullmq` in the product's own
 * database) and Redis (through ioredis). One connection pool or client serves all queues of a process.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  assertSchemaCompatibility,
  createPostgresBackend,
  createRedisBackend,
  Queue as BullMqQueue,
  SchemaMigrationRequiredError,
  SchemaVersionMismatchError,
  UnsupportedPostgresVersionError,
  type BackendFactory,
  type IQueueBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { AppError, messageOf } from '#src/errors.ts';
import type { Logger } from '#src/log.ts';
import { queueNames, type QueueName } from './jobs.ts';

/** Where the queue lives. `redisUrl` set = Redis; `namespace` keeps several queues apart in one backend. */
export type QueuePlace = { databaseUrl: string; redisUrl: string | null; namespace?: string };

/** Schema of BullMQ's own tables. BullMQ assumes this name for a pool that it is given. */
export const QUEUE_SCHEMA = 'bullmq';

const CONNECT_MS = 5_000;
const QUERY_MS = 15_000;
const LOCK_MS = 10_000;
const PAUSE_AFTER_ERROR_MS = 1_000;
/** A worker that waits looks for itself this often, should a notification have been lost. */
const LOOK_AGAIN_S = 10;

export type Backend = {
  kind: 'postgres' | 'redis';
  factory: BackendFactory;
  /** Options every BullMQ object of this backend gets. */
  options: { connection: unknown; prefix: string; skipVersionCheck: boolean };
  nameOf(queue: QueueName): string;
  /** Rejects with `queue-unavailable`, `queue-not-migrated` or `queue-unsupported` when it cannot be used. */
  check(timeoutMs: number): Promise<void>;
  /** Runs `work` while no other process runs work under the same `key`. */
  alone(key: string, work: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

/** A queue of BullMQ on either backend. */
export type BullQueue = BullMqQueue<unknown, unknown, string, unknown, unknown, string, IQueueBackend>;

/** Makes BullMQ's object for a queue, to be used after check() succeeded. */
export async function openBullQueue(backend: Backend, name: QueueName, onError: (thrown: unknown) => void): Promise<BullQueue> {
  // BullMQ's types know the backend's connection only for each backend alone.
  const options = { ...backend.options, skipMetasUpdate: true } as never;
  const queue: BullQueue = new BullMqQueue<unknown, unknown, string, unknown, unknown, string, IQueueBackend>(
    backend.nameOf(name),
    options,
    backend.factory,
  );
  queue.on('error', onError);
  await queue.waitUntilReady();
  return queue;
}

/** `postgres`, or `redis` when a Redis is configured. */
export function queueBackend(place: { redisUrl: string | null }): 'postgres' | 'redis' {
  return place.redisUrl === null ? 'postgres' : 'redis';
}

/** Wraps whatever went wrong with the backend; an AppError passes through. */
export function unavailable(place: QueuePlace, cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  const [name, url, variable] =
    place.redisUrl === null ? ['PostgreSQL', place.databaseUrl, 'DATABASE_URL'] : ['Redis', place.redisUrl, 'REDIS_URL'];
  return new AppError('queue-unavailable', `the job queue cannot be reached: ${messageOf(cause)}`, {
    retry: 'later',
    fix: `start ${name} at ${hostOf(url)} or correct ${variable}`,
    cause,
  });
}

/** Opens the backend for sending (`send`: fails fast) or for running jobs (`run`: waits and tries again). No network yet. */
export function openBackend(place: QueuePlace, role: 'send' | 'run', onError: (thrown: unknown) => void, log: Logger): Backend {
  return place.redisUrl === null ? openPostgres(place, role, onError) : openRedis(place, place.redisUrl, role, onError, log);
}

function openPostgres(place: QueuePlace, role: 'send' | 'run', onError: (thrown: unknown) => void): Backend {
  const pool = new pg.Pool({
    connectionString: withSearchPath(place.databaseUrl),
    // Every worker keeps one connection for LISTEN; the rest is for queries.
    max: role === 'run' ? queueNames.length + 6 : 4,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    keepAlive: true,
    application_name: 'lurewatch-queue',
  });
  // Without a listener the end of an idle connection ends the process. BullMQ adds one per queue, too.
  pool.setMaxListeners(0);
  pool.on('error', onError);
  // The pool listens to a connection only while nobody uses it.
  pool.on('connect', (client) => {
    client.on('error', onError);
  });
  const prefix = place.namespace === undefined ? '' : `${place.namespace}-`;
  return {
    kind: 'postgres',
    factory: patient(createPostgresBackend as unknown as BackendFactory),
    options: { connection: pool, prefix: 'bullmq', skipVersionCheck: true },
    nameOf: (queue) => `${prefix}${queue}`,
    check: (timeoutMs) => within(timeoutMs, place, () => checkPostgres(pool)),
    async alone(key, work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', ['lurewatch-queue', `${prefix}${key}`]);
        await work();
        await client.query('commit');
        client.release();
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    async close() {
      await Promise.race([pool.end(), sleep(2_000, undefined, { ref: false })]);
    },
  };
}

async function checkPostgres(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await assertSchemaCompatibility(client, QUEUE_SCHEMA);
    client.release();
  } catch (error) {
    client.release(true);
    if (error instanceof SchemaMigrationRequiredError) {
      throw new AppError('queue-not-migrated', 'the tables of the job queue do not exist', { fix: 'run npm run migrate', cause: error });
    }
    if (error instanceof SchemaVersionMismatchError || error instanceof UnsupportedPostgresVersionError) {
      throw new AppError('queue-unsupported', error.message, {
        fix: 'use PostgreSQL 15 or newer and the same release everywhere',
        cause: error,
      });
    }
    throw error;
  }
}

function openRedis(place: QueuePlace, url: string, role: 'send' | 'run', onError: (thrown: unknown) => void, log: Logger): Backend {
  const client = new Redis(url, {
    connectTimeout: CONNECT_MS,
    // Workers wait for Redis for ever; senders say at once that it is away.
    maxRetriesPerRequest: role === 'run' ? null : 1,
    enableOfflineQueue: role === 'run',
    retryStrategy: (times) => Math.min(100 * 2 ** Math.min(times, 6), 3_000),
  });
  client.setMaxListeners(0);
  let lastError: Error | null = null;
  client.on('error', (error: Error) => {
    lastError = error;
    onError(error);
  });
  client.on('ready', () => {
    lastError = null;
  });
  const prefix = `lurewatch-${place.namespace ?? 'main'}`;
  let warned = false;
  return {
    kind: 'redis',
    factory: patient(createRedisBackend),
    // A sender's version look-up may fail in a bad moment and BullMQ would remember that for ever; check() looks itself.
    options: { connection: client, prefix, skipVersionCheck: role === 'send' },
    nameOf: (queue) => queue,
    check: (timeoutMs) =>
      within(timeoutMs, place, async () => {
        await redisReady(client, () => lastError);
        const evicts = readRedisInfo(await client.info());
        if (evicts === null || warned) return;
        warned = true;
        log.warn({ policy: evicts }, 'Redis may throw jobs away when memory is short: set maxmemory-policy to noeviction');
      }),
    async alone(key, work) {
      const lock = `${prefix}:lock:${key}`;
      const token = crypto.randomUUID();
      const until = performance.now() + LOCK_MS;
      while ((await client.set(lock, token, 'PX', LOCK_MS, 'NX')) === null) {
        if (performance.now() > until) throw new Error(`another process holds the lock ${key}`);
        await sleep(50);
      }
      try {
        await work();
      } finally {
        await client.eval("if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0", 1, lock, token);
      }
    },
    close() {
      client.disconnect();
      return Promise.resolve();
    },
  };
}

/** Waits until the client may be used. Gives up when it stays away for half a second; the caller bounds a wait without an error. */
async function redisReady(client: Redis, lastError: () => Error | null): Promise<void> {
  const start = performance.now();
  while (client.status !== 'ready') {
    if (client.status === 'end') throw new Error('the connection was closed');
    const error = lastError();
    if (error !== null && performance.now() - start > 500) throw error;
    await sleep(20);
  }
}

/** Reads INFO: throws `queue-unsupported` below Redis 6.2; returns the eviction policy when it may lose jobs, else null. */
export function readRedisInfo(info: string): string | null {
  const valueOf = (key: string) =>
    info
      .split('\r\n')
      .find((line) => line.startsWith(`${key}:`))
      ?.slice(key.length + 1) ?? '';
  const version = valueOf('redis_version');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 6 || (major === 6 && minor < 2)) {
    throw new AppError('queue-unsupported', `Redis ${version === '' ? 'of unknown version' : version} is too old for the job queue`, {
      fix: 'use Redis 6.2 or newer, or remove REDIS_URL to queue in PostgreSQL',
    });
  }
  const policy = valueOf('maxmemory_policy');
  return policy === '' || policy === 'noeviction' ? null : policy;
}

/**
 * Makes a backend wait a moment after a failed fetch. BullMQ's worker asks again at once after any
 * error but a refused connection, which would be thousands of log-ins a second while PostgreSQL starts;
 * and on PostgreSQL it may sleep an hour on a notification that was lost.
 */
function patient(factory: BackendFactory): BackendFactory {
  return (name, options, more) => {
    const backend: IQueueBackend = factory(name, options, more);
    const fetchJob = backend.moveToActive.bind(backend);
    const waitForJob = backend.waitForJob.bind(backend);
    const wake = backend.disconnectBlocking.bind(backend);
    let leaving = false;
    const pausing = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        if (!leaving) await sleep(PAUSE_AFTER_ERROR_MS);
        throw error;
      }
    };
    backend.moveToActive = (token, workerName) => pausing(() => fetchJob(token, workerName));
    backend.waitForJob = (seconds) => pausing(() => waitForJob(Math.min(seconds, LOOK_AGAIN_S)));
    backend.disconnectBlocking = (wait) => {
      leaving = true;
      return wake(wait);
    };
    return backend;
  };
}

/** Runs `work`, rejecting with an AppError when it fails or takes longer than `timeoutMs`. */
export async function within<T>(timeoutMs: number, place: QueuePlace, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const late = sleep(timeoutMs, undefined, { signal: done.signal }).then(() => {
    throw new Error(`no answer within ${String(timeoutMs)} ms`);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    throw unavailable(place, error);
  } finally {
    late.catch(() => undefined); // its rejection was either the result above or means "not needed any more"
    done.abort();
  }
}

/** BullMQ's SQL uses unqualified names. The option must stand in the address: one already there would win over ours. */
function withSearchPath(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const given = url.searchParams.get('options');
  url.searchParams.set('options', `${given === null ? '' : `${given} `}-c search_path=${QUEUE_SCHEMA}`);
  return url.href;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the configured address';
}
