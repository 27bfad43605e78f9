import type { DatabaseSync, StatementSync } from "node:sqlite";

/**
 * Prepared statements by their text, bounded.
 *
 * Why two generations: what was used since the last turn survives it, without the book-keeping of an exact order of use on every hit.
 */
export class StatementCache {
  readonly #db: DatabaseSync;
  readonly #generationMax: number;
  #young = new Map<string, StatementSync>();
  #old = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, generationMax = 200) {
    this.#db = db;
    this.#generationMax = generationMax;
  }

  /** The prepared statement of a text. */
  get(text: string): StatementSync {
    const young = this.#young.get(text);
    if (young !== undefined) {
      return young;
    }
    const statement = this.#old.get(text) ?? this.#db.prepare(text);
    if (this.#young.size >= this.#generationMax) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, statement);
    return statement;
  }
}
