/**
 * Wordings: what a phrase may look like in Vietnamese, as a tiny language (alternatives, optional words, bounded gaps) over
 * the same words as the phrase lists of the text folder. Matched word by word and in time linear in the text (no regular expressions over hostile text, every gap is bounded).
 *
 *   không (cần|yêu cầu) (bằng cấp|kinh nghiệm)   alternatives, nested ones too; `(rất|)` is optional
 *   tuyển .. karaoke                             up to three words between, in the same sentence
 *   tuyển ..6 karaoke                            up to six
 *   {n}                                          a word that begins with a digit (25tr, 500k, 16)
 *   {m}                                          the same as a sum of money (25tr, 500 nghìn, 500.000)
 *   {không}                                      a named alternative, see `names`
 *   =bán thận                                    the diacritics must be typed (bare spelling means something else); inside
 *                                                a wording, `=đào` asks it of one word
 *
 * Words match with the diacritics of the pattern. A bare word matches an accented one only where the sentence is
 * written without diacritics, or where twice as many words of the match carry the right ones («việc nhe lương cao»).
 * Source of the rule: catalogue section 0.6.
 */
import type { TextReading } from '#src/text/reading.ts';
import { canonical, plainKey, vocabularyId } from '#src/text/words.ts';
import { tokenSpan, tokensOf, type Tokens, type WordingMatch } from './tokens.ts';
import { names } from './wording-names.ts';

type WordNode = { kind: 'word'; id: number; exact: string; marked: boolean; strict: boolean };

/** `heads`: the words an option can begin with, to pass over it at once; null where it may be empty or begin with a number. */
type Option = { nodes: Node[]; heads: ReadonlySet<number> | null };

type Node = WordNode | { kind: 'number'; money: boolean } | { kind: 'gap'; max: number } | { kind: 'any'; options: Option[] };

/** `anchor`: words of which at least one must stand in the text for the pattern to match at all; null where nothing can be said. */
type Pattern = { nodes: Node[]; anchor: readonly number[] | null };

/** A compiled list of wordings. */
export type Wording = {
  /** By vocabulary number of a first word: 1 + place in `lists`, 0 for a word no pattern begins with. Packed, for speed. */
  first: Uint16Array;
  lists: Pattern[][];
  byNumber: Pattern[];
};

const NUMBER = -1;

/** Compiles wordings. Throws RangeError for one that cannot be read: they are part of the program. */
export function wording(...patterns: string[]): Wording {
  const byFirst = new Map<number, Pattern[]>();
  const byNumber: Pattern[] = [];
  for (const source of patterns) {
    const strict = source.startsWith('=');
    const nodes = parse(strict ? source.slice(1) : source, strict);
    const pattern = { nodes, anchor: anchorOf(nodes) };
    for (const id of firstWords(nodes, source)) {
      if (id === NUMBER) byNumber.push(pattern);
      else byFirst.set(id, [...(byFirst.get(id) ?? []), pattern]);
    }
  }
  const first = new Uint16Array(Math.max(0, ...byFirst.keys()) + 1);
  [...byFirst.keys()].forEach((id, place) => {
    first[id] = place + 1;
  });
  return { first, lists: [...byFirst.values()], byNumber };
}

/**
 * Every place where one of the wordings stands, longest first at each word, not overlapping, in text order. Remembered per
 * reading: many signals ask for the same surroundings.
 */
export function findWording(set: Wording, reading: TextReading): WordingMatch[] {
  const tokens = tokensOf(reading);
  const known = tokens.memory.get(set);
  if (known !== undefined) return [...known];
  const found: WordingMatch[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const last = matchAt(set, tokens, at);
    if (last < 0) continue;
    found.push({ ...tokenSpan(reading, tokens, at, last), first: at, last });
    at = last;
  }
  tokens.memory.set(set, found);
  return [...found];
}

/** Whether one of the wordings stands anywhere in the text. */
export function hasWording(set: Wording, reading: TextReading): boolean {
  return findWording(set, reading).length > 0;
}

