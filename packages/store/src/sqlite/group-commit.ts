import { setImmediate as nextTurn } from "node:timers/promises";
import { StoreUnavailableError } from "../port/errors.ts";
import { beginImmediate } from "./begin-immediate.ts";
import type { SqliteConnection } from "./connection.ts";
import type { Deadlines } from "./deadline.ts";
import { DeferredWorks } from "./deferred-work.ts";
import type { LogSync } from "./log-sync.ts";
import { UnitOfWork } from "./unit-of-work.ts";

/**
 * Bounds of one shared transaction: the first write in it waits for the last.
 *
 * Why not longer: a sync runs beside the next transaction only where there is one, and clients that wait for one batch send no writes for another.
 */
const BATCH_WRITES_MAX = 256;
const BATCH_MS_MAX = 12;
/** Batches with savepoints after one in which a write had to be taken back: where one fails, the next does more often than not. */
const CAREFUL_BATCHES = 32;
/** How long a batch works before others get their turn: reads and sockets, not other writes. */
const TURN_MS_MAX = 3;

interface WaitingWrite {
  /** Runs the work; settles nothing before the shared commit. May be run again, as the port says. */
  readonly run: (unit: UnitOfWork) => Promise<void>;
  /** Whether it is acknowledged only when the disk has it. */
  readonly isKept: boolean;
  readonly commit: () => void;
  readonly fail: (error: unknown) => void;
}

/** Writes that share a transaction. */
interface Batch {
  /** Those that worked. */
  readonly done: WaitingWrite[];
  readonly deferred: DeferredWorks;
  /** Whether each has a savepoint. */
  readonly isCareful: boolean;
}

export interface GroupCommitOptions {
  /** Its commits are not synced by SQLite itself. */
  readonly connection: SqliteConnection;
  readonly log: LogSync;
  readonly deadlines: Deadlines;
  /** How long a batch waits for another process that writes, in milliseconds. */
  readonly busyMsMax: number;
  /** Called within the shared transaction, before its commit, when a write in it changed identities, keys or revocations. */
  readonly recordSystemChange: () => void;
  /** Called right after such a commit, before any of its writes is acknowledged. */
  readonly systemChanged: () => void;
  /** Called when the shared transaction has begun. */
  readonly begun: () => void;
  /** Called right after a commit, before any of its writes is acknowledged, with what they changed. */
  readonly committed: (units: readonly UnitOfWork[]) => void;
  /** Called when a commit failed: what is stored is not known. */
  readonly failed: () => void;
}

