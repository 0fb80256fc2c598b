import { Redis } from 'ioredis';
import { expect, inject, test } from 'vitest';

test('the Redis of this run is empty of persistence and never evicts', async () => {
  const redis = new Redis(inject('redisUrl'));
  try {
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
  } finally {
    redis.disconnect();
  }
});
