import { RequestValidationError } from "@belay/core";
import { ancestorsOf, type CategoryTree, nodeOf, withAncestors } from "../../categories/tree.ts";
import { compact, type JsonObject } from "../../resource/json.ts";
import type { CategoryPlace, Product } from "./product.ts";

/** A product that stands in these categories: those that the tree has, and, over them, all above. Its main category is one of them. */
export function placedProduct(product: Product, tree: CategoryTree, places: readonly CategoryPlace[]): Product {
  const directCategories = places.filter(({ id }) => nodeOf(tree, id) !== undefined);
  const { mainCategoryId, ...rest } = product.further;
  return {
    ...product,
    directCategories,
    allCategories: withPlacesAbove(tree, directCategories),
    further: directCategories.some(({ id }) => id === mainCategoryId) ? product.further : rest,
  };
}

/** The places and all above them, with the time of the last that came there or below. */
function withPlacesAbove(tree: CategoryTree, places: readonly CategoryPlace[]): readonly CategoryPlace[] {
  const last = new Map<string, number>();
  for (const { id, addedAtMs } of places) {
    if (addedAtMs === undefined) continue;
    for (const above of [id, ...ancestorsOf(tree, id).map((node) => node.id)]) last.set(above, Math.max(last.get(above) ?? 0, addedAtMs));
  }
  const ids = places.map(({ id }) => id);
  return withAncestors(tree, ids).map((id) => {
    const index = places.find((place) => place.id === id)?.index;
    return { id, ...compact({ index, addedAtMs: last.get(id) }) };
  });
}

/** A main category is one of those that the product is in itself. Errors: a validation error (400). */
export function assertMainCategory(further: JsonObject, places: readonly CategoryPlace[]): void {
  const { mainCategoryId } = further;
  if (typeof mainCategoryId !== "string" || places.some(({ id }) => id === mainCategoryId)) return;
  const description = "must be a category that the product is in";
  throw new RequestValidationError([{ field: "product.mainCategoryId", description, violatedRule: "OTHER", data: {} }]);
}
