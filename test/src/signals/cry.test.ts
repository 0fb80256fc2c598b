import { describe, expect, test } from 'vitest';
import { assess } from '#src/signals/assess.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { cries, otherTalk } from './cry-rows.ts';

const queueOf = (text: string) => assess({ text, title: null, seenAt: shippedRules.releasedAt }, shippedRules).queue;

describe('cries for help', () => {
  test.each(cries)('to rescue: %s', (text) => {
    expect(queueOf(text)).toBe('rescue');
  });

  test.each(otherTalk)('not to rescue: %s', (text) => {
    expect(queueOf(text)).not.toBe('rescue');
  });
});
