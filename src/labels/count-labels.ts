/** Counts what people concluded against the machine. Pure. */
import type { LabelCount } from '#src/store/labels.ts';
import { type Share, shareOf } from './wilson.ts';

/** `decided` are the cases concluded with signs or without; `against` those of them where people said the opposite of the machine. */
export type Tally = { decided: number; against: number; unsure: number; share: Share | null };
/** `misses`: unflagged postings with signs in which it was found all the same, but weighed too little. */
export type PerKind = Tally & { id: string; misses: number };

export type LabelSummary = {
  /** Flagged by the machine; against = no signs. */
  flagged: Tally;
  /** The random sample of what the machine did not flag; against = signs. Only this one says how much is missed. */
  sample: Tally;
  /** Tips with signs; against = the machine had scored them low. Says nothing of how often that happens: people report what strikes them. */
  tips: Tally;
  signals: PerKind[];
  forms: PerKind[];
};

/** Counts by signal and form, those with most false alarms first. */
export function countLabels(rows: readonly LabelCount[]): LabelSummary {
  const flagged = rows.filter((row) => row.flagged);
  const missed = rows.filter((row) => !row.flagged && row.conclusion === 'signs' && (row.sampled || row.tip));
  const tipsWithSigns = rows.filter((row) => row.tip && row.conclusion === 'signs');
  return {
    flagged: tally(flagged, 'no-signs'),
    sample: tally(
      rows.filter((row) => !row.flagged && row.sampled && !row.tip),
      'signs',
    ),
    tips: {
      decided: tipsWithSigns.length,
      against: tipsWithSigns.filter((row) => !row.flagged).length,
      unsure: 0,
      share: shareOf(tipsWithSigns.filter((row) => !row.flagged).length, tipsWithSigns.length),
    },
    signals: perKind(flagged, missed, (row) => row.signals),
    forms: perKind(flagged, missed, (row) => row.forms),
  };
}

function tally(rows: readonly LabelCount[], against: LabelCount['conclusion']): Tally {
  const unsure = rows.filter((row) => row.conclusion === 'not-enough').length;
  const opposite = rows.filter((row) => row.conclusion === against).length;
  const decided = rows.length - unsure;
  return { decided, against: opposite, unsure, share: shareOf(opposite, decided) };
}

function perKind(flagged: readonly LabelCount[], missed: readonly LabelCount[], idsOf: (row: LabelCount) => string[]): PerKind[] {
  const byId = new Map<string, LabelCount[]>();
  const misses = new Map<string, number>();
  for (const row of flagged) {
    for (const id of idsOf(row)) {
      const list = byId.get(id) ?? [];
      list.push(row);
      byId.set(id, list);
    }
  }
  for (const row of missed) for (const id of idsOf(row)) misses.set(id, (misses.get(id) ?? 0) + 1);
  return [...new Set([...byId.keys(), ...misses.keys()])]
    .map((id) => ({ id, ...tally(byId.get(id) ?? [], 'no-signs'), misses: misses.get(id) ?? 0 }))
    .toSorted((a, b) => b.against - a.against || b.decided - a.decided || (a.id < b.id ? -1 : 1));
}
