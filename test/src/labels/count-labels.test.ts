import { describe, expect, it } from 'vitest';
import { countLabels } from '#src/labels/count-labels.ts';
import { shareOf } from '#src/labels/wilson.ts';

const row = (conclusion: 'signs' | 'no-signs' | 'not-enough', more: Partial<Parameters<typeof countLabels>[0][number]> = {}) => ({
  flagged: true,
  tip: false,
  sampled: false,
  conclusion,
  forms: ['fishing'],
  signals: ['FISHING'],
  ...more,
});

describe('shares', () => {
  it('have the interval of Wilson', () => {
    expect(shareOf(0, 0)).toBeNull();
    const ten = shareOf(1, 10);
    expect(ten?.value).toBe(0.1);
    expect(ten?.low).toBeCloseTo(0.0179, 4);
    expect(ten?.high).toBeCloseTo(0.4042, 4);
    expect(shareOf(0, 5)?.low).toBe(0);
    expect(shareOf(5, 5)?.high).toBe(1);
  });
});

describe('counting labels', () => {
  it('keeps flagged, sample and tips apart', () => {
    const counted = countLabels([
      row('signs'),
      row('no-signs'),
      row('not-enough'),
      row('signs', { flagged: false, sampled: true, signals: ['STUDY'], forms: [] }),
      row('no-signs', { flagged: false, sampled: true, signals: [] }),
      row('no-signs', { flagged: false, sampled: true, signals: [] }),
      row('signs', { flagged: false, tip: true, signals: ['STUDY'] }),
      row('signs', { tip: true }),
    ]);
    expect(counted.flagged).toMatchObject({ decided: 3, against: 1, unsure: 1 });
    expect(counted.sample).toMatchObject({ decided: 3, against: 1, unsure: 0 });
    expect(counted.tips).toMatchObject({ decided: 2, against: 1 });
    expect(counted.signals).toEqual([
      { id: 'FISHING', decided: 3, against: 1, unsure: 1, share: shareOf(1, 3), misses: 0 },
      { id: 'STUDY', decided: 0, against: 0, unsure: 0, share: null, misses: 2 },
    ]);
    expect(counted.forms.map(({ id, decided, misses }) => [id, decided, misses])).toEqual([['fishing', 3, 1]]);
  });
  it('counts nothing of nothing', () => {
    expect(countLabels([])).toMatchObject({ flagged: { decided: 0, share: null }, signals: [], forms: [] });
  });
});
