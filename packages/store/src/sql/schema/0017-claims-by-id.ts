import type { Compilable } from "kysely";
import type { SqlDialect } from "../dialect.ts";

/**
 * The index that leads from a document to its claims, beginning with the document.
 *
 * Why: the one before began as the key of the claims does. As long as nothing was counted in a table, PostgreSQL took it for a value that somebody claims,
 * and read all claims of the site.
 */
export function indexClaimsById({ builder: { schema } }: SqlDialect): readonly Compilable[] {
  return [
    schema.createIndex("entity_unique_by_id").on("entity_unique").columns(["id", "kind", "site_id"]),
    schema.dropIndex("entity_unique_by_site_id_kind_id"),
  ];
}
