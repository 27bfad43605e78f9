import { methodById } from "@belay/contracts";
import { methodIdOf } from "@belay/sdk";
import { locations } from "@belay/sdk/business-tools";
import { inventoryItems, products } from "@belay/sdk/stores";

const READS = [products.queryProducts, products.getProduct, inventoryItems.queryInventoryItems, locations.listLocations];
const WRITES = [products.bulkCreateProducts, products.bulkUpdateProducts, inventoryItems.bulkUpsertInventoryItems];

/** The permissions that a key needs for this program, and no others: those that the contracts of its calls name. */
export function neededPermissions({ dryRun }: { readonly dryRun: boolean }): readonly string[] {
  const ids = [...READS, ...(dryRun ? [] : WRITES)].map((method) => methodIdOf(method) ?? "");
  return [...new Set(ids.flatMap((id) => methodById(id)?.permissions ?? []))].sort();
}
