/**
 * What phrases and wordings are compiled to: states that each know what follows, so that one small matcher serves both. A pattern is
 * read word by word; a gap skips a bounded number of words; nothing is ever tried more often than its gaps and alternatives allow.
 */
import { exactId, vocabularyId } from './words.ts';

export type PatternNode =
  | { kind: 'word'; id: number; exact: number; marked: boolean; strict: boolean; loose: boolean }
  | { kind: 'number'; money: boolean }
  | { kind: 'gap'; max: number }
  | { kind: 'any'; options: readonly (readonly PatternNode[])[] };

/**
 * How dropped diacritics count. `phrase`: where the author drops them all around, or where enough else of the phrase agrees;
 * `wording`: every word typed right weighs half a dropped one.
 */
export type Manner = 'phrase' | 'wording';

/** One step of a compiled pattern; `next` is what follows, null for the end. */
export type State =
  | { kind: 'word'; id: number; exact: number; marked: boolean; strict: boolean; loose: boolean; next: State }
  | { kind: 'number'; money: boolean; next: State }
  | { kind: 'gap'; max: number; next: State }
  | { kind: 'any'; options: readonly State[] }
  /** `steps`: words of the whole phrase; 0 in wordings. */
  | { kind: 'end'; steps: number; loose: boolean };

/** A way a pattern can begin: its first word and what follows, the second word with the furthest place where it may stand. */
export type Opening = { state: State; first: number; second: number; reach: number };
export type Pattern = { readonly openings: readonly Opening[] };

/** Stands for any number where the number of a word is asked; no word has it. */
export const anyNumber = 0;
/** Second word of an opening behind which nothing need follow. */
export const alone = -1;

/** A word as patterns look for it. `strict`: with its diacritics only, `loose`: with any. */
export function wordNode(exact: string, plain: string, strict: boolean, loose: boolean): PatternNode {
  return { kind: 'word', id: vocabularyId(plain), exact: exactId(exact), marked: exact !== plain, strict, loose };
}

/** Compiles nodes; `source` is named when they are refused. Throws RangeError for a pattern that may be empty or begins with a gap. */
export function compilePattern(nodes: readonly PatternNode[], manner: Manner, source: string): Pattern {
  const steps = manner === 'phrase' ? nodes.filter((node) => node.kind !== 'gap').length : 0;
  const loose = nodes.some((node) => node.kind === 'word' && node.loose);
  return { openings: openingsOf(link(nodes, { kind: 'end', steps, loose }), source) };
}

function link(nodes: readonly PatternNode[], end: State): State {
  let next = end;
  for (const node of nodes.toReversed()) {
    if (node.kind === 'any') next = linkOptions(node.options, next);
    else next = { ...node, next };
  }
  return next;
}

function linkOptions(options: readonly (readonly PatternNode[])[], after: State): State {
  return { kind: 'any', options: options.flatMap((option) => branches(link(option, after))) };
}

/** The alternatives a state stands for; none of them stands for others. */
function branches(state: State): readonly State[] {
  return state.kind === 'any' ? state.options : [state];
}

function openingsOf(state: State, source: string): Opening[] {
  const out: Opening[] = [];
  for (const begin of branches(state)) {
    if (begin.kind === 'gap') throw new RangeError(`pattern begins with a gap: ${source}`);
    if (begin.kind !== 'word' && begin.kind !== 'number') throw new RangeError(`pattern may be empty: ${source}`);
    const reaches = new Map<number, number>();
    follow(begin.next, 1, reaches);
    const first = begin.kind === 'number' ? anyNumber : begin.id;
    for (const [second, reach] of reaches) out.push({ state: begin, first, second, reach });
  }
  return out;
}

/** The words that can stand behind, each with the furthest place. */
function follow(state: State, reach: number, out: Map<number, number>): void {
  for (const one of branches(state)) {
    if (one.kind === 'gap') {
      follow(one.next, reach + one.max, out);
      continue;
    }
    const second = one.kind === 'word' ? one.id : one.kind === 'number' ? anyNumber : alone;
    out.set(second, Math.max(out.get(second) ?? 0, reach));
  }
}
