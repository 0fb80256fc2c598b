import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, CombinationHit } from '#src/domain/assessment.ts';
import { assess } from '#src/signals/assess.ts';
import { mitigations, signals } from '#src/signals/index.ts';
import { riskOf } from '#src/signals/risk.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { whatWouldChange } from '#src/signals/what-would-change.ts';

const assessed = (text: string) => assess({ text, title: null, seenAt: shippedRules.releasedAt }, shippedRules);
const changesOf = (assessment: Parameters<typeof whatWouldChange>[0]) => {
  const changes = whatWouldChange(assessment, shippedRules);
  if (changes === null) throw new Error('the number could not be reckoned again');
  return changes;
};

describe('whatWouldChange', () => {
  it('names the two signals the risk rests on, with what would be left', () => {
    const assessment = assessed('Tuyển người sang Campuchia, việc nhẹ lương cao, ib em');
    const reasons = changesOf(assessment);
    expect(reasons.for.map((reason) => reason.id)).toEqual(['DEST_KH', 'EASY_HIGH']);
    for (const reason of reasons.for) {
      expect(reason.risk).toBeLessThan(assessment.risk);
      expect(reason.queue).toBe('none');
      expect(reason.band).toBe('low');
    }
    expect(reasons.against).toEqual([]);
  });

  it('names what speaks against', () => {
    const assessment = assessed('Công ty TNHH Ví Dụ tuyển công nhân, không cần kinh nghiệm, bao ăn ở, BHXH đầy đủ');
    const { against, missing } = changesOf(assessment);
    expect(against[0]?.id).toBe('NEG_DOMESTIC');
    expect(against[0]?.risk).toBeGreaterThanOrEqual(assessment.risk);
    expect(missing).toEqual([]);
  });

  it('names what could be checked where nothing speaks against, with the points of the rule set', () => {
    const { missing } = changesOf(assessed('Tuyển người sang Campuchia làm game, lương 30 triệu, ib em'));
    expect(missing.map(({ id, points }) => [id, points])).toEqual([
      ['NEG_LICENSED', -(shippedRules.mitigationPoints['NEG_LICENSED'] ?? 0)],
      ['NEG_OFFICIAL_PROG', -(shippedRules.mitigationPoints['NEG_OFFICIAL_PROG'] ?? 0)],
    ]);
    expect(changesOf(assessed('Quán karaoke tuyển nữ tiếp khách, ứng lương trước, lh zalo em')).missing).toEqual([]);
  });

  it('is empty for an empty assessment', () => {
    expect(changesOf(assessed('Xin chào'))).toEqual({ for: [], against: [], missing: [] });
  });

  it('says nothing where the rules do not lead to the stored number', () => {
    const assessment = assessed('Tuyển người sang Campuchia, việc nhẹ lương cao, ib em');
    expect(whatWouldChange({ ...assessment, risk: assessment.risk - 1 }, shippedRules)).toBeNull();
  });

  const ids = (list: readonly { id: string }[]) => fc.subarray(list.map((one) => one.id));
  const rule = { points: fc.integer({ min: 0, max: 40 }), value: fc.integer({ min: 0, max: 100 }), alwaysReview: fc.boolean() };
  const anyJudged = fc
    .record({
      signals: ids(signals),
      mitigations: ids(mitigations),
      // other values than those that ship
      values: fc.array(fc.record(rule), { minLength: shippedRules.combinations.length, maxLength: shippedRules.combinations.length }),
      texts: fc.subarray(['$recruiting', '$money', '$contact', '$thailand']),
    })
    .map(({ signals: found, mitigations: against, values, texts }) => {
      const rules = {
        ...shippedRules,
        combinations: shippedRules.combinations.map((one, at) => ({
          ...one,
          value: one.effect === 'route' ? null : (values[at]?.value ?? 0),
          alwaysReview: one.effect === 'floor' && values[at]?.alwaysReview === true,
        })),
      };
      const left = new Set([...found, ...against, ...texts]);
      const combinations: CombinationHit[] = rules.combinations
        .filter((one) => one.when.every((list) => list.some((id) => left.has(id))))
        .map(({ id, effect, value, alwaysReview }) => ({ id, effect, value, alwaysReview }));
      const { risk, points } = riskOf(
        { signals: signals.filter((signal) => left.has(signal.id)), mitigations: against, combinations },
        rules,
      );
      const findings = (list: string[]): Assessment['signals'] =>
        list.map((id, at) => ({ id, points: points.get(id) ?? 0, start: at, end: at + 1 }));
      return { rules, judged: { risk, signals: findings(found), mitigations: findings(against), combinations } };
    });

  it('never raises the risk by taking a reason for away, never lowers it by taking one against away', () => {
    fc.assert(
      fc.property(anyJudged, ({ rules, judged }) => {
        const changes = whatWouldChange(judged, rules);
        expect(changes).not.toBeNull();
        for (const reason of changes?.for ?? []) expect(reason.risk).toBeLessThanOrEqual(judged.risk);
        for (const reason of changes?.against ?? []) expect(reason.risk).toBeGreaterThanOrEqual(judged.risk);
        for (const reason of changes?.missing ?? []) expect(reason.risk).toBeLessThanOrEqual(judged.risk);
      }),
      { numRuns: 300 },
    );
  });

  it('tells the two that move the number most', () => {
    fc.assert(
      fc.property(anyJudged, ({ rules, judged }) => {
        const changes = whatWouldChange(judged, rules);
        const told = (changes?.for ?? []).map((reason) => judged.risk - reason.risk);
        expect(told).toEqual(told.toSorted((a, b) => b - a));
        expect(told).toHaveLength(Math.min(2, judged.signals.length));
      }),
    );
  });
});
