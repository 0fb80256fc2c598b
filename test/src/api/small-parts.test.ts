import { describe, expect, it } from 'vitest';
import { casePosition, idPosition, readCursor, writeCursor } from '#src/api/cursor.ts';
import { isDatabaseAway } from '#src/api/errors.ts';
import { assertReachable } from '#src/api/reachable.ts';
import { remember } from '#src/api/remember.ts';

describe('cursors', () => {
  it('come back as they went out', () => {
    const position = { rank: 92, id: '17' };
    expect(readCursor(casePosition, writeCursor(position) ?? undefined)).toEqual(position);
    expect(readCursor(casePosition, undefined)).toBeNull();
    expect(writeCursor(null)).toBeNull();
  });

  it.each(['x', 'bnVsbA', writeCursor({ id: '0' }), writeCursor({ id: "1' or 1=1" }), writeCursor({ rank: 1, id: '1' })])(
    'refuse %s',
    (cursor) => {
      expect(() => readCursor(idPosition, cursor ?? '')).toThrow(expect.objectContaining({ code: 'bad-cursor' }));
    },
  );
});

describe('assertReachable', () => {
  const config = (host: string, mode: 'practice' | 'live' = 'practice', publicUrl: string | null = null) => ({
    mode,
    publicUrl,
    api: { host, port: 3000 },
  });

  it.each(['127.0.0.1', 'localhost', '::1'])('lets %s through', (host) => {
    expect(() => assertReachable(config(host))).not.toThrow();
    expect(() => assertReachable(config(host, 'live'))).not.toThrow();
  });
  it.each(['0.0.0.0', '::', '192.168.1.4', 'lurewatch.example', '127.0.0.1.example.com', ''])(
    'refuses "%s" and says what to do',
    (host) => {
      const refusal = expect.objectContaining({ code: 'not-loopback', fix: expect.stringContaining('127.0.0.1') });
      expect(() => assertReachable(config(host))).toThrow(refusal);
      expect(() => assertReachable(config(host, 'live'))).toThrow(refusal);
    },
  );
  it('lets other machines in with real data behind TLS only', () => {
    expect(() => assertReachable(config('0.0.0.0', 'live', 'https://lurewatch.example'))).not.toThrow();
    expect(() => assertReachable(config('127.0.0.1', 'practice', 'https://lurewatch.example'))).toThrow(
      expect.objectContaining({ code: 'public-url' }),
    );
  });
});

describe('isDatabaseAway', () => {
  it('knows lost connections, also behind a cause, and nothing else', () => {
    expect(isDatabaseAway(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toBe(true);
    expect(isDatabaseAway(new Error('outer', { cause: Object.assign(new Error('x'), { code: '57P01' }) }))).toBe(true);
    expect(isDatabaseAway(new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED' })]))).toBe(true);
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isDatabaseAway(Object.assign(new Error('x'), { code: '23505' }))).toBe(false);
    expect(isDatabaseAway('no error')).toBe(false);
  });
});

describe('remember', () => {
  it('asks once within the time, again after it, and never keeps a failure', async () => {
    let now = 0;
    let asked = 0;
    let fails = false;
    const get = remember({ now: () => new Date(now) }, 1_000, async () => {
      asked += 1;
      if (fails) throw new Error('away');
      return asked;
    });
    expect([await get(), await get()]).toEqual([1, 1]);
    now = 1_000;
    fails = true;
    await expect(get()).rejects.toThrow('away');
    fails = false;
    expect(await get()).toBe(3);
  });
});
