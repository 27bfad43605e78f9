import type { WriteTransaction } from "@belay/store";
import { defaultLocationId } from "../../locations/default-location.ts";
import { type BulkOutcome, runBulk } from "../../resource/bulk.ts";
import type { EventContext } from "../../resource/events.ts";
import type { JsonObject } from "../../resource/json.ts";
import { itemToWire } from "../inventory/inventory-item.ts";
import { KnownItems } from "../inventory/known-items.ts";
import { setStock } from "../inventory/save-item.ts";
import { assertStock, type StockInput, stockStatus } from "../inventory/stock.ts";
import type { Product, Variant } from "./product.ts";
import type { ProductInput } from "./product-input.ts";

/** The stock that a request sets, by the place of its variant. */
export function stockInputs(input: ProductInput): readonly (StockInput | undefined)[] {
  return (input.variantsInfo?.variants ?? []).map(({ inventoryItem }) => inventoryItem ?? undefined);
}

/** The variants of a product with the stock that a request sets. Errors: those of `assertStock` (400). */
export function withStock(product: Product, stock: readonly (StockInput | undefined)[]): readonly Variant[] {
  const preorderAllowed = product.productType === "PHYSICAL" && product.subscriptions.length === 0;
  return product.variants.map((variant, index) => {
    const input = stock[index];
    if (input === undefined) return variant;
    assertStock(input, `product.variantsInfo.variants.${index}.inventoryItem`, preorderAllowed);
    return { ...variant, inventoryStatus: stockStatus(input) };
  });
}

/** Writes the inventory items of a product that was just written, at the default location. One that was made just now has none yet. */
export async function saveStock(
  tx: WriteTransaction,
  ctx: EventContext,
  { product, stock, isNew }: { readonly product: Product; readonly stock: readonly (StockInput | undefined)[]; readonly isNew: boolean },
): Promise<BulkOutcome<JsonObject>> {
  const given = product.variants.flatMap((variant, index) => {
    const input = stock[index];
    return input === undefined ? [] : [{ variant, input }];
  });
  const locationId = await defaultLocationId(tx.entities, ctx.siteId);
  const places = given.map(({ variant }) => ({ variantId: variant.id, locationId }));
  const known = isNew ? KnownItems.none() : await KnownItems.ofPlaces(tx.entities, ctx.siteId, places);
  return await runBulk(tx, given, async ({ variant, input }) => {
    const place = { variantId: variant.id, locationId };
    const item = await setStock(tx, ctx, { product, variant, place, stock: input, before: known.at(place) });
    return { id: item.stamp.id, value: itemToWire(item) };
  });
}
