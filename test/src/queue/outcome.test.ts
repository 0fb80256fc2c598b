import { describe, expect, it } from 'vitest';
import { AppError } from '../../../src/errors.ts';
import { INTERRUPTED_MS, LATER_MS, outcomeOf, traceOf } from '../../../src/queue/outcome.ts';

const failure = (retry: 'never' | 'later' | 'soon') => new AppError('some-code', 'text of a post', { retry });

describe('outcomeOf', () => {
  it('does what an AppError asks for', () => {
    expect(outcomeOf(failure('never'), false)).toEqual({ kind: 'give-up', code: 'some-code' });
    expect(outcomeOf(failure('later'), false)).toEqual({ kind: 'postpone', delayMs: LATER_MS, code: 'some-code' });
    expect(outcomeOf(failure('soon'), false)).toEqual({ kind: 'retry', code: 'some-code' });
  });

  it('retries what nobody expected, whatever was thrown', () => {
    for (const thrown of [new Error('x'), 'x', null, undefined])
      expect(outcomeOf(thrown, false)).toEqual({ kind: 'retry', code: 'unexpected' });
  });

  it('never blames a job that was interrupted', () => {
    for (const thrown of [failure('never'), new Error('x')]) {
      expect(outcomeOf(thrown, true)).toEqual({ kind: 'postpone', delayMs: INTERRUPTED_MS, code: 'interrupted' });
    }
  });
});

describe('traceOf', () => {
  it('says where, never what', () => {
    const { error, at } = traceOf(new TypeError('call +84 550\nat once'));
    expect(error).toBe('TypeError');
    expect(at.length).toBeGreaterThan(0);
    expect(JSON.stringify(at)).not.toContain('550');
    expect(traceOf('text')).toEqual({ error: 'string', at: [] });
  });

  it('leaves out message lines that look like frames', () => {
    const frames = traceOf(new Error('x\nat +84 550')).at;
    expect(JSON.stringify(frames)).not.toContain('550');
  });
});
