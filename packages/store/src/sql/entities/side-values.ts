import { fieldValues } from "../../filter/field-values.ts";
import type { SqlExecutor } from "../executor.ts";
import { raw, rowsOf, type SqlValue, sql } from "../statement.ts";
import type { EntityTables } from "./entity-tables.ts";

/** One value of an indexed `multiple` field. */
interface SideRow {
  readonly field: string;
  readonly value: SqlValue;
}

/** Rows in one INSERT: four parameters each, far below every database's limit. */
const ROWS_PER_STATEMENT = 200;

/** Writes the values of a new document's indexed `multiple` fields. */
export async function insertValues(
  executor: SqlExecutor,
  tables: EntityTables,
  siteId: string,
  id: string,
  document: unknown,
): Promise<void> {
  await insertRows(executor, tables, siteId, id, sideRows(tables, document));
}

/** Brings the values of a changed document up to what it is now; what stays is not touched. */
export async function updateValues(
  executor: SqlExecutor,
  tables: EntityTables,
  siteId: string,
  id: string,
  document: unknown,
): Promise<void> {
  if (tables.manyValueFields.size === 0) {
    return;
  }
  const held = await executor.rows(sql<SideRow>`SELECT field, value FROM ${raw(tables.values)} WHERE site_id = ${siteId} AND id = ${id}`);
  const wanted = sideRows(tables, document);
  for (const { field, value } of rowsWithout(held, wanted)) {
    await executor.change(
      sql`DELETE FROM ${raw(tables.values)} WHERE site_id = ${siteId} AND field = ${field} AND value = ${value} AND id = ${id}`,
    );
  }
  await insertRows(executor, tables, siteId, id, rowsWithout(wanted, held));
}

/** Removes the values of a document. */
export async function deleteValues(executor: SqlExecutor, tables: EntityTables, siteId: string, id: string): Promise<void> {
  if (tables.manyValueFields.size > 0) {
    await executor.change(sql`DELETE FROM ${raw(tables.values)} WHERE site_id = ${siteId} AND id = ${id}`);
  }
}

async function insertRows(
  executor: SqlExecutor,
  tables: EntityTables,
  siteId: string,
  id: string,
  rows: readonly SideRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const part = rows.slice(start, start + ROWS_PER_STATEMENT).map(({ field, value }) => [siteId, field, value, id]);
    await executor.change(sql`INSERT INTO ${raw(tables.values)} (site_id, field, value, id) VALUES ${rowsOf(part)}`);
  }
}

function rowsWithout(rows: readonly SideRow[], others: readonly SideRow[]): readonly SideRow[] {
  const keys = new Set(others.map(rowKey));
  return rows.filter((row) => !keys.has(rowKey(row)));
}

function rowKey({ field, value }: SideRow): string {
  // A field has values of one type, so texts and numbers are not mistaken for each other; a database may give back numbers as text.
  return `${field}\n${value}`;
}

function sideRows(tables: EntityTables, document: unknown): readonly SideRow[] {
  const rows: SideRow[] = [];
  for (const field of tables.manyValueFields.values()) {
    for (const value of new Set(fieldValues(field, document))) {
      if (typeof value !== "object") {
        rows.push({ field: field.path, value: sideValue(value) });
      }
    }
  }
  return rows;
}

/** A value as the side table holds it. */
export function sideValue(value: string | number | boolean): SqlValue {
  return typeof value === "boolean" ? Number(value) : value;
}
