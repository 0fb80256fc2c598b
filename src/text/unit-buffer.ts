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

/** The finished view; its arrays are copies of the right size. */
export function toView(buffer: UnitBuffer): View {
  return {
    text: unitsToString(buffer.units, buffer.length),
    starts: buffer.starts.slice(0, buffer.length),
    ends: buffer.ends.slice(0, buffer.length),
  };
}
