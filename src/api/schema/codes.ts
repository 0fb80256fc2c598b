/**
 * Every code the API can answer with, as plain lists. No zod here: the interface imports this file
 * for its texts, and a test holds those texts against these lists.
 */
export { bands, contactKinds, forms, queues, stances } from '#src/domain/assessment.ts';
export type { Band, Form } from '#src/domain/assessment.ts';
export { signalGroups } from '#src/domain/signal.ts';
export { platforms } from '#src/domain/source.ts';
export { visitOutcomes } from '#src/domain/visit.ts';
export type { VisitOutcome } from '#src/domain/visit.ts';

/** Lists of open cases that can be asked for. */
export const caseQueues = ['review', 'rescue'] as const;
export type CaseQueue = (typeof caseQueues)[number];

export const caseStates = ['new', 'claimed', 'verifying', 'concluded', 'closed'] as const;
export const conclusions = ['signs', 'no-signs', 'not-enough'] as const;
export const signalKinds = ['signal', 'mitigation', 'combination'] as const;
export type SignalKind = (typeof signalKinds)[number];
export const sourceKinds = ['crawl', 'tips', 'import', 'manual'] as const;
export const postingKinds = ['post', 'comment', 'tip'] as const;
export const riskFixes = ['sum', 'floor', 'ceiling'] as const;
export const wagePeriods = ['hour', 'day', 'week', 'month', 'year', 'task'] as const;

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

export const quarantineSubjects = ['visit', 'revision', 'import-line'] as const;
export const quarantineStages = ['fetch', 'parse', 'assess', 'file', 'import'] as const;

/** Stable codes of problem details. */
export const problemCodes = [
  'bad-request',
  'not-found',
  'host-not-allowed',
  'origin-not-allowed',
  'already-resolved',
  'too-large',
  'unsupported-media',
  'too-many-requests',
  'database-unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
