import type { NumberedText, RequestPart } from "@belay/core";
import type { ReadRecord } from "./read-record.ts";

const READS_MAX = 1_000;

/**
 * Reads that were answered and whose entries are not made yet, in the order in which they came.
 *
 * Why they gather: the making of an entry takes several times as long between other work as it takes after another entry, because what it needs is no
 * longer in the processor's caches. So a call leaves three values in three rows, and nothing that the garbage collector would have to look after.
 */
export class GatheredReads {
  readonly #records: (ReadRecord | undefined)[] = Array(READS_MAX).fill(undefined);
  readonly #moments = new Float64Array(READS_MAX);
  readonly #ends = new Uint32Array(READS_MAX);
  #count = 0;
  /** What the ids of all their requests begin with. */
  #beginning: NumberedText | undefined;

  /** Whether there is room for a read. */
  takes({ beginning }: RequestPart): boolean {
    return this.#count === 0 || (beginning === this.#beginning && this.#count < READS_MAX);
  }

  add(record: ReadRecord, atMs: number, { beginning, end }: RequestPart): void {
    const index = this.#count;
    this.#beginning = beginning;
    this.#records[index] = record;
    this.#moments[index] = atMs;
    this.#ends[index] = end;
    this.#count = index + 1;
  }

  /** Hands all of them on. */
  drain(take: (record: ReadRecord, atMs: number, request: RequestPart) => void): void {
    const beginning = this.#beginning;
    for (let index = 0; index < this.#count && beginning !== undefined; index += 1) {
      const [record, atMs = 0, end = 0] = [this.#records[index], this.#moments[index], this.#ends[index]];
      if (record !== undefined) {
        take(record, atMs, { beginning, end });
      }
    }
    // Nothing of them is held any longer.
    this.#records.fill(undefined, 0, this.#count);
    this.#count = 0;
  }
}
