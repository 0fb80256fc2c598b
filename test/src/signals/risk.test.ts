import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CombinationHit } from '#src/domain/assessment.ts';
import { mitigations, signals } from '#src/signals/index.ts';
import { bandOf, riskOf } from '#src/signals/risk.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';

const someSignals = fc.subarray([...signals]);
const someMitigations = fc.subarray(mitigations.map((one) => one.id));
const hit = fc.oneof(
  fc.record({
    id: fc.constantFrom('C1', 'C2', 'C7'),
    effect: fc.constant('floor' as const),
    value: fc.integer({ min: 0, max: 100 }),
    alwaysReview: fc.boolean(),
  }),
  fc.record({
    id: fc.constant('C11'),
    effect: fc.constant('ceiling' as const),
    value: fc.integer({ min: 0, max: 100 }),
    alwaysReview: fc.constant(false),
  }),
);
const hits = fc.array(hit, { maxLength: 4 });
const input = fc.record({ signals: someSignals, mitigations: someMitigations, combinations: hits });

const floor = (value: number, alwaysReview = false): CombinationHit => ({ id: 'C1', effect: 'floor', value, alwaysReview });
const ceiling: CombinationHit = { id: 'C11', effect: 'ceiling', value: 35, alwaysReview: false };
const find = (...ids: string[]) => signals.filter((signal) => ids.includes(signal.id));

describe('riskOf', () => {
  it('lists points that add up to the sum', () => {
    fc.assert(
      fc.property(input, (found) => {
        const { basis, points } = riskOf(found, shippedRules);
        const listed = [...points.values()].reduce((sum, value) => sum + value, 0);
        expect(listed).toBeCloseTo(basis.sum, 9);
        expect(basis.sum).toBeGreaterThanOrEqual(0);
        expect(basis.sum).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('stays in 0-100 and names what fixed it', () => {
    fc.assert(
      fc.property(input, (found) => {
        const { risk, basis } = riskOf(found, shippedRules);
        expect(risk).toBeGreaterThanOrEqual(0);
        expect(risk).toBeLessThanOrEqual(100);
        if (basis.by === 'sum') expect(risk).toBe(basis.sum);
        else expect(found.combinations.some((one) => one.id === basis.id && one.value === risk)).toBe(true);
      }),
    );
  });

  it('never falls with one signal more', () => {
    fc.assert(
      fc.property(input, fc.constantFrom(...signals), (found, more) => {
        const before = riskOf(found, shippedRules).risk;
        const after = riskOf({ ...found, signals: [...new Set([...found.signals, more])] }, shippedRules).risk;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('never rises with one mitigation more', () => {
    fc.assert(
      fc.property(input, fc.constantFrom(...mitigations), (found, more) => {
        const before = riskOf(found, shippedRules).risk;
        const after = riskOf({ ...found, mitigations: [...new Set([...found.mitigations, more.id])] }, shippedRules).risk;
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('does not depend on the order in which things were found', () => {
    fc.assert(
      fc.property(input, (found) => {
        const turned = { ...found, signals: found.signals.toReversed(), mitigations: found.mitigations.toReversed() };
        expect(riskOf(turned, shippedRules).points).toEqual(riskOf(found, shippedRules).points);
      }),
    );
  });

  it('keeps each group under its cap', () => {
    fc.assert(
      fc.property(input, (found) => {
        const { points } = riskOf(found, shippedRules);
        for (const [group, cap] of Object.entries(shippedRules.groupCaps)) {
          const earned = found.signals
            .filter((signal) => signal.group === group)
            .reduce((sum, signal) => sum + (points.get(signal.id) ?? 0), 0);
          expect(earned).toBeLessThanOrEqual(cap);
        }
      }),
    );
  });

  it('raises to the highest floor, then lowers to the ceiling', () => {
    const found = { signals: find('EASY_HIGH'), mitigations: [], combinations: [floor(70), floor(80)] };
    expect(riskOf(found, shippedRules)).toMatchObject({ risk: 80, basis: { sum: 14, by: 'floor', id: 'C1' } });
    expect(riskOf({ ...found, combinations: [floor(70), ceiling] }, shippedRules)).toMatchObject({
      risk: 35,
      basis: { by: 'ceiling', id: 'C11' },
    });
  });

  it('lets a combination that is always reviewed through the ceiling', () => {
    const found = { signals: find('EASY_HIGH'), mitigations: ['NEG_WARNING'], combinations: [floor(85, true), ceiling] };
    expect(riskOf(found, shippedRules)).toMatchObject({ risk: 85, basis: { by: 'floor' } });
  });

  it('leaves a sum under the ceiling alone', () => {
    expect(riskOf({ signals: find('EASY_HIGH'), mitigations: [], combinations: [ceiling] }, shippedRules)).toMatchObject({
      risk: 14,
      basis: { by: 'sum', id: null },
    });
  });
});

describe('bandOf', () => {
  it.each([
    [100, 'very-high'],
    [85, 'very-high'],
    [84, 'high'],
    [65, 'high'],
    [64, 'medium'],
    [40, 'medium'],
    [39, 'low'],
    [0, 'low'],
  ] as const)('%i is %s', (risk, band) => {
    expect(bandOf(risk, shippedRules)).toBe(band);
  });
});
