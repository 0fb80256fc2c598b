/**
 * The states of many patterns as one array of numbers, and the machine that runs them over the words of a text. Numbers lie side by
 * side: a text touches few of them, and those stay in the fastest memory.
 */
import type { State } from './pattern.ts';
import type { WordForm } from './words.ts';

/** What the machine must know of the words of a text. */
export type Cut = {
  count: number;
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
  forms: readonly WordForm[];
  /** Not 0: no pattern reaches from before this word to behind it. */
  stops: Uint8Array;
  /** 1: diacritics are not to be expected here. */
  bare: Uint8Array;
};

const WORD = 0;
const NUMBER = 1;
const GAP = 2;
const ANY = 3;
const END = 4;
const kindBits = 7;
/** Flags of a word, a number or an end, above the kind. */
const MARKED = 8;
const STRICT = 16;
const LOOSE = 32;
const MONEY = 64;
/** More than one alternative is open. */
const several = -2;
/** Flags of a word of the text: a number, and one whose diacritics may be missing. */
const NUMERIC = 1;
const OPEN = 2;
/** One tally holds three counts: words typed right, typed bare, and bare ones among words with diacritics. */
const KEPT = 1;
const DROPPED = 1 << 8;
const OUTSIDE = 1 << 16;
const countBits = 0xff;

const noText: Cut = {
  count: 0,
  text: '',
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
  forms: [],
  stops: new Uint8Array(0),
  bare: new Uint8Array(0),
};

/**
 * Four numbers a state. Word: kind and flags, word, exact spelling, next. Number: kind and flags, -, -, next. Gap: kind, most words, -,
 * next. Any: kind, place of its options, number of those that
 * begin with a word (ordered by it), number of the others. End: kind and flags, words of the phrase, -, -.
 */
export class PatternProgram {
  #code = new Int32Array(1 << 12);
  #size = 0;
  readonly #built: number[] = [];
  #options: Int32Array = new Int32Array(0);
  readonly #known = new Map<State, number>();
  #cut: Cut = noText;
  #plains = new Int32Array(256);
  #exacts = new Int32Array(256);
  #flags = new Uint8Array(256);

  /** Adds a state with all that follow it; gives its place. */
  add(state: State): number {
    const known = this.#known.get(state);
    if (known !== undefined) return known;
    const at = this.#size;
    this.#known.set(state, at);
    this.#size += 4;
    if (this.#size > this.#code.length) {
      const larger = new Int32Array(this.#code.length * 2);
      larger.set(this.#code);
      this.#code = larger;
    }
    const row = this.#rowOf(state);
    this.#code.set(row, at);
    return at;
  }

  #rowOf(state: State): number[] {
    switch (state.kind) {
      case 'word': {
        const flags = (state.marked ? MARKED : 0) | (state.strict ? STRICT : 0) | (state.loose ? LOOSE : 0);
        return [WORD | flags, state.id, state.exact, this.add(state.next)];
      }
      case 'number':
        return [NUMBER | (state.money ? MONEY : 0), 0, 0, this.add(state.next)];
      case 'gap':
        return [GAP, state.max, 0, this.add(state.next)];
      case 'any':
        return this.#optionsOf(state.options);
      default:
        return [END | (state.loose ? LOOSE : 0), state.steps, 0, 0];
    }
  }

  #optionsOf(options: readonly State[]): number[] {
    const words: [number, number][] = [];
    const others: number[] = [];
    for (const option of options) {
      const place = this.add(option);
      if (option.kind === 'word') words.push([option.id, place]);
      else others.push(place);
    }
    const start = this.#built.length;
    const sorted = words.toSorted((a, b) => a[0] - b[0]);
    for (const [id, place] of sorted) this.#built.push(id, place);
    this.#built.push(...others);
    return [ANY, start, words.length, others.length];
  }

  /** To be called once, when all patterns are in. */
  seal(): void {
    this.#code = this.#code.slice(0, this.#size);
    this.#options = Int32Array.from(this.#built);
    this.#built.length = 0;
    this.#known.clear();
  }

  /** Takes a text up; `run` is asked about its words. */
  load(cut: Cut): void {
    const { count, forms } = cut;
    if (count > this.#plains.length) {
      this.#plains = new Int32Array(count * 2);
      this.#exacts = new Int32Array(count * 2);
      this.#flags = new Uint8Array(count * 2);
    }
    this.#cut = cut;
    for (let i = 0; i < count; i++) {
      const form = forms[i];
      if (form === undefined) break;
      this.#plains[i] = form.plain;
      this.#exacts[i] = form.exact;
      this.#flags[i] = (form.numeric ? NUMERIC : 0) | (form.bare || form.partial ? OPEN : 0);
    }
  }

  /** Lets go of the text. */
  unload(): void {
    this.#cut = noText;
    if (this.#plains.length > 1 << 14) {
      this.#plains = new Int32Array(256);
      this.#exacts = new Int32Array(256);
      this.#flags = new Uint8Array(256);
    }
  }

  /** The number of a word without diacritics, -1 for one that no pattern knows. */
  plainAt(at: number): number {
    return this.#plains[at] ?? -1;
  }

