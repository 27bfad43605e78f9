import { closeSync, fdatasync, openSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { StoreUnavailableError } from "../port/errors.ts";
import { logPath, unsyncedMark } from "./unsynced-log.ts";

const syncInPool = promisify(fdatasync);

export interface LogSyncOptions {
  /** Brings what was written to a file to the disk. Default: `fdatasync` in the thread pool. */
  readonly sync?: (descriptor: number) => Promise<void>;
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Brings the write-ahead log to the disk beside the event loop.
 *
 * Shape: at most one sync runs. Who comes meanwhile waits for the next one, which is for all of them: a sync covers what was committed before it began.
 * After a sync that failed there is none any more, until the database is opened again: the system may have dropped what it could not write and
 * call the next sync a success (https://lwn.net/Articles/752063/). A mark beside the database says so to whoever opens it next.
 * Why a handle of its own on the log: SQLite lends none. It stays the log's: only who closes the last connection of all removes the log. A handle of
 * the database itself would not do: closing one drops the locks of the whole process.
 */
export class LogSync {
  readonly #file: string;
  readonly #descriptor: number;
  readonly #sync: (descriptor: number) => Promise<void>;
  #waiting: Waiter[] = [];
  #hasUnsynced = false;
  #running: Promise<void> | undefined;
  #failure: StoreUnavailableError | undefined;

  /** Opens the log of a database on which a connection has its log open already. */
  constructor(file: string, { sync = syncInPool }: LogSyncOptions = {}) {
    this.#file = file;
    this.#sync = sync;
    // For writing, because Windows syncs no other handles.
    this.#descriptor = openSync(logPath(file), "r+");
  }

  /** Throws when a sync has failed. Errors: `StoreUnavailableError`. */
  assertUsable(): void {
    if (this.#failure !== undefined) {
      throw this.#failure;
    }
  }

  /** Says that the log holds something new, of this process or of another. */
  noteCommit(): void {
    this.#hasUnsynced = true;
  }

  /** Resolves when every commit until now is on the disk. Errors: `StoreUnavailableError`; whether the commits are kept is not known then. */
  async settled(): Promise<void> {
    this.assertUsable();
    if (!this.#hasUnsynced && this.#running === undefined) {
      return;
    }
    await new Promise<void>((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Waits for the sync that runs and for those that were asked for, and lets the log go. */
  async close(): Promise<void> {
    await this.#running;
    closeSync(this.#descriptor);
  }

  /** Never rejects: a failure goes to those who wait. */
  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const waiters = this.#waiting;
      this.#waiting = [];
      this.#hasUnsynced = false;
      try {
        await this.#sync(this.#descriptor);
      } catch (error) {
        this.#fail(error, waiters);
        break;
      }
      for (const { resolve } of waiters) {
        resolve();
      }
    }
    this.#running = undefined;
  }

  #fail(error: unknown, waiters: readonly Waiter[]): void {
    const detail = error instanceof Error ? error.message : String(error);
    const failure = new StoreUnavailableError(
      "unreadable",
      `The disk did not take what was written, so whether it is kept is not known. Nothing more is written before the store is opened again; check the disk, then start anew. (${this.#file}: ${detail})`,
      { cause: error },
    );
    this.#failure = failure;
    try {
      writeFileSync(unsyncedMark(this.#file), "", { mode: 0o600 });
    } catch {
      // A directory that takes no file takes no further log either.
    }
    for (const { reject } of [...waiters, ...this.#waiting.splice(0)]) {
      reject(failure);
    }
  }
}
