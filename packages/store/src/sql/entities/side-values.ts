import { fieldValues } from "../../filter/field-values.ts";
import type { SqlExecutor } from "../executor.ts";
import { join, raw, type SqlValue, sql } from "../statement.ts";
import type { EntityTables } from "./entity-tables.ts";

/** Rows in one INSERT: four parameters each, far below every database's limit. */
const ROWS_PER_STATEMENT = 200;

/** Writes the values of a document's indexed `multiple` fields. */
export async function insertValues(executor: SqlExecutor, tables: EntityTables, siteId: string, id: string, text: string): Promise<void> {
  const rows = sideRows(tables, text);
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const part = rows.slice(start, start + ROWS_PER_STATEMENT).map(({ path, value }) => sql`(${siteId}, ${path}, ${value}, ${id})`);
    await executor.change(sql`INSERT INTO ${raw(tables.values)} (site_id, field, value, id) VALUES ${join(part, ", ")}`);
  }
}

/** Removes the values of a document. */
export async function deleteValues(executor: SqlExecutor, tables: EntityTables, siteId: string, id: string): Promise<void> {
  if (tables.manyValueFields.size > 0) {
    await executor.change(sql`DELETE FROM ${raw(tables.values)} WHERE site_id = ${siteId} AND id = ${id}`);
  }
}

function sideRows(tables: EntityTables, text: string): readonly { readonly path: string; readonly value: SqlValue }[] {
  if (tables.manyValueFields.size === 0) {
    return [];
  }
  const document: unknown = JSON.parse(text);
  return [...tables.manyValueFields.values()].flatMap((field) =>
    [...new Set(fieldValues(field, document))].flatMap((value) =>
      typeof value === "object" ? [] : [{ path: field.path, value: sideValue(value) }],
    ),
  );
}

/** A value as the side table holds it. */
export function sideValue(value: string | number | boolean): SqlValue {
  return typeof value === "boolean" ? Number(value) : value;
}
