/** What speaks most for and against: the number there would be without one signal or mitigation, or with a mitigation more. */
import type { Assessment, AssessmentQueue, Band, CombinationHit } from '#src/domain/assessment.ts';
import { signals } from './index.ts';
import { bandOf, riskOf } from './risk.ts';
import type { RuleSet } from './rule-set.ts';

/** The parts of a rule set that the number follows from. */
export type ChangeRules = Pick<RuleSet, 'points' | 'mitigationPoints' | 'groupCaps' | 'combinations' | 'bands' | 'queueThreshold'>;
/** `points` as they stand in the assessment (of the rule set, for what is missing); the rest is what would be. */
export type Reason = { id: string; points: number; risk: number; band: Band; queue: AssessmentQueue };
export type Changes = { for: Reason[]; against: Reason[]; missing: Reason[] };
type Judged = Pick<Assessment, 'risk' | 'signals' | 'mitigations' | 'combinations'>;

/**
 * The two strongest signals and the two strongest mitigations, by how far the risk would move, then by points; where nothing
 * speaks against, `missing` names what would and can be checked. Pure. Null where these rules and this program do not lead to
 * the stored number any more: then nothing can be said of what would change it.
 */
export function whatWouldChange(assessment: Judged, rules: ChangeRules): Changes | null {
  if (without(null, assessment, rules).risk !== assessment.risk) return null;
  const against = strongest(assessment.mitigations, assessment, rules).filter((reason) => moves(reason, assessment, rules));
  return {
    for: strongest(assessment.signals, assessment, rules).slice(0, 2),
    against: against.slice(0, 2),
    missing: assessment.mitigations.length > 0 || assessment.risk === 0 ? [] : whatIsMissing(assessment, rules),
  };
}

function strongest(findings: Assessment['signals'], assessment: Judged, rules: ChangeRules): Reason[] {
  const reasons = findings
    .filter((finding, i) => findings.findIndex((one) => one.id === finding.id) === i)
    .map(({ id, points }) => ({ id, points, ...without(id, assessment, rules) }));
  const moved = (reason: Reason): number => Math.abs(assessment.risk - reason.risk);
  return reasons.toSorted((a, b) => moved(b) - moved(a) || Math.abs(b.points) - Math.abs(a.points) || (a.id < b.id ? -1 : 1));
}

/** A mitigation that takes nothing off and routes nowhere is no reason. */
function moves(reason: Reason, assessment: Judged, rules: ChangeRules): boolean {
  return (
    reason.points !== 0 || reason.risk !== assessment.risk || reason.queue !== queueOf(assessment.risk, assessment.combinations, rules)
  );
}

const abroad = new Set(['DEST_KH', 'DEST_MM', 'DEST_LA', 'DEST_PH', 'DEST_OTHER', 'STUDY', 'XKLD_FRAUD']);
const bodies = new Set(['ORGAN', 'SURROGACY', 'ADOPTION']);
/** Trades in which an address and a firm prove nothing (definition of NEG_DOMESTIC). */
const unproven = new Set(['SEX_EXPL', 'FISHING', 'MARRIAGE', 'TRANSFER_SALE', 'ILLEGAL_EXIT']);

/** What an officer could find out that would speak against this kind of post, as the rule set weighs it. */
function whatIsMissing(assessment: Judged, rules: ChangeRules): Reason[] {
  const has = (ids: ReadonlySet<string>): boolean => assessment.signals.some((finding) => ids.has(finding.id));
  const wanted = has(bodies)
    ? ['NEG_HUMANITARIAN']
    : has(abroad)
      ? ['NEG_LICENSED', 'NEG_OFFICIAL_PROG']
      : has(unproven)
        ? []
        : ['NEG_DOMESTIC'];
  return wanted.flatMap((id) => {
    const points = rules.mitigationPoints[id] ?? 0;
    return points === 0 ? [] : [{ id, points: -points, ...reckon(idsOf(assessment.signals), [id], assessment.combinations, rules) }];
  });
}

function without(id: string | null, assessment: Judged, rules: ChangeRules): Omit<Reason, 'id' | 'points'> {
  const left = new Set([...assessment.signals, ...assessment.mitigations].map((finding) => finding.id).filter((one) => one !== id));
  const combinations = id === null ? assessment.combinations : assessment.combinations.filter((hit) => stillHolds(hit, id, left, rules));
  const mitigations = [...idsOf(assessment.mitigations)].filter((one) => left.has(one));
  return reckon(left, mitigations, combinations, rules);
}

function reckon(
  found: ReadonlySet<string>,
  mitigations: readonly string[],
  combinations: readonly CombinationHit[],
  rules: ChangeRules,
): Omit<Reason, 'id' | 'points'> {
  const { risk } = riskOf({ signals: signals.filter((signal) => found.has(signal.id)), mitigations, combinations }, rules);
  return { risk, band: bandOf(risk, rules), queue: queueOf(risk, combinations, rules) };
}

function idsOf(findings: Assessment['signals']): Set<string> {
  return new Set(findings.map((finding) => finding.id));
}

function queueOf(risk: number, combinations: readonly CombinationHit[], rules: Pick<RuleSet, 'queueThreshold'>): AssessmentQueue {
  if (combinations.some((hit) => hit.effect === 'route')) return 'rescue';
  return risk >= rules.queueThreshold ? 'review' : 'none';
}

/** A combination that held falls only where one of its conditions rested on the missing id alone. Conditions of the text stay. */
function stillHolds(hit: CombinationHit, missing: string, left: ReadonlySet<string>, rules: Pick<RuleSet, 'combinations'>): boolean {
  const rule = rules.combinations.find((one) => one.id === hit.id);
  if (rule === undefined) return true;
  return rule.when.every((list) => !list.includes(missing) || list.some((id) => left.has(id) || id.startsWith('$')));
}
