import { InvariantError } from "@belay/core";
import type { Filter, WriteTransaction } from "@belay/store";
import { removeEntity } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import { ownValue } from "../../resource/json.ts";
import { parseLayers } from "../../resource/layers.ts";
import { INVENTORY_ITEM } from "./inventory-resource.ts";

/** Items that are removed in one round. */
const ROUND_SIZE = 500;

const productId = INVENTORY_ITEM.fields.get("productId")?.stored;
if (productId === undefined) throw new InvariantError("inventory items have no productId");
const PRODUCT_ID = productId;

/** Removes the inventory items of a product; all of them, or those of variants that are not kept. */
export async function removeInventoryOf(
  tx: WriteTransaction,
  ctx: EventContext,
  id: string,
  keptVariants?: ReadonlySet<string>,
): Promise<void> {
  const filter: Filter = { kind: "compare", field: PRODUCT_ID, operator: "$eq", value: id };
  let after: { readonly values: readonly []; readonly id: string } | undefined;
  for (;;) {
    const position = after === undefined ? {} : { after };
    const records = await tx.entities.query(INVENTORY_ITEM.kind, ctx.siteId, { filter, sort: [], limit: ROUND_SIZE, ...position });
    for (const record of records) {
      const item = parseLayers(record.text);
      const variantId = ownValue(item, "variantId");
      const isKept = typeof variantId === "string" && keptVariants?.has(variantId) === true;
      if (!isKept) await removeEntity(tx, ctx, INVENTORY_ITEM, record, item);
    }
    const last = records.at(-1);
    if (last === undefined || records.length < ROUND_SIZE) return;
    after = { values: [], id: last.id };
  }
}
