/**
 * Places in a rule set by their path, as the API names them: things of a list by their id, the lists of the lexicon without its
 * name (`points.DEST_KH`, `combinations.C4.value`, `gazetteer.bavet.name`). Pure.
 */
import type { RuleContent, RuleParts } from '#src/api/schema/rules.ts';

type Fields = Record<string, unknown>;
/** A rule set with the lists of the lexicon beside its other parts. */
export type RuleTree = Fields;

/** Parts that stand in the lexicon. */
export const lexiconParts = ['gazetteer', 'rates', 'teencode', 'provinces'] as const satisfies (keyof RuleContent['lexicon'])[];
type LexiconPart = (typeof lexiconParts)[number];

/** The content as paths see it. */
export function treeOf(content: RuleContent): RuleTree {
  const { lexicon, ...rest } = content;
  return { ...rest, ...lexicon };
}

/** Content in which the given parts are replaced, those of the lexicon list by list. */
export function withParts(content: RuleContent, parts: RuleParts): RuleContent {
  const { lexicon, ...rest } = parts;
  return { ...content, ...rest, lexicon: { ...content.lexicon, ...lexicon } };
}

/** One part of the tree as a change of the draft. */
export function partAs(name: string, value: unknown): RuleParts {
  const isLexicon = lexiconParts.some((one) => one === (name as LexiconPart));
  return isLexicon ? { lexicon: { [name]: value } } : { [name]: value };
}

function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const { id, code, number, form, text, word } = item as Fields;
  return ([id, code, number, form, text, word].find((name) => typeof name === 'string' && name !== '') as string | undefined) ?? null;
}

// contents never change in place; a list of thousands is asked for each of its differences
const remembered = new WeakMap<object, ReadonlyMap<string, unknown> | null>();

/**
 * The fields of an object, or the things of a list by their names; null for a plain value and for a list without names. Remembered: the
 * value must not be changed in place.
 */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  const known = remembered.get(value);
  if (known !== undefined) return known;
  const fields = readFields(value);
  remembered.set(value, fields);
  return fields;
}

function readFields(value: object): ReadonlyMap<string, unknown> | null {
  if (Array.isArray(value)) {
    const names = value.map((item: unknown) => nameOf(item));
    if (names.some((name) => name === null) || new Set(names).size < names.length) return null;
    return new Map(value.map((item: unknown, at) => [names[at] ?? '', item]));
  }
  return new Map(Object.entries(value));
}

/** The steps of a path: names may have dots in them, so the trees that know the names are asked. Null where none of them has it. */
export function stepsOf(path: string, trees: readonly unknown[]): string[] | null {
  const steps: string[] = [];
  let nodes = [...trees];
  let rest = path;
  for (;;) {
    const step = longestStart(rest, nodes.map(fieldsOf));
    if (step === '') return null;
    steps.push(step);
    if (rest === step) return steps;
    rest = rest.slice(step.length + 1);
    nodes = nodes.map((node) => fieldsOf(node)?.get(step));
  }
}

/** The longest name that the path begins with: asked by the dots of the path, which are few, not by the names. */
function longestStart(path: string, levels: readonly (ReadonlyMap<string, unknown> | null)[]): string {
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const name = path.slice(0, end);
    if (levels.some((fields) => fields?.has(name) === true)) return name;
  }
  return '';
}

/** What stands at a place; undefined where there is nothing. */
export function valueAt(tree: unknown, steps: readonly string[]): unknown {
  let value = tree;
  for (const step of steps) value = fieldsOf(value)?.get(step);
  return value;
}

/** The tree with another value at a place; undefined takes it away. The given tree stays as it is. */
export function putAt(tree: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...inner] = steps;
  if (step === undefined) return value;
  const next = putAt(fieldsOf(tree)?.get(step), inner, value);
  if (Array.isArray(tree)) {
    const at = tree.findIndex((item: unknown) => nameOf(item) === step);
    if (next === undefined) return tree.filter((_item, place) => place !== at);
    return at === -1 ? [...(tree as unknown[]), next] : tree.with(at, next);
  }
  const { [step]: _old, ...others } = (tree ?? {}) as Fields;
  return next === undefined ? others : { ...(tree as Fields), [step]: next };
}
