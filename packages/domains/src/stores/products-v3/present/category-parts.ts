import { ancestorsOf, nodeOf, withAncestors } from "../../../categories/tree.ts";
import type { JsonObject } from "../../../resource/json.ts";
import type { CategoryPlace, Product } from "../product.ts";
import type { Presentation } from "./present-product.ts";

type ShownPlace = Pick<CategoryPlace, "id" | "index">;

/** The categories that a product itself is in: those that the tree has now, as far as the caller sees them. */
export function shownPlaces(product: Product, { categories, audience }: Presentation): readonly ShownPlace[] {
  const shown = product.directCategories.filter(({ id }) => {
    const node = categories === undefined ? undefined : nodeOf(categories, id);
    return node !== undefined && (node.visible || audience.hiddenProducts);
  });
  return shown.map(({ id, index }) => (index === undefined ? { id } : { id, index }));
}

/** Their ids. */
export function shownIds(product: Product, how: Presentation): readonly string[] {
  return shownPlaces(product, how).map(({ id }) => id);
}

/** They and all above them. */
export function placesAndAbove(product: Product, how: Presentation): readonly ShownPlace[] {
  const direct = shownPlaces(product, how);
  if (how.categories === undefined) return direct;
  const ids = withAncestors(how.categories, shownIds(product, how));
  return ids.map((id) => direct.find((place) => place.id === id) ?? { id });
}

/** The path to a product's main category, that one included. */
export function breadcrumbs(product: Product, how: Presentation): readonly JsonObject[] {
  const main = shownIds(product, how).find((id) => id === product.further.mainCategoryId);
  const node = how.categories === undefined ? undefined : nodeOf(how.categories, main);
  if (how.categories === undefined || node === undefined) return [];
  return [...ancestorsOf(how.categories, node.id), node].map(({ id, name, slug }) => ({
    categoryId: id,
    categoryName: name,
    categorySlug: slug,
  }));
}
