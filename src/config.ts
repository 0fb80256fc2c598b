/**
 * Configuration: read once per process from the environment, strict, nested. Error texts name
 * variables, never their values. .env.example lists the same keys (a test compares them).
 */
import { z } from 'zod';
import { AppError } from './errors.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const ms = z.coerce.number().int().positive();

/** Every environment variable the product reads. */
export const environment = z.object({
  /** PostgreSQL connection string; set = outside database and live data. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Redis connection string; set = BullMQ runs on Redis. Needs DATABASE_URL. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** Folder for everything the product writes. */
  LUREWATCH_DATA: z.string().min(1).prefault('data'),
  /** `practice` = invented data and loopback only; `live`. The launcher sets it. */
  LUREWATCH_MODE: z.enum(['practice', 'live']).optional(),
  /** Keys `id:base64url(32 bytes)`, comma separated, newest first; missing = generated into the data folder. */
  LUREWATCH_KEYS: z.string().optional(),
  /** Addresses the guard lets through although they are not public, `host:port` comma separated. */
  LUREWATCH_ALLOW_ADDRESSES: z.string().prefault(''),
  /** Province whose users run this installation, official two-digit code. */
  LUREWATCH_PROVINCE: z
    .string()
    .regex(/^\d{2}$/)
    .prefault('01'),
  /** How visits name themselves to the sites they read. */
  LUREWATCH_USER_AGENT: z.string().min(1).prefault('Lurewatch/0.1 (+https://lurewatch.example/bot)'),
  CHROMIUM_PATH: z.string().optional(),
  HOST: z.string().prefault('127.0.0.1'),
  PORT: port.prefault('3000'),
  /** Address under which people reach the interface through a reverse proxy with TLS; live only. Then the only host name that is answered. */
  LUREWATCH_PUBLIC_URL: z.url({ protocol: /^https$/ }).optional(),
  /** Reverse proxies whose X-Forwarded-For is believed, addresses or networks, comma separated. */
  LUREWATCH_PROXIES: z.string().prefault('127.0.0.1,::1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).prefault('info'),
  /** How long a worker may hold rows before another may take them. */
  LUREWATCH_LEASE_MS: ms.prefault('30000'),
  /** How long a row may wait for its job before the sweep enqueues it again. */
  LUREWATCH_GRACE_MS: ms.prefault('60000'),
  /** Threads for scoring and parsing. */
  LUREWATCH_THREADS: z.coerce.number().int().min(1).max(64).prefault('1'),
  /** Opens the browser on start; `0` for servers. */
  LUREWATCH_OPEN: flag.prefault('0'),
});

export type Config = {
  databaseUrl: string | null;
  redisUrl: string | null;
  dataFolder: string;
  mode: 'practice' | 'live';
  keys: string | null;
  allowAddresses: string[];
  province: string;
  userAgent: string;
  chromiumPath: string | null;
  api: { host: string; port: number };
  /** `https://host[:port]`, or null: then only this machine is answered. */
  publicUrl: string | null;
  proxies: string[];
  logLevel: z.infer<typeof environment>['LOG_LEVEL'];
  leaseMs: number;
  graceMs: number;
  threads: number;
  openBrowser: boolean;
};

/**
 * Reads the configuration. Throws AppError `bad-configuration` naming every bad variable.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = environment.safeParse(env);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map((issue) => String(issue.path[0])))];
    throw new AppError('bad-configuration', `These settings cannot be read: ${names.join(', ')}`, {
      fix: '.env.example says what each setting takes',
    });
  }
  const value = read.data;
  if (value.REDIS_URL !== undefined && value.DATABASE_URL === undefined) {
    throw new AppError(
      'bad-configuration',
      'REDIS_URL is set but DATABASE_URL is not: Redis only delivers jobs, the records need a PostgreSQL that every process reaches',
      {
        fix: 'set DATABASE_URL to a PostgreSQL 15 or newer, or remove REDIS_URL to run embedded',
      },
    );
  }
  return {
    databaseUrl: value.DATABASE_URL ?? null,
    redisUrl: value.REDIS_URL ?? null,
    dataFolder: value.LUREWATCH_DATA,
    mode: value.LUREWATCH_MODE ?? (value.DATABASE_URL === undefined ? 'practice' : 'live'),
    keys: value.LUREWATCH_KEYS ?? null,
    allowAddresses: listOf(value.LUREWATCH_ALLOW_ADDRESSES),
    province: value.LUREWATCH_PROVINCE,
    userAgent: value.LUREWATCH_USER_AGENT,
    chromiumPath: value.CHROMIUM_PATH ?? null,
    api: { host: value.HOST, port: value.PORT },
    publicUrl: value.LUREWATCH_PUBLIC_URL === undefined ? null : new URL(value.LUREWATCH_PUBLIC_URL).origin,
    proxies: listOf(value.LUREWATCH_PROXIES),
    logLevel: value.LOG_LEVEL,
    leaseMs: value.LUREWATCH_LEASE_MS,
    graceMs: value.LUREWATCH_GRACE_MS,
    threads: value.LUREWATCH_THREADS,
    openBrowser: value.LUREWATCH_OPEN,
  };
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
