/** Reading rule sets that come from outside: from a person, or from a version that an older program stored. Pure. */
import type { z } from 'zod';
import { ruleContent, type RuleProblem, type RuleProblemCode } from '#src/domain/rule-content.ts';
import { assess } from '#src/signals/assess.ts';
import { type RuleSet, ruleSetProblems } from '#src/signals/rule-set.ts';
import { shippedRules } from '#src/signals/shipped-rules.ts';
import { knownIds } from './known-ids.ts';
import { namedPath } from './named-parts.ts';

/** A rule set without its version. */
export type Rules = Omit<RuleSet, 'version'>;

/** At most so many problems are named at once. */
const mostProblems = 200;

/** Checks shape and bounds. What the parts must say to each other is asked by `problemsOf`. */
export function readContent(value: unknown): { ok: true; content: Rules } | { ok: false; problems: RuleProblem[] } {
  const read = ruleContent.safeParse(value);
  if (read.success) return { ok: true, content: read.data };
  return { ok: false, problems: read.error.issues.slice(0, mostProblems).flatMap((issue) => problemsOfIssue(value, issue)) };
}

const codes: Partial<Record<z.core.$ZodIssue['code'], RuleProblemCode>> = {
  invalid_type: 'wrong-type',
  too_big: 'too-large',
  too_small: 'too-small',
  invalid_format: 'wrong-format',
  invalid_key: 'wrong-format',
  invalid_value: 'unknown',
};

function problemsOfIssue(value: unknown, issue: z.core.$ZodIssue): RuleProblem[] {
  const path = namedPath(value, issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, code: 'unknown', detail: null }));
  const missing = issue.code === 'invalid_type' && valueAt(value, issue.path) === undefined;
  return [{ path, code: missing ? 'missing' : (codes[issue.code] ?? 'wrong-type'), detail: null }];
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(
    (at: unknown, step) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    value,
  );
}

/** Everything that keeps a well-formed rule set from being used; empty means it can score. */
export function problemsOf(content: Rules): RuleProblem[] {
  const problems = ruleSetProblems(content, knownIds).slice(0, mostProblems);
  return problems.length > 0 ? problems : trialProblems(content);
}

/** Scores one text: what cannot be compiled (a place name without a word in it) shows here and not in a worker. */
function trialProblems(content: Rules): RuleProblem[] {
  try {
    assess(
      { text: 'Tuyển người sang Campuchia, lương 25tr, lh zalo', title: null, seenAt: content.releasedAt },
      { ...content, version: 'trial' },
    );
    return [];
  } catch (error) {
    return [{ path: '', code: 'unusable', detail: error instanceof RangeError ? error.message : 'error' }];
  }
}

/**
 * A stored version as this program can use it. What it lacks because an older program made it is added: lists of the shipped
 * set, 0 points for newer signals; what speaks of signals that are gone is left out. The same version gives the same value.
 */
export function completed(stored: unknown): unknown {
  if (!isObject(stored)) return stored;
  const { version: _version, ...old } = stored;
  const lexicon = isObject(old['lexicon']) ? old['lexicon'] : {};
  const { version: _shipped, ...shipped } = shippedRules;
  return {
    ...shipped,
    phrases: {},
    ...pick(old, Object.keys(shipped)),
    points: pointsOf(old['points'], knownIds.signals),
    mitigationPoints: pointsOf(old['mitigationPoints'], knownIds.mitigations),
    lexicon: { ...shipped.lexicon, ...pick(lexicon, Object.keys(shipped.lexicon)) },
  };
}

function pointsOf(points: unknown, ids: readonly string[]): Record<string, unknown> {
  const given = isObject(points) ? points : {};
  return Object.fromEntries(ids.map((id) => [id, given[id] ?? 0]));
}

function pick(from: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.filter((key) => key in from).map((key) => [key, from[key]]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
