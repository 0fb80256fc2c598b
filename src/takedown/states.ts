/**
 * Who may do which act from which state: one table, pure. The schema (migrations/0004) holds the same
 * for what must never happen: a signature of a writer, a number without a signature, sending without a number.
 *
 *   draft ─▶ submitted ─▶ signed ─▶ numbered ─▶ sent ─▶ confirmed ─▶ answered ─▶ closed
 *     ▲──────────┘ returned                      └─────────────────────▲
 *   withdrawn: by a person, before it is closed · stopped: by the machine, before it is sent
 */
import type { Permission } from '#src/domain/access.ts';
import type { TakedownAct, TakedownRefusal, TakedownState } from '#src/domain/takedown.ts';

/** Acts of a person on a request that exists. */
export type PersonAct = Exclude<TakedownAct, 'draft' | 'stop' | 'recall' | 'resume'>;

type Rule = { from: readonly TakedownState[]; to: TakedownState | 'same'; permission: Permission };

const unsent = ['draft', 'submitted', 'signed', 'numbered'] as const satisfies readonly TakedownState[];
const out = ['sent', 'confirmed', 'answered'] as const satisfies readonly TakedownState[];

/** Every act with the states it starts from and leads to, and the permission it needs. */
export const transitions: Record<PersonAct, Rule> = {
  edit: { from: ['draft'], to: 'same', permission: 'takedown.draft' },
  submit: { from: ['draft'], to: 'submitted', permission: 'takedown.draft' },
  return: { from: ['submitted'], to: 'draft', permission: 'takedown.sign' },
  sign: { from: ['submitted'], to: 'signed', permission: 'takedown.sign' },
  number: { from: ['signed'], to: 'numbered', permission: 'takedown.number' },
  send: { from: ['numbered'], to: 'sent', permission: 'takedown.send' },
  confirm: { from: ['sent'], to: 'confirmed', permission: 'takedown.send' },
  // again from answered: what was recorded wrongly is recorded anew, the events keep both
  answer: { from: out, to: 'answered', permission: 'takedown.send' },
  result: { from: out, to: 'same', permission: 'takedown.send' },
  recheck: { from: out, to: 'same', permission: 'takedown.send' },
  close: { from: ['answered'], to: 'closed', permission: 'takedown.send' },
  withdraw: { from: [...unsent, ...out], to: 'withdrawn', permission: 'takedown.draft' },
};
export const personActs = Object.keys(transitions) as PersonAct[];

/** States in which a request has not left the house; what the machine stops. */
export const unsentStates: readonly TakedownState[] = unsent;
/** States in which a request is out and not finished; only a person can call it back. */
export const outStates: readonly TakedownState[] = out;
/** States in which nothing happens any more. */
export const endedStates: readonly TakedownState[] = ['closed', 'withdrawn', 'stopped'];

/** What the table needs to know of a request. */
export type ActSubject = {
  state: TakedownState;
  draftedBy: string;
  editors: readonly string[];
  requester: 'police' | 'department';
};

/** Somebody who wants to act: permissions that reach the province of the request, and for whom the person writes there. */
export type ActPerson = { id: string; permissions: readonly Permission[]; desk: 'police' | 'department' | 'clerk' };

/** The state an act leads to. */
export function stateAfter(act: PersonAct, from: TakedownState): TakedownState {
  const { to } = transitions[act];
  return to === 'same' ? from : to;
}

/** Null when this person may do this act now, else why not. Four eyes: whoever wrote in a letter does not sign it. */
export function actRefusal(act: PersonAct, subject: ActSubject, person: ActPerson): TakedownRefusal | 'not-allowed' | null {
  const rule = transitions[act];
  if (!person.permissions.includes(rule.permission)) return 'not-allowed';
  if (!rule.from.includes(subject.state)) return 'takedown-wrong-state';
  if (act === 'sign') {
    if (subject.draftedBy === person.id) return 'takedown-own-draft';
    if (subject.editors.includes(person.id)) return 'takedown-own-change';
  }
  // the Department handles its own letters only; police and clerk handle all of the province
  if (person.desk === 'department' && subject.requester !== 'department') return 'takedown-not-your-desk';
  // what was signed is called off by somebody who may sign
  const signed = subject.state !== 'draft' && subject.state !== 'submitted';
  if (act === 'withdraw' && signed && !person.permissions.includes('takedown.sign')) return 'takedown-needs-chief';
  return null;
}
