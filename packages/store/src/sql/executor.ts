import type { SqlStatement, SqlValue } from "./statement.ts";

/**
 * Runs the statements of one transaction; each adapter has one.
 *
 * Errors: `StoreUnavailableError`. After the end of its unit of work it throws `InvariantError`, so a promise that nobody waited for
 * cannot write into somebody else's transaction.
 */
export interface SqlExecutor {
  rows<Row>(statement: SqlStatement<Row>): Promise<readonly Row[]>;
  /** The rows as lists of their columns' values: cheaper where there are many. */
  values(statement: SqlStatement): Promise<readonly (readonly SqlValue[])[]>;
  /** Runs a statement; answers how many rows it inserted, changed or deleted. */
  change(statement: SqlStatement): Promise<number>;
  /** As `WriteTransaction.savepoint`. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
  /** Says that this transaction changes identities, keys or revocations. */
  noteSystemChange(): void;
  /** Puts work off until the end of the transaction, or until `catchUp`. Absent where that is not cheaper; see `whenCheapest`. */
  defer?(work: DeferredWork): void;
  /** Does what was put off, by this unit of work and by those before it in the same transaction: for reads that need it. */
  catchUp?(): Promise<void>;
}

/** Work that gets its executor when it runs. */
export type DeferredWork = (executor: SqlExecutor) => Promise<void>;

/** Runs work within the transaction: at its end where the executor puts work off, else now. */
export async function whenCheapest(executor: SqlExecutor, work: DeferredWork): Promise<void> {
  if (executor.defer === undefined) {
    await work(executor);
  } else {
    executor.defer(work);
  }
}

/** The first row, if any. */
export async function firstRow<Row>(executor: SqlExecutor, statement: SqlStatement<Row>): Promise<Row | undefined> {
  return (await executor.rows(statement))[0];
}
