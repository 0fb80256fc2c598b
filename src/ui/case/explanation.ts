/** What of an assessment is told first. Pure. */
import type { AssessmentDetail, CaseAssessment } from '#src/api/schema/case-assessment.ts';
import { splitHidden } from '#src/ui/parts/segments.ts';

type Place = { start: number; end: number };

/** Mitigations that say who speaks: their places are the words that show it. */
const speakers: Record<string, string> = { help: 'NEG_HELP', warning: 'NEG_WARNING' };

/**
 * Ids of the signals that carry the number, at most `most`: where a combination fixed it, those it rests on come first (`when`: its
 * conditions, null where they are not known); otherwise those with most points.
 */
export function strongestSignals(detail: AssessmentDetail, when: readonly (readonly string[])[] | null, most: number): string[] {
  const points = new Map<string, number>();
  for (const finding of detail.signals) points.set(finding.id, (points.get(finding.id) ?? 0) + finding.points);
  const byPoints = [...points.keys()].toSorted((a, b) => (points.get(b) ?? 0) - (points.get(a) ?? 0));
  // of each condition its strongest: three words for one thing would say less than three things
  const carrying = detail.basis.by === 'floor' ? (when ?? []).flatMap((list) => byPoints.find((id) => list.includes(id)) ?? []) : [];
  return [...new Set([...carrying, ...byPoints])].slice(0, most);
}

/** The words that show who speaks, at most three, none twice. */
export function stanceWords(assessment: Pick<CaseAssessment, 'stance' | 'detail'>, text: string): string[] {
  const { detail, stance } = assessment;
  if (detail === null) return [];
  const places: Place[] = detail.stanceAt.length > 0 ? detail.stanceAt : detail.mitigations.filter((one) => one.id === speakers[stance]);
  return differentWords(places, text).slice(0, 3);
}

/**
 * The words at the places, in order, each once whatever its case; what is masked whole says nothing. Hidden signs are left out: the
 * text beside shows them, here they would bury the words.
 */
export function differentWords(places: readonly Place[], text: string): string[] {
  const words = new Map<string, string>();
  for (const { start, end } of places) {
    const seen = splitHidden(text.slice(start, end)).map((part) => (part.code === null ? part.text : ''));
    const cut = seen.join('').replaceAll(/\s+/gu, ' ').trim();
    const key = cut.toLowerCase();
    if (/[^•\s]/u.test(cut) && !words.has(key)) words.set(key, cut);
  }
  return [...words.values()];
}

/** At most `most` characters, with a sign that something is missing. Never half a surrogate pair. */
export function shorten(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** «Việc nhẹ lương cao» inside a sentence: «việc nhẹ lương cao»; abbreviations stay. */
export function inSentence(name: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
}
