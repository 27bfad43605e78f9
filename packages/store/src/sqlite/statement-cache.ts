import type { DatabaseSync, StatementSync } from "node:sqlite";

/**
 * The same statement with limits that the planner does not look at.
 *
 * Why: SQLite looks at the value of `LIMIT ?` when it plans, and then plans anew with every run, which costs more than most statements. It does
 * not look into an expression. (`sqlite3ExprIsInteger` and `sqlite3VdbeSetVarmask` in its sources; seen with 3.50.)
 */
function withPlainLimits(text: string): string {
  return text.replaceAll(/\blimit \?/gi, "LIMIT (? + 0)");
}

export interface StatementCacheOptions {
  readonly generationMax?: number;
  /** Whether rows come as lists of values, not as objects. */
  readonly asLists?: boolean;
}

/**
 * Prepared statements by their text, bounded.
 *
 * Why two generations: what was used since the last turn survives it, without the book-keeping of an exact order of use on every hit.
 */
export class StatementCache {
  readonly #db: DatabaseSync;
  readonly #generationMax: number;
  readonly #asLists: boolean;
  #young = new Map<string, StatementSync>();
  #old = new Map<string, StatementSync>();

  constructor(db: DatabaseSync, { generationMax = 200, asLists = false }: StatementCacheOptions = {}) {
    this.#db = db;
    this.#generationMax = generationMax;
    this.#asLists = asLists;
  }

  /** The prepared statement of a text. */
  get(text: string): StatementSync {
    const young = this.#young.get(text);
    if (young !== undefined) {
      return young;
    }
    const statement = this.#old.get(text) ?? this.#prepare(text);
    if (this.#young.size >= this.#generationMax) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, statement);
    return statement;
  }

  #prepare(text: string): StatementSync {
    const statement = this.#db.prepare(withPlainLimits(text));
    statement.setReturnArrays(this.#asLists);
    return statement;
  }
}
