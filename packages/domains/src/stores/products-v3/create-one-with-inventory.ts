import type { EntityRecord, WriteTransaction } from "@belay/store";
import type { BulkOutcome } from "../../resource/bulk.ts";
import type { EventContext } from "../../resource/events.ts";
import type { JsonObject } from "../../resource/json.ts";
import { createProductEntity } from "./create-product-entity.ts";
import { parseProductInput } from "./product-input.ts";
import { saveStock, stockInputs, withStock } from "./stock-of-request.ts";

/** Makes a product and the inventory items that its variants come with. */
export async function createOneWithInventory(
  tx: WriteTransaction,
  ctx: EventContext,
  message: unknown,
): Promise<{ readonly record: EntityRecord; readonly inventory: BulkOutcome<JsonObject> }> {
  const input = parseProductInput(message, "createWithInventory");
  const stock = stockInputs(input);
  const { product, record } = await createProductEntity(tx, ctx, input, (made) => withStock(made, stock));
  return { record, inventory: await saveStock(tx, ctx, { product, stock, isNew: true }) };
}
