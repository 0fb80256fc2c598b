/** What differs between two versions of the set-up, and joining the changes of two people. Pure. */
import type { Organisation } from './organisation.ts';

/** A value as it is shown beside its path; null where there is none on that side. */
export type OrganisationChange = { path: string; kind: 'added' | 'removed' | 'changed'; before: string | null; after: string | null };

type Fields = Record<string, unknown>;

/**
 * The changes from one version to another, at most `limit`. Paths name things by their id and not by their place:
 * `addressees.facebook.channel`, `clocks.tip`, `letterheads.pa05.signers.truong-phong`.
 */
export function organisationChanges(before: Organisation, after: Organisation, limit = 200): OrganisationChange[] {
  const changes: OrganisationChange[] = [];
  collect(before, after, '', changes, limit);
  // the order of fields is that of the database, which is nobody's
  return changes.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Puts the changes somebody made (`base` to `mine`) onto what another has stored meanwhile (`theirs`). Where both
 * changed the same, mine counts: it is looked through before it is stored.
 */
export function mergeOrganisation(base: Organisation, mine: Organisation, theirs: Organisation): Organisation {
  return merge(base, mine, theirs) as Organisation;
}

function collect(before: unknown, after: unknown, path: string, changes: OrganisationChange[], limit: number): void {
  if (changes.length >= limit || same(before, after)) return;
  const left = fieldsOf(before);
  const right = fieldsOf(after);
  if (left === null || right === null) {
    changes.push({ path, kind: 'changed', before: shown(before), after: shown(after) });
    return;
  }
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const inner = path === '' ? key : `${path}.${key}`;
    if (changes.length >= limit) return;
    if (!(key in left)) changes.push({ path: inner, kind: 'added', before: null, after: shown(right[key]) });
    else if (!(key in right)) changes.push({ path: inner, kind: 'removed', before: shown(left[key]), after: null });
    else collect(left[key], right[key], inner, changes, limit);
  }
}

/** The fields of an object, or the things of a list by their ids; null for a plain value or a list of plain values. */
function fieldsOf(value: unknown): Fields | null {
  if (Array.isArray(value)) {
    const keys = value.map(keyOf);
    return keys.length > 0 && keys.every((key) => key !== null) ? Object.fromEntries(value.map((item, at) => [keys[at], item])) : null;
  }
  return typeof value === 'object' && value !== null ? (value as Fields) : null;
}

function keyOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const { id, code } = item as Fields;
  return typeof id === 'string' ? id : typeof code === 'string' ? code : null;
}

function merge(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  const [from, left, right] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs)];
  if (from === null || left === null || right === null) return mine;
  const merged: Fields = {};
  for (const key of new Set([...Object.keys(right), ...Object.keys(left)])) {
    if (key in left && key in right) merged[key] = merge(from[key], left[key], right[key]);
    // what one of them took away stays away unless the other changed it; what one of them added is kept
    else if (key in left && !same(left[key], from[key])) merged[key] = left[key];
    else if (key in right && !same(right[key], from[key])) merged[key] = right[key];
  }
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return merged;
  // an object would put keys that look like numbers (agency 111) first
  const keys = new Set([...mine, ...theirs].map((item) => keyOf(item) ?? ''));
  return [...keys].filter((key) => key in merged).map((key) => merged[key]);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(shown).join('\n');
  if (typeof value === 'object') {
    const { name, id } = value as Fields;
    return typeof name === 'string' ? name : typeof id === 'string' ? id : JSON.stringify(value);
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Fields, b as Fields];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => key in right && same(left[key], right[key]));
}

/** True when two versions say the same. */
export function sameOrganisation(a: Organisation, b: Organisation): boolean {
  return same(a, b);
}
