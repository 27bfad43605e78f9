import { compareText } from "../../filter/compare-text.ts";
import { searchPoints } from "../../filter/search-points.ts";
import type { EntityPlace, EntityQuery, TextFilter } from "../../port/entities.ts";
import { type Fragment, list, raw, sql } from "../statement.ts";
import type { Candidates, QueryContext } from "./candidates.ts";
import { filledUp, LIST_LENGTH_MAX } from "./id-lists.ts";
import { declaredFields, rankedIds, type SearchScope, searchIds } from "./search-words.ts";

/** Documents that are read to see how well they match; of more the index tells. */
const READ_MAX = 25;

interface Ranked {
  readonly id: string;
  readonly points: number;
}

/** What a ranked query runs on. */
export interface RankedQuery {
  readonly context: QueryContext;
  readonly candidates: Candidates;
  readonly siteId: string;
  readonly query: EntityQuery;
}

/**
 * One page of what a search finds, the best first, in the direction of reading.
 *
 * Shape: orders all that the index finds and looks at documents for the filter's other conditions only until the page is full. `matchesAtMost` tells
 * before whether what it finds is few.
 */
export async function rankedPlaces(run: RankedQuery, rank: TextFilter): Promise<readonly EntityPlace[]> {
  const { backwards, limit, offset = 0, after } = run.query;
  const ranked = await rankedDocuments(run, rank);
  const reading = backwards ? ranked.toSorted((left, right) => compareRanked(right, left)) : ranked.toSorted(compareRanked);
  const points = after?.values[0];
  const place = after === undefined || typeof points !== "number" ? undefined : { id: after.id, points };
  const direction = backwards ? -1 : 1;
  const later = place === undefined ? reading : reading.filter((one) => compareRanked(one, place) * direction > 0);
  const wanted = limit + (after === undefined ? offset : 0);
  const found = await firstMatching(run, later, rank, wanted);
  return found.slice(wanted - limit).map((one) => ({ id: one.id, values: [one.points] }));
}

function compareRanked(left: Ranked, right: Ranked): number {
  return right.points - left.points || compareText(left.id, right.id);
}

/** All that the search finds, with points. */
async function rankedDocuments({ context, candidates, siteId }: RankedQuery, rank: TextFilter): Promise<readonly Ranked[]> {
  const { executor, dialect } = context;
  const { kind } = candidates.tables;
  const scope: SearchScope = { dialect, kind, siteId };
  const ids = searchIds(scope, rank);
  if (ids === undefined) {
    return [];
  }
  const few = await executor.values(sql`${ids} LIMIT ${READ_MAX + 1}`);
  if (few.length > READ_MAX) {
    const rows = await executor.values(rankedIds(scope, rank) ?? ids);
    return rows.map(([id, points]) => ({ id: String(id), points: Number(points) }));
  }
  const fields = declaredFields(kind, rank.fields);
  const documents = await readTexts(
    context,
    candidates,
    siteId,
    few.map(([id]) => String(id)),
  );
  return documents.map(({ id, text }) => ({ id, points: searchPoints(fields, rank, JSON.parse(text)) }));
}

interface TextRow {
  readonly id: string;
  readonly text: string;
}

async function readTexts(
  { executor }: QueryContext,
  { tables }: Candidates,
  siteId: string,
  ids: readonly string[],
): Promise<readonly TextRow[]> {
  return ids.length === 0
    ? []
    : executor.rows(
        sql<TextRow>`SELECT d.id AS id, d.doc AS text FROM ${raw(tables.documents)} AS d WHERE d.site_id = ${siteId} AND d.id IN (${list(filledUp(ids))})`,
      );
}

/** The first of the documents that meet what the filter says beside the search. */
async function firstMatching(
  { context, candidates, siteId }: RankedQuery,
  ranked: readonly Ranked[],
  rank: TextFilter,
  wanted: number,
): Promise<readonly Ranked[]> {
  const condition = candidates.conditionBeside(rank);
  if (condition === undefined) {
    return ranked.slice(0, wanted);
  }
  const found: Ranked[] = [];
  // A page and a little more first: most conditions let most of what is found pass.
  let size = Math.min(LIST_LENGTH_MAX, wanted + 1);
  for (let start = 0; start < ranked.length && found.length < wanted; start += size, size = LIST_LENGTH_MAX) {
    const part = ranked.slice(start, start + size);
    const matching = await matchingIds(context, candidates, { siteId, condition, ids: part.map(({ id }) => id) });
    found.push(...part.filter(({ id }) => matching.has(id)));
  }
  return found.slice(0, wanted);
}

async function matchingIds(
  { executor }: QueryContext,
  { tables }: Candidates,
  { siteId, condition, ids }: { readonly siteId: string; readonly condition: Fragment; readonly ids: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await executor.values(
    sql`SELECT d.id AS id FROM ${raw(tables.documents)} AS d WHERE d.site_id = ${siteId} AND d.id IN (${list(filledUp(ids))}) AND ${condition}`,
  );
  return new Set(rows.map(([id]) => String(id)));
}
