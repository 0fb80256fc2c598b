/** Findings of one signal together. Pure. */

type Place = { id: string; points: number; start: number; end: number };
export type Grouped = { id: string; points: number; places: { start: number; end: number }[] };

/**
 * One entry a signal with the sum of its points and its places in text order. Strongest evidence first: by the points it gave, then
 * by those it would have given had its group not been full (`full`).
 */
export function groupFindings(findings: readonly Place[], full: readonly { id: string; points: number }[] = []): Grouped[] {
  const groups = new Map<string, Grouped>();
  for (const { id, points, start, end } of findings) {
    const group = groups.get(id) ?? { id, points: 0, places: [] };
    group.points += points;
    if (end > start) group.places.push({ start, end });
    groups.set(id, group);
  }
  const own = (group: Grouped): number => full.find((one) => one.id === group.id)?.points ?? Math.abs(group.points);
  return [...groups.values()]
    .map((group) => ({ ...group, places: group.places.toSorted((a, b) => a.start - b.start) }))
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points) || own(b) - own(a));
}
