import type { SqliteConnection } from "./connection.ts";

/** The row that counts commits which changed identities, keys or revocations, of all processes. */
const COUNT = "system_changes";

/**
 * Tells listeners of commits that changed identities, keys or revocations: of this process at once, of others when `poll` sees them.
 *
 * Shape: works on the writer's connection, whose `data_version` moves with commits of other connections only.
 */
export class SystemChanges {
  readonly #connection: SqliteConnection;
  readonly #listeners = new Set<() => void>();
  #dataVersion: unknown;
  #count = 0;

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
    this.#dataVersion = connection.pragma("data_version");
    this.#count = this.#readCount();
  }

  listen(listener: () => void): () => void {
    // A function of its own, so that the same listener can be added twice.
    const entry = () => listener();
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  /** Counts a change; runs in the transaction that makes it. */
  record(): void {
    this.#connection.change({
      text: "INSERT INTO setting (name, value) VALUES (?, '1') ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)",
      parameters: [COUNT],
    });
  }

  /** Tells the listeners of the change that was just committed here. */
  committed(): void {
    this.#count = this.#readCount();
    this.#tell();
  }

  /** Looks for commits of other processes. Not while a transaction is open on the connection. */
  poll(): void {
    const dataVersion = this.#connection.pragma("data_version");
    if (dataVersion === this.#dataVersion) {
      return;
    }
    this.#dataVersion = dataVersion;
    const count = this.#readCount();
    if (count !== this.#count) {
      this.#count = count;
      this.#tell();
    }
  }

  #readCount(): number {
    const [row] = this.#connection.rows<{ value: string }>({ text: "SELECT value FROM setting WHERE name = ?", parameters: [COUNT] });
    return Number(row?.value ?? 0);
  }

  #tell(): void {
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
}
