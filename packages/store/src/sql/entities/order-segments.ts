import type { EntityQuery } from "../../port/entities.ts";
import type { SqlDialect } from "../dialect.ts";
import { type Fragment, join, raw, type SqlValue, sql } from "../statement.ts";
import { scalarOf } from "./scalar-of.ts";

/** One step of an order. The last is always the id. */
export interface OrderStep {
  readonly expression: string;
  readonly order: "ASC" | "DESC";
}

/** A place in an order: one value for each step. */
export type Position = readonly SqlValue[];

/** The total order of a query, turned around when it reads backwards. */
export function orderSteps(query: EntityQuery, dialect: SqlDialect): readonly OrderStep[] {
  const steps = query.sort.map(({ field, order }) => ({ expression: scalarOf(dialect, field), order }));
  const total: readonly OrderStep[] = [...steps, { expression: "d.id", order: "ASC" }];
  return query.backwards ? total.map((step) => ({ ...step, order: step.order === "ASC" ? "DESC" : "ASC" })) : total;
}

/** The place after which a query reads. */
export function startPosition(query: EntityQuery, dialect: SqlDialect): Position | undefined {
  const { after, sort } = query;
  return after && [...sort.map(({ field }, index) => dialect.bind(field.type, after.values[index] ?? null)), after.id];
}

/** The ORDER BY clause of a segment. */
export function orderBy({ steps }: Segment, dialect: SqlDialect): Fragment {
  return raw(steps.length === 0 ? "" : ` ORDER BY ${steps.map((step) => dialect.order(step.expression, step.order)).join(", ")}`);
}

/** A part of an order that one range of an index holds. */
export interface Segment {
  readonly condition: Fragment;
  /** The steps in which its documents may differ; in those before they are all equal, and the database need not sort by them. */
  readonly steps: readonly OrderStep[];
}

/**
 * What comes after a position, as segments to read one after the other: all of the first comes before all of the second.
 *
 * Why: written as one condition it would be an OR that no index serves; a range in the order of an index starts where the last page ended,
 * so the thousandth page costs what the first one does.
 */
export function segmentsAfter(steps: readonly OrderStep[], position: Position | undefined): readonly Segment[] {
  if (position === undefined) {
    return [{ condition: raw("1 = 1"), steps }];
  }
  // Ties on all but the last step first, then ties on fewer and fewer.
  return steps.flatMap((_, index) => {
    const at = steps.length - 1 - index;
    const ties = steps.slice(0, at).map((step, tied) => equals(step.expression, position[tied] ?? null));
    return rangesAfter(steps.slice(at), position[at] ?? null).map((range) => ({
      condition: join([...ties, range.condition], " AND "),
      steps: range.steps,
    }));
  });
}

function equals(expression: string, value: SqlValue): Fragment {
  return value === null ? raw(`${expression} IS NULL`) : sql`${raw(expression)} = ${value}`;
}

/** What comes after `value` in the first of the steps. No value comes first in ascending order and last in descending order. */
function rangesAfter(steps: readonly OrderStep[], value: SqlValue): readonly Segment[] {
  const [step, ...later] = steps;
  if (step === undefined) {
    return [];
  }
  const { expression, order } = step;
  if (order === "ASC") {
    return [{ condition: value === null ? raw(`${expression} IS NOT NULL`) : sql`${raw(expression)} > ${value}`, steps }];
  }
  const none = { condition: raw(`${expression} IS NULL`), steps: later };
  return value === null ? [] : [{ condition: sql`${raw(expression)} < ${value}`, steps }, none];
}
