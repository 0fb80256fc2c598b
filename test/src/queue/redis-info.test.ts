import { describe, expect, it } from 'vitest';
import { readRedisInfo } from '../../../src/queue/bullmq-backend.ts';

const info = (version: string, policy: string) =>
  `# Server\r\nredis_version:${version}\r\nos:Linux\r\n# Memory\r\nmaxmemory_policy:${policy}\r\n`;

describe('readRedisInfo', () => {
  it('takes Redis 6.2 and newer', () => {
    for (const version of ['6.2.0', '6.10.1', '7.0.15', '8.2.1', '10.0.0']) expect(readRedisInfo(info(version, 'noeviction'))).toBeNull();
  });

  it('refuses older ones with the way out', () => {
    for (const version of ['5.0.14', '6.0.16', '6.1.9', '']) {
      expect(() => readRedisInfo(info(version, 'noeviction'))).toThrow(
        expect.objectContaining({ code: 'queue-unsupported', fix: expect.stringContaining('6.2') }),
      );
    }
  });

  it('names a policy that loses jobs', () => {
    expect(readRedisInfo(info('7.0.15', 'allkeys-lru'))).toBe('allkeys-lru');
    expect(readRedisInfo('redis_version:7.0.15\r\n')).toBeNull();
  });
});
