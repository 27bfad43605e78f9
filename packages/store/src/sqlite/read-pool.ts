import { StoreUnavailableError } from "../port/errors.ts";
import type { SqliteConnection } from "./connection.ts";
import type { Deadlines } from "./deadline.ts";
import { UnitOfWork } from "./unit-of-work.ts";

/** Connections that may read at the same time. Work that does nothing but read is done before another begins, so one or two are used. */
const CONNECTIONS_MAX = 8;

/** Read transactions, each on a connection of its own: a view of the last commit before it began. */
export class ReadPool {
  readonly #open: () => SqliteConnection;
  readonly #deadlines: Deadlines;
  readonly #idle: SqliteConnection[] = [];
  readonly #waiting: ((connection: SqliteConnection) => void)[] = [];
  #opened = 0;
  #isClosed = false;

  constructor(open: () => SqliteConnection, deadlines: Deadlines) {
    this.#open = open;
    this.#deadlines = deadlines;
  }

  /** Runs `work` in a read transaction. Errors: `StoreUnavailableError`, and what `work` throws. */
  async read<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
    const connection = this.#take() ?? (await new Promise<SqliteConnection>((resolve) => this.#waiting.push(resolve)));
    const unit = new UnitOfWork(connection);
    try {
      connection.step("BEGIN");
      return await this.#deadlines.watch(() => work(unit));
    } finally {
      unit.end();
      this.#giveBack(connection);
    }
  }

  /** Closes the connections, those in use as soon as they come back. */
  close(): void {
    this.#isClosed = true;
    for (const connection of this.#idle.splice(0)) {
      connection.close();
    }
  }

  /** A free connection, if there is or may be one. */
  #take(): SqliteConnection | undefined {
    if (this.#isClosed) {
      throw new StoreUnavailableError("closed", "The store is closed.");
    }
    const idle = this.#idle.pop();
    if (idle === undefined && this.#opened < CONNECTIONS_MAX) {
      const connection = this.#open();
      this.#opened += 1;
      return connection;
    }
    return idle;
  }

  #giveBack(connection: SqliteConnection): void {
    if (connection.inTransaction) {
      connection.step("ROLLBACK");
    }
    const next = this.#waiting.shift();
    if (next !== undefined) {
      next(connection);
    } else if (this.#isClosed) {
      connection.close();
    } else {
      this.#idle.push(connection);
    }
  }
}
