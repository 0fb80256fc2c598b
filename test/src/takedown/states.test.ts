import { describe, expect, it } from 'vitest';
import { permissionIds, permissions, type Role, roles } from '#src/domain/access.ts';
import { takedownStates } from '#src/domain/takedown.ts';
import { localDay } from '#src/domain/vietnam-time.ts';
import { dueAt, isOverdue, wholeMinute } from '#src/takedown/clocks.ts';
import { caseRefusal } from '#src/takedown/case-rules.ts';
import { actRefusal, type ActPerson, personActs, stateAfter, transitions } from '#src/takedown/states.ts';

const person = (id: string, role: Role): ActPerson => ({
  id,
  permissions: permissionIds.filter((permission) => (permissions[permission] as readonly Role[]).includes(role)),
  desk: role === 'dost' ? 'department' : role === 'clerk' ? 'clerk' : 'police',
});
const subject = { state: 'submitted' as const, draftedBy: 'a', editors: ['b'], requester: 'police' as const };

describe('states of a request', () => {
  it('let every act happen from its own states only', () => {
    for (const act of personActs)
      for (const state of takedownStates) {
        const all = person('z', 'chief');
        const everything = { ...all, permissions: permissionIds };
        const refusal = actRefusal(act, { ...subject, state }, everything);
        expect(refusal).toBe(transitions[act].from.includes(state) ? null : 'takedown-wrong-state');
      }
  });

  it('let nothing happen once it ended', () => {
    for (const state of ['closed', 'withdrawn', 'stopped'] as const)
      expect(personActs.filter((act) => transitions[act].from.includes(state))).toEqual([]);
  });

  it('lead from a draft to sent only through a signature and a number', () => {
    const before = (state: string) => personActs.filter((act) => transitions[act].to === state).flatMap((act) => transitions[act].from);
    expect(before('sent')).toEqual(['numbered']);
    expect(before('numbered')).toEqual(['signed']);
    expect(before('signed')).toEqual(['submitted']);
    expect(stateAfter('edit', 'draft')).toBe('draft');
  });

  it('hold four eyes and desks', () => {
    expect(actRefusal('sign', subject, person('c', 'chief'))).toBeNull();
    expect(actRefusal('sign', subject, person('a', 'chief'))).toBe('takedown-own-draft');
    expect(actRefusal('sign', subject, person('b', 'chief'))).toBe('takedown-own-change');
    for (const role of roles) if (role !== 'chief') expect(actRefusal('sign', subject, person('c', role))).toBe('not-allowed');
    expect(actRefusal('submit', { ...subject, state: 'draft' }, person('c', 'dost'))).toBe('takedown-not-your-desk');
    expect(actRefusal('submit', { ...subject, state: 'draft', requester: 'department' }, person('c', 'dost'))).toBeNull();
    expect(actRefusal('withdraw', { ...subject, state: 'signed' }, person('a', 'officer'))).toBe('takedown-needs-chief');
    expect(actRefusal('withdraw', subject, person('a', 'officer'))).toBeNull();
  });

  it('let a wrong answer be recorded anew, and an answered request be called off by a chief', () => {
    const answered = { ...subject, state: 'answered' as const };
    expect(actRefusal('answer', answered, person('c', 'clerk'))).toBeNull();
    expect(stateAfter('answer', 'answered')).toBe('answered');
    expect(actRefusal('withdraw', answered, person('c', 'officer'))).toBe('takedown-needs-chief');
    expect(actRefusal('withdraw', answered, person('c', 'chief'))).toBeNull();
  });

  it('ask the case again: rescue beats everything', () => {
    const good = { queue: 'review', state: 'concluded', conclusion: 'signs', route: 'takedown', closed_at: null } as const;
    expect(caseRefusal(good, 'removal', false)).toBeNull();
    expect(caseRefusal(good, 'removal', true)).toBe('takedown-case-rescue');
    expect(caseRefusal({ ...good, queue: 'rescue' }, 'user-information', false)).toBe('takedown-case-rescue');
    expect(caseRefusal({ ...good, route: 'rescue' }, 'removal', false)).toBe('takedown-case-rescue');
    for (const route of ['dismissed', 'watch', 'transfer-pc02', 'other-agency', 'user-information', null] as const)
      expect(caseRefusal({ ...good, route }, 'removal', false)).toBe('takedown-case-not-routed');
    expect(caseRefusal({ ...good, state: 'verifying' }, 'removal', false)).toBe('takedown-case-not-routed');
    expect(caseRefusal({ ...good, closed_at: new Date() }, 'removal', false)).toBe('takedown-case-not-routed');
    expect(caseRefusal({ ...good, conclusion: 'not-enough' }, 'removal', false)).toBe('takedown-case-not-routed');
  });

  it('run the clock from receipt where it is known, to the minute', () => {
    const sentAt = new Date('2026-11-22T03:00:00Z');
    expect(dueAt({ sentAt, confirmedAt: null, hours: 24 }).toISOString()).toBe('2026-11-23T03:00:00.000Z');
    expect(dueAt({ sentAt, confirmedAt: new Date('2026-11-22T05:30:00Z'), hours: 3 }).toISOString()).toBe('2026-11-22T08:30:00.000Z');
    const due = new Date('2026-11-23T03:00:00Z');
    expect(isOverdue({ state: 'sent', dueAt: due, answer: null }, due)).toBe(false);
    expect(isOverdue({ state: 'sent', dueAt: due, answer: null }, new Date(due.getTime() + 1))).toBe(true);
    const late = new Date(due.getTime() + 1);
    expect(isOverdue({ state: 'answered', dueAt: due, answer: 'refused' }, late)).toBe(false);
    expect(isOverdue({ state: 'answered', dueAt: due, answer: 'none' }, late)).toBe(true);
    expect(isOverdue({ state: 'closed', dueAt: due, answer: 'none' }, late)).toBe(false);
    expect(wholeMinute(new Date('2026-11-22T03:00:59.999Z')).toISOString()).toBe('2026-11-22T03:00:00.000Z');
    expect(localDay(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23');
  });
});
