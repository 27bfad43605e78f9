import type { WriteTransaction } from "@belay/store";
import type { EventContext } from "../resource/events.ts";
import { followStock } from "../stores/inventory/follow-stock.ts";
import { createItem } from "../stores/inventory-items-v3/item-writes.ts";
import { stockJob } from "../stores/inventory-items-v3/stock-call.ts";
import { createOneWithInventory } from "../stores/products-v3/create-one-with-inventory.ts";
import { unpackProduct } from "../stores/products-v3/unpack-product.ts";
import { demoContext } from "./demo-context.ts";
import { DEMO_PRODUCTS } from "./demo-products.ts";
import { placeProduct } from "./seed-categories.ts";

/**
 * Makes the demo's product at that place of its list, in its categories, with its stock at the default location and in the warehouse.
 *
 * Shape: each product is a second older than the one before it, so that their order is always the same.
 */
export async function seedProduct(tx: WriteTransaction, ctx: EventContext, index: number, warehouseId: string): Promise<void> {
  const found = DEMO_PRODUCTS[index];
  if (found === undefined) return;
  const { code, product, request } = found;
  const own = { ...demoContext(ctx, code), nowMs: ctx.nowMs - index * 1000 };
  const { record } = await createOneWithInventory(tx, own, request);
  const placed = await placeProduct(tx, own, unpackProduct(record), product.in);
  if (product.digital === true) return;
  const call = await stockJob(tx, own, [placed.id]);
  const [, quantity] = product.stock;
  for (const variant of placed.variants) {
    await createItem(call, { productId: placed.id, variantId: variant.id, locationId: warehouseId, quantity }, "inventoryItem");
  }
  await followStock(tx, own, [placed.id]);
}
