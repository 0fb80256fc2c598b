import { describe, expect, it } from 'vitest';
import { scoreLine } from '#src/cli/score-row.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';

const score = (value: unknown) => scoreLine(JSON.stringify(value), shippedRules);

describe('scoreLine', () => {
  it('gives exactly the fields of the contract, in their order', () => {
    const result = score({
      id: 'p1',
      text: 'Tuyển người sang Campuchia, việc nhẹ lương cao, ib em',
      title: null,
      url: 'https://example.com',
      novel: 1,
    });
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect(Object.keys(result.row)).toEqual([
      'id',
      'risk',
      'band',
      'queue',
      'stance',
      'abstain',
      'forms',
      'signals',
      'mitigations',
      'facts',
      'rules',
      'model',
    ]);
    expect(Object.keys(result.row.facts)).toEqual([
      'wages',
      'moneyAsked',
      'moneyAdvanced',
      'destinations',
      'contacts',
      'ages',
      'companies',
      'licences',
      'places',
      'jobFamily',
      'payTerms',
      'taxNumbers',
      'hours',
      'papers',
    ]);
    expect(result.row).toMatchObject({ id: 'p1', band: 'high', queue: 'review', rules: shippedRules.version, model: null });
  });

  it('quotes the text as it is', () => {
    const text = '😀 V.i.ệ.c nhẹ lương cao, sang C@mpuchia, ib em';
    const result = score({ id: 7, text });
    expect(result.ok && result.row.signals.length).toBeGreaterThan(0);
    if (!result.ok) return;
    for (const { quote, start, end } of result.row.signals) {
      expect(quote).toBe(text.slice(start, end));
      expect(quote).not.toBe('');
    }
  });

  it.each([
    ['not JSON', '{'],
    ['not JSON', ''],
    ['line: ', '[]'],
    ['line: ', 'null'],
    ['id: ', '{"text":"a"}'],
    ['text: ', '{"id":"a"}'],
    ['text: must not be empty', '{"id":"a","text":" \\n"}'],
    ['text: ', '{"id":"a","text":7}'],
    ['seenAt: ', '{"id":"a","text":"a","seenAt":"yesterday"}'],
    ['text: ', JSON.stringify({ id: 'a', text: 'x'.repeat(200_001) })],
  ])('says «%s» of a bad line', (problem, line) => {
    const result = scoreLine(line, shippedRules);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.error.startsWith(problem)).toBe(true);
  });

  it.each(['2026-01-02', '2026-01-02T03:04:05Z', '2026-01-02T03:04:05.678+07:00', '2026-01-02T03:04:05', null])(
    'takes the time %s',
    (seenAt) => {
      expect(score({ id: 'a', text: 'chào', seenAt }).ok).toBe(true);
    },
  );
});
