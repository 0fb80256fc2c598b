/** What differs between two rule sets, as a list somebody can read. Pure. */
import type { RuleChange } from '#src/domain/rule-content.ts';
import type { Rules } from './read-content.ts';
import { nameOf } from './named-parts.ts';

const mostChanges = 500;

/**
 * The differences from one to the other by path. Things of a list are named by their id; of a list of plain words each word that
 * was added or taken away is a change of its own.
 */
export function ruleChanges(before: Rules, after: Rules): { items: RuleChange[]; truncated: boolean } {
  const found: RuleChange[] = [];
  const { lexicon: listsBefore, ...left } = before;
  const { lexicon: listsAfter, ...right } = after;
  // one more than is shown, to know that there are more; the day of release and the names of lists follow from the rest
  collect(
    { ...left, ...listsBefore, releasedAt: null, version: null },
    { ...right, ...listsAfter, releasedAt: null, version: null },
    '',
    found,
  );
  const items = found.slice(0, mostChanges).toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { items, truncated: found.length > mostChanges };
}

function collect(before: unknown, after: unknown, path: string, found: RuleChange[]): void {
  if (found.length > mostChanges || before === after) return;
  if (isWords(before) && isWords(after)) return collectWords(before, after, path, found);
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  if (left === null || right === null) {
    if (shown(before) !== shown(after)) found.push({ path, kind: 'changed', before: shown(before), after: shown(after) });
    return;
  }
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const inner = path === '' ? key : `${path}.${key}`;
    if (!right.has(key)) missing(left.get(key), inner, 'removed', found);
    else if (!left.has(key)) missing(right.get(key), inner, 'added', found);
    else collect(left.get(key), right.get(key), inner, found);
  }
}

function missing(value: unknown, path: string, kind: 'added' | 'removed', found: RuleChange[]): void {
  if (isWords(value)) {
    if (kind === 'added') collectWords([], value, path, found);
    else collectWords(value, [], path, found);
    return;
  }
  found.push({ path, kind, before: kind === 'removed' ? shown(value) : null, after: kind === 'added' ? shown(value) : null });
}

function collectWords(before: readonly string[], after: readonly string[], path: string, found: RuleChange[]): void {
  const [left, right] = [new Set(before), new Set(after)];
  for (const word of left) if (!right.has(word)) found.push({ path, kind: 'removed', before: word, after: null });
  for (const word of right) if (!left.has(word)) found.push({ path, kind: 'added', before: null, after: word });
}

/** The fields of an object, or the things of a list by their names; null for a plain value and for a list without names. */
function fieldsOf(value: unknown): Map<string, unknown> | null {
  if (Array.isArray(value)) {
    const names = value.map((item: unknown) => nameOf(item));
    if (names.length === 0) return new Map();
    if (names.some((name) => name === null) || new Set(names).size < names.length) return null;
    return new Map(value.map((item: unknown, at) => [names[at] ?? '', item]));
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
}

function isWords(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** A value as one line. A condition reads `MINOR & (SEX_EXPL | ADVANCE)`. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isWords))
      return value.map((list) => (list.length === 1 ? list[0] : `(${list.join(' | ')})`)).join(' & ');
    return value.map(shown).join('; ');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${key}: ${shown(one)}`)
      .join(', ');
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
