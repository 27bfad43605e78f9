import type { WriteHandler } from "../../handler.ts";
import { ownValue } from "../../resource/json.ts";
import { followStock } from "../inventory/follow-stock.ts";
import { itemToWire, unpackItem } from "../inventory/inventory-item.ts";
import { inventoryMethod } from "./inventory-contract.ts";
import { createItem, knownItem, removeItem, updateItem } from "./item-writes.ts";
import { stockCall } from "./stock-call.ts";

/** Makes an inventory item; the availability of its product follows. */
export const createInventoryItem: WriteHandler = {
  kind: "write",
  methodId: inventoryMethod("createInventoryItem"),
  handle: async (request, ctx, tx) => {
    const call = await stockCall(tx, ctx, request, [ownValue(request.inventoryItem, "productId")]);
    const item = await createItem(call, request.inventoryItem, "inventoryItem");
    await followStock(tx, ctx, [item.productId]);
    return { inventoryItem: itemToWire(item) };
  },
};

/** Changes an inventory item at the revision that it was read at; the availability of its product follows. */
export const updateInventoryItem: WriteHandler = {
  kind: "write",
  methodId: inventoryMethod("updateInventoryItem"),
  handle: async (request, ctx, tx) => {
    const known = unpackItem(await knownItem(tx.entities, ctx.siteId, ownValue(request.inventoryItem, "id")));
    const call = await stockCall(tx, ctx, request, [known.productId]);
    const item = await updateItem(call, request, "inventoryItem");
    await followStock(tx, ctx, [item.productId]);
    return { inventoryItem: itemToWire(item) };
  },
};

/** Removes an inventory item; the availability of its product follows. */
export const deleteInventoryItem: WriteHandler = {
  kind: "write",
  methodId: inventoryMethod("deleteInventoryItem"),
  handle: async (request, ctx, tx) => {
    await followStock(tx, ctx, [await removeItem(tx, ctx, request.inventoryItemId)]);
    return {};
  },
};
