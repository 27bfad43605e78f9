/** What an answer was made from, as it stood then: a later number means that it has changed. */
export interface Source {
  readonly collection: string;
  readonly generation: number;
}

/** An answer that may be given again while its sources stand as they stood. */
export interface KeptAnswer {
  readonly bytes: Buffer;
  readonly sources: readonly Source[];
}

/** An answer in its place. */
interface Entry {
  readonly answer: KeptAnswer;
  /** Whether it was asked for since it was last in line to go. */
  isUsed: boolean;
}

/** Longest key that is kept, in characters: callers choose most of it. */
const KEY_LENGTH_MAX = 4_096;
/** What an entry takes beside its bytes and its key. */
const ENTRY_BYTES = 400;

/**
 * Whole answers by what was asked, bounded in bytes.
 *
 * Shape: an answer is kept when it is asked for again before as many bytes went by as the cache holds; one that nobody asked for since it was last in line goes first.
 * Why not at once: somebody who reads through a whole collection asks for nothing twice, and would push out what others ask for all the time.
 * Why not in the exact order of use: to put an entry to the end with every hit costs more than everything else that a hit does.
 */
export class AnswerBytes {
  readonly #bytesMax: number;
  readonly #kept = new Map<string, Entry>();
  /** Sizes of answers that were given and not kept. */
  readonly #given = new Map<string, number>();
  #keptBytes = 0;
  #givenBytes = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  /** Bytes that are held, with what stands around them. */
  get bytesHeld(): number {
    return this.#keptBytes;
  }

  get(key: string): KeptAnswer | undefined {
    const entry = this.#kept.get(key);
    if (entry === undefined) {
      return undefined;
    }
    entry.isUsed = true;
    return entry.answer;
  }

  /** Takes note of an answer; keeps a copy if it is asked for often enough. */
  offer(key: string, bytes: Buffer, sources: readonly Source[]): void {
    const size = bytes.length + key.length * 2 + ENTRY_BYTES;
    if (key.length > KEY_LENGTH_MAX || size * 4 > this.#bytesMax) {
      return;
    }
    if (!this.#given.has(key)) {
      this.#given.set(key, size);
      this.#givenBytes += size;
      this.#forgetGiven();
      return;
    }
    this.delete(key);
    this.#kept.set(key, { answer: { bytes: Buffer.from(bytes), sources }, isUsed: false });
    this.#keptBytes += size;
    this.#dropUnused();
  }

  delete(key: string): void {
    const entry = this.#kept.get(key);
    if (entry !== undefined && this.#kept.delete(key)) {
      this.#keptBytes -= entry.answer.bytes.length + key.length * 2 + ENTRY_BYTES;
    }
  }

  clear(): void {
    this.#kept.clear();
    this.#keptBytes = 0;
  }

  #forgetGiven(): void {
    for (const [key, size] of this.#given) {
      if (this.#givenBytes <= this.#bytesMax) {
        return;
      }
      this.#given.delete(key);
      this.#givenBytes -= size;
    }
  }

  /** Makes room. Who was asked for goes to the end of the line, once; so the loop ends. */
  #dropUnused(): void {
    for (const [key, entry] of this.#kept) {
      if (this.#keptBytes <= this.#bytesMax) {
        return;
      }
      if (entry.isUsed) {
        entry.isUsed = false;
        this.#kept.delete(key);
        this.#kept.set(key, entry);
      } else {
        this.delete(key);
      }
    }
  }
}
