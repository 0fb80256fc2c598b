/** How places in a rule set are named: things of a list by their id, the lists of the lexicon without its name. Pure. */

type Fields = Record<string, unknown>;

/** The name of a thing in a list, or null where it has none of its own. */
export function nameOf(item: unknown): string | null {
  if (typeof item !== 'object' || item === null) return null;
  const { id, code, number, form, text, word } = item as Fields;
  return ([id, code, number, form, text, word].find((name) => typeof name === 'string' && name !== '') as string | undefined) ?? null;
}

/** The path of a place in `content`, e.g. `['lexicon', 'gazetteer', 3, 'name']` as `gazetteer.bavet.name`. */
export function namedPath(content: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let at: unknown = content;
  for (const step of path) {
    const next: unknown = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined;
    names.push((typeof step === 'number' ? nameOf(next) : null) ?? String(step));
    at = next;
  }
  return (names[0] === 'lexicon' ? names.slice(1) : names).join('.');
}
