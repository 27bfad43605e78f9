import type { WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest, WireResponse, WriteHandler } from "../../handler.ts";
import { type BulkOutcome, runBulk } from "../../resource/bulk.ts";
import { assertDistinct } from "../../resource/distinct.ts";
import { objectsOf } from "../../resource/entity-rules.ts";
import { type JsonObject, ownValue } from "../../resource/json.ts";
import { ruleViolation } from "../../resource/violation.ts";
import { followStock } from "../inventory/follow-stock.ts";
import { type InventoryItem, itemToWire, unpackItem } from "../inventory/inventory-item.ts";
import { INVENTORY_ITEM } from "../inventory/inventory-resource.ts";
import { inventoryMethod } from "./inventory-contract.ts";
import { maskedItem, writtenItem } from "./item-input.ts";
import { changeItem, createItem, itemAt, removeItem, type StockCall, updateItem } from "./item-writes.ts";
import { stockCall } from "./stock-call.ts";

type Work = (request: WireRequest, ctx: CallContext, tx: WriteTransaction) => Promise<BulkOutcome<InventoryItem>>;

/** A bulk method: each item for itself, the availability of all their products at the end. */
export function bulkMethod(name: string, work: Work): WriteHandler {
  return {
    kind: "write",
    methodId: inventoryMethod(name),
    handle: async (request, ctx, tx) => {
      const outcome = await work(request, ctx, tx);
      await followStock(
        tx,
        ctx,
        outcome.items.flatMap(({ value }) => value?.productId ?? []),
      );
      return bulkAnswer(outcome, request.returnEntity === true);
    },
  };
}

function bulkAnswer({ items, bulkActionMetadata }: BulkOutcome<InventoryItem>, returnEntity: boolean): WireResponse {
  const results = items.map(({ itemMetadata, value }) => ({
    itemMetadata,
    ...(returnEntity && value !== undefined ? { item: itemToWire(value) } : {}),
  }));
  return { results, bulkActionMetadata };
}

const done = (item: InventoryItem) => ({ id: item.stamp.id, value: item });

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
  const records = await tx.entities.getMany(
    INVENTORY_ITEM.kind,
    ctx.siteId,
    messages.flatMap((message) => idOf(message) ?? []),
  );
  const call = await stockCall(
    tx,
    ctx,
    request,
    records.map((record) => unpackItem(record).productId),
  );
  const work = async (message: JsonObject, index: number) => done(await updateItem(call, message, `inventoryItems.${index}.inventoryItem`));
  return await runBulk(tx, messages, work, idOf);
});

/** Sets the stock of variants at locations, whether there is an item or not. Errors: rule DUPLICATE_BULK_UPSERT_KEY (400). */
export const bulkUpsertInventoryItems = bulkMethod("bulkUpsertInventoryItems", async (request, ctx, tx) => {
  const messages = objectsOf(request.inventoryItems);
  const call = await stockCall(
    tx,
    ctx,
    request,
    messages.map(({ inventoryItem }) => ownValue(inventoryItem, "productId")),
  );
  assertDistinctPlaces(messages, call);
  return await runBulk(tx, messages, async (message, index) =>
    done(await upsertItem(call, message, `inventoryItems.${index}.inventoryItem`)),
  );
});

async function upsertItem(call: StockCall, message: JsonObject, field: string): Promise<InventoryItem> {
  const written = writtenItem(message.inventoryItem);
  const before = await itemAt(call, String(written.variantId), written.locationId);
  if (before === undefined || before.productId !== written.productId) return await createItem(call, message.inventoryItem, field);
  return await changeItem(call, before, maskedItem(written, message.fieldMask), field);
}

function assertDistinctPlaces(messages: readonly JsonObject[], { defaultLocationId }: StockCall): void {
  const places = messages.map(({ inventoryItem }) => {
    const locationId = ownValue(inventoryItem, "locationId");
    return `${String(ownValue(inventoryItem, "variantId"))} ${typeof locationId === "string" ? locationId : defaultLocationId}`;
  });
  const repeated = places.findIndex((place, index) => places.indexOf(place) !== index);
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
    const work = async (id: string) => ({ id, value: await removeItem(tx, ctx, id) });
    const { items, bulkActionMetadata } = await runBulk(tx, ids, work, (id) => id);
    await followStock(
      tx,
      ctx,
      items.flatMap(({ value }) => value ?? []),
    );
    return { results: items.map(({ itemMetadata }) => ({ itemMetadata })), bulkActionMetadata };
  },
};

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
