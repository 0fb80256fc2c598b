import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors.ts';
import { checkOrder, orderId, readOrder, type Order } from '../../../src/queue/order.ts';

const order: Order = { name: 'visit', payload: { ids: ['1', '2'] } };

describe('readOrder', () => {
  it('reads what the table of jobs allows', () => {
    expect(readOrder('visit', { ids: ['1', '2'] })).toEqual({ ok: true, order });
    expect(readOrder('sweep', {})).toEqual({ ok: true, order: { name: 'sweep', payload: {} } });
  });

  it('refuses unknown names, also those every object has', () => {
    for (const name of ['', 'no-such-job', 'toString', '__proto__'])
      expect(readOrder(name, {})).toEqual({ ok: false, code: 'job-unknown' });
  });

  it('refuses every other payload', () => {
    const bad = [
      null,
      'x',
      {},
      { ids: [] },
      { ids: ['x'] },
      { ids: ['0'] },
      { ids: Array.from({ length: 101 }, () => '1') },
      { ids: ['1'], text: 'a post' },
    ];
    for (const payload of bad) expect(readOrder('visit', payload)).toEqual({ ok: false, code: 'job-bad-payload' });
  });
});

describe('checkOrder', () => {
  it('throws without the payload in the message', () => {
    const add = () => checkOrder('visit', { ids: ['secret'] });
    expect(add).toThrow(AppError);
    expect(add).toThrow(/^(?!.*secret)/s);
  });
});

describe('orderId', () => {
  it('is the same for the same job only', () => {
    const ids = [
      orderId(order, '0'),
      orderId(order, '1'),
      orderId({ ...order, name: 'parse' }, '0'),
      orderId({ name: 'visit', payload: { ids: ['2', '1'] } }, '0'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(orderId({ name: 'visit', payload: { ids: ['1', '2'] } }, '0')).toBe(ids[0]);
  });

  it('has the shape BullMQ takes', () => {
    expect(orderId(order, 'e7')).toMatch(/^visit-[0-9a-f]{20}-e7$/);
  });

  it('refuses an epoch that would break it', () => {
    for (const epoch of ['', 'a:b', 'a b', 'x'.repeat(65)]) expect(() => orderId(order, epoch)).toThrow('epoch');
  });
});
