import type { EntityRecord, WriteTransaction } from "@belay/store";
import type { BulkOutcome } from "../../resource/bulk.ts";
import type { EventContext } from "../../resource/events.ts";
import { type JsonObject, ownValue } from "../../resource/json.ts";
import { assertRevision, parseRevision } from "../../resource/revision.ts";
import { missingField } from "../../resource/violation.ts";
import { followProduct } from "../inventory/follow-product.ts";
import { followStock } from "../inventory/follow-stock.ts";
import { assertProduct } from "./assert-product.ts";
import { maskProduct } from "./field-mask.ts";
import { findProduct } from "./find-product.ts";
import type { Product } from "./product.ts";
import { type ProductInput, parseProductInput } from "./product-input.ts";
import { replaceProduct } from "./save-product.ts";
import { saveStock, stockInputs, withStock } from "./stock-of-request.ts";
import { unpackProduct } from "./unpack-product.ts";
import { patchProduct } from "./update-product-entity.ts";

/**
 * Changes the product that `message.product` names, by its mask or by the keys that are there.
 *
 * Errors: PRODUCT_NOT_FOUND (404), INVALID_REVISION (409), the rules of products.
 */
export async function updateOne(tx: WriteTransaction, ctx: EventContext, message: unknown): Promise<EntityRecord> {
  const input = maskProduct(parseProductInput(ownValue(message, "product"), "update"), ownValue(message, "fieldMask"));
  const { before, after } = await readAndPatch(tx, ctx, input);
  return await writeChange(tx, ctx, before, after);
}

/** The same, with the stock of variants. */
export async function updateOneWithInventory(
  tx: WriteTransaction,
  ctx: EventContext,
  message: unknown,
): Promise<{ readonly record: EntityRecord; readonly inventory: BulkOutcome<JsonObject> }> {
  const input = maskProduct(parseProductInput(ownValue(message, "product"), "updateWithInventory"), ownValue(message, "fieldMask"));
  const stock = stockInputs(input);
  const { before, after } = await readAndPatch(tx, ctx, input);
  const stocked = { ...after, variants: withStock(after, stock) };
  const record = await writeChange(tx, ctx, before, stocked);
  const inventory = await saveStock(tx, ctx, { product: stocked, stock, isNew: false });
  if (inventory.items.length === 0) return { record, inventory };
  // What is set here is the stock of the default location; other locations may have some too.
  await followStock(tx, ctx, [stocked.id]);
  return { record: await findProduct(tx.entities, ctx.siteId, stocked.id), inventory };
}

async function readAndPatch(
  tx: WriteTransaction,
  ctx: EventContext,
  input: ProductInput,
): Promise<{ readonly before: Product; readonly after: Product }> {
  if (input.id === undefined || input.id === "") throw missingField("product.id");
  const revision = parseRevision(input.revision, "product.revision");
  const record = await findProduct(tx.entities, ctx.siteId, input.id);
  assertRevision(record, revision);
  const before = unpackProduct(record);
  return { before, after: await patchProduct(tx, ctx, before, input) };
}

/** Checks and writes the next revision of a product; its stock follows. */
export async function writeChange(tx: WriteTransaction, ctx: EventContext, before: Product, after: Product): Promise<EntityRecord> {
  assertProduct(after);
  const record = await replaceProduct(tx, ctx, before, after);
  await followProduct(tx, ctx, before, after);
  return record;
}
