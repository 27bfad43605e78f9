import { methodIdOf } from "../../resource/entity-rules.ts";
import { INVENTORY_ITEM } from "../inventory/inventory-resource.ts";

/** The id of a method of the inventory items. */
export function inventoryMethod(name: string): string {
  return methodIdOf(INVENTORY_ITEM, name);
}

/** Allow-lists of the inventory methods. */
export const QUERY_FIELDS = INVENTORY_ITEM.allow("InventoryItemQuerySpec");
export const SEARCH_FIELDS = INVENTORY_ITEM.allow("InventoryItemSearchSpec");
