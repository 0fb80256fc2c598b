import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '#src/signals/content-hash.ts';
import { mitigations, signals } from '#src/signals/index.ts';
import { ruleSetProblems, ruleSetSchema, type RuleSet } from '#src/signals/rule-set.ts';
import { shippedRules, withVersion } from '#src/signals/shipped-rules.ts';

const known = {
  signals: signals.map((one) => one.id),
  mitigations: mitigations.map((one) => one.id),
  currencies: Object.keys(shippedRules.lexicon.rates.perUnit),
};
const changed = (change: Partial<RuleSet>): string[] =>
  ruleSetProblems({ ...shippedRules, ...change }, known).map(({ path, code, detail }) =>
    detail === null ? `${path} ${code}` : `${path} ${code} ${detail}`,
  );

describe('the shipped rules', () => {
  it('have no problems', () => {
    expect(ruleSetProblems(shippedRules, known)).toEqual([]);
    expect(ruleSetSchema.safeParse(shippedRules).error?.issues).toBeUndefined();
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
    expect(changed({ points: { ...points, NOVEL: 3 } })).toEqual(['points.BOARD missing', 'points.NOVEL unknown']);
  });

  it('names bands out of order and a threshold off the scale', () => {
    expect(changed({ bands: { 'very-high': 60, high: 65, medium: 40, low: 0 } })).toEqual(['bands order']);
    expect(changed({ queueThreshold: 140 })).toEqual(['queueThreshold too-large']);
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
      'combinations.X1.when floor-on-mitigation',
      'combinations.X2.when ceiling-on-signal',
      'combinations.X2.when empty',
      'combinations.X2.when unknown NOVEL',
      'combinations.X2.value value-missing',
      'combinations.X2 twice',
    ]);
  });

  it('wants an instant of release', () => {
    expect(changed({ releasedAt: 'soon' })).toEqual(['releasedAt wrong-format']);
  });

  it('reads every added wording and says why it cannot be read', () => {
    expect(changed({ phrases: { EASY_HIGH: ['việc (nhẹ|nhàn) .. lương cao', '{tuyển} người'], NEG_WARNING: ['đừng tin'] } })).toEqual([]);
    const problems = ruleSetProblems({ ...shippedRules, phrases: { EASY_HIGH: ['(mở', '.. cuối', 'một', 'một'], NOVEL: ['hai'] } }, known);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'phrases.EASY_HIGH.0 wording',
      'phrases.EASY_HIGH.1 wording',
      'phrases.EASY_HIGH.3 twice',
      'phrases.NOVEL unknown',
    ]);
    expect(problems[0]?.detail).toContain('(mở');
  });

  it('refuses wordings that could be read in too many ways to be matched quickly', () => {
    for (const text of ['a ..9 b', 'a .. b .. c .. d .. e .. f', `${'(a|b|c|d|e|f|g|h|i|k) '.repeat(6)}z`])
      expect(changed({ phrases: { EASY_HIGH: [text] } })).toEqual([`phrases.EASY_HIGH.0 wording-too-wide ${text}`]);
  });

  it('names things that stand twice, and currencies that are gone', () => {
    const { gazetteer, rates } = shippedRules.lexicon;
    const [first] = gazetteer;
    const { USD: _gone, ...perUnit } = rates.perUnit;
    const lexicon = { ...shippedRules.lexicon, gazetteer: [...gazetteer, first!], rates: { ...rates, perUnit } };
    expect(changed({ lexicon, licences: [...shippedRules.licences, ...shippedRules.licences] })).toEqual([
      'rates.perUnit.USD missing',
      `gazetteer.${first?.id} twice`,
      `licences.${shippedRules.licences[0]?.number} twice`,
    ]);
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
