import { Pool, type PoolConfig } from "pg";
import { StoreUnavailableError } from "../port/errors.ts";
import type { SqlStatement } from "../sql/statement.ts";
import { PostgresConnection } from "./connection.ts";
import { toStoreError } from "./postgres-errors.ts";
import { PreparedNames } from "./prepared-names.ts";
import { UnitOfWork } from "./unit-of-work.ts";

/** How a transaction begins. */
export const BEGIN = {
  /** One view of the last commit before its first statement. */
  read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
  /** As if it ran alone: what it read is still so when it commits, or it fails and runs again. */
  write: "BEGIN ISOLATION LEVEL SERIALIZABLE",
  /** Sees what was committed while it waited for a lock. */
  locked: "BEGIN ISOLATION LEVEL READ COMMITTED",
} as const;

export interface TransactionsOptions {
  readonly pool: PoolConfig;
  /** How long one unit of work may take, in milliseconds. */
  readonly workMsMax: number;
}

interface RunOptions {
  readonly last?: (unit: UnitOfWork) => Promise<void>;
  /** The number of an advisory lock. */
  readonly turn?: bigint | undefined;
}

/** Transactions on the connections of a pool. */
export class Transactions {
  readonly #pool: Pool;
  readonly #workMsMax: number;
  readonly #names = new PreparedNames();

  constructor(options: TransactionsOptions) {
    this.#pool = new Pool(options.pool);
    this.#workMsMax = options.workMsMax;
    // An idle connection that breaks leaves the pool by itself; whoever needs one next gets a new one, or the error.
    this.#pool.on("error", () => undefined);
    // One that breaks while a unit of work has it says so at the unit's next statement; as an event that nobody hears it would end the process.
    this.#pool.on("connect", (client) => client.on("error", () => undefined));
  }

  /**
   * Runs `work` in a transaction and commits it; `last` runs right before the commit. With `turn` it begins when nobody else has that lock.
   *
   * Errors: `StoreUnavailableError`, serialisation failures, what `work` throws. Nothing was changed then, except when the connection is lost
   * during the commit itself: that may have come through.
   */
  async run<T>(begin: string, work: (unit: UnitOfWork) => Promise<T>, { last, turn }: RunOptions = {}): Promise<T> {
    const connection = await this.#connect();
    const unit = new UnitOfWork(connection);
    let isDone = false;
    try {
      await connection.begin(begin, turn);
      const result = await this.#withinTime(connection, () => work(unit));
      await last?.(unit);
      unit.assertWhole();
      unit.end();
      // A transaction that failed on the way answers its COMMIT with ROLLBACK and no error.
      if ((await connection.commit()) !== "COMMIT") {
        throw new StoreUnavailableError("busy", "The transaction had failed before its commit. Nothing was changed; try again.");
      }
      isDone = true;
      return result;
    } finally {
      unit.end();
      if (isDone) {
        connection.releaseIdle();
      } else {
        await connection.release();
      }
    }
  }

  /** Runs one statement that is a transaction of its own: a single round trip. Errors: as `run`. */
  async alone<Row>(statement: SqlStatement<Row>): Promise<readonly Row[]> {
    const connection = await this.#connect();
    try {
      return await connection.rows(statement);
    } finally {
      connection.releaseIdle();
    }
  }

  /** Closes the connections when they come back. */
  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #connect(): Promise<PostgresConnection> {
    try {
      return new PostgresConnection(await this.#pool.connect(), this.#names);
    } catch (error) {
      throw toStoreError(error);
    }
  }

  async #withinTime<T>(connection: PostgresConnection, work: () => Promise<T>): Promise<T> {
    const { promise: overdue, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      connection.lose();
      reject(new StoreUnavailableError("busy", `A unit of work was not done after ${this.#workMsMax} ms. Its changes were undone.`));
    }, this.#workMsMax);
    try {
      return await Promise.race([work(), overdue]);
    } finally {
      clearTimeout(timer);
    }
  }
}
