import type { EntityQuery } from "../../port/entities.ts";
import type { SqlDialect } from "../dialect.ts";
import { type Fragment, join, raw, type SqlValue, sql } from "../statement.ts";

/** One step of an order. The last is always the id. */
export interface OrderStep {
  readonly expression: string;
  readonly order: "ASC" | "DESC";
}

/** A place in an order: one value for each step. */
export type Position = readonly SqlValue[];

/** The total order of a query, turned around when it reads backwards. */
export function orderSteps(query: EntityQuery, dialect: SqlDialect): readonly OrderStep[] {
  const steps = query.sort.map(({ field, order }) => ({ expression: dialect.scalar("d.doc", field), order }));
  const total: readonly OrderStep[] = [...steps, { expression: "d.id", order: "ASC" }];
  return query.backwards ? total.map((step) => ({ ...step, order: step.order === "ASC" ? "DESC" : "ASC" })) : total;
}

/** The place after which a query reads. */
export function startPosition(query: EntityQuery, dialect: SqlDialect): Position | undefined {
  const { after, sort } = query;
  return after && [...sort.map(({ field }, index) => dialect.bind(field.type, after.values[index] ?? null)), after.id];
}

/** ORDER BY items. */
export function orderBy(steps: readonly OrderStep[], dialect: SqlDialect): Fragment {
  return raw(steps.map((step) => dialect.order(step.expression, step.order)).join(", "));
}

/**
 * What comes after a position, as conditions to read one after the other: each is one range, and all of the first comes before all of the second.
 *
 * Why: written as one condition it would be an OR that no index serves; a range in the order of an index starts where the last page ended,
 * so the thousandth page costs what the first one does.
 */
export function segmentsAfter(steps: readonly OrderStep[], position: Position | undefined): readonly Fragment[] {
  if (position === undefined) {
    return [raw("1 = 1")];
  }
  // Ties on all but the last step first, then ties on fewer and fewer.
  return steps.flatMap((_, index) => {
    const at = steps.length - 1 - index;
    const ties = steps.slice(0, at).map((step, tied) => equals(step.expression, position[tied] ?? null));
    const step = steps[at];
    return step === undefined ? [] : rangesAfter(step, position[at] ?? null).map((range) => join([...ties, range], " AND "));
  });
}

function equals(expression: string, value: SqlValue): Fragment {
  return value === null ? raw(`${expression} IS NULL`) : sql`${raw(expression)} = ${value}`;
}

/** No value comes first in ascending order and last in descending order. */
function rangesAfter({ expression, order }: OrderStep, value: SqlValue): readonly Fragment[] {
  if (order === "ASC") {
    return [value === null ? raw(`${expression} IS NOT NULL`) : sql`${raw(expression)} > ${value}`];
  }
  return value === null ? [] : [sql`${raw(expression)} < ${value}`, raw(`${expression} IS NULL`)];
}
