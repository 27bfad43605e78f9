import { setImmediate as nextTurn } from "node:timers/promises";
import { compareText } from "../../filter/compare-text.ts";
import type { EntityPlace, EntityQuery, TextFilter } from "../../port/entities.ts";
import type { PlaceRange } from "../dialect.ts";
import { type Fragment, raw, sql } from "../statement.ts";
import type { Candidates, QueryContext } from "./candidates.ts";
import type { Driver } from "./drivers.ts";
import { indexNameOf } from "./entity-tables.ts";
import { scalarOf } from "./scalar-of.ts";
import { isExact, placesFrom, SECOND_MAX, secondAt, secondOfTime, timeFieldOf } from "./search-order.ts";
import { wholeWords } from "./whole-words.ts";

/** Documents to look at before it is left to others: the rest of the filter lets few of them pass. */
const SEEN_MAX = 1_000;

/** What such a query runs on. */
export interface FoundQuery {
  readonly context: QueryContext;
  readonly candidates: Candidates;
  readonly siteId: string;
  readonly query: EntityQuery;
  /** An equality of the filter, in whose index documents are looked up. */
  readonly within: Driver | undefined;
}

interface FoundRow {
  readonly place: number;
  readonly id: string;
  /** Its time; null where the equality does not hold. */
  readonly value: string | null;
  /** Whether the rest of the filter matches. */
  readonly hit: number | null;
}

/**
 * One page of what a search for words of many documents finds, in the order of their times: from the index of words, which has them in that order.
 *
 * Shape: in the direction of reading. The index knows times to the second, so the documents of a second are read together and sorted here.
 * `undefined` where the index has no order or another one, where documents have no time, where a term stands for too many words, or where the rest of the
 * filter lets few pass.
 */
export async function foundInOrder(run: FoundQuery, search: TextFilter): Promise<readonly EntityPlace[] | undefined> {
  const { context, query } = run;
  const wanted = query.limit + (query.after === undefined ? (query.offset ?? 0) : 0);
  const order = wanted > SEEN_MAX ? undefined : readingOrder(run);
  const walk = order === undefined ? undefined : await walkOf(run, search);
  if (order === undefined || walk === undefined) {
    return undefined;
  }
  const found: FoundRow[] = [];
  let { place } = order;
  let limit = wanted + 1;
  for (let seen = 0; seen < SEEN_MAX; limit *= 2) {
    const rows = await context.executor.rows<FoundRow>(walk({ direction: order.direction, place, limit }));
    const last = rows.at(-1);
    if (rows.some((row) => !isExact(secondAt(row.place)))) {
      return undefined;
    }
    const isEnd = last === undefined || rows.length < limit;
    // The second in which the step ended may go on.
    const complete = isEnd ? rows : rows.filter((row) => secondAt(row.place) !== secondAt(last.place));
    found.push(...complete.filter((row) => row.value !== null && row.hit === 1 && order.isAhead(row)).sort(order.compare));
    if (isEnd || found.length >= wanted) {
      return found.slice(wanted - query.limit, wanted).map(({ id, value }) => ({ id, values: [value] }));
    }
    place = startOf(order.direction, secondAt(last.place));
    seen += rows.length;
    await nextTurn();
  }
  return undefined;
}

/** Statement for a step through what the search finds: the time by which the query sorts, and whether the rest of the filter matches. */
async function walkOf(run: FoundQuery, search: TextFilter): Promise<((range: PlaceRange) => Fragment) | undefined> {
  const { context, candidates, siteId, query, within } = run;
  const { executor, dialect } = context;
  const { kind, documents } = candidates.tables;
  const { inOrder } = dialect.search;
  const expression = await wholeWords(executor, { dialect, kind, siteId }, search);
  const [sort] = query.sort;
  if (inOrder === undefined || expression === undefined || sort === undefined) {
    return undefined;
  }
  const ofSite = sql`d.site_id = ${siteId}`;
  const time = inOrder.timeOf({
    table: documents,
    index: indexNameOf(candidates.tables, within?.filter.kind === "compare" ? within.filter.field : sort.field, dialect),
    condition: within === undefined ? ofSite : sql`${ofSite} AND ${within.condition}`,
    time: scalarOf(dialect, sort.field),
  });
  const others = candidates.conditionBeside(...(within === undefined ? [search] : [search, within.filter]));
  const hit = others === undefined ? raw("1") : sql`(SELECT 1 FROM ${raw(documents)} AS d WHERE ${ofSite} AND d.id = k.id AND ${others})`;
  return (range) =>
    sql`SELECT k.place AS place, k.id AS id, ${time} AS value, ${hit} AS hit FROM (${inOrder.walk(expression, { siteId, kind: kind.name }, range)}) AS k`;
}

interface ReadingOrder extends Pick<PlaceRange, "direction" | "place"> {
  readonly compare: (left: Ordered, right: Ordered) => number;
  /** Whether a document comes after the place from which the query reads on. */
  readonly isAhead: (one: Ordered) => boolean;
}

type Ordered = Pick<FoundRow, "id" | "value">;

/** The order in which a query reads, if it is that of the index. */
function readingOrder({ candidates, query }: FoundQuery): ReadingOrder | undefined {
  const { sort, after, backwards = false } = query;
  const [first, second] = sort;
  if (first === undefined || second !== undefined || timeFieldOf(candidates.tables.kind)?.path !== first.field.path) {
    return undefined;
  }
  const isUp = (first.order === "ASC") !== backwards;
  const direction = isUp ? "up" : "down";
  const compare = (left: Ordered, right: Ordered): number =>
    compareTimes(left.value, right.value) * (isUp ? 1 : -1) || compareText(left.id, right.id) * (backwards ? -1 : 1);
  if (after === undefined) {
    return { direction, compare, isAhead: () => true, place: isUp ? 0 : placesFrom(SECOND_MAX + 1) };
  }
  const value = after.values[0];
  const start: Ordered = { id: after.id, value: typeof value === "string" ? value : null };
  return { direction, compare, isAhead: (one) => compare(one, start) > 0, place: startOf(direction, secondOfTime(value)) };
}

/** Where to begin to read all of a second and what comes after it in that direction. */
function startOf(direction: PlaceRange["direction"], second: number): number {
  return placesFrom(direction === "up" ? second : second + 1);
}

/** No time comes before all others. */
function compareTimes(left: string | null, right: string | null): number {
  return left === null || right === null ? Number(left !== null) - Number(right !== null) : compareText(left, right);
}
