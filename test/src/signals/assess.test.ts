import { describe, expect, it } from 'vitest';
import { assess } from '#src/signals/assess.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { goldenPosts } from './golden-posts.ts';

const inputOf = (text: string) => ({ text, title: null, seenAt: shippedRules.releasedAt });

describe('assess', () => {
  it('has a golden table of at least eighty posts', () => {
    expect(goldenPosts.length).toBeGreaterThanOrEqual(80);
    expect(new Set(goldenPosts.map((post) => post.name)).size).toBe(goldenPosts.length);
  });

  it.each(goldenPosts)('golden: $name', ({ text, queue, bands, forms }) => {
    const assessment = assess(inputOf(text), shippedRules);
    expect(assessment.queue).toBe(queue);
    expect(bands).toContain(assessment.band);
    expect(assessment.forms.map((one) => one.form)).toEqual(expect.arrayContaining([...(forms ?? [])]));
  });

  it.each(goldenPosts)('explains its number: $name', ({ text }) => {
    const { signals, mitigations, combinations, basis, risk } = assess(inputOf(text), shippedRules);
    const listed = [...signals, ...mitigations].reduce((sum, finding) => sum + finding.points, 0);
    expect(listed).toBeCloseTo(basis.sum, 9);
    if (basis.by === 'sum') expect(risk).toBe(basis.sum);
    else expect(combinations.find((hit) => hit.id === basis.id)?.value).toBe(risk);
    for (const { start, end } of [...signals, ...mitigations]) {
      expect(text.slice(start, end).trim()).not.toBe('');
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it('gives the same value for the same input', () => {
    for (const { text } of goldenPosts.slice(0, 20))
      expect(assess(inputOf(text), shippedRules)).toEqual(assess(inputOf(text), shippedRules));
  });

  it('is plain data', () => {
    const assessment = assess(inputOf('Tuyển người sang Campuchia, việc nhẹ lương cao, ib em'), shippedRules);
    expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
    expect(assessment).toMatchObject({ rules: shippedRules.version, model: null, abstain: false });
  });

  it('takes any text', () => {
    for (const text of [
      'x',
      '.',
      '😀😀',
      '\u200b',
      '\ud83d',
      'a'.repeat(5000),
      '🇰🇭'.repeat(50),
      'tuyển '.repeat(2000),
      'không cần '.repeat(2000),
    ]) {
      expect(assess(inputOf(text), shippedRules).risk).toBeLessThanOrEqual(100);
    }
  });

  it('lists the points of a signal once', () => {
    const { signals } = assess(inputOf('Việc nhẹ lương cao, việc nhàn lương cao, ib em'), shippedRules);
    const bait = signals.filter((finding) => finding.id === 'EASY_HIGH');
    expect(bait.map((finding) => finding.points)).toEqual([14, 0]);
  });

  it('abstains in a language its rules do not understand, without lowering a queue', () => {
    const rules = { ...shippedRules, languages: [] };
    const assessment = assess(inputOf('Tuyển người sang Campuchia, việc nhẹ lương cao, ib em'), rules);
    expect(assessment).toMatchObject({ abstain: true, queue: 'review' });
  });

  it('keeps a warning that retells a sale of people under its ceiling', () => {
    const text = 'Công an cảnh báo: các đối tượng rao “cần bán 2 nhân viên, giá 3000 đô, ib”. Người dân hãy cảnh giác với thủ đoạn này.';
    expect(assess(inputOf(text), shippedRules)).toMatchObject({ queue: 'none' });
  });

  it('works in time linear in the text', () => {
    const text = 'Tuyển nữ không cần bằng cấp sang Campuchia làm game, việc nhẹ lương cao, ib em. ';
    const time = (copies: number): number => {
      const long = text.repeat(copies);
      const startedAt = performance.now();
      assess(inputOf(long), shippedRules);
      return performance.now() - startedAt;
    };
    time(200);
    const short = Math.max(5, Math.min(time(200), time(200)));
    expect(Math.min(time(1600), time(1600))).toBeLessThan(short * 40);
  });
});
