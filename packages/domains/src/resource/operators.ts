import type { SchemaField } from "./schema-walk.ts";

const EQUALITY = ["$eq", "$ne", "$exists", "$in", "$nin"] as const;
const ORDER = ["$gt", "$lt", "$gte", "$lte"] as const;

/** Every operator of the query language that a rule may name. */
export const OPERATORS: ReadonlySet<string> = new Set([
  ...EQUALITY,
  ...ORDER,
  "$startsWith",
  "$endsWith",
  "$contains",
  "$hasSome",
  "$hasAll",
  "$isEmpty",
  "$matchItems",
]);

/**
 * The operators that `*` stands for in a query rule, by the type of the field.
 *
 * Source: the table of operators in the description of the query language.
 */
export function operatorsOf(field: SchemaField): ReadonlySet<string> {
  if (field.multiple && field.type === "object") return new Set(["$isEmpty", "$exists", "$matchItems"]);
  if (field.multiple) return new Set(["$hasAll", "$hasSome", "$isEmpty", "$exists"]);
  if (field.type === "object") return new Set(["$exists"]);
  if (field.type === "boolean" || field.enumeration) return new Set(EQUALITY);
  if (field.type === "string" && !field.decimal) return new Set([...EQUALITY, ...ORDER, "$isEmpty", "$startsWith"]);
  return new Set([...EQUALITY, ...ORDER]);
}
