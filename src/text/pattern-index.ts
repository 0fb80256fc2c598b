/**
 * Many pattern sets looked for in one walk over the words. At each word only those patterns are tried whose first word stands here and
 * whose second word stands where it must: nearly every pattern drops out by one look into a hash table. Time is linear in the text.
 */
import { PatternProgram, type Cut } from './pattern-program.ts';
import { alone, anyNumber, type Manner, type Pattern, type State } from './pattern.ts';
import type { Found, WordHit } from './words.ts';

/** A compiled list. It is looked for together with all others that were made before the first text was read; a later one alone. */
export type PatternSet = { readonly patterns: readonly Pattern[]; readonly manner: Manner; index: PatternIndex | null; place: number };

/** Openings with the same first and second word, four numbers each: beginning, reach, place in the program, set. */
type Row = number[];

/** Most matches of one phrase list; a text that repeats itself says nothing new. */
const maxHits = 2000;
/** Bits of the sieve: small enough to stay in the fastest memory, large enough that nearly all pairs of words drop out. */
const sieveBits = 1 << 16;

class PatternIndex {
  readonly #manner: Manner;
  readonly #program = new PatternProgram();
  /** Per distinct beginning of a pattern: its place in its set. */
  readonly #placeOf: number[] = [];
  /** Per first word: how far ahead a second word is looked for; 0 where no pattern begins. */
  readonly #reach: Uint8Array;
  /** Per first word: where in `entries` the patterns stand that may end with it, and how many. */
  readonly #alone: Int32Array;
  readonly #sieve = new Uint8Array(sieveBits >> 3);
  /** Open addressing, four numbers a slot: first word, second word, where in `entries` its openings stand, how many (0: free). */
  readonly #mask: number;
  readonly #slots: Int32Array;
  readonly #entries: Int32Array;
  /** Per beginning: the step of all walks at which it was last tried. */
  readonly #tried: Float64Array;
  #step = 0;
  /** Per set, while a wording is looked for: the longest match at this word, and the first word behind the last match. */
  readonly #best: Int32Array;
  readonly #free: Int32Array;
  /** Sets with a match at this word. */
  readonly #touched: number[] = [];
  readonly #nothing: Found;

  constructor(sets: readonly PatternSet[], manner: Manner) {
    this.#manner = manner;
    const rows = new Map<number, Map<number, Row>>();
    sets.forEach((set, place) => {
      set.index = this;
      set.place = place;
      set.patterns.forEach((pattern, number) => {
        this.#add(pattern, place, number, rows);
      });
    });
    this.#program.seal();
    let pairs = 0;
    for (const mine of rows.values()) pairs += mine.size;
    this.#mask = (1 << Math.ceil(Math.log2(pairs * 2 + 16))) - 1;
    this.#slots = new Int32Array(4 * (this.#mask + 1));
    this.#reach = new Uint8Array(Math.max(0, ...rows.keys()) + 1);
    this.#alone = new Int32Array(2 * this.#reach.length);
    this.#tried = new Float64Array(this.#placeOf.length);
    this.#best = new Int32Array(sets.length).fill(-1);
    this.#free = new Int32Array(sets.length);
    this.#nothing = sets.map(() => undefined);
    const entries: number[] = [];
    for (const [first, mine] of rows) {
      for (const [second, row] of mine) {
        for (let i = 1; i < row.length; i += 4) this.#reach[first] = Math.max(this.#reach[first] ?? 0, 1, row[i] ?? 0);
        if (second === alone) this.#alone.set([entries.length, row.length / 4], 2 * first);
        else this.#put(first, second, entries.length, row.length / 4);
        for (const one of row) entries.push(one);
      }
    }
    this.#entries = Int32Array.from(entries);
  }

  #add(pattern: Pattern, set: number, place: number, rows: Map<number, Map<number, Row>>): void {
    let before: State | null = null;
    for (const { first, second, reach, state } of pattern.openings) {
      if (state !== before) this.#placeOf.push(place);
      before = state;
      const mine = rows.get(first) ?? new Map<number, Row>();
      rows.set(first, mine);
      const row = mine.get(second) ?? [];
      mine.set(second, row);
      row.push(this.#placeOf.length - 1, reach, this.#program.add(state), set);
    }
  }

  #put(first: number, second: number, start: number, count: number): void {
    const key = hash(first, second);
    const bit = key & (sieveBits - 1);
    this.#sieve[bit >> 3] = (this.#sieve[bit >> 3] ?? 0) | (1 << (bit & 7));
    let slot = key & this.#mask;
    while (this.#slots[4 * slot + 3] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots.set([first, second, start, count], 4 * slot);
  }

