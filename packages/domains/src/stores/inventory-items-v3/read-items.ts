import type { Filter } from "@belay/store";
import { type CallContext, JsonText, type ReadHandler } from "../../handler.ts";
import { aggregate } from "../../resource/aggregate.ts";
import { parseAggregations } from "../../resource/aggregation.ts";
import type { FieldReader } from "../../resource/allow-list.ts";
import { both, parseFilter } from "../../resource/filter.ts";
import { type JsonObject, ownValue } from "../../resource/json.ts";
import { readCursorPage, readOffsetPage, refuseTooBroad } from "../../resource/page.ts";
import { parseQuery, queryScope } from "../../resource/query-request.ts";
import { rankOf } from "../../resource/search-rank.ts";
import { textFilter } from "../../resource/text-filter.ts";
import { shownItemText, unpackItem } from "../inventory/inventory-item.ts";
import { INVENTORY_ITEM, ITEM_SEARCH_FIELDS, ITEM_VISIBLE } from "../inventory/inventory-resource.ts";
import { inventoryMethod, QUERY_FIELDS, SEARCH_FIELDS } from "./inventory-contract.ts";
import { knownItem, noItem } from "./item-writes.ts";

const LIMITS = { limitDefault: 100, limitMax: 1000, sortMax: 10 };

const createdDate = INVENTORY_ITEM.fields.get("createdDate")?.stored;
const SORT_DEFAULT = createdDate === undefined ? [] : [{ field: createdDate, order: "DESC" } as const];

/** Visitors and members see the stock of what they see. */
function isLimited({ caller }: Pick<CallContext, "caller">): boolean {
  return caller.kind === "VISITOR" || caller.kind === "MEMBER";
}

/** A filter with what its caller sees. */
export function itemsFor(ctx: Pick<CallContext, "caller">, filter: Filter): Filter {
  return isLimited(ctx) ? both(filter, { kind: "compare", field: ITEM_VISIBLE, operator: "$eq", value: true }) : filter;
}

/** Answers one inventory item. */
export const getInventoryItem: ReadHandler = {
  kind: "read",
  methodId: inventoryMethod("getInventoryItem"),
  handle: async (request, ctx, tx) => {
    const record = await knownItem(tx.entities, ctx.siteId, request.inventoryItemId);
    if (isLimited(ctx) && !unpackItem(record).product.visible) throw noItem({ inventoryItemId: record.id });
    return new JsonText(`{"inventoryItem":${shownItemText(record)}}`);
  },
};

/** Answers a page of inventory items by filter and sort, by cursor or by offset. */
export const queryInventoryItems: ReadHandler = {
  kind: "read",
  methodId: inventoryMethod("queryInventoryItems"),
  handle: async (request, ctx, tx) => {
    const scope = queryScope(ctx, QUERY_FIELDS, LIMITS, "");
    const query = parseQuery(request.query, scope);
    const filter = itemsFor(ctx, query.filter);
    const source = { reader: tx.entities, kind: INVENTORY_ITEM.kind, siteId: ctx.siteId, filter, sortDefault: SORT_DEFAULT };
    const byOffset = (query.offset ?? 0) > 0;
    const page = byOffset ? await readOffsetPage(source, query) : await readCursorPage(source, query, scope);
    const { count } = page.pagingMetadata;
    const paging =
      "cursors" in page.pagingMetadata
        ? { count, cursors: page.pagingMetadata.cursors }
        : { count, offset: page.pagingMetadata.offset, total: page.pagingMetadata.total };
    return new JsonText(`{"inventoryItems":[${page.records.map(shownItemText).join(",")}],"pagingMetadata":${JSON.stringify(paging)}}`);
  },
};

const AGGREGATABLE = new Set(INVENTORY_ITEM.module.querySpecs.find(({ name }) => name === "InventoryItemSearchSpec")?.aggregatable);

/** Answers a page of inventory items by free text, filter and sort, with aggregations over all that match. */
export const searchInventoryItems: ReadHandler = {
  kind: "read",
  methodId: inventoryMethod("searchInventoryItems"),
  handle: async (request, ctx, tx) => {
    const aggregations = parseAggregations(ownValue(request.search, "aggregations"), INVENTORY_ITEM.fields, AGGREGATABLE, ctx);
    const scope = queryScope(ctx, SEARCH_FIELDS, LIMITS, "");
    const query = parseQuery(request.search, scope);
    const search = textFilter(query.raw.search, ITEM_SEARCH_FIELDS);
    const place = { reader: tx.entities, kind: INVENTORY_ITEM.kind, siteId: ctx.siteId, filter: itemsFor(ctx, both(query.filter, search)) };
    const rank = await rankOf(tx.entities, INVENTORY_ITEM.kind, ctx.siteId, query, search);
    const { records, pagingMetadata } = await readCursorPage({ ...place, sortDefault: SORT_DEFAULT, ...rank }, query, scope);
    const data = aggregations.length === 0 ? "" : `,"aggregationData":${JSON.stringify(await aggregate(place, aggregations))}`;
    return new JsonText(
      `{"inventoryItems":[${records.map(shownItemText).join(",")}],"pagingMetadata":${JSON.stringify(pagingMetadata)}${data}}`,
    );
  },
};

/** What `filter` and `search` of a request mean together. Errors: INVALID_FILTER, a validation error (400). */
export function meantItems({ filter, search }: JsonObject, reader: FieldReader): Filter {
  return both(parseFilter(filter, SEARCH_FIELDS, reader), textFilter(search, ITEM_SEARCH_FIELDS));
}

/** Counts the inventory items that a filter and a free text find. */
export const countInventoryItems: ReadHandler = {
  kind: "read",
  methodId: inventoryMethod("countInventoryItems"),
  handle: async (request, ctx, tx) => {
    const filter = itemsFor(ctx, meantItems(request, ctx));
    return { count: await refuseTooBroad(() => tx.entities.count(INVENTORY_ITEM.kind, ctx.siteId, filter)) };
  },
};
