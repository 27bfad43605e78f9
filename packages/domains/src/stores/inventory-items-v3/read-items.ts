import type { Filter } from "@belay/store";
import { JsonText, type ReadHandler } from "../../handler.ts";
import { aggregate } from "../../resource/aggregate.ts";
import { parseAggregations } from "../../resource/aggregation.ts";
import type { FieldReader } from "../../resource/allow-list.ts";
import { both, parseFilter } from "../../resource/filter.ts";
import { type JsonObject, ownValue } from "../../resource/json.ts";
import { readCursorPage, readOffsetPage, refuseTooBroad } from "../../resource/page.ts";
import { parseQuery, queryScope } from "../../resource/query-request.ts";
import { rankOf } from "../../resource/search-rank.ts";
import { textFilter } from "../../resource/text-filter.ts";
import { unpackItem } from "../inventory/inventory-item.ts";
import { INVENTORY_ITEM, ITEM_SEARCH_FIELDS } from "../inventory/inventory-resource.ts";
import { inventoryMethod, QUERY_FIELDS, SEARCH_FIELDS } from "./inventory-contract.ts";
import { knownItem, noItem } from "./item-writes.ts";
import { isLimited, shownItems } from "./shown-items.ts";

const LIMITS = { limitDefault: 100, limitMax: 1000, sortMax: 10 };

const createdDate = INVENTORY_ITEM.fields.get("createdDate")?.stored;
const SORT_DEFAULT = createdDate === undefined ? [] : [{ field: createdDate, order: "DESC" } as const];

/** Answers one inventory item. */
export const getInventoryItem: ReadHandler = {
  kind: "read",
  methodId: inventoryMethod("getInventoryItem"),
  handle: async (request, ctx, tx) => {
    const record = await knownItem(tx.entities, ctx.siteId, request.inventoryItemId);
    if (isLimited(ctx) && !unpackItem(record).product.visible) throw noItem({ inventoryItemId: record.id });
    const { text } = await shownItems(ctx, tx.entities);
    return new JsonText(`{"inventoryItem":${text(record)}}`);
  },
};

/** Answers a page of inventory items by filter and sort, by cursor or by offset. */
export const queryInventoryItems: ReadHandler = {
  kind: "read",
  methodId: inventoryMethod("queryInventoryItems"),
  handle: async (request, ctx, tx) => {
    const scope = queryScope(ctx, QUERY_FIELDS, LIMITS, "");
    const query = parseQuery(request.query, scope);
    const shown = await shownItems(ctx, tx.entities);
    const filter = shown.filter(query.filter);
    const source = { reader: tx.entities, kind: INVENTORY_ITEM.kind, siteId: ctx.siteId, filter, sortDefault: SORT_DEFAULT };
    const byOffset = (query.offset ?? 0) > 0;
    const page = byOffset ? await readOffsetPage(source, query) : await readCursorPage(source, query, scope);
    const { count } = page.pagingMetadata;
    const paging =
      "cursors" in page.pagingMetadata
        ? { count, cursors: page.pagingMetadata.cursors }
        : { count, offset: page.pagingMetadata.offset, total: page.pagingMetadata.total };
    return new JsonText(`{"inventoryItems":[${page.records.map(shown.text).join(",")}],"pagingMetadata":${JSON.stringify(paging)}}`);
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
    const shown = await shownItems(ctx, tx.entities);
    const filter = shown.filter(both(query.filter, search));
    const place = { reader: tx.entities, kind: INVENTORY_ITEM.kind, siteId: ctx.siteId, filter };
    const rank = await rankOf(tx.entities, INVENTORY_ITEM.kind, ctx.siteId, query, search);
    const { records, pagingMetadata } = await readCursorPage({ ...place, sortDefault: SORT_DEFAULT, ...rank }, query, scope);
    const data = aggregations.length === 0 ? "" : `,"aggregationData":${JSON.stringify(await aggregate(place, aggregations))}`;
    return new JsonText(
      `{"inventoryItems":[${records.map(shown.text).join(",")}],"pagingMetadata":${JSON.stringify(pagingMetadata)}${data}}`,
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
    const filter = (await shownItems(ctx, tx.entities)).filter(meantItems(request, ctx));
    return { count: await refuseTooBroad(() => tx.entities.count(INVENTORY_ITEM.kind, ctx.siteId, filter)) };
  },
};
