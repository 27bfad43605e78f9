import { DatabaseSync } from "node:sqlite";
import type { SqlStatement, SqlValue } from "../sql/statement.ts";
import { LogIndex } from "./log-index.ts";
import { toStoreError } from "./sqlite-errors.ts";
import { StatementCache } from "./statement-cache.ts";

export interface ConnectionOptions {
  /** How long a statement blocks this process while another process holds the database, in milliseconds. Keep it short: nothing else runs. */
  readonly blockMsMax: number;
  readonly queryOnly?: boolean;
}

/** One connection to the database file. Errors: `StoreUnavailableError`. */
export class SqliteConnection {
  readonly file: string;
  readonly #db: DatabaseSync;
  readonly #statements: StatementCache;
  /** Statements whose rows are lists. */
  readonly #lists: StatementCache;
  readonly #logIndex: LogIndex;
  #dataVersion: unknown;

  constructor(file: string, options: ConnectionOptions) {
    this.file = file;
    this.#db = this.#guarded(() => new DatabaseSync(file, { timeout: options.blockMsMax, enableForeignKeyConstraints: true }));
    this.#statements = new StatementCache(this.#db);
    this.#lists = new StatementCache(this.#db, { asLists: true });
    // Every commit is on the disk before the statement that made it returns; `leaveSyncs` says what changes that.
    this.execute("PRAGMA synchronous = FULL");
    if (options.queryOnly) {
      this.execute("PRAGMA query_only = ON");
    }
    this.#logIndex = this.#guarded(() => new LogIndex(file));
  }

  /**
   * Leaves it to somebody else to sync the log after a commit. What keeps the database whole stays: the log is synced before a checkpoint and when it
   * begins anew, the database after a checkpoint (https://sqlite.org/pragma.html#pragma_synchronous). Not within a transaction.
   */
  leaveSyncs(): void {
    this.execute("PRAGMA synchronous = NORMAL");
  }

  /** Whether a transaction is open. SQLite itself ends one after some errors, a full disk among them. */
  get inTransaction(): boolean {
    return this.#db.isTransaction;
  }

  rows<Row>(statement: SqlStatement<Row>): readonly Row[] {
    return this.#guarded(() => {
      // The border to the database: the statement's own type says what its columns are.
      return this.#statements.get(statement.text).all(...statement.parameters) as unknown as readonly Row[];
    });
  }

  values(statement: SqlStatement): readonly (readonly SqlValue[])[] {
    return this.#guarded(() => {
      // The border to the database: with `setReturnArrays` rows are arrays, of what `SqlValue` says as long as nothing stores blobs.
      return this.#lists.get(statement.text).all(...statement.parameters) as unknown as readonly (readonly SqlValue[])[];
    });
  }

  change(statement: SqlStatement): number {
    return this.#guarded(() => Number(this.#statements.get(statement.text).run(...statement.parameters).changes));
  }

  /** Runs fixed SQL without parameters and without rows. */
  execute(text: string): void {
    this.#guarded(() => this.#db.exec(text));
  }

  /** Runs a fixed statement that is used again and again. */
  step(text: string): void {
    this.#guarded(() => this.#statements.get(text).run());
  }

  /** Moves when another connection has committed since this one began to read. */
  get dataVersion(): unknown {
    // In this order: a commit that comes between the two is told of now and looked for once more.
    if (this.#logIndex.mayHaveChanged()) {
      this.#dataVersion = this.#readDataVersion();
    }
    return this.#dataVersion;
  }

  /** The one value of a pragma. */
  pragma(name: "data_version" | "user_version" | "journal_mode = WAL"): unknown {
    return this.#guarded(() => Object.values(this.#db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  }

  close(): void {
    if (this.#db.isOpen) {
      this.#db.close();
    }
    this.#logIndex.close();
  }

  #readDataVersion(): unknown {
    try {
      return this.#guarded(() => this.#statements.get("PRAGMA data_version").get()?.data_version);
    } catch (error) {
      this.#logIndex.forget();
      throw error;
    }
  }

  #guarded<T>(run: () => T): T {
    try {
      return run();
    } catch (error) {
      throw toStoreError(error, this.file);
    }
  }
}
