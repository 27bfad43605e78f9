import type { FieldDefinition } from "../../port/entities.ts";
import type { SqlDialect } from "../dialect.ts";

const known = new WeakMap<SqlDialect, WeakMap<FieldDefinition, string>>();

/**
 * The value of a field of one value in a document `d`, as the dialect says it.
 *
 * Why remembered: a query names the same few fields again and again, and their expressions are most of its text.
 */
export function scalarOf(dialect: SqlDialect, field: FieldDefinition): string {
  const expressions = known.get(dialect) ?? new WeakMap<FieldDefinition, string>();
  known.set(dialect, expressions);
  const expression = expressions.get(field) ?? dialect.scalar("d.doc", field);
  expressions.set(field, expression);
  return expression;
}
