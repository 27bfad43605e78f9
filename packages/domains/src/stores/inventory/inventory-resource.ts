import { moduleContract } from "../../contract.ts";
import { defineResource } from "../../resource/resource.ts";

/** Stock of variants at locations. A variant has at most one item at a location: unique set `place`. */
export const INVENTORY_ITEM = defineResource({
  name: "inventory_item",
  contract: await moduleContract("stores/inventory-items-v3"),
  entity: "InventoryItem",
  uniques: ["place"],
});

/** The value that an item claims in the set `place`. */
export function placeKey(variantId: string, locationId: string): string {
  return `${variantId} ${locationId}`;
}
