import { RequestValidationError } from "@belay/core";
import { type CategoryTree, nodeOf, withAncestors } from "../../categories/tree.ts";
import type { JsonObject } from "../../resource/json.ts";
import type { CategoryPlace, Product } from "./product.ts";

/** A product that stands in these categories: those that the tree has, and, over them, all above. Its main category is one of them. */
export function placedProduct(product: Product, tree: CategoryTree, ids: readonly string[]): Product {
  const known = ids.filter((id) => nodeOf(tree, id) !== undefined);
  const directCategories = known.map((id): CategoryPlace => product.directCategories.find((place) => place.id === id) ?? { id });
  const { mainCategoryId, ...rest } = product.further;
  return {
    ...product,
    directCategories,
    allCategories: withAncestors(tree, known).map((id) => ({ id })),
    further: typeof mainCategoryId === "string" && known.includes(mainCategoryId) ? product.further : rest,
  };
}

/** A main category is one of those that the product is in itself. Errors: a validation error (400). */
export function assertMainCategory(further: JsonObject, places: readonly CategoryPlace[]): void {
  const { mainCategoryId } = further;
  if (typeof mainCategoryId !== "string" || places.some(({ id }) => id === mainCategoryId)) return;
  const description = "must be a category that the product is in";
  throw new RequestValidationError([{ field: "product.mainCategoryId", description, violatedRule: "OTHER", data: {} }]);
}
