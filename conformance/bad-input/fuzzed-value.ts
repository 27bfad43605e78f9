import type { JsonSchema } from "@belay/contracts";
import fc from "fast-check";
import { type Definitions, resolveSchema, typeOf } from "../support/minimal-value.ts";

const DEPTH_MAX = 4;

/** What values are made out of. */
export interface FuzzSource {
  readonly definitions: Definitions;
  /** Ids and texts that exist: a request that names nothing real does not get far. */
  readonly known: readonly string[];
}

/** Values that break parsers: extremes, look-alikes, other types, text that is code somewhere. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    -0,
    1e308,
    Number.MAX_SAFE_INTEGER + 2,
    2 ** 63,
    0.1,
    "",
    " ",
    "0",
    "-1",
    "1e999",
    "NaN",
    "null",
  ),
  fc.constantFrom<unknown>(
    [],
    {},
    [[]],
    [null],
    { $eq: null },
    { $in: [] },
    { $and: [] },
    { $not: {} },
    { $exists: 1 },
    { length: 1e9 },
    { toString: 1 },
  ),
  fc.constantFrom<unknown>(
    "' OR 1=1 --",
    '"; DROP TABLE ledger',
    "$where",
    "%00",
    "\u0000",
    "\ud800",
    "\u202e",
    "../../etc/passwd",
    "{{7*7}}",
    "<script>",
    "a".repeat(20_000),
  ),
  fc.constantFrom<unknown>(
    "9999-12-31T23:59:59.999Z",
    "0000-00-00",
    "2026-02-30T00:00:00.000Z",
    "00000000-0000-0000-0000-000000000000",
    "1.0000000000000000000001",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A value of a schema, with something hostile in its place now and then. */
export function fuzzedValue(schema: unknown, { definitions, known }: FuzzSource, depth = 0): fc.Arbitrary<unknown> {
  const resolved = resolveSchema(schema, definitions);
  const valid = validValue(resolved, { definitions, known }, depth);
  return fc.oneof({ weight: 12, arbitrary: valid }, { weight: 1, arbitrary: hostile });
}

function validValue(schema: JsonSchema, source: FuzzSource, depth: number): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.enum)) return fc.constantFrom<unknown>(...schema.enum);
  switch (typeOf(schema)) {
    case "object":
      return objectOf(schema, source, depth);
    case "array":
      return depth > DEPTH_MAX
        ? fc.constant([])
        : fc.array(
            fc.constant(null).chain(() => fuzzedValue(schema.items, source, depth + 1)),
            { maxLength: 3 },
          );
    case "integer":
      return fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer());
    case "number":
      return fc.double();
    case "boolean":
      return fc.boolean();
    default:
      return textOf(schema, source);
  }
}

function textOf(schema: JsonSchema, { known }: FuzzSource): fc.Arbitrary<unknown> {
  if (schema.format === "guid") return fc.oneof(fc.uuid(), fc.constantFrom(...known));
  if (schema.format === "date-time") return fc.date({ noInvalidDate: true }).map((date) => date.toJSON());
  if ("x-decimal" in schema || schema.format === "decimal") return fc.double({ noNaN: true }).map(String);
  const maxLength = typeof schema.maxLength === "number" ? Math.min(schema.maxLength + 2, 120) : 60;
  return fc.oneof(fc.string({ maxLength }), fc.constantFrom(...known));
}

function objectOf(schema: JsonSchema, source: FuzzSource, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries(Object(schema.properties));
  if (properties.length === 0) return filter(depth);
  if (depth > DEPTH_MAX) return fc.constant({});
  // A few properties each: with all forty of a product nothing would ever be valid enough to get past the first check.
  return fc
    .subarray(properties, { maxLength: Math.min(6, properties.length) })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map(([name, property]) => [name, fuzzedValue(property, source, depth + 1)]))));
}

const FILTER_FIELDS = [
  "id",
  "slug",
  "visible",
  "createdDate",
  "name",
  "brand.id",
  "variantsInfo.variants.sku",
  "options.id",
  "media.main",
  "nonsense",
];
const OPERATORS = [
  "$eq",
  "$ne",
  "$gt",
  "$gte",
  "$lt",
  "$lte",
  "$in",
  "$nin",
  "$startsWith",
  "$endsWith",
  "$contains",
  "$hasSome",
  "$hasAll",
  "$exists",
  "$isEmpty",
  "$matchItems",
  "$where",
];

/** A filter: what stands behind opaque objects of requests, mostly. */
function filter(depth: number): fc.Arbitrary<unknown> {
  const condition = fc.tuple(fc.constantFrom(...OPERATORS), hostile).map(([operator, value]) => ({ [operator]: value }));
  const field = fc.tuple(fc.constantFrom(...FILTER_FIELDS), fc.oneof(condition, hostile)).map(([name, value]) => ({ [name]: value }));
  if (depth > DEPTH_MAX) return field;
  const inner = fc.constant(null).chain(() => filter(depth + 2));
  const list = fc.tuple(fc.constantFrom("$and", "$or"), fc.array(inner, { maxLength: 3 })).map(([name, filters]) => ({ [name]: filters }));
  return fc.oneof(
    field,
    list,
    inner.map(($not) => ({ $not })),
    hostile,
  );
}
