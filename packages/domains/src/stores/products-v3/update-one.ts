import type { EntityRecord, WriteTransaction } from "@belay/store";
import type { EventContext } from "../../resource/events.ts";
import { ownValue } from "../../resource/json.ts";
import { assertRevision, parseRevision } from "../../resource/revision.ts";
import { missingField } from "../../resource/violation.ts";
import { assertProduct } from "./assert-product.ts";
import { maskProduct } from "./field-mask.ts";
import { findProduct } from "./find-product.ts";
import { parseProductInput } from "./product-input.ts";
import { replaceProduct } from "./save-product.ts";
import { unpackProduct } from "./unpack-product.ts";
import { patchProduct } from "./update-product-entity.ts";

/**
 * Changes the product that `message.product` names, by its mask or by the keys that are there.
 *
 * Errors: PRODUCT_NOT_FOUND (404), INVALID_REVISION (409), the rules of products.
 */
export async function updateOne(tx: WriteTransaction, ctx: EventContext, message: unknown): Promise<EntityRecord> {
  const input = maskProduct(parseProductInput(ownValue(message, "product"), "update"), ownValue(message, "fieldMask"));
  if (input.id === undefined || input.id === "") throw missingField("product.id");
  const revision = parseRevision(input.revision, "product.revision");
  const record = await findProduct(tx.entities, ctx.siteId, input.id);
  assertRevision(record, revision);
  const product = await patchProduct(tx, ctx, unpackProduct(record), input);
  assertProduct(product);
  return await replaceProduct(tx, ctx, product);
}
