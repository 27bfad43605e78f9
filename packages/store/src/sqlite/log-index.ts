import { closeSync, openSync, readSync, realpathSync } from "node:fs";

/** The first copy of the header of the log's index: a counter of commits, the last frame, salts and checksums (SQLite, "WAL-mode File Format", 2.1). */
const HEADER_BYTES = 48;
const HEADER_WORDS = HEADER_BYTES / 4;

/** Systems on which a file that others have mapped is read as they see it. Elsewhere the answer is always "perhaps". */
const IS_COHERENT = process.platform === "linux";

/** What the connections of this process to one database share. */
interface SharedIndex {
  descriptor: number | undefined;
  connections: number;
}

/** By the path of the database. */
const indexes = new Map<string, SharedIndex>();

/**
 * The index of a database's write-ahead log, as far as it tells that nobody has committed: every commit changes its header before it is acknowledged.
 *
 * Shape: one for each connection, made when it is open and closed after it.
 * Why: reading the header costs a quarter of `PRAGMA data_version`, which takes and drops a lock to look at the same bytes.
 * Why the descriptor stays as long as this process has any connection: closing a handle of a file drops all locks that the process holds on it, SQLite's too.
 */
export class LogIndex {
  readonly #path: string;
  readonly #index: SharedIndex;
  #seen: Uint32Array<ArrayBuffer> | undefined;
  #spare = new Uint32Array(HEADER_WORDS);
  #isClosed = false;

  constructor(file: string) {
    this.#path = realpathSync(file);
    this.#index = indexes.get(this.#path) ?? { descriptor: undefined, connections: 0 };
    this.#index.connections += 1;
    indexes.set(this.#path, this.#index);
  }

  /** Whether anybody, this process included, may have committed since this was last asked. */
  mayHaveChanged(): boolean {
    const header = this.#spare;
    if (!this.#read(header)) {
      return true;
    }
    const seen = this.#seen;
    // A header that is being written is read as neither the old one nor the new one: it differs, and that is all that is asked.
    if (seen !== undefined && isSame(header, seen)) {
      return false;
    }
    this.#spare = seen ?? new Uint32Array(HEADER_WORDS);
    this.#seen = header;
    return true;
  }

  /** Lets the next question be answered with "perhaps". */
  forget(): void {
    this.#seen = undefined;
  }

  /** To be called when the connection is closed. */
  close(): void {
    if (this.#isClosed) {
      return;
    }
    this.#isClosed = true;
    this.#index.connections -= 1;
    if (this.#index.connections === 0) {
      indexes.delete(this.#path);
      if (this.#index.descriptor !== undefined) {
        closeSync(this.#index.descriptor);
      }
    }
  }

  #read(header: Uint32Array): boolean {
    if (!IS_COHERENT || this.#isClosed) {
      return false;
    }
    try {
      this.#index.descriptor ??= openSync(`${this.#path}-shm`, "r");
      return readSync(this.#index.descriptor, header, 0, HEADER_BYTES, 0) === HEADER_BYTES;
    } catch {
      // No log yet, or a file that cannot be read: the database itself is asked then, and says what is wrong.
      return false;
    }
  }
}

function isSame(one: Uint32Array, other: Uint32Array): boolean {
  for (let index = 0; index < HEADER_WORDS; index += 1) {
    if (one[index] !== other[index]) {
      return false;
    }
  }
  return true;
}
