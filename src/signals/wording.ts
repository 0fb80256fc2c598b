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
import { indexOf, patternSet, type PatternSet } from '#src/text/pattern-index.ts';
import { compilePattern, wordNode, type Pattern, type PatternNode } from '#src/text/pattern.ts';
import type { TextReading } from '#src/text/reading.ts';
import { canonical, plainKey, refreshForms } from '#src/text/words.ts';
import { tokenSpan, tokensOf, type WordingMatch } from './tokens.ts';
import { names } from './wording-names.ts';

export type { WordingMatch };

/** A compiled list of wordings. All lists of the program are looked for together, once a reading. */
export type Wording = PatternSet;

/** Compiles wordings. Throws RangeError for one that cannot be read: they are part of the program. */
export function wording(...patterns: string[]): Wording {
  return patternSet(patterns.map(compile), 'wording');
}

/**
 * Every place where one of the wordings stands, longest first at each word, not overlapping, in text order. All wordings of the program are
 * looked for together, once a reading.
 */
export function findWording(set: Wording, reading: TextReading): WordingMatch[] {
  const tokens = tokensOf(reading);
  const known = tokens.memory.get(set);
  if (known !== undefined) return [...known];
  const index = indexOf(set);
  let found = tokens.found.get(index);
  if (found === undefined) {
    refreshForms(tokens);
    found = index.find(tokens, tokens.sentenceBreaks, tokens.bare);
    tokens.found.set(index, found);
  }
  const hits = found[set.place];
  if (hits === undefined) return [];
  const matches = hits.map(({ first, last }) => ({ ...tokenSpan(reading, tokens, first, last), first, last }));
  tokens.memory.set(set, matches);
  return [...matches];
}

/** Whether one of the wordings stands anywhere in the text. */
export function hasWording(set: Wording, reading: TextReading): boolean {
  return findWording(set, reading).length > 0;
}

// --- reading the pattern language ---

const part = /\{[^}]+\}|\.\.\d*|[()|]|[^\s()|{}]+/gu;

type Reader = { parts: string[]; at: number; strict: boolean };

function compile(source: string): Pattern {
  const strict = source.startsWith('=');
  return compilePattern(parse(strict ? source.slice(1) : source, strict), 'wording', source);
}

function parse(source: string, strict: boolean): PatternNode[] {
  const parts = source.normalize('NFC').toLowerCase().match(part) ?? [];
  const state = { parts, at: 0, strict };
  const nodes = parseSequence(state, source);
  if (state.at < parts.length || nodes.length === 0) throw new RangeError(`wording cannot be read: ${source}`);
  return nodes;
}

function parseSequence(state: Reader, source: string): PatternNode[] {
  const nodes: PatternNode[] = [];
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

function parseOptions(state: Reader, source: string): PatternNode {
  const options: PatternNode[][] = [];
  for (;;) {
    options.push(parseSequence(state, source));
    const text = state.parts[state.at++];
    if (text === ')') return { kind: 'any', options };
    if (text !== '|') throw new RangeError(`wording has an open bracket: ${source}`);
  }
}

function named(name: string, source: string, strict: boolean): PatternNode {
  const text = names[name];
  if (text === undefined) throw new RangeError(`wording uses an unknown name {${name}}: ${source}`);
  return { kind: 'any', options: [parse(`(${text})`, strict)] };
}

function word(text: string, strict: boolean): PatternNode {
  return wordNode(canonical(text), plainKey(text), strict, false);
}
