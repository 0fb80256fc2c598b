import { describe, expect, it } from 'vitest';
import { assess } from '#src/signals/assess.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { whatWouldChange } from '#src/signals/what-would-change.ts';

const assessed = (text: string) => assess({ text, title: null, seenAt: shippedRules.releasedAt }, shippedRules);

describe('whatWouldChange', () => {
  it('names the two signals the risk rests on', () => {
    const assessment = assessed('Tuyển người sang Campuchia, việc nhẹ lương cao, ib em');
    const reasons = whatWouldChange(assessment, shippedRules);
    expect(reasons.for.map((reason) => reason.id)).toEqual(['DEST_KH', 'EASY_HIGH']);
    for (const reason of reasons.for) expect(reason.riskWithout).toBeLessThan(assessment.risk);
    expect(reasons.against).toEqual([]);
  });

  it('names what speaks against', () => {
    const assessment = assessed('Công ty TNHH Ví Dụ tuyển công nhân, không cần kinh nghiệm, bao ăn ở, BHXH đầy đủ');
    const [first] = whatWouldChange(assessment, shippedRules).against;
    expect(first?.id).toBe('NEG_DOMESTIC');
    expect(first?.riskWithout).toBeGreaterThanOrEqual(assessment.risk);
  });

  it('is empty for an empty assessment', () => {
    expect(whatWouldChange(assessed('Xin chào'), shippedRules)).toEqual({ for: [], against: [] });
  });
});
