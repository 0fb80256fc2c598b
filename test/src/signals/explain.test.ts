import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#src/signals/assess.ts';
import { cappedSignals, licenceMatch, readAs } from '#src/signals/explain.ts';
import { signals } from '#src/signals/index.ts';
import { riskOf } from '#src/signals/risk.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';

const whole = (text: string) => [{ start: 0, end: text.length }];

describe('cappedSignals', () => {
  it('names what a full group cut off, and nothing else', () => {
    fc.assert(
      fc.property(fc.subarray([...signals]), (found) => {
        const { points } = riskOf({ signals: found, mitigations: [], combinations: [] }, { ...shippedRules });
        const findings = found.map((signal, at) => ({ id: signal.id, points: points.get(signal.id) ?? 0, start: at, end: at + 1 }));
        const capped = cappedSignals({ signals: findings }, shippedRules);
        for (const one of capped) {
          const group = found.filter((signal) => signal.group === one.group);
          const together = group.reduce((sum, signal) => sum + (shippedRules.points[signal.id] ?? 0), 0);
          expect(together).toBeGreaterThan(one.cap);
          expect(one.points).toBeGreaterThan(points.get(one.id) ?? 0);
        }
      }),
    );
  });

  it('is empty where no group is full', () => {
    const assessment = assess({ text: 'Tuyển người sang Campuchia làm game', title: null, seenAt: shippedRules.releasedAt }, shippedRules);
    expect(cappedSignals(assessment, shippedRules)).toEqual([]);
  });
});

describe('readAs', () => {
  it.each([
    ['v.i.ệ.c n.h.ẹ', 'việc nhẹ'],
    ['𝚟𝚒ệ𝚌 𝚗𝚑ẹ', 'việc nhẹ'],
  ])('says what %s hides', (written, read) => {
    expect(readAs(written, whole(written))).toEqual([{ start: 0, end: written.length, read }]);
  });

  it('tells whole words', () => {
    const text = 'làm v.i.ệ.c nhẹ';
    const [told] = readAs(text, [{ start: 4, end: 8 }]);
    expect(told).toEqual({ start: 4, end: 11, read: 'việc' });
  });

  it('says nothing of words that hide nothing', () => {
    expect(readAs('Việc nhẹ', whole('Việc nhẹ'))).toEqual([]);
  });

  it('stands any text and any stretch', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(60), fc.nat(60), (text, a, b) => {
        for (const one of readAs(text, [{ start: Math.min(a, b), end: Math.max(a, b) }])) expect(one.read).not.toBe('');
      }),
    );
  });
});

describe('licenceMatch', () => {
  const list = [{ number: '9901/LĐTBXH-GP', company: 'Công ty Cổ phần Nhân lực Ví Dụ' }];

  it.each([
    [{ number: '9901/LĐTBXH-GP', companies: [] }, 'exact', 'Công ty Cổ phần Nhân lực Ví Dụ'],
    [{ number: '9901/lđtbxh-gp', companies: [] }, 'exact', 'Công ty Cổ phần Nhân lực Ví Dụ'],
    [{ number: '9907/LĐTBXH-GP', companies: [] }, 'near', 'Công ty Cổ phần Nhân lực Ví Dụ'],
    [{ number: '12/XKLĐ-GP', companies: [] }, 'none', null],
    [{ number: '9901/LĐTBXH-GP', companies: ['Quán Mẫu', 'công ty cổ phần nhân lực ví dụ'] }, 'exact', 'Công ty Cổ phần Nhân lực Ví Dụ'],
    [{ number: '9901/LĐTBXH-GP', companies: ['Công ty Mượn Danh'] }, 'other-firm', 'Công ty Cổ phần Nhân lực Ví Dụ'],
    [{ company: 'công ty cổ phần nhân lực ví dụ' }, 'exact', 'Công ty Cổ phần Nhân lực Ví Dụ'],
    [{ company: 'Quán Cà Phê Mẫu' }, 'none', null],
  ])('finds %o: %s', (said, match, listed) => {
    expect(licenceMatch(said, list)).toEqual({ match, listed });
  });

  it('finds nothing on an empty list', () => {
    expect(licenceMatch({ number: '9901/LĐTBXH-GP', companies: [] }, [])).toEqual({ match: 'none', listed: null });
  });
});
