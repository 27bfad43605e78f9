import { BelayError } from "@belay/core";
import type { EntityKind, EntityReader, Filter } from "@belay/store";
import { aggregateValues, type Value } from "./aggregate-values.ts";
import type { Aggregation, AggregationStep } from "./aggregation.ts";
import type { JsonObject } from "./json.ts";
import { valuesAt } from "./json.ts";
import { parseLayers } from "./layers.ts";
import { refuseTooBroad } from "./page.ts";

/** What aggregations run over. */
export interface AggregateSource {
  readonly reader: EntityReader;
  readonly kind: EntityKind;
  readonly siteId: string;
  readonly filter: Filter;
  /** What the caller may know of a document, where that is not all of it (S40). */
  readonly shown?: (document: JsonObject) => JsonObject;
}

/** Documents read in one round, and most documents that one search aggregates over. */
const ROUND_SIZE = 500;
const DOCUMENTS_MAX = 10_000;

/** The values of every step's field in one document. */
type Row = readonly (readonly Value[])[];

/**
 * Computes the aggregations of a search over all documents that match.
 *
 * Shape: `aggregationData` of the wire, results in the order of the request.
 * Errors: QUERY_TOO_BROAD (400) above 10,000 matching documents: every one is read.
 */
export async function aggregate(
  source: AggregateSource,
  aggregations: readonly Aggregation[],
): Promise<{ readonly results: readonly JsonObject[] }> {
  const steps = aggregations.flatMap((aggregation) => aggregation.steps);
  const rows = await readRows(source, steps);
  return { results: aggregations.map((aggregation) => resultOf(aggregation, steps, rows)) };
}

async function readRows(
  { reader, kind, siteId, filter, shown = (document) => document }: AggregateSource,
  steps: readonly AggregationStep[],
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: { readonly values: readonly []; readonly id: string } | undefined;
  for (;;) {
    const query = { filter, sort: [], limit: ROUND_SIZE, ...(after === undefined ? {} : { after }) };
    const records = await refuseTooBroad(() => reader.query(kind, siteId, query));
    for (const record of records) {
      const document = shown(parseLayers(record.text));
      rows.push(steps.map((step) => valuesOf(document, step)));
    }
    const last = records.at(-1);
    if (last === undefined || records.length < ROUND_SIZE) return rows;
    if (rows.length >= DOCUMENTS_MAX) throw new BelayError("QUERY_TOO_BROAD", { data: { documentsMax: DOCUMENTS_MAX } });
    after = { values: [], id: last.id };
  }
}

/** The distinct values of a field in a document; prices come back from thousandths. */
function valuesOf(document: JsonObject, { field }: AggregationStep): readonly Value[] {
  const found = valuesAt(document, field.stored.path).filter(
    (value): value is Value => typeof value === "string" || typeof value === "number" || typeof value === "boolean",
  );
  const distinct = [...new Set(found)];
  return field.form === "decimal" ? distinct.map((value) => Number(value) / 1000) : distinct;
}

function resultOf({ name, fieldPath, steps, nested }: Aggregation, all: readonly AggregationStep[], rows: readonly Row[]): JsonObject {
  const [first] = steps;
  if (!nested && first !== undefined) {
    const column = all.indexOf(first);
    const computed = aggregateValues(
      first.options,
      rows.map((row) => row[column] ?? []),
    );
    return { name, type: first.options.kind, fieldPath, ...computed.result };
  }
  return { name, type: "NESTED", fieldPath, nested: { results: nestedResults(steps, all, rows).map((results) => ({ results })) } };
}

/** Every combination of buckets, flattened: one object of results by step name for each. */
function nestedResults(steps: readonly AggregationStep[], all: readonly AggregationStep[], rows: readonly Row[]): readonly JsonObject[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [{}];
  const column = all.indexOf(step);
  const { buckets } = aggregateValues(
    step.options,
    rows.map((row) => row[column] ?? []),
  );
  return buckets.flatMap(({ result, members }) => {
    const inner = members.flatMap((index) => (rows[index] === undefined ? [] : [rows[index]]));
    return nestedResults(rest, all, inner).map((others) => ({ [step.name]: result, ...others }));
  });
}
