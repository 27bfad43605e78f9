import { InvariantError } from "@belay/core";
import { StoreUnavailableError } from "../port/errors.ts";
import type { DeferredWork, SqlExecutor } from "../sql/executor.ts";
import type { SqlStatement, SqlValue } from "../sql/statement.ts";
import type { SqliteConnection } from "./connection.ts";
import { DeferredWorks } from "./deferred-work.ts";

/**
 * The statements of one unit of work on a connection that it has for itself.
 *
 * Shape: after `end` every statement is refused, so that work which was not waited for cannot reach into the next unit's transaction.
 * So is every statement after SQLite ended the transaction by itself: it would commit alone.
 */
export class UnitOfWork implements SqlExecutor {
  readonly #connection: SqliteConnection;
  readonly #deferred: DeferredWorks;
  #isOver = false;
  #depth = 0;
  #lostBy: unknown;
  readonly #changedDocuments = new Map<string, Set<string>>();
  systemChanged = false;
  #isChanged = false;

  /** Whoever makes it does at the end what it put off. */
  constructor(connection: SqliteConnection, deferred = new DeferredWorks()) {
    this.#connection = connection;
    this.#deferred = deferred;
  }

  async rows<Row>(statement: SqlStatement<Row>): Promise<readonly Row[]> {
    return this.#guarded(() => this.#connection.rows(statement));
  }

  async values(statement: SqlStatement): Promise<readonly (readonly SqlValue[])[]> {
    return this.#guarded(() => this.#connection.values(statement));
  }

  async change(statement: SqlStatement): Promise<number> {
    const changes = this.#guarded(() => this.#connection.change(statement));
    this.#isChanged ||= changes > 0;
    return changes;
  }

  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    const depth = this.#depth;
    const name = `inner_${depth}`;
    this.#guarded(() => this.#connection.step(`SAVEPOINT ${name}`));
    const { place } = this.#deferred;
    this.#depth = depth + 1;
    try {
      const result = await work();
      this.#assertInnermost(depth);
      this.#guarded(() => this.#connection.step(`RELEASE ${name}`));
      return result;
    } catch (error) {
      this.#rollBackTo(name);
      this.#deferred.rollBackTo(place);
      throw error;
    } finally {
      this.#depth = depth;
    }
  }

  /** Whether statements changed rows; a savepoint may have taken the changes back. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** Documents that were changed, by collection; some of the changes may have been taken back by a savepoint. */
  get changedDocuments(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#changedDocuments;
  }

  noteDocumentChange(collection: string, id: string): void {
    const ids = this.#changedDocuments.get(collection) ?? new Set();
    this.#changedDocuments.set(collection, ids.add(id));
  }

  noteSystemChange(): void {
    this.systemChanged = true;
  }

  defer(work: DeferredWork): void {
    this.#deferred.add(work);
  }

  catchUp(): Promise<void> {
    return this.#deferred.catchUp(this);
  }

  /** Throws what ended the transaction, if the database did by itself. */
  assertInTransaction(): void {
    if (!this.#connection.inTransaction) {
      throw (
        this.#lostBy ??
        new StoreUnavailableError("connection", "The transaction was ended by the database. Nothing was changed; try again.")
      );
    }
  }

  /** Ends the unit: nothing runs in it any more. */
  end(): void {
    this.#isOver = true;
  }

  #guarded<T>(run: () => T): T {
    if (this.#isOver) {
      throw new InvariantError("a statement came after the end of its transaction: a promise was not awaited");
    }
    this.assertInTransaction();
    try {
      return run();
    } catch (error) {
      if (!this.#connection.inTransaction) {
        this.#lostBy = error;
      }
      throw error;
    }
  }

  #assertInnermost(depth: number): void {
    if (this.#depth !== depth + 1) {
      throw new InvariantError("savepoints of one transaction overlap: await one before the next begins");
    }
  }

  #rollBackTo(name: string): void {
    if (!this.#isOver && this.#connection.inTransaction) {
      this.#connection.step(`ROLLBACK TO ${name}`);
      this.#connection.step(`RELEASE ${name}`);
    }
  }
}