/**
 * The one writer: writes that wait when it comes round share a transaction and its sync to the disk.
 *
 * Shape: a write that fails takes back its own changes only. A write is acknowledged when the commit of the whole is on the disk; the next transaction
 * begins before that, and reads see the commit. When the commit or its sync fails, all of them fail.
 * Why not a savepoint for each write: keeping what it would put back is a tenth of a write, and hardly one fails after it has changed something. When one
 * does, the transaction is taken back and its writes run again, with savepoints for some time.
 * Why two turns of the event loop before it begins: in the first the requests that have just arrived are read, and their writes join.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  readonly #queue: WaitingWrite[] = [];
  #isScheduled = false;
  #isClosed = false;
  #whenIdle: (() => void)[] = [];
  /** How many more batches have savepoints. */
  #carefulBatches = 0;
  /** What was last seen of the commits of other processes. */
  #othersVersion: unknown;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  /** Runs `work` in a transaction; resolves when its changes are on the disk. */
  write<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    return this.#enqueue(work, true);
  }

  /**
   * Runs `work` in a transaction; resolves when it is committed, and asks for no sync. A crash of the machine may forget its changes, and with them
   * nothing that was acknowledged as being on the disk: they come in the order of the log.
   */
  writeUnsynced<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    return this.#enqueue(work, false);
  }

  #enqueue<T>(work: (unit: UnitOfWork) => Promise<T>, isKept: boolean): Promise<T> {
    if (this.#isClosed) {
      return Promise.reject(new StoreUnavailableError("closed", "The store is closed."));
    }
    return new Promise<T>((resolve, reject) => {
      let commit = () => {};
      const run = async (unit: UnitOfWork) => {
        const result = await work(unit);
        commit = () => resolve(result);
      };
      this.#queue.push({ run, isKept, commit: () => commit(), fail: reject });
      this.#schedule();
    });
  }

  /** Takes no more writes; resolves when those that wait are done and what was committed is on the disk. */
  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#isScheduled) {
      await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
    }
    await this.#options.log.close();
  }

  #schedule(): void {
    if (!this.#isScheduled) {
      this.#isScheduled = true;
      setImmediate(() => setImmediate(() => void this.#runBatch()));
    }
  }

  /** Never rejects: whatever goes wrong goes to the writes of the batch. */
  async #runBatch(): Promise<void> {
    const done: WaitingWrite[] = [];
    try {
      this.#options.log.assertUsable();
      await beginImmediate(this.#options.connection, this.#options.busyMsMax);
      this.#options.begun();
      const units = await this.#runWrites(done);
      if (units === undefined) {
        this.#runAgain(done);
      } else {
        this.#commit(units);
        void this.#acknowledge(done);
      }
    } catch (error) {
      this.#rollBack();
      this.#options.failed();
      // A transaction that could not begin has done nothing: everything that waits fails, lest it wait for as long again.
      for (const write of done.length > 0 ? done : this.#queue.splice(0)) {
        write.fail(error);
      }
    }
    this.#isScheduled = false;
    if (this.#queue.length > 0) {
      this.#schedule();
      return;
    }
    for (const resolve of this.#whenIdle.splice(0)) {
      resolve();
    }
  }

  /** Takes all changes back and lets the writes wait for the next batch, before the others. */
  #runAgain(writes: readonly WaitingWrite[]): void {
    this.#rollBack();
    this.#queue.unshift(...writes);
    this.#carefulBatches = CAREFUL_BATCHES;
  }

  #commit(units: readonly UnitOfWork[]): void {
    const { connection, log, recordSystemChange, committed, systemChanged } = this.#options;
    const isSystemChanged = units.some((unit) => unit.systemChanged);
    if (isSystemChanged) {
      recordSystemChange();
    }
    log.assertUsable();
    // A write that changed nothing may speak of what others have committed: that has to be on the disk as well before it is acknowledged.
    const othersVersion = connection.dataVersion;
    connection.step("COMMIT");
    if (othersVersion !== this.#othersVersion || units.some((unit) => unit.isChanged)) {
      log.noteCommit();
    }
    this.#othersVersion = othersVersion;
    committed(units);
    if (isSystemChanged) {
      systemChanged();
    }
  }

  /** Never rejects. Answers come in the order of the commits. */
  async #acknowledge(done: readonly WaitingWrite[]): Promise<void> {
    const kept = done.filter(({ isKept }) => isKept);
    for (const write of done) {
      if (!write.isKept) {
        write.commit();
      }
    }
    if (kept.length === 0) {
      return;
    }
    try {
      await this.#options.log.settled();
    } catch (error) {
      for (const write of kept) {
        write.fail(error);
      }
      return;
    }
    for (const write of kept) {
      write.commit();
    }
  }

  /**
   * Runs the writes that wait, up to the bounds of a batch; those that worked go to `done`. Answers their units; `undefined` when one failed that only
   * the end of the transaction takes back.
   */
  async #runWrites(done: WaitingWrite[]): Promise<readonly UnitOfWork[] | undefined> {
    const turns = new Turns();
    const batch: Batch = { done, deferred: new DeferredWorks(), isCareful: this.#carefulBatches > 0 };
    this.#carefulBatches = Math.max(0, this.#carefulBatches - 1);
    const units: UnitOfWork[] = [];
    for (let count = 0; count < BATCH_WRITES_MAX && (count === 0 || turns.workedMs < BATCH_MS_MAX); count += 1) {
      const write = this.#queue.shift();
      if (write === undefined) {
        break;
      }
      const worked = await this.#runWrite(write, batch);
      if (worked === "broken") {
        return undefined;
      }
      units.push(...worked);
      await turns.letOthers();
    }
    const last = new UnitOfWork(this.#options.connection);
    await batch.deferred.catchUp(last, () => turns.letOthers());
    last.end();
    return units;
  }

  /** Runs one write. Answers its unit, or nothing when it failed; `broken` when what it had changed is still there. */
  async #runWrite(write: WaitingWrite, { done, deferred, isCareful }: Batch): Promise<readonly UnitOfWork[] | "broken"> {
    const { connection, deadlines } = this.#options;
    const unit = new UnitOfWork(connection, deferred);
    const { place } = deferred;
    // In `done` from the beginning: when the shared transaction is lost in the middle of it, it fails with the others.
    done.push(write);
    if (isCareful) {
      connection.step("SAVEPOINT unit");
    }
    try {
      await deadlines.watch(() => write.run(unit));
      unit.assertInTransaction();
      unit.end();
      if (isCareful) {
        connection.step("RELEASE unit");
      }
      return [unit];
    } catch (error) {
      unit.end();
      if (!connection.inTransaction) {
        throw error;
      }
      const isBroken = unit.isChanged && !isCareful;
      if (isCareful) {
        connection.step("ROLLBACK TO unit");
        connection.step("RELEASE unit");
      }
      deferred.rollBackTo(place);
      // One that may have failed because of others in the batch runs again with them; one that took too long does not.
      if (!isBroken || error instanceof StoreUnavailableError) {
        done.pop();
        write.fail(error);
      }
      return isBroken ? "broken" : [];
    }
  }

  #rollBack(): void {
    if (this.#options.connection.inTransaction) {
      this.#options.connection.step("ROLLBACK");
    }
  }
}

/**
 * The time that a batch works, with turns for others in between.
 *
 * Why: a read beside a batch of thirty writes would wait for all of them. What others do in their turns is not the batch's time.
 */
class Turns {
  #beganAt = performance.now();
  #earlierMs = 0;

  get workedMs(): number {
    return this.#earlierMs + performance.now() - this.#beganAt;
  }

  /** Lets the event loop go round once if the batch has worked for some time. */
  async letOthers(): Promise<void> {
    const workedMs = performance.now() - this.#beganAt;
    if (workedMs > TURN_MS_MAX) {
      this.#earlierMs += workedMs;
      await nextTurn();
      this.#beganAt = performance.now();
    }
  }
}
