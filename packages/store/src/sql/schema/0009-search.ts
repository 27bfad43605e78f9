import type { SqlDialect } from "../dialect.ts";

/** The full-text index of all kinds: which documents of which site have a word. */
export function createSearch({ search }: SqlDialect): readonly string[] {
  return search.tables;
}
