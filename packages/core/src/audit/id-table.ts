import { GrowingText } from "./growing-text.ts";
import type { Numbers } from "./numbered-text.ts";

const IDS_AT_FIRST = 32;
const WORD_BYTES = 4;
/** Words that a UUID takes. */
const WORDS_OF_ID = 9;
/** The most bytes that one character of a string takes in UTF-8. */
const BYTES_OF_CHARACTER = 3;
/** 2^32 divided by the golden ratio: spreads what is multiplied by it. */
const SPREAD = 0x9e3779b1;

/**
 * Ids with their numbers, in the order in which they came.
 *
 * Shape: a hash table of bytes. Those of each id begin at a whole word, with zeros behind them up to the next; `#slots` finds their numbers (from 1 on; 0 is
 * an empty slot), going on to the next slot where one is taken.
 * Why not a `Map`: it keeps the strings, and with them the addresses that they were cut out of. All of those would live until their block is written, which
 * costs the garbage collector more than everything else costs that an entry is made of.
 */
export class IdTable implements Numbers {
  #words = new Int32Array(IDS_AT_FIRST * WORDS_OF_ID);
  #bytes = Buffer.from(this.#words.buffer);
  /** Where each id begins, in words, and behind the last where the next will. */
  #starts = new Int32Array(IDS_AT_FIRST + 1);
  #lengths = new Int32Array(IDS_AT_FIRST);
  #slots = new Int32Array(2 * IDS_AT_FIRST);
  #count = 0;
  /** The ids as they stand in a list of JSON. */
  readonly #texts = new GrowingText();

  /** The number of an id, from 0 on. -1 for a text that is empty or has other characters than ids have: it gets none. */
  of(id: string): number {
    const { length } = id;
    if (length === 0) {
      return -1;
    }
    const start = this.#starts[this.#count] ?? 0;
    const end = start + Math.ceil(length / WORD_BYTES);
    this.#reserve(start * WORD_BYTES + length * BYTES_OF_CHARACTER);
    this.#words[end - 1] = 0;
    if (this.#bytes.write(id, start * WORD_BYTES) !== length) {
      return -1;
    }
    const slot = this.#slotOf(start, end, length);
    const found = this.#slots[slot] ?? 0;
    return found === 0 ? this.#keep(slot, end, length) : found - 1;
  }

  /** The ids in the order of their numbers, as a list in JSON. */
  toString(): string {
    return `[${this.#texts.toString()}]`;
  }

  /** Forgets all ids. */
  clear(): void {
    this.#slots.fill(0);
    this.#texts.clear();
    this.#count = 0;
  }

  /** The slot of the id that stands between two words, or the empty one where it would stand. */
  #slotOf(start: number, end: number, length: number): number {
    const words = this.#words;
    const slots = this.#slots;
    const last = slots.length - 1;
    let hash = length;
    for (let index = start; index < end; index += 1) {
      hash = Math.imul(hash ^ (words[index] ?? 0), SPREAD);
      hash ^= hash >>> 15;
    }
    let slot = hash & last;
    for (let number = slots[slot] ?? 0; number !== 0 && !this.#isSame(number - 1, start, end, length); number = slots[slot] ?? 0) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #isSame(number: number, start: number, end: number, length: number): boolean {
    const words = this.#words;
    let other = this.#starts[number] ?? 0;
    if (this.#lengths[number] !== length) {
      return false;
    }
    for (let index = start; index < end; index += 1) {
      if (words[index] !== words[other]) {
        return false;
      }
      other += 1;
    }
    return true;
  }

  /** Keeps the id that was looked for; answers its number, or -1. */
  #keep(slot: number, end: number, length: number): number {
    const number = this.#count;
    if (!this.#texts.addItem(this.#bytes, (this.#starts[number] ?? 0) * WORD_BYTES, length)) {
      return -1;
    }
    this.#slots[slot] = number + 1;
    this.#lengths[number] = length;
    this.#starts[number + 1] = end;
    this.#count = number + 1;
    if (this.#count === this.#lengths.length) {
      this.#grow();
    }
    return number;
  }

  #grow(): void {
    const size = 2 * this.#count;
    const [starts, lengths] = [this.#starts, this.#lengths];
    this.#starts = new Int32Array(size + 1);
    this.#starts.set(starts);
    this.#lengths = new Int32Array(size);
    this.#lengths.set(lengths);
    this.#slots = new Int32Array(2 * size);
    for (const [number, length] of lengths.entries()) {
      const [start = 0, end = 0] = [starts[number], starts[number + 1]];
      this.#slots[this.#slotOf(start, end, length)] = number + 1;
    }
  }

  #reserve(size: number): void {
    if (size > this.#bytes.length) {
      const words = new Int32Array(Math.ceil((2 * size) / WORD_BYTES));
      words.set(this.#words);
      this.#words = words;
      this.#bytes = Buffer.from(words.buffer);
    }
  }
}
