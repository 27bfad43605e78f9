import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest, WireResponse, WriteHandler } from "../../handler.ts";
import { type BulkOutcome, runBulk } from "../../resource/bulk.ts";
import { assertDistinct } from "../../resource/distinct.ts";
import { objectsOf } from "../../resource/entity-rules.ts";
import { isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { ruleViolation } from "../../resource/violation.ts";
import { followStock } from "../inventory/follow-stock.ts";
import { itemToWire } from "../inventory/inventory-item.ts";
import { placeKey } from "../inventory/inventory-resource.ts";
import { type ItemPlace, KnownItems } from "../inventory/known-items.ts";
import { inventoryMethod } from "./inventory-contract.ts";
import { maskedItem, writtenItem } from "./item-input.ts";
import {
  changeItem,
  createItem,
  placeOf,
  removeItem,
  requireItem,
  type StockCall,
  toFollow,
  updateItem,
  type WrittenItem,
} from "./item-writes.ts";
import { stockCall } from "./stock-call.ts";

type Work = (request: WireRequest, ctx: CallContext, tx: WriteTransaction) => Promise<BulkOutcome<WrittenItem>>;

/** A bulk method: each item for itself, the availability of all their products at the end. */
export function bulkMethod(name: string, work: Work): WriteHandler {
  return {
    kind: "write",
    methodId: inventoryMethod(name),
    handle: async (request, ctx, tx) => {
      const outcome = await work(request, ctx, tx);
      await followStock(tx, ctx, toFollow(outcome.items.flatMap(({ value }) => value ?? [])));
      return bulkAnswer(outcome, request.returnEntity === true);
    },
  };
}

function bulkAnswer({ items, bulkActionMetadata }: BulkOutcome<WrittenItem>, returnEntity: boolean): WireResponse {
  const results = items.map(({ itemMetadata, value }) => ({
    itemMetadata,
    ...(returnEntity && value !== undefined ? { item: itemToWire(value.item) } : {}),
  }));
  return { results, bulkActionMetadata };
}

const done = (written: WrittenItem) => ({ id: written.item.stamp.id, value: written });

/** Makes up to 1,000 items. */
export const bulkCreateInventoryItems = bulkMethod("bulkCreateInventoryItems", async (request, ctx, tx) => {
  const items = objectsOf(request.inventoryItems);
  const call = await stockCall(
    tx,
    ctx,
    request,
    items.map(({ productId }) => productId),
  );
  return await runBulk(tx, items, async (item, index) => done(await createItem(call, item, `inventoryItems.${index}`)));
});

/** Changes up to 1,000 items, each at its own revision. */
export const bulkUpdateInventoryItems = bulkMethod("bulkUpdateInventoryItems", async (request, ctx, tx) => {
  const messages = objectsOf(request.inventoryItems);
  const idOf = (message: JsonObject) => textOf(ownValue(message.inventoryItem, "id"));
  assertDistinct(messages.map(idOf), "inventoryItems");
  const known = await KnownItems.ofIds(tx.entities, ctx.siteId, messages.map(idOf));
  // Of a product is read only what preorders need.
  const needy = messages.filter(({ inventoryItem }) => isObject(ownValue(inventoryItem, "preorderInfo")));
  const productIds = needy.map((message) => known.get(idOf(message))?.productId);
  const call = await stockCall(tx, ctx, request, productIds);
  const work = async (message: JsonObject, index: number) =>
    done(await updateItem(call, known, message, `inventoryItems.${index}.inventoryItem`));
  return await runBulk(tx, messages, work, idOf);
});

/**
 * Sets the stock of variants at locations, whether there is an item or not.
 *
 * Errors: rule DUPLICATE_BULK_UPSERT_KEY (400); INVALID_TARGET_QUANTITY for one that is set below zero.
 */
export const bulkUpsertInventoryItems = bulkMethod("bulkUpsertInventoryItems", async (request, ctx, tx) => {
  const messages = objectsOf(request.inventoryItems);
  const call = await stockCall(
    tx,
    ctx,
    request,
    messages.map(({ inventoryItem }) => ownValue(inventoryItem, "productId")),
  );
  const places = messages.map(({ inventoryItem }) => placeOf(call, inventoryItem));
  assertDistinctPlaces(places);
  const known = await KnownItems.ofPlaces(tx.entities, ctx.siteId, places);
  return await runBulk(tx, messages, async (message, index) =>
    done(await upsertItem(call, known, message, `inventoryItems.${index}.inventoryItem`)),
  );
});

async function upsertItem(call: StockCall, known: KnownItems, message: JsonObject, field: string): Promise<WrittenItem> {
  const written = writtenItem(message.inventoryItem);
  const { quantity } = maskedItem(written, message.fieldMask);
  if (typeof quantity === "number" && quantity < 0) throw new BelayError("INVALID_TARGET_QUANTITY", { data: { quantity } });
  const before = known.at(placeOf(call, written));
  if (before === undefined || before.productId !== written.productId) return await createItem(call, message.inventoryItem, field);
  return await changeItem(call, before, maskedItem(written, message.fieldMask), field);
}

function assertDistinctPlaces(places: readonly ItemPlace[]): void {
  const first = new Map<string, number>();
  for (const [index, { variantId, locationId }] of places.entries()) {
    const key = placeKey(variantId, locationId);
    if (!first.has(key)) first.set(key, index);
  }
  const repeated = places.findIndex(({ variantId, locationId }, index) => first.get(placeKey(variantId, locationId)) !== index);
  if (repeated < 0) return;
  throw ruleViolation(
    `inventoryItems.${repeated}`,
    "DUPLICATE_BULK_UPSERT_KEY",
    "names a variant and location that the request has already",
  );
}

/** Removes up to 1,000 items. */
export const bulkDeleteInventoryItems: WriteHandler = {
  kind: "write",
  methodId: inventoryMethod("bulkDeleteInventoryItems"),
  handle: async (request, ctx, tx) => {
    const ids = Array.isArray(request.inventoryItemIds) ? request.inventoryItemIds.map(String) : [];
    assertDistinct(ids, "inventoryItemIds");
    const known = await KnownItems.ofIds(tx.entities, ctx.siteId, ids);
    const work = async (id: string) => ({ id, value: await removeItem(tx, ctx, requireItem(known, id)) });
    const { items, bulkActionMetadata } = await runBulk(tx, ids, work, (id) => id);
    await followStock(tx, ctx, toFollow(items.flatMap(({ value }) => value ?? [])));
    return { results: items.map(({ itemMetadata }) => ({ itemMetadata })), bulkActionMetadata };
  },
};

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
