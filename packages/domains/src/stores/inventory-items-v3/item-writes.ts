import { BelayError } from "@belay/core";
import { type EntityReader, type EntityRecord, UniqueTakenError, type WriteTransaction } from "@belay/store";
import { LOCATION } from "../../locations/location-resource.ts";
import { firstStamp, removeEntity } from "../../resource/entities.ts";
import { type EventContext, recordPlainEvent } from "../../resource/events.ts";
import { isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { assertRevision, parseRevision } from "../../resource/revision.ts";
import { missingField, ruleViolation } from "../../resource/violation.ts";
import { type InventoryItem, itemProduct, itemToWire } from "../inventory/inventory-item.ts";
import { INVENTORY_ITEM } from "../inventory/inventory-resource.ts";
import type { ItemPlace, KnownItems } from "../inventory/known-items.ts";
import { insertItem, replaceItem } from "../inventory/save-item.ts";
import { changesAvailability } from "../inventory/stock.ts";
import { assertPreorder, changedStock, maskedItem, writtenItem } from "./item-input.ts";
import { type KnownProducts, knownVariant } from "./known-products.ts";

/** What a change of one item needs. */
export interface ItemWrite {
  readonly tx: WriteTransaction;
  readonly ctx: EventContext;
  readonly reason?: string;
  readonly appId?: string;
}

/** What the writes of one call share. */
export interface StockCall extends ItemWrite {
  /** Products of the items that are made or whose preorder changes. */
  readonly products: KnownProducts;
  /** Where an item stands when its request does not say. */
  readonly defaultLocationId: string;
}

/** An item that was written, and whether the availability of its product has to follow. */
export interface WrittenItem {
  readonly item: InventoryItem;
  readonly isToFollow: boolean;
}

/** The products of items whose availability has to follow. */
export function toFollow(written: Iterable<WrittenItem>): readonly string[] {
  return [...written].flatMap(({ item, isToFollow }) => (isToFollow ? [item.productId] : []));
}

/**
 * Makes an item: the stock of a variant at a location.
 *
 * Errors: PRODUCT_NOT_FOUND, NOT_FOUND, LOCATION_NOT_FOUND (404), ITEM_ALREADY_EXISTS (409), PRE_ORDER_VALIDATION,
 * rule REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE (400).
 */
export async function createItem(call: StockCall, wire: unknown, field: string): Promise<WrittenItem> {
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
  return { item, isToFollow: changesAvailability(undefined, stock) };
}

/**
 * Changes the item that a message names, at the revision that it was read at.
 *
 * Errors: NOT_FOUND (404), INVALID_REVISION (409), those of `changeItem`.
 */
export async function updateItem(call: StockCall, known: KnownItems, message: unknown, field: string): Promise<WrittenItem> {
  const wire = ownValue(message, "inventoryItem");
  const id = ownValue(wire, "id");
  if (typeof id !== "string") throw missingField(`${field}.id`);
  const revision = parseRevision(ownValue(wire, "revision"), `${field}.revision`);
  const item = requireItem(known, id);
  assertRevision(item.stamp, revision);
  return await changeItem(call, item, maskedItem(writtenItem(wire), ownValue(message, "fieldMask")), field);
}

/**
 * Changes what was written of an item.
 *
 * Errors: REQUESTED_QUANTITY_MUST_BE_NON_NEGATIVE_DECREASING, PRE_ORDER_VALIDATION (400).
 */
export async function changeItem(call: StockCall, before: InventoryItem, written: JsonObject, field: string): Promise<WrittenItem> {
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
export async function saveStockOf(
  { tx, ctx, reason, appId }: ItemWrite,
  before: InventoryItem,
  after: InventoryItem,
): Promise<WrittenItem> {
  const item = await replaceItem(tx, ctx, before, after);
  if (reason !== undefined) {
    const payload = { currentEntity: itemToWire(item), reason, ...(appId === undefined ? {} : { appId }) };
    await recordPlainEvent(tx, ctx, INVENTORY_ITEM.module, { slug: "updated_with_reason", entityId: item.stamp.id, payload });
  }
  return { item, isToFollow: changesAvailability(before.stock, item.stock) };
}

/** Removes an item; its product follows. */
export async function removeItem(tx: WriteTransaction, ctx: EventContext, item: InventoryItem): Promise<WrittenItem> {
  await removeEntity(tx, ctx, INVENTORY_ITEM, item.stamp, itemToWire(item));
  return { item, isToFollow: changesAvailability(item.stock, undefined) };
}

/** The item of that id. Errors: NOT_FOUND (404). */
export async function knownItem(entities: EntityReader, siteId: string, id: unknown): Promise<EntityRecord> {
  const record = typeof id === "string" ? await entities.get(INVENTORY_ITEM.kind, siteId, id) : undefined;
  if (record === undefined) throw noItem({ inventoryItemId: String(id) });
  return record;
}

/** The item of that id among those that were read. Errors: NOT_FOUND (404). */
export function requireItem(known: KnownItems, id: unknown): InventoryItem {
  const item = known.get(id);
  if (item === undefined) throw noItem({ inventoryItemId: String(id) });
  return item;
}

/** The refusal of an item that is not there. */
export function noItem(data: JsonObject): BelayError {
  return new BelayError("NOT_FOUND", { message: "There is no such inventory item for this caller.", data });
}

/** The place that a line of a request means. */
export function placeOf({ defaultLocationId }: StockCall, line: unknown): ItemPlace {
  const locationId = ownValue(line, "locationId");
  return { variantId: String(ownValue(line, "variantId")), locationId: typeof locationId === "string" ? locationId : defaultLocationId };
}

/** The location that a request names, or the default one. Errors: LOCATION_NOT_FOUND (404). */
export async function knownLocationId({ tx, ctx, defaultLocationId }: StockCall, wanted: unknown): Promise<string> {
  if (typeof wanted !== "string" || wanted === defaultLocationId) return defaultLocationId;
  const location = await tx.entities.get(LOCATION.kind, ctx.siteId, wanted);
  if (location === undefined) throw new BelayError("LOCATION_NOT_FOUND", { data: { locationId: wanted } });
  return wanted;
}
