/**
 * The assessment of one text by rules: read it, look for every signal and mitigation, see which combinations hold, do the
 * arithmetic. Pure: the same input and rules give the same value.
 */
import type { Assessment, AssessmentInput, AssessmentQueue, CombinationHit, Finding, Span } from '#src/domain/assessment.ts';
import { baseLanguage } from '#src/text/language.ts';
import { readText } from '#src/text/read-text.ts';
import type { TextReading } from '#src/text/reading.ts';
import { combinationHits, formsOf } from './conditions.ts';
import { findSignal } from './find-signal.ts';
import { mitigations, signals } from './index.ts';
import { bandOf, riskOf } from './risk.ts';
import type { RuleSet } from './rule-set.ts';

/** Most places of one signal that an assessment lists; a text that repeats itself says nothing new. */
const MOST_PLACES = 20;

/** Assesses a text by the rules alone (`model` is null). */
export function assess(input: AssessmentInput, rules: RuleSet): Assessment {
  return assessReading(readText(input, rules.lexicon), rules);
}

/** As `assess`, for a text that was read already. */
export function assessReading(reading: TextReading, rules: RuleSet): Assessment {
  const found = new Map<string, readonly Span[]>();
  for (const signal of [...signals, ...mitigations]) {
    const spans = findSignal(signal, reading, rules);
    if (spans.length > 0) found.set(signal.id, spans.slice(0, MOST_PLACES));
  }
  const foundSignals = signals.filter((signal) => found.has(signal.id));
  const foundMitigations = mitigations.filter((mitigation) => found.has(mitigation.id));
  const combinations = combinationHits(reading, found, rules);
  const { risk, basis, points } = riskOf(
    { signals: foundSignals, mitigations: foundMitigations.map((one) => one.id), combinations },
    rules,
  );
  return {
    risk,
    band: bandOf(risk, rules),
    queue: queueOf(risk, combinations, rules),
    stance: found.has('NEG_HELP') ? 'help' : reading.stance.stance,
    stanceAt: [...(found.get('NEG_HELP') ?? reading.stance.spans)],
    language: reading.language,
    abstain: !rules.languages.includes(baseLanguage(reading.language)),
    forms: formsOf(reading, found, rules).map((form) => ({ form, p: 1 })),
    signals: findings(foundSignals, found, points),
    mitigations: findings(foundMitigations, found, points),
    combinations,
    basis,
    facts: reading.facts,
    rules: rules.version,
    model: null,
  };
}

/** A cry for help goes to rescue whatever else the text says. */
function queueOf(risk: number, combinations: readonly CombinationHit[], rules: Pick<RuleSet, 'queueThreshold'>): AssessmentQueue {
  if (combinations.some((hit) => hit.effect === 'route')) return 'rescue';
  return risk >= rules.queueThreshold ? 'review' : 'none';
}

function findings(
  of: readonly { id: string }[],
  found: ReadonlyMap<string, readonly Span[]>,
  points: ReadonlyMap<string, number>,
): Finding[] {
  return of.flatMap(({ id }) =>
    (found.get(id) ?? []).map(({ start, end }, place) => ({ id, start, end, points: place === 0 ? (points.get(id) ?? 0) : 0 })),
  );
}
