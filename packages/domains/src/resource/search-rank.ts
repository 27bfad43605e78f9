import type { EntityKind, EntityReader, Filter, TextFilter } from "@belay/store";
import type { ParsedQuery } from "./query-request.ts";

/** Documents that a search may find to be ordered by how well they match: each of them is looked at. */
const RANKED_MAX = 5_000;

/**
 * The search that orders a page, best matches first: where no order is asked for and not half of the site's documents are found.
 * A later page goes on in the order of the first, which its position tells: points are numbers, times are not.
 */
export async function rankOf(
  entities: EntityReader,
  kind: EntityKind,
  siteId: string,
  query: ParsedQuery,
  search: Filter,
): Promise<{ readonly rank?: TextFilter }> {
  if (search.kind !== "text" || query.sort.length > 0) return {};
  const isRanked =
    query.position === undefined
      ? await entities.matchesAtMost(kind, siteId, search, RANKED_MAX)
      : typeof query.position.values[0] === "number";
  return isRanked ? { rank: search } : {};
}
