import { assertOpenCategories, changePlaces } from "../../../categories/product-places.ts";
import { readStoresTree } from "../../../categories/tree-store.ts";
import { categoryIds } from "./category-ids.ts";
import { filterMethod } from "./filter-method.ts";

/** Takes the products that a filter finds out of categories. */
export const bulkRemoveProductsFromCategoriesByFilter = filterMethod({
  name: "BulkRemoveProductsFromCategoriesByFilter",
  parse: async (request, ctx, tx) => {
    const ids = categoryIds(request.categoryIds);
    await assertOpenCategories(tx.entities, ctx, ids);
    return { categoryIds: ids };
  },
  apply: async (product, payload, ctx, tx) => {
    const tree = await readStoresTree(tx.entities, ctx.siteId);
    await changePlaces(tx, ctx, tree, product, { remove: categoryIds(payload.categoryIds) });
  },
});
