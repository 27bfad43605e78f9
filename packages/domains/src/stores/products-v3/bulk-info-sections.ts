import type { EntityRecord, WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest } from "../../handler.ts";
import { runBulk } from "../../resource/bulk.ts";
import { type JsonObject, ownValue } from "../../resource/json.ts";
import { assertRevision, parseRevision } from "../../resource/revision.ts";
import { assertDistinctIds } from "./assert-bulk.ts";
import { audienceOf } from "./audience.ts";
import { findProduct } from "./find-product.ts";
import type { Product } from "./product.ts";
import { listedProductId } from "./product-id.ts";
import { listOf } from "./product-input.ts";
import { parseRequestedFields } from "./requested-fields.ts";
import { unpackProduct } from "./unpack-product.ts";
import { writeChange } from "./update-one.ts";
import { bulkProductAnswer } from "./wire-results.ts";

/** Changes the listed products, `{productId, revision}` each, and answers their results. */
export async function changeListedProducts(
  request: WireRequest,
  ctx: CallContext,
  tx: WriteTransaction,
  change: (product: Product) => Promise<Product> | Product,
): Promise<JsonObject> {
  const listed = listOf(request.products);
  parseRequestedFields(request.fields, audienceOf(ctx));
  assertDistinctIds(listed.map(listedProductId), "products");
  const work = async (item: unknown): Promise<{ readonly id: string; readonly value: EntityRecord }> => {
    const record = await findProduct(tx.entities, ctx.siteId, listedProductId(item));
    assertRevision(record, parseRevision(ownValue(item, "revision"), "products.revision"));
    const product = unpackProduct(record);
    const written = await writeChange(tx, ctx, product, await change(product));
    return { id: written.id, value: written };
  };
  return await bulkProductAnswer(request, ctx, tx, await runBulk(tx, listed, work, listedProductId));
}
