import type { JsonBytes } from "../bytes/json-output.ts";
import type { EntityReader } from "../port/entities.ts";
import { StoreUnavailableError } from "../port/errors.ts";
import type { Meters } from "../port/meters.ts";
import type { ReadTransaction, Store, WriteOptions, WriteTransaction } from "../port/store.ts";
import { firstRow } from "../sql/executor.ts";
import { repositories, type SharedStatements } from "../sql/repositories.ts";
import { sealRows } from "../sql/seal-ledger.ts";
import { sql } from "../sql/statement.ts";
import { LOCKS } from "./locks.ts";
import { PostgresMeters } from "./postgres-meters.ts";
import type { Retries } from "./retries.ts";
import type { SystemChanges } from "./system-changes.ts";
import { BEGIN, type Transactions } from "./transactions.ts";
import { type Turns, turnLock } from "./turns.ts";
import type { UnitOfWork } from "./unit-of-work.ts";

/** Rows sealed in one transaction. */
const SEAL_ROWS_MAX = 500;

export interface PostgresStoreParts {
  readonly shared: SharedStatements;
  readonly transactions: Transactions;
  readonly retries: Retries;
  readonly turns: Turns;
  readonly changes: SystemChanges;
}

/** The store over one PostgreSQL database. Any number of processes may have it open. */
export class PostgresStore implements Store {
  readonly meters: Meters;
  readonly #parts: PostgresStoreParts;
  readonly #running = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(parts: PostgresStoreParts) {
    this.#parts = parts;
    const meters = new PostgresMeters(parts.transactions);
    this.meters = {
      take: (all, nowMs) => this.#track(() => meters.take(all, nowMs)),
      add: (counts, nowMs) => this.#track(() => meters.add(counts, nowMs)),
    };
  }

  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    const { transactions, shared } = this.#parts;
    return this.#track(() => transactions.run(BEGIN.read, (unit) => work(repositories(shared, unit))));
  }

  /** Never from memory: another node may have written a moment ago. */
  keptBytes(): undefined {
    return undefined;
  }

  readBytes(_key: string, work: (entities: EntityReader) => Promise<JsonBytes>): Promise<JsonBytes> {
    return this.read((tx) => work(tx.entities));
  }

  write<T>(work: (tx: WriteTransaction) => Promise<T>, { turn }: WriteOptions = {}): Promise<T> {
    const { retries, turns } = this.#parts;
    if (turn === undefined) {
      return this.#track(() => retries.run(() => this.#attempt(work)));
    }
    const lock = turnLock(turn);
    return this.#track(() => turns.run(turn, () => retries.run(() => this.#attempt(work, lock))));
  }

  sealLedger(): Promise<number> {
    return this.#track(async () => {
      const { transactions, shared } = this.#parts;
      const waiting = await transactions.run(BEGIN.read, (unit) => firstRow(unit, shared.ledger.unsealed({ limit: 1 })));
      let sealed = 0;
      for (let count = waiting === undefined ? 0 : SEAL_ROWS_MAX; count === SEAL_ROWS_MAX; sealed += count) {
        count = await this.#seal();
      }
      return sealed;
    });
  }

  onSystemChange(listener: () => void): () => void {
    return this.#parts.changes.listen(listener);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #attempt<T>(work: (tx: WriteTransaction) => Promise<T>, turn?: bigint): Promise<T> {
    const { transactions, shared, changes } = this.#parts;
    let isSystemChanged = false;
    const last = async (unit: UnitOfWork) => {
      isSystemChanged = unit.systemChanged;
      if (isSystemChanged) {
        await changes.record(unit);
      }
    };
    const result = await transactions.run(BEGIN.write, (unit) => work(repositories(shared, unit)), { last, turn });
    if (isSystemChanged) {
      changes.tell();
    }
    return result;
  }

  /**
   * Seals some rows, as the only one to do so over all nodes.
   *
   * Why a lock and this isolation: after the wait it sees all that was committed before. A row that is committed later has no place yet, however
   * low its number, and gets one next time: none is left out.
   */
  #seal(): Promise<number> {
    return this.#parts.transactions.run(BEGIN.locked, async (unit: UnitOfWork) => {
      await unit.rows(sql`SELECT pg_advisory_xact_lock(${LOCKS.ledger})`);
      return sealRows(unit, this.#parts.shared.ledger, SEAL_ROWS_MAX);
    });
  }

  async #track<T>(run: () => Promise<T>): Promise<T> {
    if (this.#closing !== undefined) {
      throw new StoreUnavailableError("closed", "The store is closed.");
    }
    const running = run();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#running);
    await this.#parts.changes.close();
    await this.#parts.transactions.close();
  }
}
