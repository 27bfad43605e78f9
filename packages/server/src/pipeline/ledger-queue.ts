import { randomUUID } from "node:crypto";
import { BlockBuilder, type NewEntry, type RequestPart } from "@belay/core";
import { type Store, StoreUnavailableError } from "@belay/store";
import type { SiteCall } from "./api-call.ts";
import type { CheckedRequest } from "./checked-request.ts";
import { GatheredReads } from "./gathered-reads.ts";
import { type ReadRecord, readRecord } from "./read-record.ts";
import { ALLOWED, ledgerEntry } from "./record.ts";

/** How long entries of reads gather. The more a batch holds, the less an entry costs: a commit is hundreds of times the work of an entry. */
const GATHER_MS = 1_000;
/** How long other entries gather: those of refusals and failures. */
const GATHER_OTHERS_MS = 250;
/** So many entries are written at once, whatever they are. */
const BATCH_ENTRIES = 8_000;
/** Builders that are kept for the next blocks: as many as a batch of one site has, twice. */
const SPARE_MAX = 16;
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
 * and does not come through here. An entry is made into its text in the block of its site that is open: at once, or with others (`GatheredReads`).
 * Errors: `StoreUnavailableError` for a call that found no room.
 */
export class LedgerQueue {
  readonly #options: Required<LedgerQueueOptions>;
  readonly #waiters: Waiter[] = [];
  readonly #reads = new GatheredReads();
  /** The block of each site that takes entries, and those that are full or were not written yet, the oldest first. */
  readonly #open = new Map<string, BlockBuilder>();
  #closed: BlockBuilder[] = [];
  /** Builders of blocks that were written, for the next ones: their memory is in use again and again. */
  readonly #spare: BlockBuilder[] = [];
  /** Entries in those, without what is on its way to the store. */
  #waitingCount = 0;
  #writingCount = 0;
  #timer: NodeJS.Timeout | undefined;
  /** As `#timer`, for entries that wait less long. */
  #soonTimer: NodeJS.Timeout | undefined;
  #writing: Promise<boolean> = Promise.resolve(true);

  constructor(options: LedgerQueueOptions) {
    this.#options = { entriesMax: 20_000, roomMsMax: ROOM_MS_MAX, ...options };
  }

  /** Takes the entry of a read that was allowed; as `record`. */
  recordRead(call: SiteCall, checked: CheckedRequest, nowMs: number): Promise<void> | undefined {
    const { requestParts } = call;
    const known = requestParts === undefined || this.#isFull ? undefined : readRecord(call, checked, nowMs);
    if (requestParts === undefined || known === undefined) {
      return this.record(ledgerEntry(call, ALLOWED, nowMs));
    }
    if (!(checked.isKept && this.#reads.takes(requestParts))) {
      this.#makeEntries();
    }
    if (checked.isKept) {
      this.#reads.add(known, nowMs, requestParts);
    } else {
      this.#addRead(known, nowMs, requestParts);
    }
    this.#noteTaken(true);
    return undefined;
  }

  /** Takes an entry; `undefined` when that is done, as nearly always, else a promise of it. It is in the store a moment later, or when `flush` resolves. */
  record(entry: NewEntry): Promise<void> | undefined {
    if (this.#isFull) {
      return this.#waitForRoom(entry);
    }
    this.#add(entry);
    this.#noteTaken(entry.outcome === "allowed");
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

  get #isFull(): boolean {
    return this.#waitingCount + this.#writingCount >= this.#options.entriesMax;
  }

  /** The block that takes the next entry of a site, which is to be added right away: no block is empty. */
  #blockFor(siteId: string, atMs: number): BlockBuilder {
    const open = this.#open.get(siteId);
    if (open?.takes(atMs) === true) {
      return open;
    }
    if (open !== undefined) {
      this.#closed.push(open);
    }
    const block = (this.#spare.pop() ?? new BlockBuilder()).begin(randomUUID(), { siteId, atMs });
    this.#open.set(siteId, block);
    return block;
  }

  #add(entry: NewEntry): void {
    this.#makeEntries();
    this.#blockFor(entry.siteId, entry.atMs).add(entry);
  }

  /** Makes the entries of the reads that gathered. */
  #makeEntries(): void {
    this.#reads.drain((record, atMs, request) => this.#addRead(record, atMs, request));
  }

  #addRead({ siteId, part, targetId }: ReadRecord, atMs: number, request: RequestPart): void {
    this.#blockFor(siteId, atMs).addLike(part, atMs, request, targetId);
  }

  /** Counts an entry that was added, and sees to it that it is written in time. */
  #noteTaken(mayWait: boolean): void {
    this.#waitingCount += 1;
    if (this.#waitingCount === BATCH_ENTRIES && this.#writingCount === 0) {
      void this.#writeNext();
    } else if (mayWait) {
      this.#schedule(GATHER_MS);
    } else {
      this.#soonTimer ??= setTimeout(() => void this.#writeNext(), GATHER_OTHERS_MS);
    }
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
    this.#makeEntries();
    const builders = [...this.#closed, ...this.#open.values()];
    if (builders.length === 0) {
      return true;
    }
    // Text is made of them only now: strings that lived for as long as entries gather would be kept for much longer.
    const blocks = builders.map((builder) => builder.build());
    this.#closed = [];
    this.#open.clear();
    this.#writingCount = this.#waitingCount;
    this.#waitingCount = 0;
    try {
      await this.#options.store.write((tx) => tx.ledger.appendBlocks(blocks));
    } catch (err) {
      this.#closed = [...builders, ...this.#closed];
      this.#waitingCount += this.#writingCount;
      this.#writingCount = 0;
      this.#options.onError(err, this.#waitingCount);
      this.#schedule(RETRY_MS);
      return false;
    }
    this.#writingCount = 0;
    this.#spare.push(...builders.slice(0, SPARE_MAX - this.#spare.length));
    this.#letIn();
    if (this.#waitingCount >= BATCH_ENTRIES) {
      void this.#writeNext();
    }
    return true;
  }

  /** Takes the entries of calls that wait, as far as there is room now. */
  #letIn(): void {
    for (const { entry, taken } of this.#waiters.splice(0, this.#options.entriesMax - this.#waitingCount)) {
      this.#add(entry);
      this.#waitingCount += 1;
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
