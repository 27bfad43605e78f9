import type { SqlDialect } from "../dialect.ts";

/** The full-text index has its documents in the order of their times, where the database can use that. The words are written anew when their kinds are opened. */
export function orderSearch({ search }: SqlDialect): readonly string[] {
  return search.inOrder?.upgrade ?? [];
}
