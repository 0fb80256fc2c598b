/** Taking one difference back, and joining two people's changes of one part. Pure. */
import type { RuleChangeRow, RuleContent, RuleParts } from '#src/api/schema/rules.ts';
import { fieldsOf, partAs, putAt, stepsOf, treeOf, valueAt } from './rule-tree.ts';

/** The part that makes a place as it is in `base` again; null where the place is not known any more. */
export function undoChange(change: RuleChangeRow, content: RuleContent, base: RuleContent): RuleParts | null {
  const [now, before] = [treeOf(content), treeOf(base)];
  const steps = stepsOf(change.path, [now, before]);
  const part = steps?.[0];
  if (steps === null || part === undefined) return null;
  const changed = putAt(now, steps, restored(change, valueAt(now, steps), valueAt(before, steps)));
  return partAs(part, valueAt(changed, [part]));
}

/** Of a list of words only the word of this change; everything else as a whole. */
function restored(change: RuleChangeRow, now: unknown, before: unknown): unknown {
  if (change.kind === 'changed' || (!isWords(now) && !isWords(before))) return before;
  const [words, old] = [isWords(now) ? now : [], isWords(before) ? before : []];
  if (change.kind === 'added') {
    const left = words.filter((word) => word !== change.after);
    return left.length === 0 && before === undefined ? undefined : left;
  }
  const kept = old.filter((word) => word === change.before || words.includes(word));
  return [...kept, ...words.filter((word) => !old.includes(word))];
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** What two people made of the same value: each place as the one who changed it left it, mine where both did. */
export function joinChanges(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  if (isWords(base) && isWords(mine) && isWords(theirs)) {
    const kept = theirs.filter((word) => mine.includes(word) || !base.includes(word));
    return [...kept, ...mine.filter((word) => !theirs.includes(word) && !base.includes(word))];
  }
  const [from, left, right] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  if (from === null || left === null || right === null) return mine;
  let joined: unknown = theirs;
  for (const name of new Set([...left.keys(), ...right.keys()])) {
    const [old, ours, other] = [from.get(name), left.get(name), right.get(name)];
    const kept = ours !== undefined && other !== undefined ? joinChanges(old, ours, other) : same(other, old) ? ours : other;
    joined = putAt(joined, [name], kept);
  }
  return joined;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
