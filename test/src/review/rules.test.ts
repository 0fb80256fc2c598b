import { describe, expect, it } from 'vitest';
import { checkDecision, questionsFor, reasonsFor, rescueChoices, reviewChoices, undoMinutes } from '#src/domain/decision-rules.ts';
import { dayOfTerm } from '#src/domain/vietnam-time.ts';
import { decisionEffect, isUntouched, restoring, snapshot } from '#src/review/decision-effect.ts';
import { queueOf } from '#src/review/flagged.ts';
import { ageFloor } from '#src/review/freshen-queue.ts';
import { shippedRules } from '#src/review/review-rules.ts';
import { isSampled, sampleDanger } from '#src/review/sample.ts';
import type { CaseRow } from '#src/store/case-work.ts';
import { en } from '#src/ui/i18n/en.ts';
import { vi } from '#src/ui/i18n/vi.ts';

const at = new Date('2026-11-20T03:00:00Z');
const calm = { band: 'medium', rescue: false, settled: false } as const;

describe('a decision', () => {
  const dismiss = { conclusion: 'no-signs', route: 'dismissed', reasonCode: 'warning', reason: '', answers: [] } as const;

  it('needs a known reason, words for «other», and its questions answered', () => {
    expect(checkDecision(dismiss, calm)).toBeNull();
    expect(checkDecision({ ...dismiss, reasonCode: 'held' }, calm)).toEqual({ reason: 'reason-unknown' });
    expect(checkDecision({ ...dismiss, reasonCode: 'other', reason: '  a ' }, calm)).toEqual({ reason: 'reason-missing' });
    expect(checkDecision({ ...dismiss, reasonCode: 'other', reason: 'đã gọi chủ quán' }, calm)).toBeNull();
    expect(checkDecision(dismiss, { band: 'high', rescue: false, settled: false })).toEqual({
      reason: 'answers-missing',
      missing: ['checked-victim'],
    });
    const takedown = { conclusion: 'signs', route: 'takedown', reasonCode: 'deceit', reason: '', answers: ['asked-pc02'] } as const;
    expect(checkDecision(takedown, calm)).toEqual({ reason: 'answers-missing', missing: ['kept-evidence'] });
    expect(checkDecision({ ...takedown, conclusion: 'no-signs' }, calm)).toEqual({ reason: 'route-not-allowed' });
  });

  it('about a cry for help never leads to a request, whatever is answered', () => {
    for (const route of ['takedown', 'user-information'] as const) {
      const decision = { conclusion: 'signs', route, reasonCode: 'deceit', reason: '', answers: ['asked-pc02', 'kept-evidence'] } as const;
      expect(checkDecision(decision, { band: 'high', rescue: true, settled: true })).toEqual({ reason: 'rescue-no-takedown' });
    }
  });

  it('has a number key for every choice and every reason, and words in both languages', () => {
    expect(Math.max(reviewChoices.length, rescueChoices.length)).toBeLessThanOrEqual(9);
    for (const choice of [...reviewChoices, ...rescueChoices]) {
      const reasons = reasonsFor(choice);
      expect(reasons.length).toBeLessThanOrEqual(9);
      expect(reasons.at(-1)).toBe('other');
      for (const words of [vi, en]) {
        expect(Object.keys(words.deskRoute)).toContain(choice.route);
        expect(reasons.filter((reason) => !(reason in words.deskReason))).toEqual([]);
        const questions = questionsFor(choice.route, { band: 'very-high', rescue: false });
        expect(questions.filter((question) => !(question in words.deskQuestion))).toEqual([]);
      }
    }
    expect(undoMinutes).toBe(10);
  });
});

describe('what a decision makes of a case', () => {
  const row = {
    id: '1',
    queue: 'review',
    state: 'claimed',
    band: 'high',
    danger: 80,
    assignee_id: 'a',
    claim_until: at,
  } as unknown as CaseRow;
  const by = { personId: 'a', at, clocks: shippedRules.clocks };

  it('closes what shows nothing and keeps open what is carried out', () => {
    const made = reviewChoices.map((choice) => [choice.route, decisionEffect({ ...choice, agency: 'x' }, row, by).state]);
    expect(made).toEqual([
      ['takedown', 'concluded'],
      ['transfer-pc02', 'concluded'],
      ['user-information', 'concluded'],
      ['other-agency', 'concluded'],
      ['watch', 'concluded'],
      ['watch', 'concluded'],
      ['dismissed', 'closed'],
      ['dismissed', 'closed'],
      ['rescue', 'new'],
    ]);
  });

  it('sends to rescue with an hour and the alarm on', () => {
    const change = decisionEffect({ conclusion: 'signs', route: 'rescue', agency: null }, row, by);
    expect(change).toMatchObject({ queue: 'rescue', danger: 100, alarm_heard_at: null, due_at: new Date(at.getTime() + 3_600_000) });
  });

  it('can be put back exactly', () => {
    const before = snapshot(row);
    expect(restoring(before)).toMatchObject({ queue: 'review', state: 'claimed', danger: 80, claim_until: at.toISOString() });
    expect(isUntouched(row, before)).toBe(true);
    expect(isUntouched({ ...row, assignee_id: 'b' }, before)).toBe(false);
  });
});

describe('the queue', () => {
  it('lifts a case that waited past its clock, and one without a clock after two weeks', () => {
    const due = (hours: number) => ({ dueAt: new Date(at.getTime() - hours * 3_600_000), openedAt: at });
    expect([due(-1), due(0), due(23), due(24), due(100)].map((row) => ageFloor(row, at))).toEqual([0, 70, 70, 85, 95]);
    const opened = (days: number) => ({ dueAt: null, openedAt: new Date(at.getTime() - days * 86_400_000) });
    expect([opened(13), opened(14)].map((row) => ageFloor(row, at))).toEqual([0, 70]);
  });

  it('takes every tip, and of the unflagged the same share again and again', () => {
    const posting = { identity: 'hand:07', stance: 'other', queue: 'none', kind: 'post' } as const;
    expect(queueOf(posting, 0)).toBeNull();
    expect(queueOf(posting, 1000)).toBe('sample');
    expect(queueOf({ ...posting, queue: 'review' }, 1000)).toBe('review');
    expect(queueOf({ ...posting, kind: 'tip' }, 0)).toBe('review');
    expect(queueOf({ ...posting, kind: 'tip', stance: 'help' }, 0)).toBe('rescue');
    const ids = Array.from({ length: 20_000 }, (_, n) => String(n + 1));
    const sampled = ids.filter((id) => isSampled(id, 20));
    expect(sampled.length / ids.length).toBeCloseTo(0.02, 2);
    expect(ids.filter((id) => isSampled(id, 20))).toEqual(sampled);
    const dangers = sampled.map(sampleDanger);
    expect(Math.min(...dangers)).toBeLessThan(30);
    expect(Math.max(...dangers)).toBeGreaterThan(85);
  });

  it('counts the days of a report of crime from the day it was taken, in Viet Nam', () => {
    expect(dayOfTerm('2026-11-20', new Date('2026-11-20T16:59:00Z'))).toBe(1);
    expect(dayOfTerm('2026-11-20', new Date('2026-11-20T17:00:00Z'))).toBe(2);
    expect(dayOfTerm('2026-11-01', at)).toBe(20);
  });
});
