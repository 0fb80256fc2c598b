/** The rule set that ships: the JSON files beside this one and the lexicon of the text folder, under one version. */
import { forms as formIds, type Form } from '#src/domain/assessment.ts';
import { shippedLexicon } from '#src/text/lexicon.ts';
import { canonicalJson, contentHash } from './content-hash.ts';
import type { CombinationRule, RuleSet } from './rule-set.ts';
import bands from './rules/bands.json' with { type: 'json' };
import combinations from './rules/combinations.json' with { type: 'json' };
import engine from './rules/engine.json' with { type: 'json' };
import forms from './rules/forms.json' with { type: 'json' };
import licences from './rules/licences.json' with { type: 'json' };
import points from './rules/points.json' with { type: 'json' };
import thresholds from './rules/thresholds.json' with { type: 'json' };

const effects = ['floor', 'ceiling', 'route'] as const;

function combinationRule(row: (typeof combinations.combinations)[number]): CombinationRule {
  const effect = effects.find((one) => one === row.effect);
  if (effect === undefined) throw new RangeError(`combination ${row.id} has an unknown effect`);
  return { id: row.id, when: row.when, effect, value: row.value, alwaysReview: row.alwaysReview };
}

function formRule(row: (typeof forms.forms)[number]): { form: Form; when: string[][] } {
  const form = formIds.find((one) => one === row.form);
  if (form === undefined) throw new RangeError(`unknown form ${row.form}`);
  return { form, when: row.when };
}

/** A rule set with the version that its content asks for, and the program that reads texts with it. */
export function withVersion(rules: Omit<RuleSet, 'version'>): RuleSet {
  return { ...rules, version: `${rules.releasedAt.slice(0, 10)}-${contentHash(canonicalJson({ ...rules, engine: engine.engine }))}` };
}

const days = [bands.date, combinations.date, engine.date, forms.date, licences.date, points.date, thresholds.date];

/** The rules in force when nothing else is said. */
export const shippedRules: RuleSet = withVersion({
  releasedAt: `${days.toSorted().at(-1)}T00:00:00.000Z`,
  points: points.signals,
  mitigationPoints: points.mitigations,
  groupCaps: points.groupCaps,
  bands: bands.bands,
  queueThreshold: bands.queueThreshold,
  combinations: combinations.combinations.map(combinationRule),
  forms: forms.forms.map(formRule),
  pay: { highUnskilledVndMonth: thresholds.highUnskilledVndMonth },
  obfuscationShare: thresholds.obfuscationShare,
  languages: thresholds.languages,
  licences: licences.licences,
  phrases: {},
  lexicon: shippedLexicon,
});
