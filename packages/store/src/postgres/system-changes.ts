import { randomUUID } from "node:crypto";
import { Client, type ClientConfig } from "pg";
import type { SqlExecutor } from "../sql/executor.ts";
import { sql } from "../sql/statement.ts";

const CHANNEL = "belay_system_change";
/** How often is looked for changes of other nodes that no notification told of. */
const ROUND_MS = 500;
/** How long an answer may take before the connection is taken for dead. */
const ANSWER_MS_MAX = 1_000;
const CONNECT_MS_MAX = 5_000;
/** Rounds after which records of old changes are removed. */
const ROUNDS_TO_TIDY = 600;

/**
 * Tells listeners of commits that changed identities, keys or revocations: of this node at once, of others when the database notifies.
 *
 * Shape: each such commit leaves a row, so that what happened while the connection was lost is seen by the next look at the table. When the
 * connection is lost the listeners are told as well.
 * Why rows and not one counter: writers of one counter would fail each other's transactions.
 */
export class SystemChanges {
  readonly #config: ClientConfig;
  readonly #node = randomUUID();
  readonly #listeners = new Set<() => void>();
  #client: Client | undefined;
  #seen: string | undefined;
  #rounds = 0;
  #round: Promise<void> | undefined;
  #isAskedAgain = false;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(config: ClientConfig) {
    this.#config = config;
  }

  /** Connects, and notes where the changes of others stand. */
  async start(): Promise<void> {
    await this.#look();
    this.#timer = setInterval(() => this.#nudge(), ROUND_MS);
    this.#timer.unref();
  }

  listen(listener: () => void): () => void {
    // A function of its own, so that the same listener can be added twice.
    const entry = () => listener();
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  /** Records a change; runs in the transaction that makes it. The notification goes out with the commit. */
  async record(executor: SqlExecutor): Promise<void> {
    await executor.change(sql`INSERT INTO system_change (node) VALUES (${this.#node})`);
    await executor.rows(sql`SELECT pg_notify(${CHANNEL}, ${this.#node})`);
  }

  /** Tells the listeners: of a change that was just committed here, say. */
  tell(): void {
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        // A listener that throws is a defect; it must neither fail a write that is committed nor stay unseen.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#round;
    await this.#client?.end().catch(() => undefined);
  }

  /** One look at a time; what is asked for meanwhile is done after it. */
  #nudge(): void {
    if (this.#isClosed) {
      return;
    }
    if (this.#round !== undefined) {
      this.#isAskedAgain = true;
      return;
    }
    // A look that fails is made again in the next round, on a new connection.
    this.#round = this.#look()
      .catch(() => this.#lose(this.#client))
      .then(() => {
        this.#round = undefined;
        if (this.#isAskedAgain) {
          this.#isAskedAgain = false;
          this.#nudge();
        }
      });
  }

  /** Looks whether other nodes changed something, and tells the listeners if so. */
  async #look(): Promise<void> {
    const client = this.#client ?? (await this.#connect());
    const { rows } = await client.query<{ seen: string }>({
      text: "SELECT count(*) || ' ' || coalesce(max(position), 0) AS seen FROM system_change WHERE node <> $1",
      values: [this.#node],
    });
    const seen = rows[0]?.seen;
    const isNew = this.#seen !== undefined && seen !== this.#seen;
    this.#seen = seen;
    if (isNew) {
      this.tell();
    }
    this.#rounds += 1;
    if (this.#rounds % ROUNDS_TO_TIDY === 0) {
      await client.query("DELETE FROM system_change WHERE at < now() - interval '1 hour'");
    }
  }

  async #connect(): Promise<Client> {
    const client = new Client({ ...this.#config, query_timeout: ANSWER_MS_MAX, connectionTimeoutMillis: CONNECT_MS_MAX });
    client.on("error", () => this.#lose(client));
    client.on("end", () => this.#lose(client));
    client.on("notification", ({ payload }) => {
      if (payload !== this.#node) {
        this.#nudge();
      }
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      client.end().catch(() => undefined);
      throw error;
    }
    this.#client = client;
    return client;
  }

  /**
   * Gives up a connection.
   *
   * Why the listeners are told: from now on a change may go unheard, so nothing that was remembered may be believed any longer. Whoever cannot
   * ask the database then refuses.
   */
  #lose(client: Client | undefined): void {
    if (client === undefined || client !== this.#client || this.#isClosed) {
      return;
    }
    this.#client = undefined;
    client.end().catch(() => undefined);
    this.tell();
  }
}
