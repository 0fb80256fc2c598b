/** All examples of the registry: those beside the rules, and those written by somebody who had not read them. */
import { readFileSync } from 'node:fs';
import type { Span } from '#src/domain/assessment.ts';
import { combinations, mitigations, signals } from '#src/signals/index.ts';

/** `marked`: the words that show the signal, where the writer marked them. */
export type ExampleText = { text: string; marked: Span | null };
export type ExampleKind = 'hit' | 'miss' | 'near';
export type Examples = Record<ExampleKind, ExampleText[]>;

const folder = new URL('../../../src/signals/examples/', import.meta.url);

/** The examples in a signal's or combination's own file. */
export function ownExamples(id: string): Examples {
  const found = [...signals, ...mitigations, ...combinations].find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no signal ${id}`);
  const plain = (kind: ExampleKind): ExampleText[] => found.examples[kind].map(({ text }) => ({ text, marked: null }));
  return { hit: plain('hit'), miss: plain('miss'), near: plain('near') };
}

/** The examples by another hand: src/signals/examples/ID.json, the words of a hit between ⟦ and ⟧. */
export function independentExamples(id: string): Examples {
  const content = JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')) as Record<ExampleKind, string[]>;
  const unmarked = (kind: ExampleKind): ExampleText[] => content[kind].map((text) => ({ text, marked: null }));
  return { hit: content.hit.map(withoutMarks), miss: unmarked('miss'), near: unmarked('near') };
}

function withoutMarks(source: string): ExampleText {
  const start = source.indexOf('⟦');
  const end = source.indexOf('⟧') - 1;
  return { text: source.replace('⟦', '').replace('⟧', ''), marked: start < 0 ? null : { start, end } };
}
