import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '#src/signals/content-hash.ts';
import { mitigations, signals } from '#src/signals/index.ts';
import { ruleSetProblems, type RuleSet } from '#src/signals/rule-set.ts';
import { shippedRules, withVersion } from '#src/signals/shipped-rules.ts';

const known = { signals: signals.map((one) => one.id), mitigations: mitigations.map((one) => one.id) };
const changed = (change: Partial<RuleSet>): string[] => ruleSetProblems({ ...shippedRules, ...change }, known);

describe('the shipped rules', () => {
  it('have no problems', () => {
    expect(ruleSetProblems(shippedRules, known)).toEqual([]);
  });

  it('carry their day and the hash of their content', () => {
    expect(shippedRules.version).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{16}$/);
    expect(withVersion(shippedRules).version).not.toBe('');
  });

  it('change their version with any edit', () => {
    const versions = [
      shippedRules,
      withVersion({ ...shippedRules, points: { ...shippedRules.points, BOARD: 5 } }),
      withVersion({ ...shippedRules, queueThreshold: 41 }),
      withVersion({ ...shippedRules, licences: [] }),
      withVersion({ ...shippedRules, lexicon: { ...shippedRules.lexicon, gazetteer: shippedRules.lexicon.gazetteer.slice(1) } }),
    ].map((rules) => rules.version);
    expect(new Set(versions).size).toBe(versions.length);
  });
});

describe('ruleSetProblems', () => {
  it('names missing and unknown points', () => {
    const { BOARD: _left, ...points } = shippedRules.points;
    expect(changed({ points: { ...points, NOVEL: 3 } })).toEqual(['signal BOARD has no points', 'points for unknown signal NOVEL']);
  });

  it('names bands out of order and a threshold off the scale', () => {
    expect(changed({ bands: { 'very-high': 60, high: 65, medium: 40, low: 0 } })).toEqual(['bands are not ordered down to 0']);
    expect(changed({ queueThreshold: 140 })).toEqual(['queue threshold is not in 0-100']);
  });

  it('refuses combinations that would turn the arithmetic upside down', () => {
    const problems = changed({
      combinations: [
        { id: 'X1', when: [['NEG_WARNING']], effect: 'floor', value: 50, alwaysReview: false },
        { id: 'X2', when: [['ORGAN']], effect: 'ceiling', value: 50, alwaysReview: false },
        { id: 'X2', when: [['NOVEL'], []], effect: 'floor', value: null, alwaysReview: false },
      ],
    });
    expect(problems).toEqual([
      'floor X1 stands on a mitigation',
      'ceiling X2 stands on a signal',
      'combination X2 stands twice',
      'combination X2 has an empty condition',
      'combination X2 uses unknown NOVEL',
      'combination X2 has no value in 0-100',
    ]);
  });

  it('wants an instant of release', () => {
    expect(changed({ releasedAt: 'soon' })).toEqual(['releasedAt is not an instant']);
  });
});

describe('contentHash', () => {
  it('is the same for the same content in any order of keys', () => {
    expect(contentHash(canonicalJson({ a: 1, b: [2, { c: 3, d: null }] }))).toBe(
      contentHash(canonicalJson({ b: [2, { d: null, c: 3 }], a: 1 })),
    );
  });

  it('differs for other content', () => {
    expect(contentHash('a')).not.toBe(contentHash('b'));
    expect(contentHash('')).toMatch(/^[0-9a-f]{16}$/);
  });
});
