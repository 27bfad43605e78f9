import type { LedgerEntry } from "@belay/core";
import { type Store, StoreUnavailableError } from "@belay/store";

/** How long entries gather. The more a batch holds, the less an entry costs: a commit is many times the work of an entry. */
const GATHER_MS = 250;
/** A batch that holds as many is written at once. */
const BATCH_ENTRIES = 1_000;
const RETRY_MS = 500;
/** How long a call waits for room before it is refused. */
const ROOM_MS_MAX = 2_000;

export interface LedgerQueueOptions {
  readonly store: Store;
  /** Told of every batch that could not be written, with how many entries wait now. */
  readonly onError: (err: unknown, waiting: number) => void;
  /** Entries that may wait, those on their way to the store included. */
  readonly entriesMax?: number;
  readonly roomMsMax?: number;
}

interface Waiter {
  readonly entry: LedgerEntry;
  readonly taken: () => void;
}

/**
 * Ledger entries of calls that changed nothing (reads and refusals), written in batches.
 *
 * Shape: bounded. Where the store takes nothing, calls go on while there is room; then each waits for room, and is refused when none comes: no call is
 * answered whose entry was dropped. A batch that fails is tried again until it is written. An entry of a change stands in the change's own transaction
 * and does not come through here.
 * Errors: `StoreUnavailableError` for a call that found no room.
 */
export class LedgerQueue {
  readonly #options: Required<LedgerQueueOptions>;
  readonly #waiters: Waiter[] = [];
  #waiting: LedgerEntry[] = [];
  #writingCount = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<boolean> = Promise.resolve(true);

  constructor(options: LedgerQueueOptions) {
    this.#options = { entriesMax: 10_000, roomMsMax: ROOM_MS_MAX, ...options };
  }

  /** Takes an entry; `undefined` when that is done, as nearly always, else a promise of it. It is in the store a moment later, or when `flush` resolves. */
  record(entry: LedgerEntry): Promise<void> | undefined {
    if (this.#waiting.length + this.#writingCount >= this.#options.entriesMax) {
      return this.#waitForRoom(entry);
    }
    this.#take(entry);
    return undefined;
  }

  /** Resolves when every entry taken so far is in the store, or a batch of them could not be written and was reported. */
  async flush(): Promise<void> {
    let isWritten = true;
    while (isWritten && this.#waiting.length > 0) {
      isWritten = await this.#writeNext();
    }
    await this.#writing;
  }

  /** Writes what waits, and reports what cannot be written and is lost with the process. */
  async close(): Promise<void> {
    await this.flush();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length > 0) {
      this.#options.onError(new Error("ledger entries are lost: the store took none to the end"), this.#waiting.length);
    }
  }

  #take(entry: LedgerEntry): void {
    this.#waiting.push(entry);
    if (this.#waiting.length === BATCH_ENTRIES && this.#writingCount === 0) {
      void this.#writeNext();
    } else {
      this.#schedule(GATHER_MS);
    }
  }

  #schedule(afterMs: number): void {
    this.#timer ??= setTimeout(() => void this.#writeNext(), afterMs);
  }

  /** Writes one batch after those under way; answers whether it worked. Never rejects. */
  #writeNext(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<boolean> {
    const batch = this.#waiting.splice(0, BATCH_ENTRIES);
    if (batch.length === 0) {
      return true;
    }
    this.#writingCount = batch.length;
    try {
      await this.#options.store.write((tx) => tx.ledger.appendAll(batch));
    } catch (err) {
      this.#writingCount = 0;
      this.#waiting = [...batch, ...this.#waiting];
      this.#options.onError(err, this.#waiting.length);
      this.#schedule(RETRY_MS);
      return false;
    }
    this.#writingCount = 0;
    for (const { entry, taken } of this.#waiters.splice(0, batch.length)) {
      this.#waiting.push(entry);
      taken();
    }
    if (this.#waiting.length > 0) {
      this.#schedule(this.#waiting.length < BATCH_ENTRIES ? GATHER_MS : 0);
    }
    return true;
  }

  #waitForRoom(entry: LedgerEntry): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        entry,
        taken: () => {
          clearTimeout(tooLate);
          resolve();
        },
      };
      const tooLate = setTimeout(() => {
        this.#waiters.splice(this.#waiters.indexOf(waiter), 1);
        reject(new StoreUnavailableError("busy", "The ledger takes no entries now, and no call is answered without one."));
      }, this.#options.roomMsMax);
      this.#waiters.push(waiter);
    });
  }
}
