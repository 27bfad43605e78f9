import type { AggregationOptions, HistogramOptions, RangeOptions, ScalarOptions, ValueOptions } from "./aggregation.ts";
import type { JsonObject } from "./json.ts";

/** A value that is aggregated. */
export type Value = string | number | boolean;

/** One bucket: what it says when it is nested, and the places of the documents in it. */
export interface Bucket {
  readonly result: JsonObject;
  readonly members: readonly number[];
}

/** A computed aggregation: its part of the answer, and its buckets for nesting. */
export interface Computed {
  readonly result: JsonObject;
  readonly buckets: readonly Bucket[];
}

/** Computes one aggregation over the values of each document. */
export function aggregateValues(options: AggregationOptions, rows: readonly (readonly Value[])[]): Computed {
  switch (options.kind) {
    case "VALUE":
      return byValue(options, rows);
    case "RANGE":
      return byRange(options, rows);
    case "SCALAR":
      return scalar(options, rows);
    case "DATE_HISTOGRAM":
      return histogram(options, rows);
  }
}

function byValue(options: ValueOptions, rows: readonly (readonly Value[])[]): Computed {
  const members = grouped(rows, (value) => String(value), options.missingBucket);
  const entries = [...members].map(([value, places]) => ({ value, places }));
  const direction = options.descending ? -1 : 1;
  entries.sort(
    (a, b) =>
      (options.byCount ? (a.places.length - b.places.length) * direction : 0) ||
      compare(a.value, b.value) * (options.byCount ? 1 : direction),
  );
  const shown = entries.slice(0, options.limit);
  const results = shown.map(({ value, places }) => ({ value, count: places.length }));
  return {
    result: { values: { results } },
    buckets: shown.map(({ value, places }) => ({ result: { value: { value, count: places.length } }, members: places })),
  };
}

/** Documents by value; a document stands in the bucket of each of its values. */
function grouped(
  rows: readonly (readonly Value[])[],
  nameOf: (value: Value) => string,
  missing?: string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  const add = (name: string, index: number): void => {
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [index]);
    else if (group.at(-1) !== index) group.push(index);
  };
  for (const [index, values] of rows.entries()) {
    for (const value of values) add(nameOf(value), index);
    if (values.length === 0 && missing !== undefined) add(missing, index);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Each document counts in the first bucket that one of its values falls into; `from` is inclusive, `to` exclusive.
 *
 * Why nothing nests in an empty bucket: a caller may ask for any number of them, and each level would multiply them.
 */
function byRange({ buckets }: RangeOptions, rows: readonly (readonly Value[])[]): Computed {
  const members = buckets.map((): number[] => []);
  for (const [index, values] of rows.entries()) {
    const place = buckets.findIndex(({ from, to }) =>
      values.some((value) => typeof value === "number" && (from === undefined || value >= from) && (to === undefined || value < to)),
    );
    members[place]?.push(index);
  }
  const results = buckets.map((bucket, place) => ({ ...bucket, count: members[place]?.length ?? 0 }));
  return {
    result: { ranges: { results } },
    buckets: results
      .map((range, place) => ({ result: { range }, members: members[place] ?? [] }))
      .filter(({ members }) => members.length > 0),
  };
}

function scalar({ type }: ScalarOptions, rows: readonly (readonly Value[])[]): Computed {
  const values = rows.flat();
  const value =
    type === "COUNT_DISTINCT"
      ? new Set(values).size
      : numberOf(
          type,
          values.filter((item) => typeof item === "number"),
        );
  const everybody = rows.map((_, index) => index);
  return { result: { scalar: { type, value } }, buckets: [{ result: { scalar: { value } }, members: everybody }] };
}

function numberOf(type: Exclude<ScalarOptions["type"], "COUNT_DISTINCT">, values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sum = values.reduce((total, value) => total + value, 0);
  switch (type) {
    case "MIN":
      return values.reduce((lowest, value) => Math.min(lowest, value));
    case "MAX":
      return values.reduce((highest, value) => Math.max(highest, value));
    case "SUM":
      return sum;
    case "AVG":
      return sum / values.length;
  }
}

function histogram({ interval }: HistogramOptions, rows: readonly (readonly Value[])[]): Computed {
  const members = [...grouped(rows, (value) => bucketStart(String(value), interval))].sort(([a], [b]) => compare(a, b));
  const results = members.map(([value, places]) => ({ value, count: places.length }));
  return {
    result: { dateHistogram: { results } },
    buckets: members.map(([value, places]) => ({ result: { dateHistogram: { value, count: places.length } }, members: places })),
  };
}

/** How many characters of an ISO date an interval keeps, and what makes it a whole date again. */
const KEPT: Readonly<Record<Exclude<HistogramOptions["interval"], "WEEK">, readonly [number, string]>> = {
  YEAR: [4, "-01-01T00:00:00.000Z"],
  MONTH: [7, "-01T00:00:00.000Z"],
  DAY: [10, "T00:00:00.000Z"],
  HOUR: [13, ":00:00.000Z"],
  MINUTE: [16, ":00.000Z"],
  SECOND: [19, ".000Z"],
};

function bucketStart(date: string, interval: HistogramOptions["interval"]): string {
  if (interval !== "WEEK") return date.slice(0, KEPT[interval][0]) + KEPT[interval][1];
  const day = new Date(`${date.slice(0, 10)}T00:00:00.000Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - sinceMonday * 86_400_000).toISOString();
}
