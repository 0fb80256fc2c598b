/** A growing view under construction: code units with the raw stretch each came from, and how it was hidden. */
import type { View } from './view.ts';
import { unitsToString } from './letters.ts';

/** Ways of hiding, as bits; ordinary teencode and missing diacritics are none of them. */
export const hidingKinds = ['zero-width', 'homoglyph', 'font', 'combining', 'spaced', 'leet', 'masked'] as const;
export const hiding = { zeroWidth: 1, homoglyph: 2, font: 4, combining: 8, spaced: 16, leet: 32, masked: 64 } as const;

export type UnitBuffer = { units: Uint16Array; starts: Uint32Array; ends: Uint32Array; hidden: Uint8Array; length: number };

export function createBuffer(capacity: number): UnitBuffer {
  const size = capacity + 16;
  return {
    units: new Uint16Array(size),
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    hidden: new Uint8Array(size),
    length: 0,
  };
}

/** Empties a buffer for another text; one that a huge text left behind is replaced. */
export function emptied(buffer: UnitBuffer): UnitBuffer {
  if (buffer.units.length > maxKept) return createBuffer(0);
  buffer.length = 0;
  return buffer;
}

/** Units a buffer may keep between texts. */
const maxKept = 1 << 16;

function grow(buffer: UnitBuffer): void {
  const larger = createBuffer(buffer.units.length * 2);
  larger.units.set(buffer.units);
  larger.starts.set(buffer.starts);
  larger.ends.set(buffer.ends);
  larger.hidden.set(buffer.hidden);
  buffer.units = larger.units;
  buffer.starts = larger.starts;
  buffer.ends = larger.ends;
  buffer.hidden = larger.hidden;
}

/** Appends one unit. */
export function push(buffer: UnitBuffer, unit: number, start: number, end: number, hidden: number): void {
  const at = buffer.length;
  if (at === buffer.units.length) grow(buffer);
  buffer.units[at] = unit;
  buffer.starts[at] = start;
  buffer.ends[at] = end;
  buffer.hidden[at] = hidden;
  buffer.length = at + 1;
}

/** Puts blanks behind the last unit, so that looking a little too far finds no letter of an earlier text. */
export function close(buffer: UnitBuffer): void {
  const { length } = buffer;
  for (let i = 0; i < 4; i++) push(buffer, 0, 0, 0, 0);
  buffer.length = length;
}

/** Appends a stretch of another buffer as it is. */
export function append(to: UnitBuffer, from: UnitBuffer, start: number, end: number): void {
  const count = end - start;
  while (to.length + count > to.units.length) grow(to);
  const { units, starts, ends, hidden } = to;
  let at = to.length;
  for (let i = start; i < end; i++, at++) {
    units[at] = from.units[i] ?? 0;
    starts[at] = from.starts[i] ?? 0;
    ends[at] = from.ends[i] ?? 0;
    hidden[at] = from.hidden[i] ?? 0;
  }
  to.length = at;
}

/** The finished view, with a map of its own; `text` are the units as a string, where that is known. */
export function toView(buffer: UnitBuffer, text = unitsToString(buffer.units, buffer.length)): View {
  const { length } = buffer;
  // Both maps share one piece of memory: many small ones cost more than they hold.
  const memory = new ArrayBuffer(8 * length);
  const starts = new Uint32Array(memory, 0, length);
  const ends = new Uint32Array(memory, 4 * length, length);
  starts.set(buffer.starts.subarray(0, length));
  ends.set(buffer.ends.subarray(0, length));
  return { text, starts, ends };
}
