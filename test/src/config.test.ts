import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { environment, readConfig } from '#src/config.ts';
import { AppError, messageOf } from '#src/errors.ts';

const example = readFileSync(join(import.meta.dirname, '..', '..', '.env.example'), 'utf8');

/** `#NAME=value` lines; prose begins with a blank after the sign. */
const settings = new Map([...example.matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']));

/** What is thrown, as a value. */
function failureOf(env: NodeJS.ProcessEnv): AppError {
  try {
    readConfig(env);
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  throw new Error('nothing was thrown');
}

test('.env.example lists exactly the settings that are read', () => {
  expect([...settings.keys()].toSorted()).toEqual(Object.keys(environment.shape).toSorted());
});

test('the values in .env.example are the defaults, or can be read', () => {
  const shown = Object.fromEntries([...settings].filter(([, value]) => value !== ''));
  const config = readConfig(shown);
  const { DATABASE_URL: _database, REDIS_URL: _redis, CHROMIUM_PATH: _chromium, ...defaults } = shown;
  expect(readConfig(defaults)).toEqual(readConfig({}));
  expect(config.databaseUrl).toContain('db.example');
});

test('without settings it is practice, embedded, on loopback', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'practice',
    databaseUrl: null,
    redisUrl: null,
    keys: null,
    api: { host: '127.0.0.1', port: 3000 },
  });
});

test('a database that is given means live data', () => {
  expect(readConfig({ DATABASE_URL: 'postgresql://u:p@db.example/x' }).mode).toBe('live');
});

test('bad settings are named, all of them, and never shown', () => {
  const secret = 'kv-51-geheim';
  const failure = failureOf({
    PORT: `${secret}-1`,
    DATABASE_URL: `mysql://u:${secret}@db.example/x`,
    LUREWATCH_MODE: secret,
    LOG_LEVEL: secret,
  });
  expect(failure.code).toBe('bad-configuration');
  for (const name of ['PORT', 'DATABASE_URL', 'LUREWATCH_MODE', 'LOG_LEVEL']) expect(failure.message).toContain(name);
  expect(`${failure.message} ${failure.fix} ${failure.stack} ${messageOf(failure.cause)}`).not.toContain(secret);
});

test('Redis alone is refused with the reason and without its password', () => {
  const failure = failureOf({ REDIS_URL: 'redis://:kv-51-geheim@queue.example:6379' });
  expect(failure.message).toMatch(/REDIS_URL.*DATABASE_URL/);
  expect(failure.fix).toContain('DATABASE_URL');
  expect(`${failure.message} ${failure.fix}`).not.toContain('kv-51');
});