function matchAt(set: Wording, tokens: Tokens, at: number): number {
  const plain = tokens.plains[at] ?? -1;
  const place = plain < 0 ? 0 : (set.first[plain] ?? 0);
  const numeric = set.byNumber.length > 0 && tokens.forms[at]?.numeric === true;
  if (place === 0 && !numeric) return -1;
  let best = -1;
  for (const pattern of set.lists[place - 1] ?? []) best = Math.max(best, matchPattern(pattern, tokens, at));
  if (numeric) for (const pattern of set.byNumber) best = Math.max(best, matchPattern(pattern, tokens, at));
  return best;
}

function matchPattern(pattern: Pattern, tokens: Tokens, at: number): number {
  if (pattern.anchor !== null && !pattern.anchor.some((id) => tokens.present.has(id))) return -1;
  return step(pattern.nodes, 0, tokens, at, at, 0, null);
}

type Rest = { nodes: Node[]; index: number; next: Rest } | null;

/**
 * Matches `nodes` from `index` at word `at`; returns the last matched word or -1. `balance` counts words typed with the
 * right diacritics minus twice the words typed bare; a match that ends below zero was not meant (except in a bare sentence).
 */
function step(nodes: Node[], index: number, tokens: Tokens, at: number, first: number, balance: number, rest: Rest): number {
  const node = nodes[index];
  if (node === undefined) {
    if (rest !== null) return step(rest.nodes, rest.index, tokens, at, first, balance, rest.next);
    return balance >= 0 ? at - 1 : -1;
  }
  if (node.kind === 'any') {
    let best = -1;
    const after: Rest = { nodes, index: index + 1, next: rest };
    const plain = tokens.plains[at] ?? -1;
    for (const option of node.options) {
      if (option.heads === null || option.heads.has(plain)) best = Math.max(best, step(option.nodes, 0, tokens, at, first, balance, after));
    }
    return best;
  }
  if (node.kind === 'gap') {
    for (let skip = 0; skip <= node.max; skip++) {
      const to = at + skip;
      if (to >= tokens.count || (skip > 0 && tokens.sentenceBreaks[to - 1] === 1)) return -1;
      const end = step(nodes, index + 1, tokens, to, first, balance, rest);
      if (end >= 0) return end;
    }
    return -1;
  }
  if (at >= tokens.count || (at > first && tokens.sentenceBreaks[at] === 1)) return -1;
  if (node.kind === 'number') return isNumber(tokens, at, node.money) ? step(nodes, index + 1, tokens, at + 1, first, balance, rest) : -1;
  const score = wordScore(node, tokens, at);
  if (Number.isNaN(score)) return -1;
  return step(nodes, index + 1, tokens, at + 1, first, balance + score, rest);
}

const unit = /^\d[\d.,]*(?:k|ka|tr|trieu|triệu|đ|vnd|vnđ|usd|u|củ|lít|nghìn|ngàn|m)/;
const unitAfter = /^\s?(?:[.,]000|\s?(?:k|tr|triệu|trieu|nghìn|nghin|ngàn|ngan|đồng|dong|usd|đô|củ|vnd|vnđ|đ)(?![\p{L}\p{N}])|\$)/u;

function isNumber(tokens: Tokens, at: number, money: boolean): boolean {
  if (tokens.forms[at]?.numeric !== true) return false;
  if (!money) return true;
  const end = tokens.ends[at] ?? 0;
  return (
    unit.test(tokens.text.slice(tokens.starts[at] ?? 0, end)) ||
    unitAfter.test(tokens.text.slice(end, end + 12)) ||
    rangeOfMoney(tokens, at)
  );
}

/** The first figure of «300-500k»: the unit stands at the second. */
function rangeOfMoney(tokens: Tokens, at: number): boolean {
  const end = tokens.ends[at] ?? 0;
  const next = tokens.starts[at + 1] ?? 0;
  return /^\s?[-–~]\s?$/.test(tokens.text.slice(end, next)) && isNumber(tokens, at + 1, true);
}

