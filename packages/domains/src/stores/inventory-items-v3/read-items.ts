import type { Filter } from "@belay/store";
import { type CallContext, JsonText, type ReadHandler } from "../../handler.ts";
import { both, parseFilter } from "../../resource/filter.ts";
import { readCursorPage, readOffsetPage, refuseTooBroad } from "../../resource/page.ts";
import { parseQuery, queryScope } from "../../resource/query-request.ts";
import { shownItemText } from "../inventory/inventory-item.ts";
import { INVENTORY_ITEM, ITEM_VISIBLE } from "../inventory/inventory-resource.ts";
import { inventoryMethod, QUERY_FIELDS, SEARCH_FIELDS } from "./inventory-contract.ts";
import { knownItem } from "./item-writes.ts";

const LIMITS = { limitDefault: 100, limitMax: 1000, sortMax: 10 };

const createdDate = INVENTORY_ITEM.fields.get("createdDate")?.stored;
const SORT_DEFAULT = createdDate === undefined ? [] : [{ field: createdDate, order: "DESC" } as const];

/** Visitors and members see the stock of what they see. */
export function itemsFor(ctx: Pick<CallContext, "caller">, filter: Filter): Filter {
  const limited = ctx.caller.kind === "VISITOR" || ctx.caller.kind === "MEMBER";
  return limited ? both(filter, { kind: "compare", field: ITEM_VISIBLE, operator: "$eq", value: true }) : filter;
}

/** Answers one inventory item. */
export const getInventoryItem: ReadHandler = {
  kind: "read",
  methodId: inventoryMethod("getInventoryItem"),
  handle: async (request, ctx, tx) => {
    const record = await knownItem(tx.entities, ctx.siteId, request.inventoryItemId);
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

/** Counts the inventory items that a filter finds. */
export const countInventoryItems: ReadHandler = {
  kind: "read",
  methodId: inventoryMethod("countInventoryItems"),
  handle: async (request, ctx, tx) => {
    const filter = itemsFor(ctx, parseFilter(request.filter, SEARCH_FIELDS, ctx));
    return { count: await refuseTooBroad(() => tx.entities.count(INVENTORY_ITEM.kind, ctx.siteId, filter)) };
  },
};
