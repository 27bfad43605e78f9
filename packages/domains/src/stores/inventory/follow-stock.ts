import { InvariantError } from "@belay/core";
import type { Filter, WriteTransaction } from "@belay/store";
import { defaultLocationId } from "../../locations/default-location.ts";
import type { EventContext } from "../../resource/events.ts";
import type { Product, Variant } from "../products-v3/product.ts";
import { PRODUCT } from "../products-v3/product-resource.ts";
import { rewriteProduct } from "../products-v3/save-product.ts";
import { unpackProduct } from "../products-v3/unpack-product.ts";
import { followVariants } from "../variants/follow-variants.ts";
import { type InventoryItem, unpackItem } from "./inventory-item.ts";
import { INVENTORY_ITEM } from "./inventory-resource.ts";
import { NO_STOCK, stockStatus } from "./stock.ts";

/** Items that are looked at in one round. */
const ROUND_SIZE = 500;

const productIdField = INVENTORY_ITEM.fields.get("productId")?.stored;
if (productIdField === undefined) throw new InvariantError("inventory items have no productId");
const PRODUCT_ID = productIdField;

type Status = Variant["inventoryStatus"];

/**
 * Brings the availability of products up to their stock: a variant is in stock when one of its locations has some, and may be preordered when the
 * default location says so.
 *
 * Why the revision stays: availability is derived, and a sale must not make stale what somebody edits.
 */
export async function followStock(tx: WriteTransaction, ctx: EventContext, productIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(productIds)];
  if (ids.length === 0) return;
  const statuses = await statusOfVariants(tx, ctx, ids);
  for (const record of await tx.entities.getMany(PRODUCT.kind, ctx.siteId, ids)) {
    const product = unpackProduct(record);
    const followed = withStatuses(product, statuses);
    if (followed === product) continue;
    await rewriteProduct(tx, ctx, followed);
    // Of a thousand variants those that stay what they were are not even compared.
    const isOther = (variant: Variant, index: number) => variant !== followed.variants[index];
    const isNew = (variant: Variant, index: number) => variant !== product.variants[index];
    const [before, after] = [product.variants.filter(isOther), followed.variants.filter(isNew)];
    await followVariants(tx, ctx, { ...product, variants: before }, { ...followed, variants: after });
  }
}

function withStatuses(product: Product, statuses: ReadonlyMap<string, Status>): Product {
  const variants = product.variants.map((variant) => {
    const status = statuses.get(variant.id) ?? NO_STOCK;
    const { inStock, preorderEnabled } = variant.inventoryStatus;
    return inStock === status.inStock && preorderEnabled === status.preorderEnabled ? variant : { ...variant, inventoryStatus: status };
  });
  return variants.every((variant, index) => variant === product.variants[index]) ? product : { ...product, variants };
}

/** What the items of all locations say together, by variant. */
async function statusOfVariants(tx: WriteTransaction, ctx: EventContext, ids: readonly string[]): Promise<ReadonlyMap<string, Status>> {
  const statuses = new Map<string, Status>();
  const defaultLocation = await defaultLocationId(tx.entities, ctx.siteId);
  const filter: Filter = { kind: "compare", field: PRODUCT_ID, operator: "$in", value: ids };
  let after: { readonly values: readonly []; readonly id: string } | undefined;
  for (;;) {
    const position = after === undefined ? {} : { after };
    const records = await tx.entities.query(INVENTORY_ITEM.kind, ctx.siteId, { filter, sort: [], limit: ROUND_SIZE, ...position });
    for (const record of records) addStatus(statuses, unpackItem(record), defaultLocation);
    const last = records.at(-1);
    if (last === undefined || records.length < ROUND_SIZE) return statuses;
    after = { values: [], id: last.id };
  }
}

function addStatus(statuses: Map<string, Status>, { variantId, locationId, stock }: InventoryItem, defaultLocation: string): void {
  const { inStock, preorderEnabled } = statuses.get(variantId) ?? NO_STOCK;
  const own = stockStatus(stock);
  const preorder = locationId === defaultLocation ? own.preorderEnabled : preorderEnabled;
  statuses.set(variantId, { inStock: inStock || own.inStock, preorderEnabled: preorder });
}
