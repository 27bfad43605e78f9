import { randomUUID } from "node:crypto";
import { BlockBuilder, type LedgerBlock, type NewEntry } from "@belay/core";
import { type Store, StoreUnavailableError } from "@belay/store";
import type { SiteCall } from "./api-call.ts";
import { ledgerEntry, type Outcome } from "./record.ts";

/** How long entries of reads gather. The more a batch holds, the less an entry costs: a commit is hundreds of times the work of an entry. */
const GATHER_MS = 1_000;
/** How long other entries gather: those of refusals and failures. */
const GATHER_OTHERS_MS = 250;
/** So many entries are written at once, whatever they are. */
const BATCH_ENTRIES = 4_000;
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
  readonly entry: NewEntry;
  readonly taken: () => void;
}

/**
 * Ledger entries of calls that changed nothing (reads and refusals), written in batches.
 *
 * Shape: bounded. Where the store takes nothing, calls go on while there is room; then each waits for room, and is refused when none comes: no call is
 * answered whose entry was dropped. A batch that fails is tried again until it is written. An entry of a change stands in the change's own transaction
 * and does not come through here. An entry is made into its text at once, in the block of its site that is open.
 * Errors: `StoreUnavailableError` for a call that found no room.
 */
export class LedgerQueue {
  readonly #options: Required<LedgerQueueOptions>;
  readonly #waiters: Waiter[] = [];
  /** The block of each site that takes entries, and those that are full or were not written yet, the oldest first. */
  readonly #open = new Map<string, BlockBuilder>();
  #closed: LedgerBlock[] = [];
  /** Entries in those, without what is on its way to the store. */
  #waitingCount = 0;
  #writingCount = 0;
  #timer: NodeJS.Timeout | undefined;
  /** As `#timer`, for entries that wait less long. */
  #soonTimer: NodeJS.Timeout | undefined;
  #writing: Promise<boolean> = Promise.resolve(true);

  constructor(options: LedgerQueueOptions) {
    this.#options = { entriesMax: 10_000, roomMsMax: ROOM_MS_MAX, ...options };
  }

  /** Takes the entry of a call; as `record`. */
  recordCall(call: SiteCall, outcome: Outcome, nowMs: number): Promise<void> | undefined {
    return this.record(ledgerEntry(call, outcome, nowMs));
  }

  /** Takes an entry; `undefined` when that is done, as nearly always, else a promise of it. It is in the store a moment later, or when `flush` resolves. */
  record(entry: NewEntry): Promise<void> | undefined {
    if (this.#waitingCount + this.#writingCount >= this.#options.entriesMax) {
      return this.#waitForRoom(entry);
    }
    this.#take(entry);
    if (this.#waitingCount === BATCH_ENTRIES && this.#writingCount === 0) {
      void this.#writeNext();
    } else if (entry.outcome === "allowed") {
      this.#schedule(GATHER_MS);
    } else {
      this.#soonTimer ??= setTimeout(() => void this.#writeNext(), GATHER_OTHERS_MS);
    }
    return undefined;
  }

  /** Resolves when every entry taken so far is in the store, or a batch of them could not be written and was reported. */
  async flush(): Promise<void> {
    let isWritten = true;
    while (isWritten && this.#waitingCount > 0) {
      isWritten = await this.#writeNext();
    }
    await this.#writing;
  }

  /** Writes what waits, and reports what cannot be written and is lost with the process. */
  async close(): Promise<void> {
    await this.flush();
    this.#clearTimers();
    if (this.#waitingCount > 0) {
      this.#options.onError(new Error("ledger entries are lost: the store took none to the end"), this.#waitingCount);
    }
  }

  #take(entry: NewEntry): void {
    this.#waitingCount += 1;
    const { siteId } = entry;
    const open = this.#open.get(siteId);
    if (open?.takes(entry) === true) {
      open.add(entry);
      return;
    }
    if (open !== undefined) {
      this.#closed.push(open.build());
    }
    this.#open.set(siteId, new BlockBuilder(randomUUID(), entry));
  }

  #schedule(afterMs: number): void {
    this.#timer ??= setTimeout(() => void this.#writeNext(), afterMs);
  }

  #clearTimers(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#soonTimer);
    this.#timer = undefined;
    this.#soonTimer = undefined;
  }

  /** Writes one batch after those under way; answers whether it worked. Never rejects. */
  #writeNext(): Promise<boolean> {
    this.#clearTimers();
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<boolean> {
    const blocks = [...this.#closed, ...Array.from(this.#open.values(), (open) => open.build())];
    if (blocks.length === 0) {
      return true;
    }
    this.#closed = [];
    this.#open.clear();
    this.#writingCount = this.#waitingCount;
    this.#waitingCount = 0;
    try {
      await this.#options.store.write((tx) => tx.ledger.appendBlocks(blocks));
    } catch (err) {
      this.#closed = [...blocks, ...this.#closed];
      this.#waitingCount += this.#writingCount;
      this.#writingCount = 0;
      this.#options.onError(err, this.#waitingCount);
      this.#schedule(RETRY_MS);
      return false;
    }
    this.#writingCount = 0;
    this.#letIn();
    if (this.#waitingCount >= BATCH_ENTRIES) {
      void this.#writeNext();
    }
    return true;
  }

  /** Takes the entries of calls that wait, as far as there is room now. */
  #letIn(): void {
    for (const { entry, taken } of this.#waiters.splice(0, this.#options.entriesMax - this.#waitingCount)) {
      this.#take(entry);
      taken();
      this.#schedule(GATHER_OTHERS_MS);
    }
  }

  #waitForRoom(entry: NewEntry): Promise<void> {
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
