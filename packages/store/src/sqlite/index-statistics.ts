import type { EntityIndex, EntityTables } from "../sql/entities/entity-tables.ts";
import { type Fragment, raw, sql } from "../sql/statement.ts";

/** Documents of one site, as the statistics tell the planner. */
const SITE_ROWS = 100_000;

/**
 * Statements that tell SQLite's planner what the indexes of a kind are like: many documents in a site, few under a value.
 *
 * Why fixed figures: without any the planner takes a site for ten rows and would rather walk all of its documents in the order of their ids than
 * look a value up and sort. Measured ones would make the plan of a query depend on what happened to be stored when they were taken.
 * Source: https://sqlite.org/fileformat2.html#stat1tab
 */
export function indexStatistics(tables: EntityTables, indexes: readonly EntityIndex[]): readonly Fragment[] {
  const rows = [
    statistic(tables.documents, `sqlite_autoindex_${tables.documents}_1`, [SITE_ROWS, 1]),
    ...indexes.map((index) => statistic(tables.documents, index.name, [SITE_ROWS, ...index.equalRows])),
    // The primary key of a table without row ids goes by the name of the table.
    statistic(tables.values, tables.values, [2 * SITE_ROWS, SITE_ROWS, 20, 1]),
    statistic(tables.values, `${tables.values}_by_id`, [2 * SITE_ROWS, 4, 2]),
  ];
  return [
    // Makes the table of statistics where there is none.
    raw("ANALYZE sqlite_schema"),
    sql`DELETE FROM sqlite_stat1 WHERE tbl IN (${tables.documents}, ${tables.values})`,
    ...rows,
    raw("ANALYZE sqlite_schema"),
  ];
}

/** `equalRows`: how many rows are equal in the first column, in the first two, and so on. */
function statistic(table: string, index: string, equalRows: readonly number[]): Fragment {
  const total = Math.max(SITE_ROWS, ...equalRows);
  return sql`INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (${table}, ${index}, ${[total, ...equalRows].join(" ")})`;
}
