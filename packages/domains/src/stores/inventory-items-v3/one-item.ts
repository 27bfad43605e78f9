import type { WriteHandler } from "../../handler.ts";
import { ownValue } from "../../resource/json.ts";
import { followStock } from "../inventory/follow-stock.ts";
import { itemToWire, unpackItem } from "../inventory/inventory-item.ts";
import { KnownItems } from "../inventory/known-items.ts";
import { inventoryMethod } from "./inventory-contract.ts";
import { createItem, knownItem, removeItem, requireItem, toFollow, updateItem } from "./item-writes.ts";
import { stockCall } from "./stock-call.ts";

/** Makes an inventory item; the availability of its product follows. */
export const createInventoryItem: WriteHandler = {
  kind: "write",
  methodId: inventoryMethod("createInventoryItem"),
  handle: async (request, ctx, tx) => {
    const call = await stockCall(tx, ctx, request, [ownValue(request.inventoryItem, "productId")]);
    const written = await createItem(call, request.inventoryItem, "inventoryItem");
    await followStock(tx, ctx, toFollow([written]));
    return { inventoryItem: itemToWire(written.item) };
  },
};

/** Changes an inventory item at the revision that it was read at; the availability of its product follows. */
export const updateInventoryItem: WriteHandler = {
  kind: "write",
  methodId: inventoryMethod("updateInventoryItem"),
  handle: async (request, ctx, tx) => {
    const id = ownValue(request.inventoryItem, "id");
    const known = await KnownItems.ofIds(tx.entities, ctx.siteId, [id]);
    const call = await stockCall(tx, ctx, request, [requireItem(known, id).productId]);
    const written = await updateItem(call, known, request, "inventoryItem");
    await followStock(tx, ctx, toFollow([written]));
    return { inventoryItem: itemToWire(written.item) };
  },
};

/** Removes an inventory item; the availability of its product follows. */
export const deleteInventoryItem: WriteHandler = {
  kind: "write",
  methodId: inventoryMethod("deleteInventoryItem"),
  handle: async (request, ctx, tx) => {
    const item = unpackItem(await knownItem(tx.entities, ctx.siteId, request.inventoryItemId));
    await followStock(tx, ctx, toFollow([await removeItem(tx, ctx, item)]));
    return {};
  },
};
