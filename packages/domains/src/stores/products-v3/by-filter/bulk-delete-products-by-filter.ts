import { deleteOne } from "../delete-one.ts";
import { filterMethod } from "./filter-method.ts";

/** Deletes the products that a filter finds. */
export const bulkDeleteProductsByFilter = filterMethod({
  name: "BulkDeleteProductsByFilter",
  parse: () => ({}),
  apply: (product, _payload, ctx, tx) => deleteOne(tx, ctx, product.id),
});
