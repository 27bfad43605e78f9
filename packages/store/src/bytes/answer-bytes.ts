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

/** Longest key that is kept, in characters: callers choose most of it. */
const KEY_LENGTH_MAX = 4_096;
/** What an entry takes beside its bytes and its key. */
const ENTRY_BYTES = 400;

/**
 * Whole answers by what was asked, bounded in bytes.
 *
 * Shape: an answer is kept when it is asked for again before as many bytes went by as the cache holds; the one that was not used for longest goes first.
 * Why not at once: somebody who reads through a whole collection asks for nothing twice, and would push out what others ask for all the time.
 */
export class AnswerBytes {
  readonly #bytesMax: number;
  readonly #kept = new Map<string, KeptAnswer>();
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
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
    }
    return kept;
  }

  /** Takes note of an answer; keeps a copy if it is asked for often enough. */
  offer(key: string, bytes: Buffer, sources: readonly Source[]): void {
    const size = bytes.length + key.length * 2 + ENTRY_BYTES;
    if (key.length > KEY_LENGTH_MAX || size * 4 > this.#bytesMax) {
      return;
    }
    if (!this.#given.has(key)) {
      this.#given.set(key, size);
      this.#givenBytes = shrink(this.#given, this.#givenBytes + size, this.#bytesMax, (given) => given);
      return;
    }
    this.delete(key);
    this.#kept.set(key, { bytes: Buffer.from(bytes), sources });
    this.#keptBytes = shrink(
      this.#kept,
      this.#keptBytes + size,
      this.#bytesMax,
      (kept, of) => kept.bytes.length + of.length * 2 + ENTRY_BYTES,
    );
  }

  delete(key: string): void {
    const kept = this.#kept.get(key);
    if (kept !== undefined && this.#kept.delete(key)) {
      this.#keptBytes -= kept.bytes.length + key.length * 2 + ENTRY_BYTES;
    }
  }

  clear(): void {
    this.#kept.clear();
    this.#keptBytes = 0;
  }
}

/** Removes the oldest entries until the rest is within `bytesMax`; answers what the rest takes. */
function shrink<T>(entries: Map<string, T>, bytes: number, bytesMax: number, sizeOf: (entry: T, key: string) => number): number {
  let left = bytes;
  for (const [key, entry] of entries) {
    if (left <= bytesMax) {
      break;
    }
    entries.delete(key);
    left -= sizeOf(entry, key);
  }
  return left;
}
