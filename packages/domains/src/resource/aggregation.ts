import { RequestValidationError } from "@belay/core";
import { type AllowedField, type AllowList, type FieldReader, visibleField } from "./allow-list.ts";
import { isObject, ownValue } from "./json.ts";
import { wireName } from "./wire-name.ts";

/** What a value aggregation wants. */
export interface ValueOptions {
  readonly kind: "VALUE";
  readonly limit: number;
  readonly byCount: boolean;
  readonly descending: boolean;
  /** Name of the bucket of documents without a value. */
  readonly missingBucket?: string;
}

export interface RangeOptions {
  readonly kind: "RANGE";
  readonly buckets: readonly { readonly from?: number; readonly to?: number }[];
}

export interface ScalarOptions {
  readonly kind: "SCALAR";
  readonly type: "COUNT_DISTINCT" | "MIN" | "MAX" | "SUM" | "AVG";
}

export interface HistogramOptions {
  readonly kind: "DATE_HISTOGRAM";
  /** How much of an ISO date makes one bucket; weeks begin on Monday. */
  readonly interval: "YEAR" | "MONTH" | "WEEK" | "DAY" | "HOUR" | "MINUTE" | "SECOND";
}

export type AggregationOptions = ValueOptions | RangeOptions | ScalarOptions | HistogramOptions;

/** One aggregation, or one level of a nested one. `fieldPath` is the caller's own spelling. */
export interface AggregationStep {
  readonly name: string;
  readonly fieldPath: string;
  readonly field: AllowedField;
  readonly options: AggregationOptions;
}

/** An aggregation of a search: one step, or several nested in each other. */
export interface Aggregation {
  readonly name: string;
  readonly fieldPath: string;
  readonly steps: readonly AggregationStep[];
  readonly nested: boolean;
}

const AGGREGATIONS_MAX = 10;
const NESTED_MAX = 3;
const VALUES_MAX = 250;
const VALUES_DEFAULT = 10;
const BUCKETS_MAX = 50;
const INTERVALS: readonly HistogramOptions["interval"][] = ["YEAR", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND"];
const SCALARS: readonly ScalarOptions["type"][] = ["COUNT_DISTINCT", "MIN", "MAX", "SUM", "AVG"];

/** Where a parse stands. */
interface Scope {
  readonly fields: AllowList;
  readonly aggregatable: ReadonlySet<string>;
  readonly reader: FieldReader;
}

/**
 * Parses the aggregations of a search.
 *
 * Errors: a validation error (400) for a field that is not declared as aggregatable or not the caller's to read (S40), or wrong options.
 */
export function parseAggregations(
  raw: unknown,
  fields: AllowList,
  aggregatable: ReadonlySet<string>,
  reader: FieldReader,
): readonly Aggregation[] {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw) || raw.length > AGGREGATIONS_MAX) throw wrong("search.aggregations", `is a list of at most ${AGGREGATIONS_MAX}`);
  return raw.map((item: unknown, index) => parseAggregation(item, `search.aggregations.${index}`, { fields, aggregatable, reader }));
}

function parseAggregation(raw: unknown, path: string, scope: Scope): Aggregation {
  const name = text(ownValue(raw, "name"));
  if (ownValue(raw, "type") !== "NESTED") {
    const step = parseStep(raw, path, scope);
    return { name, fieldPath: step.fieldPath, steps: [step], nested: false };
  }
  const inner = ownValue(ownValue(raw, "nested"), "nestedAggregations");
  if (!Array.isArray(inner) || inner.length === 0 || inner.length > NESTED_MAX) {
    throw wrong(`${path}.nested.nestedAggregations`, `is a list of 1 to ${NESTED_MAX}`);
  }
  const steps = inner.map((item: unknown, index) => parseStep(item, `${path}.nested.nestedAggregations.${index}`, scope));
  return { name, fieldPath: text(ownValue(raw, "fieldPath")), steps, nested: true };
}

function parseStep(raw: unknown, path: string, scope: Scope): AggregationStep {
  const fieldPath = text(ownValue(raw, "fieldPath"));
  const wire = wireName(fieldPath);
  const field = scope.aggregatable.has(wire) ? visibleField(scope.fields, wire, scope.reader) : undefined;
  if (field === undefined || field.form === "object") {
    throw wrong(`${path}.fieldPath`, `'${fieldPath.slice(0, 100)}' is not declared as aggregatable`);
  }
  return { name: text(ownValue(raw, "name")), fieldPath, field, options: parseOptions(raw, path) };
}

function parseOptions(raw: unknown, path: string): AggregationOptions {
  switch (ownValue(raw, "type")) {
    case "VALUE":
      return parseValueOptions(ownValue(raw, "value"), path);
    case "RANGE":
      return parseRangeOptions(ownValue(raw, "range"), path);
    case "SCALAR": {
      const type = SCALARS.find((name) => name === ownValue(ownValue(raw, "scalar"), "type"));
      if (type === undefined) throw wrong(`${path}.scalar.type`, "must be COUNT_DISTINCT, MIN or MAX");
      return { kind: "SCALAR", type };
    }
    case "DATE_HISTOGRAM": {
      const interval = INTERVALS.find((name) => name === ownValue(ownValue(raw, "dateHistogram"), "interval"));
      if (interval === undefined) throw wrong(`${path}.dateHistogram.interval`, `must be one of ${INTERVALS.join(", ")}`);
      return { kind: "DATE_HISTOGRAM", interval };
    }
    default:
      throw wrong(`${path}.type`, "must be VALUE, RANGE, SCALAR, DATE_HISTOGRAM or NESTED");
  }
}

function parseValueOptions(raw: unknown, path: string): ValueOptions {
  const limit = ownValue(raw, "limit") ?? VALUES_DEFAULT;
  if (typeof limit !== "number" || !Number.isInteger(limit) || limit < 1 || limit > VALUES_MAX) {
    throw wrong(`${path}.value.limit`, `must be a whole number from 1 to ${VALUES_MAX}`);
  }
  const byCount = ownValue(raw, "sortType") !== "VALUE";
  const direction = ownValue(raw, "sortDirection");
  const bucket = ownValue(ownValue(raw, "includeOptions"), "addToBucket");
  const missing = ownValue(raw, "missingValues") === "INCLUDE" ? { missingBucket: typeof bucket === "string" ? bucket : "N/A" } : {};
  return { kind: "VALUE", limit, byCount, descending: direction === undefined ? byCount : direction === "DESC", ...missing };
}

function parseRangeOptions(raw: unknown, path: string): RangeOptions {
  const buckets = ownValue(raw, "buckets");
  if (!Array.isArray(buckets) || buckets.length > BUCKETS_MAX) throw wrong(`${path}.range.buckets`, `is a list of at most ${BUCKETS_MAX}`);
  return {
    kind: "RANGE",
    buckets: buckets.map((bucket: unknown, index) => {
      const [from, to] = [bound(ownValue(bucket, "from")), bound(ownValue(bucket, "to"))];
      if (!isObject(bucket) || (from === undefined && to === undefined)) throw wrong(`${path}.range.buckets.${index}`, "needs from or to");
      return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    }),
  };
}

function bound(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function wrong(field: string, description: string): RequestValidationError {
  return new RequestValidationError([{ field, description, violatedRule: "OTHER", data: {} }]);
}
