import type { PoolClient } from "pg";
import type { SqlStatement, SqlValue } from "../sql/statement.ts";
import { isConnectionLoss, toStoreError } from "./postgres-errors.ts";
import type { PreparedNames } from "./prepared-names.ts";

/** One connection, taken from the pool for one unit of work. Errors: `StoreUnavailableError`, serialisation failures as they are. */
export class PostgresConnection {
  readonly #client: PoolClient;
  readonly #names: PreparedNames;
  #isLost = false;

  constructor(client: PoolClient, names: PreparedNames) {
    this.#client = client;
    this.#names = names;
  }

  async rows<Row>(statement: SqlStatement<Row>): Promise<readonly Row[]> {
    // The border to the database: the statement's own type says what its columns are.
    return (await this.#run(statement)).rows as readonly Row[];
  }

  async values(statement: SqlStatement): Promise<readonly (readonly SqlValue[])[]> {
    const { text, name } = this.#names.of(statement.text);
    const query = { text, values: [...statement.parameters], rowMode: "array" as const, ...(name !== undefined && { name }) };
    // The border to the database: with this row mode rows are arrays.
    return (await this.#guarded(() => this.#client.query(query))).rows as readonly (readonly SqlValue[])[];
  }

  async change(statement: SqlStatement): Promise<number> {
    return (await this.#run(statement)).rowCount ?? 0;
  }

  /** Runs fixed SQL without parameters; answers the command that the database says it did. */
  async execute(text: string): Promise<string> {
    return (await this.#guarded(() => this.#client.query(text))).command;
  }

  /** Ends whatever transaction is open and gives the connection back; one that is not known to be good is closed. */
  async release(): Promise<void> {
    if (!this.#isLost) {
      await this.execute("ROLLBACK").catch(() => this.lose());
    }
    this.#client.release(this.#isLost);
  }

  /** Gives a connection back that has no transaction open. */
  releaseIdle(): void {
    this.#client.release(this.#isLost);
  }

  /** Says that the connection is in the middle of something: it is closed when it is given back. */
  lose(): void {
    this.#isLost = true;
  }

  #run(statement: SqlStatement) {
    const { text, name } = this.#names.of(statement.text);
    return this.#guarded(() => this.#client.query({ text, values: [...statement.parameters], ...(name !== undefined && { name }) }));
  }

  async #guarded<T>(run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      this.#isLost ||= isConnectionLoss(error);
      throw toStoreError(error);
    }
  }
}
