import type { TextField } from "@belay/store";
import { moduleContract } from "../../contract.ts";
import { HIDDEN_KEY } from "../../resource/layers.ts";
import { defineResource } from "../../resource/resource.ts";

/** Whether a visitor sees the item's product; hidden, and looked at only beside an indexed field or in small shops. */
export const ITEM_VISIBLE = { path: `${HIDDEN_KEY}.visible`, type: "boolean", multiple: false, indexed: true } as const;

/** Where the words of each searchable wire field are kept. A word of the product's name counts most. */
export const ITEM_SEARCH_FIELDS: ReadonlyMap<string, TextField> = new Map([
  ["product.name", { path: `${HIDDEN_KEY}.words.name`, code: "n", weight: 6 }],
  ["product.variantName", { path: `${HIDDEN_KEY}.words.variantName`, code: "v", weight: 4 }],
  ["product.variantSku", { path: `${HIDDEN_KEY}.words.sku`, code: "s", weight: 4 }],
  ["product.variantBarcode", { path: `${HIDDEN_KEY}.words.barcode`, code: "b", weight: 4 }],
]);

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
  text: [...ITEM_SEARCH_FIELDS.values()],
});

/** The value that an item claims in the set `place`. */
export function placeKey(variantId: string, locationId: string): string {
  return `${variantId} ${locationId}`;
}
