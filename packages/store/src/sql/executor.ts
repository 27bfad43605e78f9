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
}

/** The first row, if any. */
export async function firstRow<Row>(executor: SqlExecutor, statement: SqlStatement<Row>): Promise<Row | undefined> {
  return (await executor.rows(statement))[0];
}
