/** What speaks most for and against: the risk there would be without one signal, or without one mitigation. */
import type { Assessment, CombinationHit } from '#src/domain/assessment.ts';
import { signals } from './index.ts';
import { riskOf } from './risk.ts';
import type { RuleSet } from './rule-set.ts';

/** `riskWithout` is the risk had this not been found. */
export type Reason = { id: string; points: number; riskWithout: number };

/** The two strongest signals and the two strongest mitigations, by how far the risk would move, then by points. */
export function whatWouldChange(assessment: Assessment, rules: RuleSet): { for: Reason[]; against: Reason[] } {
  return {
    for: strongest(assessment.signals, assessment, rules),
    against: strongest(assessment.mitigations, assessment, rules),
  };
}

function strongest(findings: Assessment['signals'], assessment: Assessment, rules: RuleSet): Reason[] {
  const reasons = findings
    .filter((finding, i) => findings.findIndex((one) => one.id === finding.id) === i)
    .map(({ id, points }) => ({ id, points, riskWithout: riskWithout(id, assessment, rules) }));
  const moved = (reason: Reason): number => Math.abs(assessment.risk - reason.riskWithout);
  return reasons.toSorted((a, b) => moved(b) - moved(a) || Math.abs(b.points) - Math.abs(a.points) || (a.id < b.id ? -1 : 1)).slice(0, 2);
}

function riskWithout(id: string, assessment: Assessment, rules: RuleSet): number {
  const left = new Set([...assessment.signals, ...assessment.mitigations].map((finding) => finding.id).filter((one) => one !== id));
  const combinations = assessment.combinations.filter((hit) => stillHolds(hit, id, left, rules));
  return riskOf(
    {
      signals: signals.filter((signal) => left.has(signal.id)),
      mitigations: [...new Set(assessment.mitigations.map((finding) => finding.id))].filter((one) => left.has(one)),
      combinations,
    },
    rules,
  ).risk;
}

/** A combination that held falls only where one of its conditions rested on the missing id alone. Conditions of the text stay. */
function stillHolds(hit: CombinationHit, missing: string, left: ReadonlySet<string>, rules: Pick<RuleSet, 'combinations'>): boolean {
  const rule = rules.combinations.find((one) => one.id === hit.id);
  if (rule === undefined) return true;
  return rule.when.every((list) => !list.includes(missing) || list.some((id) => left.has(id) || id.startsWith('$')));
}
