/** A text on its way through the second step of folding: what is read, what has been written, and how to write more. */
import type { Alphabet, WordFolder } from './fold-word.ts';
import { append, push, type UnitBuffer } from './unit-buffer.ts';

export type Run = {
  text: string;
  base: UnitBuffer;
  out: UnitBuffer;
  folder: WordFolder;
  raw: string;
  alphabet: Alphabet;
  /** How far the base has been written out; what lies between here and a changed word is copied as it is. */
  done: number;
  /** End of the last word that was disguised. */
  disguisedEnd: number;
};

/** Writes out what stands unchanged before `to`. */
export function flush(run: Run, to: number): void {
  if (to > run.done) append(run.out, run.base, run.done, to);
  run.done = to;
}

/** Writes a stretch as it stands. */
export function copy(run: Run, from: number, to: number): void {
  append(run.out, run.base, from, to);
}

/** Writes another spelling: unit for unit where the length is the same, otherwise every unit stands for the whole word. */
export function replace(run: Run, from: number, to: number, spelling: string, bits: number): void {
  const { base, out } = run;
  flush(run, from);
  run.done = to;
  if (spelling.length === to - from) {
    for (let i = 0; i < spelling.length; i++) {
      const unit = spelling.charCodeAt(i);
      const changed = unit !== base.units[from + i];
      push(out, unit, base.starts[from + i] ?? 0, base.ends[from + i] ?? 0, (base.hidden[from + i] ?? 0) | (changed ? bits : 0));
    }
    return;
  }
  let hidden = bits;
  for (let i = from; i < to && i < from + 64; i++) hidden |= base.hidden[i] ?? 0;
  const start = base.starts[from] ?? 0;
  const end = base.ends[to - 1] ?? 0;
  for (let i = 0; i < spelling.length; i++) push(out, spelling.charCodeAt(i), start, end, hidden);
}
