import { InvariantError } from "@belay/core";
import type { SqlExecutor } from "../sql/executor.ts";
import type { SqlStatement, SqlValue } from "../sql/statement.ts";
import type { PostgresConnection } from "./connection.ts";
import { isSerializationFailure } from "./postgres-errors.ts";

/**
 * The statements of one unit of work on a connection that it has for itself.
 *
 * Shape: after `end` every statement is refused, so that work which was not waited for cannot reach into the next unit's transaction.
 * A serialisation failure dooms the unit, even when `work` catches it.
 */
export class UnitOfWork implements SqlExecutor {
  readonly #connection: PostgresConnection;
  #isOver = false;
  #depth = 0;
  #doomedBy: unknown;
  systemChanged = false;

  constructor(connection: PostgresConnection) {
    this.#connection = connection;
  }

  rows<Row>(statement: SqlStatement<Row>): Promise<readonly Row[]> {
    return this.#guarded(() => this.#connection.rows(statement));
  }

  values(statement: SqlStatement): Promise<readonly (readonly SqlValue[])[]> {
    return this.#guarded(() => this.#connection.values(statement));
  }

  change(statement: SqlStatement): Promise<number> {
    return this.#guarded(() => this.#connection.change(statement));
  }

  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const depth = this.#depth;
    const name = `inner_${depth}`;
    this.#depth = depth + 1;
    try {
      await this.#guarded(() => this.#connection.execute(`SAVEPOINT ${name}`));
      const result = await work();
      this.#assertInnermost(depth);
      await this.#guarded(() => this.#connection.execute(`RELEASE ${name}`));
      return result;
    } catch (error) {
      await this.#rollBackTo(name);
      throw error;
    } finally {
      this.#depth = depth;
    }
  }

  noteSystemChange(): void {
    this.systemChanged = true;
  }

  /** Throws what doomed the unit, if something did: it must not be committed. */
  assertWhole(): void {
    if (this.#doomedBy !== undefined) {
      throw this.#doomedBy;
    }
  }

  /** Ends the unit: nothing runs in it any more. */
  end(): void {
    this.#isOver = true;
  }

  async #guarded<T>(run: () => Promise<T>): Promise<T> {
    if (this.#isOver) {
      throw new InvariantError("a statement came after the end of its transaction: a promise was not awaited");
    }
    this.assertWhole();
    try {
      return await run();
    } catch (error) {
      if (isSerializationFailure(error)) {
        this.#doomedBy = error;
      }
      throw error;
    }
  }

  #assertInnermost(depth: number): void {
    if (this.#depth !== depth + 1) {
      throw new InvariantError("savepoints of one transaction overlap: await one before the next begins");
    }
  }

  async #rollBackTo(name: string): Promise<void> {
    if (!this.#isOver && this.#doomedBy === undefined) {
      // When this fails the whole transaction is failed, and whatever comes next in it says so.
      await this.#connection.execute(`ROLLBACK TO ${name}`).catch(() => undefined);
      await this.#connection.execute(`RELEASE ${name}`).catch(() => undefined);
    }
  }
}
