import { BelayError } from "@belay/core";
import { type EntityReader, type EntityRecord, UniqueTakenError, type WriteTransaction } from "@belay/store";
import { LOCATION } from "../../locations/location-resource.ts";
import { findByUnique, firstStamp, nextStamp, removeEntity } from "../../resource/entities.ts";
import { type EventContext, recordPlainEvent } from "../../resource/events.ts";
import { isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { assertRevision, parseRevision } from "../../resource/revision.ts";
import { missingField, ruleViolation } from "../../resource/violation.ts";
import { type InventoryItem, itemProduct, itemToWire, unpackItem } from "../inventory/inventory-item.ts";
import { INVENTORY_ITEM, placeKey } from "../inventory/inventory-resource.ts";
import { insertItem, replaceItem } from "../inventory/save-item.ts";
import { type StockInput, stockStatus } from "../inventory/stock.ts";
import { assertPreorder, changedStock, maskedItem, writtenItem } from "./item-input.ts";
import { type KnownProducts, knownVariant } from "./known-products.ts";

/** What the writes of one call share. */
export interface StockCall {
  readonly tx: WriteTransaction;
  readonly ctx: EventContext;
  /** Products of the items that are made or whose preorder changes. */
  readonly products: KnownProducts;
  /** Where an item stands when its request does not say. */
  readonly defaultLocationId: string;
  readonly reason?: string;
  readonly appId?: string;
}

/**
 * Makes an item: the stock of a variant at a location.
 *
 * Errors: PRODUCT_NOT_FOUND, NOT_FOUND, LOCATION_NOT_FOUND (404), ITEM_ALREADY_EXISTS (409), PRE_ORDER_VALIDATION,
 * rule REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE (400).
 */
export async function createItem(call: StockCall, wire: unknown, field: string): Promise<InventoryItem> {
  const { tx, ctx } = call;
  const written = writtenItem(wire);
  const { product, variant } = knownVariant(call.products, written.productId, written.variantId);
  const locationId = await knownLocationId(call, written.locationId);
  const stock = changedStock(undefined, written, field);
  if ((stock.quantity ?? 0) < 0) {
    throw ruleViolation(`${field}.quantity`, "REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE", "must not be negative");
  }
  assertPreorder(stock, product, written, field);
  const item = {
    ...{ stamp: firstStamp(ctx), variantId: variant.id, locationId, productId: product.id, stock, preordered: 0 },
    product: itemProduct(product, variant),
    ...(isObject(written.extendedFields) ? { extendedFields: written.extendedFields } : {}),
  };
  try {
    await insertItem(tx, ctx, item);
  } catch (error) {
    if (!(error instanceof UniqueTakenError)) throw error;
    throw new BelayError("ITEM_ALREADY_EXISTS", { data: { variantId: variant.id, locationId }, cause: error });
  }
  return item;
}

/**
 * Changes the item that a message names, at the revision that it was read at.
 *
 * Errors: NOT_FOUND (404), INVALID_REVISION (409), those of `changeItem`.
 */
export async function updateItem(call: StockCall, message: unknown, field: string): Promise<InventoryItem> {
  const wire = ownValue(message, "inventoryItem");
  const id = ownValue(wire, "id");
  if (typeof id !== "string") throw missingField(`${field}.id`);
  const revision = parseRevision(ownValue(wire, "revision"), `${field}.revision`);
  const record = await knownItem(call.tx.entities, call.ctx.siteId, id);
  assertRevision(record, revision);
  return await changeItem(call, unpackItem(record), maskedItem(writtenItem(wire), ownValue(message, "fieldMask")), field);
}

/**
 * Changes what was written of an item.
 *
 * Errors: REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE_DECREASING, PRE_ORDER_VALIDATION (400).
 */
export async function changeItem(call: StockCall, before: InventoryItem, written: JsonObject, field: string): Promise<InventoryItem> {
  const stock = changedStock(before.stock, written, field);
  const [now, then] = [stock.quantity ?? 0, before.stock.quantity ?? 0];
  if (now < 0 && now < then) throw new BelayError("REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE_DECREASING", { data: { quantity: then } });
  if (isObject(written.preorderInfo)) {
    const { product } = knownVariant(call.products, before.productId, before.variantId);
    assertPreorder(stock, product, written, field);
  }
  const extendedFields = isObject(written.extendedFields) ? { extendedFields: written.extendedFields } : {};
  return await saveStockOf(call, before, { ...before, stock, ...extendedFields });
}

/** Writes the next revision of an item, with the events of its change. */
export async function saveStockOf(call: StockCall, before: InventoryItem, after: InventoryItem): Promise<InventoryItem> {
  const { tx, ctx } = call;
  const item = { ...after, stamp: nextStamp(ctx, before.stamp) };
  await replaceItem(tx, ctx, item);
  await recordStockStatus(call, item.stamp.id, before.stock, item.stock);
  if (call.reason !== undefined) {
    const payload = { currentEntity: itemToWire(item), reason: call.reason, ...(call.appId === undefined ? {} : { appId: call.appId }) };
    await recordPlainEvent(tx, ctx, INVENTORY_ITEM.module, { slug: "updated_with_reason", entityId: item.stamp.id, payload });
  }
  return item;
}

async function recordStockStatus({ tx, ctx }: StockCall, id: string, before: StockInput, after: StockInput): Promise<void> {
  const { inStock } = stockStatus(after);
  if (stockStatus(before).inStock === inStock) return;
  await recordPlainEvent(tx, ctx, INVENTORY_ITEM.module, { slug: "stock_status_updated", entityId: id, payload: { inStock } });
}

/** Removes an item; the product that loses it. Errors: NOT_FOUND (404). */
export async function removeItem(tx: WriteTransaction, ctx: EventContext, id: unknown): Promise<string> {
  const record = await knownItem(tx.entities, ctx.siteId, id);
  const item = unpackItem(record);
  await removeEntity(tx, ctx, INVENTORY_ITEM, record, itemToWire(item));
  return item.productId;
}

/** The item of that id. Errors: NOT_FOUND (404). */
export async function knownItem(entities: EntityReader, siteId: string, id: unknown): Promise<EntityRecord> {
  const record = typeof id === "string" ? await entities.get(INVENTORY_ITEM.kind, siteId, id) : undefined;
  if (record === undefined) throw noItem({ inventoryItemId: String(id) });
  return record;
}

/** The refusal of an item that is not there. */
export function noItem(data: JsonObject): BelayError {
  return new BelayError("NOT_FOUND", { message: "There is no such inventory item for this caller.", data });
}

/** The item of a variant at a location, if there is one. */
export async function itemAt(call: StockCall, variantId: string, locationId: unknown): Promise<InventoryItem | undefined> {
  const place = placeKey(variantId, typeof locationId === "string" ? locationId : call.defaultLocationId);
  const record = await findByUnique(call.tx.entities, call.ctx.siteId, INVENTORY_ITEM, "place", place);
  return record && unpackItem(record);
}

/** The location that a request names, or the default one. Errors: LOCATION_NOT_FOUND (404). */
export async function knownLocationId({ tx, ctx, defaultLocationId }: StockCall, wanted: unknown): Promise<string> {
  if (typeof wanted !== "string" || wanted === defaultLocationId) return defaultLocationId;
  const location = await tx.entities.get(LOCATION.kind, ctx.siteId, wanted);
  if (location === undefined) throw new BelayError("LOCATION_NOT_FOUND", { data: { locationId: wanted } });
  return wanted;
}
