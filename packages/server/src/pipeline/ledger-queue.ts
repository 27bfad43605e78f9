import type { LedgerEntry } from "@belay/core";
import type { Store } from "@belay/store";

const FLUSH_AFTER_MS = 20;

/**
 * Ledger rows of calls that changed nothing (reads and refusals), written in batches.
 *
 * Why: a row written by itself costs a sync, many times the read that it records; a row of a change stands in the change's own transaction and does
 * not come through here. Bounded: when the store takes no rows, the oldest are kept, new ones are counted as lost, and that is
 * reported loudly.
 */
export class LedgerQueue {
  readonly #store: Store;
  readonly #onError: (err: unknown, lost: number) => void;
  readonly #entriesMax: number;
  #waiting: LedgerEntry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #lost = 0;

  constructor(store: Store, onError: (err: unknown, lost: number) => void, entriesMax = 10_000) {
    this.#store = store;
    this.#onError = onError;
    this.#entriesMax = entriesMax;
  }

  /** Takes a row; it is in the store within a moment, or when `flush` resolves. */
  push(entry: LedgerEntry): void {
    if (this.#waiting.length >= this.#entriesMax) {
      this.#lost += 1;
      return;
    }
    this.#waiting.push(entry);
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#writing = this.#writing.then(() => this.#write());
    }, FLUSH_AFTER_MS);
  }

  /** Resolves when every row taken so far is in the store, or could not be written and was reported. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    await this.#writing;
  }

  async #write(): Promise<void> {
    const entries = this.#waiting;
    if (entries.length === 0) {
      return;
    }
    this.#waiting = [];
    try {
      await this.#store.write(async (tx) => {
        for (const entry of entries) {
          await tx.ledger.append(entry);
        }
      });
    } catch (err) {
      this.#waiting = [...entries, ...this.#waiting].slice(0, this.#entriesMax);
      this.#onError(err, this.#lost);
    }
  }
}
