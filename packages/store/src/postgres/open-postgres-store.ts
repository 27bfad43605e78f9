import { type ClientConfig, types } from "pg";
import type { EntityKind } from "../port/entities.ts";
import { StoreUnavailableError } from "../port/errors.ts";
import type { Store } from "../port/store.ts";
import { shareStatements } from "../sql/repositories.ts";
import { postgresDialect } from "./dialect.ts";
import { toStoreError } from "./postgres-errors.ts";
import { PostgresStore } from "./postgres-store.ts";
import { Retries } from "./retries.ts";
import { bringSchemaUp } from "./schema.ts";
import { SystemChanges } from "./system-changes.ts";
import { Transactions } from "./transactions.ts";
import { Turns } from "./turns.ts";

export interface PostgresStoreOptions {
  /** `postgres://user:password@host:port/database?sslmode=…`: a database of Belay's own, encoded in UTF-8. */
  readonly url: string;
  /** Kinds of documents that will be used. A program that touches none (a command for keys, say) may leave it empty. */
  readonly kinds: readonly EntityKind[];
  /** Most connections of this process, one more for notifications not counted. Default 10. */
  readonly poolMax?: number;
  /** How long to wait for a connection, a free one or a new one. Default 5000 ms. */
  readonly connectMsMax?: number;
  /** How long one statement may take. Default 10000 ms. */
  readonly statementMsMax?: number;
  /** How long one unit of work may take. Default 30000 ms. */
  readonly workMsMax?: number;
  /** How long a write that other writes made fail is tried again, and how long one waits in line in this process. Default 10000 ms. */
  readonly retryMsMax?: number;
  /** Most documents that one query looks at when no index leads to its answer. Default 20000. */
  readonly queryDocumentsMax?: number;
}

/** The longest time that a timer takes: 24 days. */
const FOREVER_MS = 2 ** 31 - 1;

/** OID of `bigint`: times and numbers of rows, all far below 2^53. */
const INT8 = 20;

/**
 * Opens the store of a database, making its tables when it is empty.
 *
 * Errors: `StoreUnavailableError` with what to do in its message.
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const { kinds, poolMax = 10, workMsMax = 30_000, retryMsMax = 10_000, queryDocumentsMax = 20_000 } = options;
  const config = connectionConfig(options);
  await bringUp(config, kinds);
  const transactions = new Transactions({
    pool: { ...config, max: poolMax, idleTimeoutMillis: 60_000, allowExitOnIdle: false },
    workMsMax,
  });
  const changes = new SystemChanges(config);
  try {
    await changes.start();
  } catch (error) {
    await changes.close();
    await transactions.close();
    throw toStoreError(error);
  }
  const shared = shareStatements(postgresDialect, queryDocumentsMax);
  const retries = new Retries({ retryMsMax, random: Math.random });
  return new PostgresStore({ shared, transactions, retries, turns: new Turns({ waitMsMax: retryMsMax }), changes });
}

/** Brings the schema up on a connection without limits: building indexes takes as long as it takes, and so does waiting for a node that does. */
async function bringUp(config: ClientConfig, kinds: readonly EntityKind[]): Promise<void> {
  const unlimited = { statement_timeout: 0, lock_timeout: 0, idle_in_transaction_session_timeout: 0, query_timeout: FOREVER_MS };
  const transactions = new Transactions({ pool: { ...config, ...unlimited, max: 1 }, workMsMax: FOREVER_MS });
  try {
    await bringSchemaUp(transactions, kinds);
  } finally {
    await transactions.close();
  }
}

function connectionConfig({ url, connectMsMax = 5_000, statementMsMax = 10_000, workMsMax = 30_000 }: PostgresStoreOptions): ClientConfig {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new StoreUnavailableError("unreadable", "The URL of the database does not begin with postgres:// or postgresql://.");
  }
  return {
    connectionString: url,
    application_name: "belay",
    connectionTimeoutMillis: connectMsMax,
    statement_timeout: statementMsMax,
    lock_timeout: statementMsMax,
    idle_in_transaction_session_timeout: workMsMax + 1_000,
    // A server that says nothing more at all: its own limits end what takes long before this does.
    query_timeout: workMsMax + 5_000,
    keepAlive: true,
    // Every query is built for an index. What the planner takes for cheaper on a small table takes a lock on all of it, which fails other writes.
    options: "-c enable_seqscan=off -c synchronous_commit=on",
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") => (oid === INT8 ? Number : types.getTypeParser(oid, format)),
    } as ClientConfig["types"],
  };
}
