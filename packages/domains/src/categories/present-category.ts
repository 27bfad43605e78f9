import type { EntityReader } from "@belay/store";
import { compact, type JsonObject } from "../resource/json.ts";
import { PRODUCT } from "../stores/products-v3/product-resource.ts";
import { type Category, placedCategory, shownCategory } from "./category.ts";
import { DIRECT_CATEGORY } from "./product-filter.ts";
import { ancestorsOf, type CategoryTree, type TreeNode } from "./tree.ts";
import { isStoresTree } from "./tree-name.ts";

/** Categories as they go out: how many items they have themselves, and the parts that `fields` asks for. */
export async function presentCategories(
  entities: EntityReader,
  siteId: string,
  tree: CategoryTree,
  categories: readonly Category[],
  fields: unknown,
): Promise<readonly JsonObject[]> {
  const asked: ReadonlySet<unknown> = new Set(Array.isArray(fields) ? fields : [fields]);
  const ids = categories.map(({ stamp }) => stamp.id);
  const counts = isStoresTree(tree.reference) ? await entities.countByValue(PRODUCT.kind, siteId, DIRECT_CATEGORY, ids) : undefined;
  return categories.map((category) => {
    const { id } = category.stamp;
    const { description, richContentDescription } = category.content;
    return compact({
      ...shownCategory(placedCategory(category, tree)),
      itemCounter: counts?.get(id) ?? 0,
      description: asked.has("DESCRIPTION") ? description : undefined,
      richContentDescription: asked.has("RICH_CONTENT_DESCRIPTION") ? richContentDescription : undefined,
      breadcrumbsInfo: asked.has("BREADCRUMBS_INFO") ? { breadcrumbs: ancestorsOf(tree, id).map(breadcrumb) } : undefined,
    });
  });
}

/** A category as a step of a path. */
export function breadcrumb({ id, name, slug }: TreeNode): JsonObject {
  return { categoryId: id, categoryName: name, categorySlug: slug };
}
