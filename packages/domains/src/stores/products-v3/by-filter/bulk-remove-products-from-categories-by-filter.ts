import { writeChange } from "../update-one.ts";
import { categoryIds, removeFromCategories } from "./category-changes.ts";
import { filterMethod } from "./filter-method.ts";

/** Takes the products that a filter finds out of categories. */
export const bulkRemoveProductsFromCategoriesByFilter = filterMethod({
  name: "BulkRemoveProductsFromCategoriesByFilter",
  parse: (request) => ({ categoryIds: categoryIds(request.categoryIds) }),
  apply: async (product, payload, ctx, tx) => {
    const changed = removeFromCategories(ctx, product, categoryIds(payload.categoryIds));
    if (changed.directCategories.length !== product.directCategories.length) await writeChange(tx, ctx, product, changed);
  },
});
