/** What an explanation of a stored assessment needs beside it: what a group cap cut off, and what hidden writing says. Pure. */
import type { Assessment, Span } from '#src/domain/assessment.ts';
import type { SignalGroup } from '#src/domain/signal.ts';
import { shippedLexicon } from '#src/text/lexicon.ts';
import { matchLicence, type LicenceMatch } from '#src/text/licences.ts';
import { makeViews } from '#src/text/views.ts';
import { signals } from './index.ts';
import type { RuleSet } from './rule-set.ts';

/** `points` of the rule set, of which less was given because the group was full at `cap`. */
export type Capped = { id: string; points: number; group: SignalGroup; cap: number };

/** Signals that gave less than their points, strongest first. What the end of the scale at 100 cut off is none of them. */
export function cappedSignals(assessment: Pick<Assessment, 'signals'>, rules: Pick<RuleSet, 'points' | 'groupCaps'>): Capped[] {
  const given = new Map<string, number>();
  for (const { id, points } of assessment.signals) given.set(id, (given.get(id) ?? 0) + points);
  const weight = (id: string): number => rules.points[id] ?? 0;
  const found = signals.filter((signal) => given.has(signal.id));
  return found
    .filter(({ id, group }) => {
      const together = found.filter((one) => one.group === group).reduce((sum, one) => sum + weight(one.id), 0);
      return together > rules.groupCaps[group] && (given.get(id) ?? 0) < weight(id);
    })
    .map(({ id, group }) => ({ id, points: weight(id), group, cap: rules.groupCaps[group] }))
    .toSorted((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1));
}

/** Most stretches that are told, and most of their units. */
const MOST_STRETCHES = 6;
const LONGEST_STRETCH = 200;
/** Letters that are added at an end to make a word whole. */
const LONGEST_WORD = 20;
const letter = /^\p{L}$/u;

/**
 * What the stretches say once their hiding is undone, in lower case and in whole words; those that say the same as they look are left
 * out. Read with the lexicon that ships: it is an aid for reading and decides nothing.
 */
export function readAs(text: string, stretches: readonly Span[]): (Span & { read: string })[] {
  if (stretches.length === 0) return [];
  const { folded } = makeViews(text, shippedLexicon);
  const isLetter = (at: number): boolean => letter.test(folded.text.charAt(at));
  return stretches.slice(0, MOST_STRETCHES).flatMap((stretch) => {
    if (stretch.end - stretch.start > LONGEST_STRETCH) return [];
    let from = folded.starts.findIndex((at) => at >= stretch.start);
    let to = folded.ends.findLastIndex((at) => at <= stretch.end);
    if (from === -1 || to < from) return [];
    for (let n = 0; n < LONGEST_WORD && isLetter(from) && isLetter(from - 1); n++) from--;
    for (let n = 0; n < LONGEST_WORD && isLetter(to) && isLetter(to + 1); n++) to++;
    const start = folded.starts[from] ?? stretch.start;
    const end = folded.ends[to] ?? stretch.end;
    const read = folded.text.slice(from, to + 1).trim();
    return read === '' || read === text.slice(start, end).trim().toLowerCase().normalize('NFC') ? [] : [{ start, end, read }];
  });
}

export type Listed = { match: LicenceMatch['match'] | 'other-firm'; listed: string | null };

/**
 * A licence number (with the firms that the text names) or the name of a firm against the list of licences. `other-firm`: the number is
 * on the list, but under a name that the text does not have. `listed` names the firm of the list.
 */
export function licenceMatch(
  said: { number: string; companies: readonly string[] } | { company: string },
  list: RuleSet['licences'],
): Listed {
  if ('company' in said) {
    const { match, licence } = matchLicence(null, said.company, list);
    return { match, listed: licence?.company ?? null };
  }
  const { match, licence } = matchLicence(said.number, null, list);
  const isTheirs = said.companies.length === 0 || said.companies.some((name) => matchLicence(said.number, name, list).match === 'exact');
  return { match: match === 'exact' && !isTheirs ? 'other-firm' : match, listed: licence?.company ?? null };
}
