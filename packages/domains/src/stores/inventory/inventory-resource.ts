import { moduleContract } from "../../contract.ts";
import { HIDDEN_KEY } from "../../resource/layers.ts";
import { defineResource } from "../../resource/resource.ts";

/** Whether a visitor sees the item's product; hidden, and looked at only beside an indexed field or in small shops. */
export const ITEM_VISIBLE = { path: `${HIDDEN_KEY}.visible`, type: "boolean", multiple: false, indexed: true } as const;

/** Stock of variants at locations. A variant has at most one item at a location: unique set `place`. */
export const INVENTORY_ITEM = defineResource({
  name: "inventory_item",
  contract: await moduleContract("stores/inventory-items-v3"),
  entity: "InventoryItem",
  uniques: ["place"],
  indexed: new Set([
    "id",
    "createdDate",
    "updatedDate",
    "productId",
    "variantId",
    "locationId",
    "availabilityStatus",
    "quantity",
    "product.name",
    "product.variantSku",
    "product.directCategoryIds",
  ]),
  further: [ITEM_VISIBLE],
});

/** The value that an item claims in the set `place`. */
export function placeKey(variantId: string, locationId: string): string {
  return `${variantId} ${locationId}`;
}
