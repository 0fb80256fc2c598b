/**
 * The rule set: everything analysts may edit. Its version changes with any edit of any part, so that an assessment names
 * exactly the rules it was made with.
 */
import { bands as bandIds, forms as formIds, type Band, type Form } from '#src/domain/assessment.ts';
import { signalGroups, type SignalGroup } from '#src/domain/signal.ts';
import type { Lexicon } from '#src/text/lexicon.ts';

/** All of the lists must hold, each by one of its ids: signals, mitigations, or conditions of the text (`$money`). */
export type Condition = string[][];

export type CombinationRule = {
  id: string;
  when: Condition;
  effect: 'floor' | 'ceiling' | 'route';
  value: number | null;
  alwaysReview: boolean;
};

export type RuleSet = {
  /** Release day and hash of the content, e.g. `2026-11-22-1f2e3d4c5b6a`. */
  version: string;
  /** ISO instant; the reference time of texts that come without one. */
  releasedAt: string;
  /** Points a signal gives before the cap of its group. */
  points: Record<string, number>;
  /** Points a mitigation takes off. */
  mitigationPoints: Record<string, number>;
  /** Most points a group of signals gives together. */
  groupCaps: Record<SignalGroup, number>;
  /** Least risk of each band. */
  bands: Record<Band, number>;
  /** Risk from which a posting goes to review. */
  queueThreshold: number;
  combinations: CombinationRule[];
  /** When a form is named, as long as no model says how likely it is. */
  forms: { form: Form; when: Condition }[];
  /** Pay from which unskilled work is anomalous, VND a month. */
  pay: { highUnskilledVndMonth: number };
  /** Share of letters that had to be undone from which the text counts as obfuscated. */
  obfuscationShare: number;
  /** Languages the signals understand; in others the assessment abstains. */
  languages: string[];
  /** Licensed labour-export firms; absence proves nothing. */
  licences: { number: string; company: string }[];
  lexicon: Lexicon;
};

/** Conditions of the text that combinations may use beside signal ids. */
export const textConditions = ['$recruiting', '$money', '$contact', '$thailand'] as const;
export type TextCondition = (typeof textConditions)[number];

/** What is wrong with a rule set; empty means it can be used. `known` are the ids of the registry. */
export function ruleSetProblems(rules: RuleSet, known: { signals: readonly string[]; mitigations: readonly string[] }): string[] {
  const problems: string[] = [];
  for (const id of known.signals) if (!isPoints(rules.points[id])) problems.push(`signal ${id} has no points`);
  for (const id of known.mitigations) if (!isPoints(rules.mitigationPoints[id])) problems.push(`mitigation ${id} has no points`);
  for (const id of Object.keys(rules.points)) if (!known.signals.includes(id)) problems.push(`points for unknown signal ${id}`);
  for (const id of Object.keys(rules.mitigationPoints))
    if (!known.mitigations.includes(id)) problems.push(`points for unknown mitigation ${id}`);
  for (const group of signalGroups) if (!isPoints(rules.groupCaps[group])) problems.push(`group ${group} has no cap`);
  for (const group of Object.keys(rules.groupCaps)) if (!signalGroups.some((one) => one === group)) problems.push(`unknown group ${group}`);
  const thresholds = bandIds.map((band) => rules.bands[band]);
  if (thresholds.some((value, i) => i > 0 && value >= (thresholds[i - 1] ?? 0)) || thresholds.at(-1) !== 0)
    problems.push('bands are not ordered down to 0');
  if (!isPoints(rules.queueThreshold) || rules.queueThreshold > 100) problems.push('queue threshold is not in 0-100');
  const ids = new Set([...known.signals, ...known.mitigations, ...textConditions]);
  const seen = new Set<string>();
  for (const rule of rules.combinations) {
    if (seen.has(rule.id)) problems.push(`combination ${rule.id} stands twice`);
    seen.add(rule.id);
    problems.push(...conditionProblems(rule.when, ids, `combination ${rule.id}`), ...effectProblems(rule, known.mitigations));
  }
  for (const rule of rules.forms) {
    if (!formIds.includes(rule.form)) problems.push(`unknown form ${rule.form}`);
    problems.push(...conditionProblems(rule.when, ids, `form ${rule.form}`));
  }
  if (Number.isNaN(Date.parse(rules.releasedAt))) problems.push('releasedAt is not an instant');
  return problems;
}

function isPoints(value: number | undefined): boolean {
  return value !== undefined && Number.isFinite(value) && value >= 0;
}

function conditionProblems(when: Condition, ids: ReadonlySet<string>, where: string): string[] {
  const problems: string[] = [];
  if (when.length === 0 || when.some((list) => list.length === 0)) problems.push(`${where} has an empty condition`);
  for (const id of when.flat()) if (!ids.has(id)) problems.push(`${where} uses unknown ${id}`);
  return problems;
}

/** A floor may not stand on a mitigation nor a ceiling on a signal: both would turn the arithmetic upside down. */
function effectProblems(rule: CombinationRule, mitigations: readonly string[]): string[] {
  const problems: string[] = [];
  if (rule.effect === 'route') {
    if (rule.value !== null) problems.push(`combination ${rule.id} routes and must have no value`);
  } else if (rule.value === null || rule.value < 0 || rule.value > 100) problems.push(`combination ${rule.id} has no value in 0-100`);
  const onMitigation = rule.when.flat().filter((id) => mitigations.includes(id)).length;
  if (rule.effect === 'floor' && onMitigation > 0) problems.push(`floor ${rule.id} stands on a mitigation`);
  if (rule.effect !== 'floor' && onMitigation < rule.when.flat().length) problems.push(`${rule.effect} ${rule.id} stands on a signal`);
  return problems;
}
