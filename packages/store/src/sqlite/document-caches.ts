import { AnswerBytes, type Source } from "../bytes/answer-bytes.ts";
import { DocumentBytes } from "../bytes/document-bytes.ts";
import type { DocumentView } from "../bytes/document-view.ts";
import { KeptCounts } from "../bytes/kept-counts.ts";
import { KeptOrders } from "../bytes/kept-orders.ts";
import type { SqliteConnection } from "./connection.ts";

/** Ids of changed documents by collection. */
export type ChangedDocuments = ReadonlyMap<string, ReadonlySet<string>>;

export interface DocumentCacheSizes {
  readonly documentBytesMax: number;
  readonly answerBytesMax: number;
}

/** Counts that are kept; each takes a few hundred bytes. */
const COUNTS_MAX = 500;
/** Places of documents that are kept: 10 MB. */
const PLACES_MAX = 40_000;

/**
 * Bytes of documents and answers, which stand only as long as nothing says otherwise.
 *
 * Shape: a commit of this process drops what it changed in the same turn in which it is made, before anybody hears of it. A commit of another process
 * moves the `data_version` of the writer's connection, which is looked at before every use: everything is dropped then.
 * Why that is exact: SQLite lets one transaction write at a time, so while one of ours is open nobody else commits, and when none is, the version tells.
 */
export class DocumentCaches {
  readonly #connection: SqliteConnection;
  readonly #documents: DocumentBytes;
  readonly #answers: AnswerBytes;
  readonly #counts = new KeptCounts(COUNTS_MAX);
  readonly #orders = new KeptOrders(PLACES_MAX);
  readonly #generations = new Map<string, number>();
  #dataVersion: unknown;
  #commits = 0;
  /** Whether commits of others were looked for in this turn of the event loop. */
  #hasLooked = false;
  readonly #forgetLook = (): void => {
    this.#hasLooked = false;
  };

  constructor(connection: SqliteConnection, sizes: DocumentCacheSizes) {
    this.#connection = connection;
    this.#documents = new DocumentBytes({ bytesMax: sizes.documentBytesMax });
    this.#answers = new AnswerBytes(sizes.answerBytesMax);
    this.#dataVersion = connection.dataVersion;
  }

  /** Commits that are known of and may have changed documents. */
  get commits(): number {
    return this.#commits;
  }

  /** Looks for commits of other processes. Called first thing in a transaction of ours: from then on there are none. */
  lookForOthers(): void {
    const dataVersion = this.#connection.dataVersion;
    if (dataVersion !== this.#dataVersion) {
      this.#dataVersion = dataVersion;
      this.forget();
    }
  }

  /** Drops what a commit of this process changed. */
  committed(changed: ChangedDocuments): void {
    if (changed.size === 0) {
      return;
    }
    this.#commits += 1;
    for (const [collection, ids] of changed) {
      this.#generations.set(collection, this.#generationOf(collection) + 1);
      for (const id of ids) {
        this.#documents.drop(collection, id);
      }
    }
  }

  /** Drops everything: what is stored may be anything. */
  forget(): void {
    this.#commits += 1;
    this.#documents.clear();
    this.#answers.clear();
    this.#counts.clear();
    this.#orders.clear();
  }

  /** What is in memory, for a transaction that begins now. */
  view(): DocumentView {
    const commits = this.#commits;
    return this.#viewSince(commits, () => {
      this.#look();
      return this.#commits === commits;
    });
  }

  /** What is in memory, for a read that takes nothing from anywhere else: all of one state, that of this turn of the event loop (see `answer`). */
  present(): DocumentView {
    this.#lookInTurn();
    const commits = this.#commits;
    return this.#viewSince(commits, () => this.#commits === commits);
  }

  /**
   * An earlier answer, if nothing that it was made from has changed.
   *
   * Why one look for all that are asked for in a turn of the event loop: they were on their way before it began, so an answer of its beginning is one of
   * the time in which they were asked; and a look costs as much as all the rest that is done here.
   */
  answer(key: string): Buffer | undefined {
    this.#lookInTurn();
    const kept = this.#answers.get(key);
    if (kept === undefined || kept.sources.every((source) => this.#generationOf(source.collection) === source.generation)) {
      return kept?.bytes;
    }
    this.#answers.delete(key);
    return undefined;
  }

  /** Takes an answer that was made by a transaction that began after `commits` commits. Who wants to use it looks for those of others. */
  offer(key: string, bytes: Buffer, collections: ReadonlySet<string>, commits: number): void {
    if (this.#commits === commits) {
      const sources: readonly Source[] = [...collections].map((collection) => ({ collection, generation: this.#generationOf(collection) }));
      this.#answers.offer(key, bytes, sources);
    }
  }

  /** What is in memory, as long as nothing came after so many commits; `isCurrent` looks for those of others where it must. */
  #viewSince(commits: number, isCurrent: () => boolean): DocumentView {
    const documents = this.#documents;
    return {
      isCurrent,
      has: (collection, form, id) => documents.has(collection, form, id),
      copy: (collection, form, ids, output) => documents.copy(collection, form, ids, output),
      // Without a look: what another process has committed meanwhile is found by whoever wants to use it.
      keep: (collection, form, id, text) => {
        if (this.#commits === commits) {
          documents.keep(collection, form, id, text);
        }
      },
      count: (collection, filter) =>
        isCurrent() ? this.#counts.get(`${collection} ${filter}`, this.#generationOf(collection)) : undefined,
      keepCount: (collection, filter, count) => {
        if (this.#commits === commits) {
          this.#counts.keep(`${collection} ${filter}`, count, this.#generationOf(collection));
        }
      },
      places: (collection, order, wanted) =>
        isCurrent() ? this.#orders.get(`${collection} ${order}`, wanted, this.#generationOf(collection)) : undefined,
      keepPlaces: (collection, order, wanted, found) => {
        if (this.#commits === commits) {
          this.#orders.keep(`${collection} ${order}`, wanted, found, this.#generationOf(collection));
        }
      },
    };
  }

  #lookInTurn(): void {
    if (!this.#hasLooked) {
      this.#hasLooked = true;
      setImmediate(this.#forgetLook);
      this.#look();
    }
  }

  #look(): void {
    if (!this.#connection.inTransaction) {
      this.lookForOthers();
    }
  }

  #generationOf(collection: string): number {
    return this.#generations.get(collection) ?? 0;
  }
}
