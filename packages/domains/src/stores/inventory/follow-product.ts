import { InvariantError } from "@belay/core";
import type { EntityRecord, Filter, WriteTransaction } from "@belay/store";
import { removeEntity } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import type { JsonObject } from "../../resource/json.ts";
import type { Product } from "../products-v3/product.ts";
import { itemProduct, itemToWire, packItem, unpackItem } from "./inventory-item.ts";
import { INVENTORY_ITEM, placeKey } from "./inventory-resource.ts";

/** Items that are looked at in one round. */
const ROUND_SIZE = 500;

const productId = INVENTORY_ITEM.fields.get("productId")?.stored;
if (productId === undefined) throw new InvariantError("inventory items have no productId");
const PRODUCT_ID = productId;

/** Lets the inventory items follow a change of their product: items of variants that are gone are removed, names and codes are copied. */
export async function followProduct(tx: WriteTransaction, ctx: EventContext, before: Product, after: Product): Promise<void> {
  if (JSON.stringify(copied(before)) === JSON.stringify(copied(after))) return;
  await eachItem(tx, ctx, after.id, async (record) => {
    const item = unpackItem(record);
    const variant = after.variants.find(({ id }) => id === item.variantId);
    if (variant === undefined) {
      await removeEntity(tx, ctx, INVENTORY_ITEM, record, itemToWire(item));
      return;
    }
    // What is copied is the product's own, so the item's revision stays: whoever holds it may still write.
    const text = packItem({ ...item, product: itemProduct(after, variant) });
    const place = placeKey(variant.id, item.locationId);
    await tx.entities.update(INVENTORY_ITEM.kind, ctx.siteId, { ...record, text }, record.revision, { place: [place] });
  });
}

/** Removes every inventory item of a product. */
export async function removeInventoryOf(tx: WriteTransaction, ctx: EventContext, id: string): Promise<void> {
  await eachItem(tx, ctx, id, async (record) => {
    await removeEntity(tx, ctx, INVENTORY_ITEM, record, itemToWire(unpackItem(record)));
  });
}

function copied(product: Product): readonly JsonObject[] {
  return product.variants.map((variant) => ({ id: variant.id, ...itemProduct(product, variant) }));
}

async function eachItem(tx: WriteTransaction, ctx: EventContext, id: string, work: (record: EntityRecord) => Promise<void>): Promise<void> {
  const filter: Filter = { kind: "compare", field: PRODUCT_ID, operator: "$eq", value: id };
  let after: { readonly values: readonly []; readonly id: string } | undefined;
  for (;;) {
    const position = after === undefined ? {} : { after };
    const records = await tx.entities.query(INVENTORY_ITEM.kind, ctx.siteId, { filter, sort: [], limit: ROUND_SIZE, ...position });
    for (const record of records) await work(record);
    const last = records.at(-1);
    if (last === undefined || records.length < ROUND_SIZE) return;
    after = { values: [], id: last.id };
  }
}
