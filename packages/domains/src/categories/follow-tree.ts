import type { EntityRecord, Filter, WriteTransaction } from "@belay/store";
import type { CallContext, JobHandler } from "../handler.ts";
import { nextStamp } from "../resource/entities.ts";
import type { EventContext } from "../resource/events.ts";
import { filterJobHandler, startFilterJob } from "../resource/filter-job.ts";
import { followProduct } from "../stores/inventory/follow-product.ts";
import { placedProduct } from "../stores/products-v3/category-places.ts";
import { packProduct } from "../stores/products-v3/pack-product.ts";
import { PRODUCT } from "../stores/products-v3/product-resource.ts";
import { replaceProduct, rewriteProduct } from "../stores/products-v3/save-product.ts";
import { unpackProduct } from "../stores/products-v3/unpack-product.ts";
import { inCategories } from "./product-filter.ts";
import type { CategoryTree } from "./tree.ts";
import { readStoresTree } from "./tree-store.ts";

/** Products that follow in the transaction of the change; a job brings up the rest. Answers show none but the tree's own categories meanwhile. */
const AT_ONCE = 100;

const TYPE = "categories/follow-tree";

/** Lets the products of categories that moved or went follow their tree. */
export async function followTree(tx: WriteTransaction, ctx: CallContext, tree: CategoryTree, ids: readonly string[]): Promise<void> {
  const query = { filter: inCategories(ids), sort: [], limit: AT_ONCE + 1 };
  const records = await tx.entities.query(PRODUCT.kind, ctx.siteId, query);
  for (const record of records.slice(0, AT_ONCE)) await follow(tx, ctx, tree, record);
  if (records.length > AT_ONCE) await startFilterJob(tx, ctx, TYPE, { ids });
}

/** The rest of `followTree`. */
export const followTreeJob: JobHandler = filterJobHandler({
  type: TYPE,
  kind: PRODUCT.kind,
  filter: (request): Filter => inCategories(Array.isArray(request.ids) ? request.ids.map(String) : []),
  apply: async (record, _request, ctx, tx) => follow(tx, ctx, await readStoresTree(tx.entities, ctx.siteId), record),
});

async function follow(tx: WriteTransaction, ctx: EventContext, tree: CategoryTree, record: EntityRecord): Promise<void> {
  const before = unpackProduct(record);
  const after = placedProduct(before, tree, before.directCategories);
  if (after.directCategories.length < before.directCategories.length) {
    const next = { ...after, ...nextStamp(ctx, before) };
    await replaceProduct(tx, ctx, before, next);
    await followProduct(tx, ctx, before, next);
    return;
  }
  // What stands above its categories is not the product's own.
  if (packProduct(after) !== record.text) await rewriteProduct(tx, ctx, after);
}
