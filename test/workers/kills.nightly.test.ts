import { expect, inject, test } from 'vitest';
import { surviveKills } from '../support/survive-kills.ts';

test.each([
  { backend: 'PostgreSQL', redis: false },
  { backend: 'Redis', redis: true },
])('twenty kills of the worker at random moments lose and double nothing ($backend)', async ({ redis }) => {
  const end = await surviveKills({
    kills: 20,
    redisUrl: redis ? inject('redisUrl') : null,
    redisDb: 3,
    siteDelayMs: 250,
    random: Math.random,
  });
  expect(end.postings.length).toBeGreaterThan(80);
});
