/**
 * Every code the API can answer with, as plain lists. No zod here: the interface imports this file
 * for its texts, and a test holds those texts against these lists.
 */
import { deskProblems } from './problems/desk.ts';
import { documentProblems } from './problems/documents.ts';
import { evidenceProblems } from './problems/evidence.ts';
import { peopleProblems } from './problems/people.ts';
import { reportProblems } from './problems/reports.ts';
import { rulesProblems } from './problems/rules.ts';
import { takedownProblems } from './problems/takedowns.ts';
import { tipProblems } from './problems/tips.ts';

export { bands, contactKinds, forms, paperPromises, payPeriods as wagePeriods, payTerms, queues, stances } from '#src/domain/assessment.ts';
export type { Band, Form } from '#src/domain/assessment.ts';
export { caseRoutes, conclusions } from '#src/domain/decision.ts';
export { signalGroups } from '#src/domain/signal.ts';
export { platforms } from '#src/domain/source.ts';
export { visitOutcomes } from '#src/domain/visit.ts';
export type { VisitOutcome } from '#src/domain/visit.ts';

/** Lists of open cases that can be asked for. */
export const caseQueues = ['review', 'rescue'] as const;
export type CaseQueue = (typeof caseQueues)[number];

export const caseStates = ['new', 'claimed', 'verifying', 'concluded', 'closed'] as const;
export const signalKinds = ['signal', 'mitigation', 'combination'] as const;
export type SignalKind = (typeof signalKinds)[number];
export const sourceKinds = ['crawl', 'tips', 'import', 'manual'] as const;
export const postingKinds = ['post', 'comment', 'tip'] as const;
export const riskFixes = ['sum', 'floor', 'ceiling'] as const;

/** Codes inside facts (src/domain/assessment.ts). */
export const destinationRoles = ['work', 'transit', 'named'] as const;
export const ageSources = ['age', 'birth-year', 'waiver'] as const;
export const workShifts = ['day', 'night', 'rotating'] as const;
/** A licence number or firm against the list of a rule set: on it, like one on it, on it under another name, or not on it. */
export const licenceMatches = ['exact', 'near', 'other-firm', 'none'] as const;

/** Why a page gave no postings (the reasons of crawlers/crawler.ts). */
export const parseReasons = [
  'auth-wall',
  'captcha',
  'soft-404',
  'needs-browser',
  'not-this-kind',
  'article',
  'malformed',
  'empty',
] as const;

export const quarantineSubjects = ['visit', 'revision', 'import-line', 'capture'] as const;
export const quarantineStages = ['fetch', 'parse', 'assess', 'file', 'import', 'capture'] as const;

/** Stable codes of problem details with their status. Each desk adds those of its own rules. */
export const problemStatus = {
  'bad-request': 400,
  'not-found': 404,
  'host-not-allowed': 421,
  'origin-not-allowed': 403,
  'already-resolved': 409,
  'too-large': 413,
  'unsupported-media': 415,
  'too-many-requests': 429,
  'database-unavailable': 503,
  internal: 500,
  ...peopleProblems,
  ...deskProblems,
  ...documentProblems,
  ...tipProblems,
  ...evidenceProblems,
  ...takedownProblems,
  ...reportProblems,
  ...rulesProblems,
} as const;
export type ProblemCode = keyof typeof problemStatus;
export const problemCodes = Object.keys(problemStatus) as ProblemCode[];
