/**
 * What a decision needs, as data: where a case may go, why, and the questions that must be answered before. The server refuses
 * with `checkDecision`; the interface offers the same lists. Source: work flow of police and Department, sections 2 and 3.
 */
import type { Band } from './assessment.ts';
import type { CaseRoute, Conclusion } from './decision.ts';

/** A conclusion with the route it takes. The place in a list is the number key that picks it. */
export type Choice = { conclusion: Conclusion; route: CaseRoute };

/** Choices of the desk of offers, in the order of their number keys. */
export const reviewChoices: readonly Choice[] = [
  { conclusion: 'signs', route: 'takedown' },
  { conclusion: 'signs', route: 'transfer-pc02' },
  { conclusion: 'signs', route: 'user-information' },
  { conclusion: 'signs', route: 'other-agency' },
  { conclusion: 'signs', route: 'watch' },
  { conclusion: 'not-enough', route: 'watch' },
  { conclusion: 'not-enough', route: 'dismissed' },
  { conclusion: 'no-signs', route: 'dismissed' },
  { conclusion: 'signs', route: 'rescue' },
];

/** Choices for a cry for help: removal and requests to platforms are not among them, whatever else changes. */
export const rescueChoices: readonly Choice[] = [
  { conclusion: 'signs', route: 'transfer-pc02' },
  { conclusion: 'not-enough', route: 'dismissed' },
  { conclusion: 'no-signs', route: 'dismissed' },
];

const reopening: Choice = { conclusion: 'signs', route: 'rescue' };

/** What a decision is about: its level, whether it stands in the rescue queue, and whether it was decided already (concluded or closed). */
export type Looked = { band: Band; rescue: boolean; settled: boolean };

/** The choices of a case. A cry for help that was decided may always go back to rescue: that is open from every state and every conclusion. */
export function choicesFor(looked: Pick<Looked, 'rescue' | 'settled'>): readonly Choice[] {
  if (!looked.rescue) return reviewChoices;
  return looked.settled ? [...rescueChoices, reopening] : rescueChoices;
}

/** Why, by conclusion, in the order of their number keys. `other` asks for words. */
export const reasonCodes = {
  signs: ['deceit', 'debt', 'forced', 'sexual', 'minors', 'body', 'illegal-exit', 'fees', 'other'],
  'no-signs': ['lawful-job', 'licensed', 'warning', 'own-story', 'not-recruiting', 'known', 'other'],
  'not-enough': ['gone', 'unclear', 'no-contact', 'one-sign', 'needs-check', 'other'],
} as const satisfies Record<Conclusion, readonly string[]>;

/** Why a case goes to rescue. */
export const rescueReasons = ['held', 'violence', 'ransom', 'minor', 'missing', 'other'] as const;

/** To whom a cry for help is handed over. */
export const rescueTargets = ['111', 'police', 'consulate', 'other'] as const;
export type RescueTarget = (typeof rescueTargets)[number];

/** What came of a case that was routed. `handled` and `no-violation` end it, `not-ours` sends it back. */
export const outcomes = ['in-progress', 'handled', 'no-violation', 'not-ours'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why somebody looks at contacts and names. `other` asks for words. */
export const unmaskPurposes = ['identify-author', 'contact-victim', 'prepare-request', 'investigate', 'other'] as const;
export type UnmaskPurpose = (typeof unmaskPurposes)[number];

/** Questions that must be answered «yes» before a decision is taken. */
export const questionIds = ['asked-pc02', 'kept-evidence', 'keep-post', 'checked-victim', 'told-duty'] as const;
export type QuestionId = (typeof questionIds)[number];

/** One line a rule: its questions stand before a decision to which everything in it applies. */
const questionRules: readonly { routes: readonly CaseRoute[]; bands: readonly Band[] | null; rescue: boolean | null; ask: QuestionId[] }[] =
  [
    { routes: ['takedown'], bands: null, rescue: null, ask: ['asked-pc02', 'kept-evidence'] },
    { routes: ['user-information'], bands: null, rescue: null, ask: ['kept-evidence'] },
    { routes: ['transfer-pc02'], bands: null, rescue: null, ask: ['keep-post'] },
    { routes: ['dismissed'], bands: ['very-high', 'high'], rescue: false, ask: ['checked-victim'] },
    { routes: ['dismissed'], bands: null, rescue: true, ask: ['checked-victim'] },
    { routes: ['rescue'], bands: null, rescue: null, ask: ['told-duty'] },
  ];

/** What is asked before this decision about a case of this level; `rescue`: the case stands in the rescue queue. */
export function questionsFor(route: CaseRoute, looked: Pick<Looked, 'band' | 'rescue'>): QuestionId[] {
  return questionRules.flatMap((rule) =>
    rule.routes.includes(route) && (rule.bands?.includes(looked.band) ?? true) && (rule.rescue === null || rule.rescue === looked.rescue)
      ? rule.ask
      : [],
  );
}

/** The reasons a choice may be given. */
export function reasonsFor(choice: Choice): readonly string[] {
  return choice.route === 'rescue' ? rescueReasons : reasonCodes[choice.conclusion];
}

/** Minutes in which whoever decided may undo it. */
export const undoMinutes = 10;

/** Minutes for which personal data stays open after unmasking. */
export const unmaskMinutes = 10;

export type DecisionInput = Choice & { reasonCode: string; reason: string; answers: readonly string[] };
export type DecisionFlaw =
  | { reason: 'rescue-no-takedown' | 'route-not-allowed' | 'reason-unknown' | 'reason-missing' }
  | { reason: 'answers-missing'; missing: QuestionId[] };

/** What is wrong with a decision, or null. The first flaw counts. */
export function checkDecision(input: DecisionInput, looked: Looked): DecisionFlaw | null {
  if (looked.rescue && (input.route === 'takedown' || input.route === 'user-information')) return { reason: 'rescue-no-takedown' };
  if (!choicesFor(looked).some((choice) => choice.route === input.route && choice.conclusion === input.conclusion)) {
    return { reason: 'route-not-allowed' };
  }
  if (!reasonsFor(input).includes(input.reasonCode)) return { reason: 'reason-unknown' };
  if (input.reasonCode === 'other' && input.reason.trim().length < 3) return { reason: 'reason-missing' };
  const missing = questionsFor(input.route, looked).filter((id) => !input.answers.includes(id));
  return missing.length === 0 ? null : { reason: 'answers-missing', missing };
}

/** What of the queue is listed. `open` waits for a decision, `concluded-open` was decided and is still being carried out. */
export const caseListStates = ['open', 'mine', 'unclaimed', 'overdue', 'concluded-open', 'closed'] as const;
export type CaseListState = (typeof caseListStates)[number];

/** Hours ahead within which a clock ends, to filter by. */
export const dueWithinHours = [1, 4, 24] as const;
export type DueWithin = (typeof dueWithinHours)[number];
