/**
 * The arithmetic of the risk, alone: group-capped sum of signals and mitigations, clamped to 0-100; raised to the highest
 * floor; lowered to the lowest ceiling unless a combination that is always reviewed fired. More signals never lower it, more
 * mitigations never raise it. Source: design of the product, section 3.
 */
import type { Band, CombinationHit, RiskBasis } from '#src/domain/assessment.ts';
import { bands } from '#src/domain/assessment.ts';
import type { SignalGroup } from '#src/domain/signal.ts';
import type { RuleSet } from './rule-set.ts';

export type Risk = {
  /** 0-100. */
  risk: number;
  basis: RiskBasis;
  /** Points of each signal and (negative) of each mitigation after caps; they add up to `basis.sum`. */
  points: Map<string, number>;
};

export type RiskRules = Pick<RuleSet, 'points' | 'mitigationPoints' | 'groupCaps'>;

/** The risk of what was found. Ids without points in the rules count 0. */
export function riskOf(
  found: {
    signals: readonly { id: string; group: SignalGroup }[];
    mitigations: readonly string[];
    combinations: readonly CombinationHit[];
  },
  rules: RiskRules,
): Risk {
  const points = cappedPoints(found.signals, rules);
  const against = new Map<string, number>();
  for (const id of [...found.mitigations].toSorted()) against.set(id, rules.mitigationPoints[id] ?? 0);
  const plus = total(points);
  const minus = total(against);
  // What goes over the ends of the scale is taken off the list too, so that the list always adds up to the sum.
  trim(points, Math.max(0, plus - minus - 100));
  trim(against, Math.max(0, minus - plus));
  for (const [id, value] of against) points.set(id, value === 0 ? 0 : -value);
  const sum = Math.min(100, Math.max(0, plus - minus));
  return { ...fixed(sum, found.combinations), points };
}

/** Points by group cap: within a group the strongest signals earn first. */
function cappedPoints(signals: readonly { id: string; group: SignalGroup }[], rules: RiskRules): Map<string, number> {
  const strongestFirst = [...signals].toSorted((a, b) => (rules.points[b.id] ?? 0) - (rules.points[a.id] ?? 0) || (a.id < b.id ? -1 : 1));
  const left = new Map<SignalGroup, number>();
  const points = new Map<string, number>();
  for (const { id, group } of strongestFirst) {
    const room = left.get(group) ?? rules.groupCaps[group];
    const earned = Math.min(room, rules.points[id] ?? 0);
    points.set(id, earned);
    left.set(group, room - earned);
  }
  return points;
}

function total(points: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const value of points.values()) sum += value;
  return sum;
}

/** Takes `excess` off the weakest first. */
function trim(points: Map<string, number>, excess: number): void {
  let left = excess;
  const weakestFirst = [...points].toSorted((a, b) => a[1] - b[1] || (a[0] < b[0] ? 1 : -1));
  for (const [id, value] of weakestFirst) {
    const taken = Math.min(value, left);
    points.set(id, value - taken);
    left -= taken;
  }
}

function fixed(sum: number, combinations: readonly CombinationHit[]): { risk: number; basis: RiskBasis } {
  let risk = sum;
  let basis: RiskBasis = { sum, by: 'sum', id: null };
  for (const hit of combinations) {
    if (hit.effect === 'floor' && hit.value !== null && hit.value > risk) {
      risk = hit.value;
      basis = { sum, by: 'floor', id: hit.id };
    }
  }
  if (combinations.some((hit) => hit.alwaysReview)) return { risk, basis };
  for (const hit of combinations) {
    if (hit.effect === 'ceiling' && hit.value !== null && hit.value < risk) {
      risk = hit.value;
      basis = { sum, by: 'ceiling', id: hit.id };
    }
  }
  return { risk, basis };
}

/** The band of a risk. */
export function bandOf(risk: number, rules: Pick<RuleSet, 'bands'>): Band {
  return bands.find((band) => risk >= rules.bands[band]) ?? 'low';
}
