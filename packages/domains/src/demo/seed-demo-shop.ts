import type { WriteTransaction } from "@belay/store";
import type { EventContext } from "../resource/events.ts";
import { createSiteProperties } from "../site/index.ts";
import { createOneWithInventory } from "../stores/products-v3/create-one-with-inventory.ts";
import { DEMO_PRODUCTS } from "./demo-products.ts";
import { DEMO_PROPERTIES } from "./demo-properties.ts";

/**
 * Fills a new site with a demo business: its properties and a small shop, made by the same functions as any other.
 *
 * Shape: always the same content; each product is a second older than the one before, so that their order is always the same too.
 * Errors: UniqueTakenError when the site has properties already.
 */
export async function seedDemoShop(tx: WriteTransaction, ctx: EventContext): Promise<void> {
  await createSiteProperties(tx, ctx.siteId, DEMO_PROPERTIES, ctx);
  for (const [index, product] of DEMO_PRODUCTS.entries()) {
    await createOneWithInventory(tx, { ...ctx, nowMs: ctx.nowMs - index * 1000 }, product);
  }
}
