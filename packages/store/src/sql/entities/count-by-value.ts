import { InvariantError } from "@belay/core";
import { hasFieldType } from "../../filter/field-values.ts";
import type { EntityKind, FieldDefinition, Scalar } from "../../port/entities.ts";
import { list, raw, sql } from "../statement.ts";
import type { QueryContext } from "./candidates.ts";
import { entityTables, indexedAs } from "./entity-tables.ts";
import { sideValue } from "./side-values.ts";

/** Values in one statement. */
const VALUES_MAX = 500;

interface ValueCount {
  readonly value: string | number;
  readonly count: number;
}

/**
 * How many documents have each of the values in an indexed field: one statement for up to 500 values.
 *
 * Errors: `InvariantError` for a field that no index serves.
 */
export async function countByValue(
  context: QueryContext,
  kind: EntityKind,
  siteId: string,
  field: FieldDefinition,
  values: readonly (string | number)[],
): Promise<ReadonlyMap<string | number, number>> {
  const wanted = [...new Set(values)].filter((value) => hasFieldType(field.type, value));
  const counts = new Map<string | number, number>(values.map((value) => [value, 0]));
  const statement = countStatement(context, kind, siteId, field);
  for (let start = 0; start < wanted.length; start += VALUES_MAX) {
    const rows = await context.executor.rows(statement(wanted.slice(start, start + VALUES_MAX)));
    for (const { value, count } of rows) counts.set(value, count);
  }
  return counts;
}

function countStatement(context: QueryContext, kind: EntityKind, siteId: string, field: FieldDefinition) {
  const tables = entityTables(kind);
  if (indexedAs(tables.manyValueFields, field) !== undefined) {
    return (values: readonly Scalar[]) => {
      const entries = list(values.flatMap((value) => (value === null ? [] : [sideValue(value)])));
      return sql<ValueCount>`SELECT value, count(*) AS count FROM ${raw(tables.values)}
        WHERE site_id = ${siteId} AND field = ${field.path} AND value IN (${entries}) GROUP BY value`;
    };
  }
  if (indexedAs(tables.oneValueFields, field) === undefined) {
    throw new InvariantError(`no index serves ${kind.name}.${field.path}`);
  }
  const expression = raw(context.dialect.scalar("doc", field));
  return (values: readonly Scalar[]) => {
    const entries = list(values.map((value) => context.dialect.bind(field.type, value)));
    return sql<ValueCount>`SELECT ${expression} AS value, count(*) AS count FROM ${raw(tables.documents)}
      WHERE site_id = ${siteId} AND ${expression} IN (${entries}) GROUP BY ${expression}`;
  };
}
