import { writeChange } from "../update-one.ts";
import { addToCategories, categoryIds } from "./category-changes.ts";
import { filterMethod } from "./filter-method.ts";

/** Puts the products that a filter finds into categories. */
export const bulkAddProductsToCategoriesByFilter = filterMethod({
  name: "BulkAddProductsToCategoriesByFilter",
  parse: (request) => ({ categoryIds: categoryIds(request.categoryIds) }),
  apply: async (product, payload, ctx, tx) => {
    const changed = addToCategories(ctx, product, categoryIds(payload.categoryIds));
    if (changed.directCategories.length !== product.directCategories.length) await writeChange(tx, ctx, product, changed);
  },
});