  /** Whether a word is a number. */
  isNumberAt(at: number): boolean {
    return ((this.#flags[at] ?? 0) & NUMERIC) !== 0;
  }

  /**
   * The last word of a match that begins with state `place` at word `first`, or -1. Of several alternatives the longest, over the
   * shortest gaps. Every state is tried a bounded number of times.
   */
  run(place: number, first: number): number {
    return this.#step(place, first, first, 0);
  }

  #step(from: number, start: number, first: number, before: number): number {
    const code = this.#code;
    const { count, stops, bare } = this.#cut;
    let place = from;
    let at = start;
    let tally = before;
    for (;;) {
      const head = code[place] ?? END;
      const kind = head & kindBits;
      if (kind === END) return accepts(head, code[place + 1] ?? 0, tally) ? at - 1 : -1;
      if (kind === ANY) {
        const option = this.#onlyOption(place, at);
        if (option === several) return this.#stepAny(place, at, first, tally);
        if (option < 0) return -1;
        place = option;
        continue;
      }
      if (kind === GAP) return this.#stepGap(place, at, first, tally);
      if (at >= count || (at > first && stops[at] !== 0)) return -1;
      if (kind === NUMBER) {
        if (((this.#flags[at] ?? 0) & NUMERIC) === 0 || ((head & MONEY) !== 0 && !isSum(this.#cut, at))) return -1;
      } else {
        if (this.#plains[at] !== code[place + 1]) return -1;
        if (this.#exacts[at] === code[place + 2]) {
          if ((head & MARKED) !== 0) tally += KEPT;
        } else {
          if ((head & STRICT) !== 0) return -1;
          if ((head & LOOSE) === 0) {
            // A word written without diacritics in the pattern is never one that the author wrote with some.
            if ((head & MARKED) === 0 || ((this.#flags[at] ?? 0) & OPEN) === 0) return -1;
            tally += bare[at] === 1 ? DROPPED : DROPPED + OUTSIDE;
          }
        }
      }
      at++;
      place = code[place + 3] ?? 0;
    }
  }

  #stepGap(place: number, at: number, first: number, tally: number): number {
    const { count, stops } = this.#cut;
    const next = this.#code[place + 3] ?? 0;
    const furthest = Math.min(at + (this.#code[place + 1] ?? 0), count - 1);
    for (let to = at; to <= furthest; to++) {
      if (to > at && stops[to - 1] !== 0) return -1;
      const last = this.#step(next, to, first, tally);
      if (last >= 0) return last;
    }
    return -1;
  }

  /** The one alternative that the word at `at` leaves open: its place, -1 for none, `several` where more must be tried. */
  #onlyOption(place: number, at: number): number {
    if (this.#code[place + 3] !== 0) return several;
    const options = this.#options;
    const plain = at < this.#cut.count ? (this.#plains[at] ?? -1) : -1;
    const found = this.#firstOption(place, plain);
    if (found < 0) return -1;
    const end = (this.#code[place + 1] ?? 0) + 2 * (this.#code[place + 2] ?? 0);
    return found + 2 < end && options[found + 2] === plain ? several : (options[found + 1] ?? -1);
  }

  /** Where among the alternatives the first stands that begins with a word; -1 where none does. */
  #firstOption(place: number, plain: number): number {
    const options = this.#options;
    const start = this.#code[place + 1] ?? 0;
    let low = 0;
    let high = this.#code[place + 2] ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((options[start + 2 * middle] ?? 0) < plain) low = middle + 1;
      else high = middle;
    }
    return low < (this.#code[place + 2] ?? 0) && options[start + 2 * low] === plain ? start + 2 * low : -1;
  }

  #stepAny(place: number, at: number, first: number, tally: number): number {
    const options = this.#options;
    const plain = at < this.#cut.count ? (this.#plains[at] ?? -1) : -1;
    const words = (this.#code[place + 1] ?? 0) + 2 * (this.#code[place + 2] ?? 0);
    const end = words + (this.#code[place + 3] ?? 0);
    let best = -1;
    const found = this.#firstOption(place, plain);
    for (let option = found; option >= 0 && option < words && options[option] === plain; option += 2) {
      best = Math.max(best, this.#step(options[option + 1] ?? 0, at, first, tally));
    }
    for (let option = words; option < end; option++) best = Math.max(best, this.#step(options[option] ?? 0, at, first, tally));
    return best;
  }
}

/**
 * How dropped diacritics count. Wordings: every word typed right weighs half a dropped one. Phrases: they count where the author drops
 * them all around, or where enough else of the phrase agrees.
 */
function accepts(head: number, steps: number, tally: number): boolean {
  const kept = tally & countBits;
  const dropped = (tally >> 8) & countBits;
  const outside = tally >> 16;
  if (steps === 0) return kept >= 2 * outside;
  return dropped === 0 || outside === 0 || (head & LOOSE) !== 0 || (steps >= 3 && dropped >= 2) || kept >= 2;
}

/** Figures looked through for the unit of the first («300-500k»). */
const maxFigures = 3;
const unit = /^\d[\d.,]*(?:k|ka|tr|trieu|triệu|đ|vnd|vnđ|usd|u|củ|lít|nghìn|ngàn|m)/;
const unitAfter = /^\s?(?:[.,]000|\s?(?:k|tr|triệu|trieu|nghìn|nghin|ngàn|ngan|đồng|dong|usd|đô|củ|vnd|vnđ|đ)(?![\p{L}\p{N}])|\$)/u;

/** Whether the number at a place is a sum of money; the first figure of «300-500k» has its unit at the second. */
function isSum(cut: Cut, from: number): boolean {
  for (let at = from; at < from + maxFigures && cut.forms[at]?.numeric === true; at++) {
    const end = cut.ends[at] ?? 0;
    if (unit.test(cut.text.slice(cut.starts[at] ?? 0, end)) || unitAfter.test(cut.text.slice(end, end + 12))) return true;
    if (!/^\s?[-–~]\s?$/.test(cut.text.slice(end, Math.min(cut.starts[at + 1] ?? 0, end + 4)))) return false;
  }
  return false;
}
