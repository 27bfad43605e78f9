import type { PoolClient, QueryResult } from "pg";
import type { SqlStatement, SqlValue } from "../sql/statement.ts";
import { isConnectionLoss, toStoreError } from "./postgres-errors.ts";
import type { PreparedNames } from "./prepared-names.ts";

/** One connection, taken from the pool for one unit of work. Errors: `StoreUnavailableError`, serialisation failures as they are. */
export class PostgresConnection {
  readonly #client: PoolClient;
  readonly #names: PreparedNames;
  #isLost = false;
  #hasTurn = false;

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
    const [command = ""] = await this.#commands(text);
    return command;
  }

  /**
   * Begins a transaction; with `turn`, the number of an advisory lock, when nobody else has it.
   *
   * Why the lock is the session's: a transaction's own would be asked for by its first statement, and that statement would fix what the
   * transaction sees before the wait. One message does it all, so that a turn costs no round trip.
   */
  async begin(begin: string, turn: bigint | undefined): Promise<void> {
    this.#hasTurn = turn !== undefined;
    await this.execute(turn === undefined ? begin : `BEGIN; SELECT pg_advisory_lock(${turn}); COMMIT; ${begin}`);
  }

  /** Commits, then lets the next one have the turn; answers the command that the database says it did. */
  async commit(): Promise<string> {
    const command = await this.execute(this.#ending("COMMIT"));
    this.#hasTurn = false;
    return command;
  }

  /** Ends whatever transaction is open and gives the connection back; one that is not known to be good is closed. */
  async release(): Promise<void> {
    if (!this.#isLost) {
      await this.execute(this.#ending("ROLLBACK")).catch(() => this.lose());
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

  #ending(end: string): string {
    return this.#hasTurn ? `${end}; SELECT pg_advisory_unlock_all()` : end;
  }

  /** What was done, by statement of the text. */
  async #commands(text: string): Promise<readonly string[]> {
    // The border to the driver: a text of several statements is answered with a list, which its types do not say.
    const answer = (await this.#guarded(() => this.#client.query(text))) as QueryResult | readonly QueryResult[];
    return [answer].flat().map(({ command }) => command);
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