  /** All matches, by place of the set. Phrases: every place of each. Wordings: the longest at each word, not overlapping. */
  find(words: Omit<Cut, 'stops' | 'bare'>, stops: Uint8Array, bare: Uint8Array): Found {
    const { count, text, starts, ends, forms } = words;
    const cut: Cut = { count, text, starts, ends, forms, stops, bare };
    const out = this.#nothing.slice();
    this.#free.fill(0);
    this.#program.load(cut);
    for (let at = 0; at < count; at++) {
      const plain = this.#program.plainAt(at);
      this.#step++;
      if (plain >= 0 && (this.#reach[plain] ?? 0) > 0) this.#open(plain, cut, at, out);
      if (this.#program.isNumberAt(at) && (this.#reach[anyNumber] ?? 0) > 0) this.#open(anyNumber, cut, at, out);
      if (this.#touched.length > 0) this.#settle(at, out);
    }
    this.#program.unload();
    return out;
  }

  #open(first: number, cut: Cut, at: number, out: Found): void {
    this.#tryAll(this.#alone[2 * first] ?? 0, this.#alone[2 * first + 1] ?? 0, 0, at, out);
    const furthest = Math.min(cut.count - 1, at + (this.#reach[first] ?? 0));
    for (let next = at + 1; next <= furthest && cut.stops[next] === 0; next++) {
      const plain = this.#program.plainAt(next);
      if (plain >= 0) this.#follow(first, plain, next - at, at, out);
      if (this.#program.isNumberAt(next)) this.#follow(first, anyNumber, next - at, at, out);
    }
  }

  #follow(first: number, second: number, distance: number, at: number, out: Found): void {
    const key = hash(first, second);
    const bit = key & (sieveBits - 1);
    if (((this.#sieve[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return;
    const slots = this.#slots;
    for (let slot = key & this.#mask; slots[4 * slot + 3] !== 0; slot = (slot + 1) & this.#mask) {
      if (slots[4 * slot] !== first || slots[4 * slot + 1] !== second) continue;
      this.#tryAll(slots[4 * slot + 2] ?? 0, slots[4 * slot + 3] ?? 0, distance, at, out);
      return;
    }
  }

  #tryAll(start: number, count: number, distance: number, at: number, out: Found): void {
    const entries = this.#entries;
    for (let i = start; i < start + 4 * count; i += 4) {
      const id = entries[i] ?? 0;
      const set = entries[i + 3] ?? 0;
      if (distance > (entries[i + 1] ?? 0) || this.#tried[id] === this.#step || (this.#free[set] ?? 0) > at) continue;
      this.#tried[id] = this.#step;
      const last = this.#program.run(entries[i + 2] ?? 0, at);
      if (last >= 0) this.#found(id, set, at, last, out);
    }
  }

  #found(id: number, set: number, at: number, last: number, out: Found): void {
    if (this.#manner === 'phrase') {
      addPhrase(out, set, { phrase: this.#placeOf[id] ?? 0, first: at, last });
      return;
    }
    const best = this.#best[set] ?? -1;
    if (best < 0) this.#touched.push(set);
    if (last > best) this.#best[set] = last;
  }

  #settle(at: number, out: Found): void {
    for (const set of this.#touched) {
      const last = this.#best[set] ?? at;
      this.#best[set] = -1;
      this.#free[set] = last + 1;
      const hit = { phrase: 0, first: at, last };
      const list = out[set];
      if (list === undefined) out[set] = [hit];
      else list.push(hit);
    }
    this.#touched.length = 0;
  }
}

export type { PatternIndex };

/** Hits at one word stand in the order of the list. */
function addPhrase(out: Found, set: number, hit: WordHit): void {
  const list = out[set];
  if (list === undefined) {
    out[set] = [hit];
    return;
  }
  if (list.length >= maxHits && list.at(-1)?.first !== hit.first) return;
  let place = list.length;
  while (place > 0 && list[place - 1]?.first === hit.first && (list[place - 1]?.phrase ?? 0) > hit.phrase) place--;
  list.splice(place, 0, hit);
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

const waiting: Record<Manner, PatternSet[] | null> = { phrase: [], wording: [] };

/** A set of patterns, to be looked for with `findPatterns`. */
export function patternSet(patterns: readonly Pattern[], manner: Manner): PatternSet {
  const set: PatternSet = { patterns, manner, index: null, place: 0 };
  waiting[manner]?.push(set);
  return set;
}

/** The index of a set. The first call joins all sets made so far into one; a set made later gets an index of its own. */
export function indexOf(set: PatternSet): PatternIndex {
  const joint = waiting[set.manner];
  if (set.index === null && joint !== null && joint.includes(set)) {
    waiting[set.manner] = null;
    return new PatternIndex(joint, set.manner);
  }
  return set.index ?? new PatternIndex([set], set.manner);
}
