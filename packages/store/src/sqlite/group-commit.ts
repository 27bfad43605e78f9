import { setImmediate as nextTurn } from "node:timers/promises";
import { StoreUnavailableError } from "../port/errors.ts";
import { beginImmediate } from "./begin-immediate.ts";
import type { SqliteConnection } from "./connection.ts";
import type { Deadlines } from "./deadline.ts";
import { DeferredWorks } from "./deferred-work.ts";
import type { LogSync } from "./log-sync.ts";
import { UnitOfWork } from "./unit-of-work.ts";

/** Bounds of one shared transaction: the first write in it waits for the last. */
const BATCH_WRITES_MAX = 256;
const BATCH_MS_MAX = 25;
/** How long a batch works before others get their turn: reads and sockets, not other writes. */
const TURN_MS_MAX = 3;

interface WaitingWrite {
  /** Runs the work; settles nothing before the shared commit. */
  readonly run: (unit: UnitOfWork) => Promise<void>;
  readonly commit: () => void;
  readonly fail: (error: unknown) => void;
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
 * Shape: each write has a savepoint, so one that fails takes back its own changes only. A write is acknowledged when the commit of the whole is on the
 * disk; the next transaction begins before that, and reads see the commit. When the commit or its sync fails, all of them fail.
 * Why two turns of the event loop before it begins: in the first the requests that have just arrived are read, and their writes join.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  readonly #queue: WaitingWrite[] = [];
  #isScheduled = false;
  #isClosed = false;
  #whenIdle: (() => void)[] = [];
  /** What was last seen of the commits of other processes. */
  #othersVersion: unknown;

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  /** Runs `work` in a transaction; resolves when its changes are on the disk. */
  write<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    if (this.#isClosed) {
      return Promise.reject(new StoreUnavailableError("closed", "The store is closed."));
    }
    return new Promise<T>((resolve, reject) => {
      let commit = () => {};
      const run = async (unit: UnitOfWork) => {
        const result = await work(unit);
        commit = () => resolve(result);
      };
      this.#queue.push({ run, commit: () => commit(), fail: reject });
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
      this.#commit(await this.#runWrites(done));
      void this.#acknowledge(done);
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
    try {
      await this.#options.log.settled();
    } catch (error) {
      for (const write of done) {
        write.fail(error);
      }
      return;
    }
    for (const write of done) {
      write.commit();
    }
  }

  /** Runs the writes that wait, up to the bounds of a batch; those that worked go to `done`. Answers their units. */
  async #runWrites(done: WaitingWrite[]): Promise<readonly UnitOfWork[]> {
    const turns = new Turns();
    const deferred = new DeferredWorks();
    const units: UnitOfWork[] = [];
    for (let count = 0; count < BATCH_WRITES_MAX && (count === 0 || turns.workedMs < BATCH_MS_MAX); count += 1) {
      const write = this.#queue.shift();
      if (write === undefined) {
        break;
      }
      units.push(...(await this.#runWrite(write, deferred, done)));
      await turns.letOthers();
    }
    const last = new UnitOfWork(this.#options.connection);
    await deferred.catchUp(last, () => turns.letOthers());
    last.end();
    return units;
  }

  async #runWrite(write: WaitingWrite, deferred: DeferredWorks, done: WaitingWrite[]): Promise<readonly UnitOfWork[]> {
    const { connection, deadlines } = this.#options;
    const unit = new UnitOfWork(connection, deferred);
    const { place } = deferred;
    // In `done` from the beginning: when the shared transaction is lost in the middle of it, it fails with the others.
    done.push(write);
    connection.step("SAVEPOINT unit");
    try {
      await deadlines.watch(() => write.run(unit));
      unit.end();
      connection.step("RELEASE unit");
      return [unit];
    } catch (error) {
      unit.end();
      if (!connection.inTransaction) {
        throw error;
      }
      connection.step("ROLLBACK TO unit");
      connection.step("RELEASE unit");
      deferred.rollBackTo(place);
      done.pop();
      write.fail(error);
      return [];
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