/** 1 typed with the right diacritics, -2 typed bare among accented words, 0 says nothing, NaN another word. */
function wordScore(node: WordNode, tokens: Tokens, at: number): number {
  if (tokens.plains[at] !== node.id) return Number.NaN;
  const form = tokens.forms[at];
  if (form === undefined) return Number.NaN;
  if (form.exact === node.exact) return node.marked ? 1 : 0;
  if (node.strict || !node.marked || !(form.bare || form.partial)) return Number.NaN;
  return tokens.typedBare[at] === 1 || tokens.disguised[at] === 1 ? 0 : -2;
}

// --- reading the pattern language ---

const part = /\{[^}]+\}|\.\.\d*|[()|]|[^\s()|{}]+/gu;

type Reader = { parts: string[]; at: number; strict: boolean };

function parse(source: string, strict: boolean): Node[] {
  const parts = source.normalize('NFC').toLowerCase().match(part) ?? [];
  const state = { parts, at: 0, strict };
  const nodes = parseSequence(state, source);
  if (state.at < parts.length || nodes.length === 0) throw new RangeError(`wording cannot be read: ${source}`);
  return nodes;
}

function parseSequence(state: Reader, source: string): Node[] {
  const nodes: Node[] = [];
  for (;;) {
    const text = state.parts[state.at];
    if (text === undefined || text === ')' || text === '|') return nodes;
    state.at++;
    if (text === '(') nodes.push(parseOptions(state, source));
    else if (text.startsWith('..')) nodes.push({ kind: 'gap', max: text.length > 2 ? Number(text.slice(2)) : 3 });
    else if (text === '{n}' || text === '{m}') nodes.push({ kind: 'number', money: text === '{m}' });
    else if (text.startsWith('{')) nodes.push(named(text.slice(1, -1), source, state.strict));
    else if (/^=?[\p{L}\p{N}]+$/u.test(text)) nodes.push(word(text.replace('=', ''), state.strict || text.startsWith('=')));
    else throw new RangeError(`wording has a word that no text is cut into: ${text} in ${source}`);
  }
}

function parseOptions(state: Reader, source: string): Node {
  const options: Option[] = [];
  for (;;) {
    options.push(optionOf(parseSequence(state, source)));
    const text = state.parts[state.at++];
    if (text === ')') return { kind: 'any', options };
    if (text !== '|') throw new RangeError(`wording has an open bracket: ${source}`);
  }
}

/** The rarest-looking necessary part behind the first: most patterns fail on it without being tried. */
function anchorOf(nodes: Node[]): number[] | null {
  let best: number[] | null = null;
  for (const node of nodes.slice(1)) {
    const { heads } = optionOf([node]);
    if (heads !== null && (best === null || heads.size < best.length)) best = [...heads];
  }
  return best;
}

function optionOf(nodes: Node[]): Option {
  const [head] = nodes;
  if (head?.kind === 'word') return { nodes, heads: new Set([head.id]) };
  if (head?.kind !== 'any') return { nodes, heads: null };
  const heads = new Set<number>();
  for (const option of head.options) {
    if (option.heads === null) return { nodes, heads: null };
    for (const id of option.heads) heads.add(id);
  }
  return { nodes, heads };
}

function named(name: string, source: string, strict: boolean): Node {
  const text = names[name];
  if (text === undefined) throw new RangeError(`wording uses an unknown name {${name}}: ${source}`);
  return { kind: 'any', options: parse(`(${text})`, strict).flatMap((node) => (node.kind === 'any' ? node.options : [optionOf([node])])) };
}

function word(text: string, strict: boolean): Node {
  const exact = canonical(text);
  const plain = plainKey(text);
  return { kind: 'word', id: vocabularyId(plain), exact, marked: exact !== plain, strict };
}

function firstWords(nodes: Node[], source: string): Set<number> {
  const result = new Set<number>();
  for (const node of nodes) {
    if (node.kind === 'gap') throw new RangeError(`wording begins with a gap: ${source}`);
    if (node.kind === 'word') return result.add(node.id);
    if (node.kind === 'number') return result.add(NUMBER);
    let optional = false;
    for (const option of node.options) {
      if (option.nodes.length === 0) optional = true;
      else for (const id of firstWords(option.nodes, source)) result.add(id);
    }
    if (!optional) return result;
  }
  throw new RangeError(`wording may be empty: ${source}`);
}
