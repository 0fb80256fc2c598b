/**
 * The rule set: everything analysts may edit. Its version changes with any edit of any part, so that an assessment names
 * exactly the rules it was made with. Fields and bounds: src/domain/rule-content.ts; here, what the parts must say to each other.
 */
import { z } from 'zod';
import { bands as bandIds, forms as formIds } from '#src/domain/assessment.ts';
import { ruleContent, type RuleContent, type RuleProblem, type RuleProblemCode } from '#src/domain/rule-content.ts';
import { signalGroups } from '#src/domain/signal.ts';
import type { Lexicon } from '#src/text/lexicon.ts';
import { wording } from './wording.ts';

/** All of the lists must hold, each by one of its ids: signals, mitigations, or conditions of the text (`$money`). */
export type Condition = string[][];

export type CombinationRule = RuleContent['combinations'][number];

/** The fields are described in src/domain/rule-content.ts. */
export type RuleSet = Omit<RuleContent, 'lexicon'> & {
  /** Release day and hash of the content, e.g. `2026-11-22-1f2e3d4c5b6a`. */
  version: string;
  lexicon: Lexicon;
};

/** Anything that comes in is read with it; the type says that schema and lexicon agree. */
export const ruleSetSchema: z.ZodType<RuleSet> = ruleContent.extend({ version: z.string().min(1).max(63) });

/** Conditions of the text that combinations may use beside signal ids. */
export const textConditions = ['$recruiting', '$money', '$contact', '$thailand'] as const;
export type TextCondition = (typeof textConditions)[number];

/** What the program knows: ids of the registry, and the currencies its wage parser can meet. */
export type KnownIds = { signals: readonly string[]; mitigations: readonly string[]; currencies?: readonly string[] };

/** What is wrong with a rule set, each with its place; empty means it can be used. */
export function ruleSetProblems(rules: Omit<RuleSet, 'version'>, known: KnownIds): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const add = (path: string, code: RuleProblemCode, detail: string | null = null): void => void problems.push({ path, code, detail });
  pointProblems('points', rules.points, known.signals, add);
  pointProblems('mitigationPoints', rules.mitigationPoints, known.mitigations, add);
  pointProblems('groupCaps', rules.groupCaps, signalGroups, add);
  const thresholds = bandIds.map((band) => rules.bands[band]);
  if (thresholds.some((value, i) => i > 0 && value >= (thresholds[i - 1] ?? 0)) || thresholds.at(-1) !== 0) add('bands', 'order');
  if (!isPoints(rules.queueThreshold)) add('queueThreshold', 'too-small');
  else if (rules.queueThreshold > 100) add('queueThreshold', 'too-large');
  const ids = new Set<string>([...known.signals, ...known.mitigations, ...textConditions]);
  for (const rule of rules.combinations) {
    const path = `combinations.${rule.id}`;
    conditionProblems(rule.when, ids, `${path}.when`, add);
    effectProblems(rule, known.mitigations, path, add);
  }
  rules.forms.forEach((rule, at) => {
    if (!formIds.includes(rule.form)) add(`forms.${at}`, 'unknown', rule.form);
    conditionProblems(rule.when, ids, `forms.${rule.form}.when`, add);
  });
  if (Number.isNaN(Date.parse(rules.releasedAt))) add('releasedAt', 'wrong-format');
  phraseProblems(rules.phrases, known, add);
  const { gazetteer, provinces, rates } = rules.lexicon;
  for (const currency of known.currencies ?? []) if (!(currency in rates.perUnit)) add(`rates.perUnit.${currency}`, 'missing');
  twice('combinations', rules.combinations, (rule) => rule.id, add);
  twice('gazetteer', gazetteer, (entry) => entry.id, add);
  twice('provinces', provinces, (province) => province.code, add);
  twice('licences', rules.licences, (licence) => licence.number, add);
  return problems;
}

type Add = (path: string, code: RuleProblemCode, detail?: string | null) => void;

function pointProblems(part: string, points: Readonly<Record<string, number>>, known: readonly string[], add: Add): void {
  for (const id of known) if (!isPoints(points[id])) add(`${part}.${id}`, points[id] === undefined ? 'missing' : 'too-small');
  for (const id of Object.keys(points)) if (!known.includes(id)) add(`${part}.${id}`, 'unknown');
}

function isPoints(value: number | undefined): boolean {
  return value !== undefined && Number.isFinite(value) && value >= 0;
}

function conditionProblems(when: Condition, ids: ReadonlySet<string>, path: string, add: Add): void {
  if (when.length === 0 || when.some((list) => list.length === 0)) add(path, 'empty');
  for (const id of new Set(when.flat())) if (!ids.has(id)) add(path, 'unknown', id);
}

/** A floor may not stand on a mitigation nor a ceiling on a signal: both would turn the arithmetic upside down. */
function effectProblems(rule: CombinationRule, mitigations: readonly string[], path: string, add: Add): void {
  if (rule.effect === 'route') {
    if (rule.value !== null) add(`${path}.value`, 'value-not-wanted');
  } else if (rule.value === null) add(`${path}.value`, 'value-missing');
  else if (rule.value < 0 || rule.value > 100) add(`${path}.value`, rule.value < 0 ? 'too-small' : 'too-large');
  const onMitigation = rule.when.flat().filter((id) => mitigations.includes(id)).length;
  if (rule.effect === 'floor' && onMitigation > 0) add(`${path}.when`, 'floor-on-mitigation');
  if (rule.effect !== 'floor' && onMitigation < rule.when.flat().length) add(`${path}.when`, 'ceiling-on-signal');
}

function phraseProblems(phrases: RuleSet['phrases'], known: KnownIds, add: Add): void {
  for (const [id, list] of Object.entries(phrases)) {
    if (!known.signals.includes(id) && !known.mitigations.includes(id)) add(`phrases.${id}`, 'unknown');
    list.forEach((text, at) => {
      const path = `phrases.${id}.${at}`;
      if (list.indexOf(text) < at) add(path, 'twice', text);
      if (isTooWide(text)) return add(path, 'wording-too-wide', text);
      try {
        wording(text);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        add(path, 'wording', error.message);
      }
    });
  }
}

const longestGap = 8;
const mostGaps = 4;
const mostReadings = 20_000;

/** True where a wording could be read in so many ways that matching it would take long. An upper bound, off the text alone. */
function isTooWide(text: string): boolean {
  const gaps = [...text.matchAll(/\.\.(\d*)/gu)].map((match) => (match[1] === '' ? 3 : Number(match[1])));
  if (gaps.length > mostGaps || gaps.some((gap) => gap > longestGap)) return true;
  let readings = gaps.reduce((product, gap) => product * (gap + 1), 1);
  let open = 0;
  let options = 1;
  for (const letter of text) {
    if (letter === '(') open += 1;
    if (letter === '|') options += 1;
    if (letter === ')') open -= 1;
    if (letter === ')' && open === 0) {
      readings *= options;
      options = 1;
    }
  }
  return readings > mostReadings;
}

function twice<Row>(part: string, rows: readonly Row[], idOf: (row: Row) => string, add: Add): void {
  const seen = new Set<string>();
  for (const id of rows.map(idOf)) {
    if (seen.has(id)) add(`${part}.${id}`, 'twice');
    seen.add(id);
  }
}
