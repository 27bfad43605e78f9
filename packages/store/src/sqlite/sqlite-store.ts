import type { DocumentView } from "../bytes/document-view.ts";
import { JsonBytes } from "../bytes/json-output.ts";
import { KeptEntities } from "../bytes/kept-entities.ts";
import { TrackedEntities } from "../bytes/tracked-entities.ts";
import type { EntityReader } from "../port/entities.ts";
import type { Meters } from "../port/meters.ts";
import type { ReadTransaction, Store, WriteTransaction } from "../port/store.ts";
import { type DocumentAccess, EntityRepository } from "../sql/entities/entity-repository.ts";
import { firstRow } from "../sql/executor.ts";
import { repositories, type SharedStatements } from "../sql/repositories.ts";
import { sealRows } from "../sql/seal-ledger.ts";
import type { SqliteConnection } from "./connection.ts";
import type { Deadlines } from "./deadline.ts";
import type { DocumentCaches } from "./document-caches.ts";
import type { GroupCommit } from "./group-commit.ts";
import type { ReadPool } from "./read-pool.ts";
import { SqliteMeters } from "./sqlite-meters.ts";
import type { SystemChanges } from "./system-changes.ts";
import type { UnitOfWork } from "./unit-of-work.ts";

/** Rows sealed in one transaction: other writes wait for it. */
const SEAL_ROWS_MAX = 500;
/** How often commits of other processes and overdue work are looked for. */
const ROUND_MS = 250;

export interface SqliteStoreParts {
  readonly shared: SharedStatements;
  readonly connection: SqliteConnection;
  readonly readers: ReadPool;
  readonly writer: GroupCommit;
  readonly changes: SystemChanges;
  readonly deadlines: Deadlines;
  readonly caches: DocumentCaches;
}

/** The store over one SQLite file. Several processes may have the same file open. */
export class SqliteStore implements Store {
  readonly meters: Meters;
  readonly #parts: SqliteStoreParts;
  readonly #rounds: NodeJS.Timeout;
  #closing: Promise<void> | undefined;

  constructor(parts: SqliteStoreParts) {
    this.#parts = parts;
    this.meters = new SqliteMeters(parts.writer);
    this.#rounds = setInterval(() => this.#makeRound(), ROUND_MS);
    this.#rounds.unref();
  }

  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    const { readers, shared, caches } = this.#parts;
    return readers.read((unit) => work(inUnit(shared, unit, { bytes: caches.view() })));
  }

  keptBytes(key: string): Buffer | undefined {
    return this.#parts.caches.answer(key);
  }

  async readBytes(key: string, work: (entities: EntityReader) => Promise<JsonBytes>): Promise<JsonBytes> {
    const { readers, shared, caches } = this.#parts;
    const kept = caches.answer(key);
    if (kept !== undefined) {
      return new JsonBytes(kept);
    }
    const make = async (entities: EntityReader): Promise<JsonBytes> => {
      const { commits } = caches;
      const tracked = new TrackedEntities(entities);
      const answer = await work(tracked);
      caches.offer(key, answer.bytes, tracked.collections, commits);
      return answer;
    };
    return (
      (await fromMemory(caches.present(), make)) ?? readers.read((unit) => make(inUnit(shared, unit, { bytes: caches.view() }).entities))
    );
  }

  write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    const { writer, shared } = this.#parts;
    return writer.write((unit) => work(inUnit(shared, unit, { changed: (collection, id) => unit.noteDocumentChange(collection, id) })));
  }

  async sealLedger(): Promise<number> {
    const { ledger } = this.#parts.shared;
    const waiting = await this.#parts.readers.read((unit) => firstRow(unit, ledger.unsealed({ limit: 1 })));
    if (waiting === undefined) {
      return 0;
    }
    let sealed = 0;
    for (;;) {
      // SQLite lets one transaction write at a time, over all processes; that is what keeps sealers apart.
      const count = await this.#parts.writer.write((unit) => sealRows(unit, ledger, SEAL_ROWS_MAX));
      sealed += count;
      if (count < SEAL_ROWS_MAX) {
        return sealed;
      }
    }
  }

  onSystemChange(listener: () => void): () => void {
    return this.#parts.changes.listen(listener);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#parts.writer.close();
    clearInterval(this.#rounds);
    this.#parts.readers.close();
    this.#parts.connection.close();
  }

  #makeRound(): void {
    this.#parts.deadlines.sweep();
    if (!this.#parts.connection.inTransaction) {
      this.#parts.changes.poll();
    }
  }
}

/** What `make` makes of that which is in memory; `undefined` where it needs more. */
async function fromMemory<T>(view: DocumentView, make: (entities: EntityReader) => Promise<T>): Promise<T | undefined> {
  const kept = new KeptEntities(view);
  try {
    const made = await make(kept);
    return kept.isMissing ? undefined : made;
  } catch (error) {
    if (kept.isMissing) {
      return undefined;
    }
    throw error;
  }
}

/** The port over one unit of work, with what is known here of its documents. */
function inUnit(shared: SharedStatements, unit: UnitOfWork, documents: DocumentAccess): WriteTransaction {
  const { dialect, documentsMax } = shared;
  return { ...repositories(shared, unit), entities: new EntityRepository({ executor: unit, dialect, documentsMax }, documents) };
}
