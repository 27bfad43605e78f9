import type { EntityRecord, WriteTransaction } from "@belay/store";
import { defaultLocationId } from "../../locations/default-location.ts";
import {
  type EntityStamp,
  findByUnique,
  firstStamp,
  insertEntity,
  nextStamp,
  systemFields,
  updateEntity,
} from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import { isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { parseLayers } from "../../resource/layers.ts";
import type { Product, Variant } from "../products-v3/product.ts";
import { INVENTORY_ITEM, placeKey } from "./inventory-resource.ts";
import { itemProduct } from "./item-product.ts";
import { type StockInput, stockProperties } from "./stock.ts";

/** Sets the stock of a variant at the default location: a new item, or the next revision of the one that is there. */
export async function saveItem(
  tx: WriteTransaction,
  ctx: EventContext,
  product: Product,
  variant: Variant,
  input: StockInput,
): Promise<JsonObject> {
  const locationId = await defaultLocationId(tx.entities, ctx.siteId);
  const place = placeKey(variant.id, locationId);
  const record = await findByUnique(tx.entities, ctx.siteId, INVENTORY_ITEM, "place", place);
  const stamp = record === undefined ? firstStamp(ctx) : nextStamp(ctx, record);
  const item = itemOf(stamp, locationId, product, variant, input, record);
  const write = { text: JSON.stringify(item), entity: item, uniques: { place: [place] } };
  if (record === undefined) await insertEntity(tx, ctx, INVENTORY_ITEM, stamp, write);
  else await updateEntity(tx, ctx, INVENTORY_ITEM, stamp, write);
  return item;
}

function itemOf(
  stamp: EntityStamp,
  locationId: string,
  product: Product,
  variant: Variant,
  input: StockInput,
  record: EntityRecord | undefined,
): JsonObject {
  const before = record === undefined ? {} : parseLayers(record.text);
  const counter = ownValue(before.preorderInfo, "counter");
  return {
    ...systemFields(stamp),
    variantId: variant.id,
    locationId,
    productId: product.id,
    ...stockProperties(input, typeof counter === "number" ? counter : 0),
    product: itemProduct(product, variant),
    ...(isObject(before.extendedFields) ? { extendedFields: before.extendedFields } : {}),
  };
}
