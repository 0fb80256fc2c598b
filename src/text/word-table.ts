/** A table keyed by a stretch of a text, so that words are looked up without being cut out first. */

/** Longer words are not kept: they seldom come twice. */
const maxWord = 64;
const firstSize = 1 << 12;

/** Differs from process to process, so that nobody can write words that all fall into one slot. */
const seed = Math.trunc(Math.random() * 0x7fffffff);

/** Values by word. Holds at most `limit` words; a full table starts anew. */
export class WordTable<T> {
  readonly #limit: number;
  #slots = new Int32Array(firstSize);
  #words: string[] = [];
  #values: T[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many words it holds. */
  get size(): number {
    return this.#words.length;
  }

  /** The value of the word that stands in `text` from `from` to `to`. */
  get(text: string, from: number, to: number): T | undefined {
    const length = to - from;
    if (length > maxWord) return undefined;
    const mask = this.#slots.length - 1;
    for (let slot = hash(text, from, to) & mask; ; slot = (slot + 1) & mask) {
      const place = this.#slots[slot] ?? 0;
      if (place === 0) return undefined;
      const word = this.#words[place - 1] ?? '';
      if (word.length !== length) continue;
      let i = 0;
      while (i < length && word.charCodeAt(i) === text.charCodeAt(from + i)) i++;
      if (i === length) return this.#values[place - 1];
    }
  }

  /** Remembers a word that is not in the table. */
  set(word: string, value: T): void {
    if (word.length > maxWord) return;
    if (this.#words.length >= this.#limit) this.clear();
    this.#words.push(word);
    this.#values.push(value);
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    else this.#put(this.#words.length);
  }

  /** Forgets everything. */
  clear(): void {
    this.#slots = new Int32Array(firstSize);
    this.#words = [];
    this.#values = [];
  }

  #put(place: number): void {
    const word = this.#words[place - 1] ?? '';
    const mask = this.#slots.length - 1;
    let slot = hash(word, 0, word.length) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = place;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let place = 1; place <= this.#words.length; place++) this.#put(place);
  }
}

function hash(text: string, from: number, to: number): number {
  let mixed = seed;
  for (let i = from; i < to; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193);
  return mixed ^ (mixed >>> 15);
}
