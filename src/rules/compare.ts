/** What a change of rules does to one posting. Pure. */
import type { Assessment, AssessmentQueue, Band, Stance } from '#src/domain/assessment.ts';
import type { HuntChangeKind } from '#src/domain/rule-content.ts';

/** What had been made of the posting. `found` = ids of signals and mitigations; null = not known any more. */
export type Judged = { risk: number; band: Band; queue: AssessmentQueue; stance: Stance; found: readonly string[] | null };

/** An assessment as it is compared. */
export function judgedBy(assessment: Assessment): Judged & { found: string[] } {
  const { risk, band, queue, stance } = assessment;
  return { risk, band, queue, stance, found: foundIn(assessment) };
}

/** Ids of the signals and mitigations of an assessment, each once, in order. */
export function foundIn(assessment: Pick<Assessment, 'signals' | 'mitigations'>): string[] {
  return [...new Set([...assessment.signals, ...assessment.mitigations].map((finding) => finding.id))].toSorted();
}

/**
 * The kind of change, or null where nobody would notice: `new` reaches a queue, `gone` leaves it, `moved` gets another band or goes
 * from one queue to the other.
 */
export function changeKind(before: Pick<Judged, 'band' | 'queue'>, after: Pick<Judged, 'band' | 'queue'>): HuntChangeKind | null {
  if (before.queue === 'none' && after.queue !== 'none') return 'new';
  if (before.queue !== 'none' && after.queue === 'none') return 'gone';
  return before.band !== after.band || before.queue !== after.queue ? 'moved' : null;
}

/** Which signals and mitigations appeared and which vanished; null where it is not known what was there. */
export function foundChanges(
  before: readonly string[] | null,
  after: readonly string[],
): { appeared: string[] | null; vanished: string[] | null } {
  if (before === null) return { appeared: null, vanished: null };
  return { appeared: after.filter((id) => !before.includes(id)), vanished: before.filter((id) => !after.includes(id)) };
}

/** A cry for help, before or after: its words are for the rescue desk alone. */
export function isHelp(before: Pick<Judged, 'queue' | 'stance'>, after: Pick<Judged, 'queue' | 'stance'>): boolean {
  return [before, after].some((one) => one.queue === 'rescue' || one.stance === 'help');
}
