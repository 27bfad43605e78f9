import type { Filter } from "@belay/store";
import { type CallContext, JsonText, type ReadHandler } from "../handler.ts";
import type { AllowList } from "../resource/allow-list.ts";
import { both } from "../resource/filter.ts";
import { ownValue } from "../resource/json.ts";
import { parseLayers } from "../resource/layers.ts";
import { type OffsetPage, readOffsetPage } from "../resource/page.ts";
import { parseQuery, queryScope } from "../resource/query-request.ts";
import { LOCATION, locationMethod } from "./location-resource.ts";
import { knownLocation } from "./location-writes.ts";

const LIMITS = { limitDefault: 50, limitMax: 1000, sortMax: 1 };
const QUERY_FIELDS = LOCATION.allow("LocationQuerySpec");

/** What lists can be sorted by; the contract names nothing, and a list is read by people. */
const SORTABLE: AllowList = new Map(
  ["name", "status", "timeZone"].flatMap((wire) => {
    const field = LOCATION.fields.get(wire);
    return field === undefined ? [] : [[wire, { ...field, sort: "BOTH" as const }] as const];
  }),
);

/** Answers one location, and whether the caller may change it. Errors: LOCATION_NOT_FOUND (404). */
export const getLocation: ReadHandler = {
  kind: "read",
  methodId: locationMethod("getLocation"),
  handle: async (request, ctx, tx) => {
    const { text } = await knownLocation(tx.entities, ctx.siteId, request.id);
    return { location: parseLayers(text), locationManagementAuthorized: ctx.can("LOCATIONS.MANAGE") };
  },
};

/** Answers a page of locations by filter, in the order in which nothing moves between pages. */
export const queryLocations: ReadHandler = {
  kind: "read",
  methodId: locationMethod("queryLocations"),
  handle: async (request, ctx, tx) => {
    const query = parseQuery(request.query, queryScope(ctx, QUERY_FIELDS, LIMITS, ""));
    return answer(await readOffsetPage(source(ctx, tx.entities, query.filter), query));
  },
};

/** Answers a page of locations; archived ones on request. */
export const listLocations: ReadHandler = {
  kind: "read",
  methodId: locationMethod("listLocations"),
  handle: async (request, ctx, tx) => {
    const sort = ownValue(request, "sort");
    const wire = { paging: request.paging, ...(ownValue(sort, "fieldName") === undefined ? {} : { sort: [sort] }) };
    const query = parseQuery(wire, queryScope(ctx, SORTABLE, LIMITS, ""));
    const filter = request.includeArchived === true ? query.filter : both(query.filter, inUse());
    return answer(await readOffsetPage(source(ctx, tx.entities, filter), query));
  },
};

function inUse(): Filter {
  const archived = LOCATION.fields.get("archived");
  return archived === undefined ? { kind: "all" } : { kind: "compare", field: archived.stored, operator: "$eq", value: false };
}

function source(ctx: CallContext, reader: Parameters<typeof readOffsetPage>[0]["reader"], filter: Filter) {
  return { reader, kind: LOCATION.kind, siteId: ctx.siteId, filter, sortDefault: [] };
}

function answer({ records, pagingMetadata, hasNext }: OffsetPage): JsonText {
  const { count, offset } = pagingMetadata;
  const paging = JSON.stringify({ count, offset, hasNext });
  return new JsonText(`{"locations":[${records.map(({ text }) => text).join(",")}],"pagingMetadata":${paging}}`);
}
