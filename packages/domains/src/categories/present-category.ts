import type { EntityReader } from "@belay/store";
import type { CallContext } from "../handler.ts";
import { compact, type JsonObject } from "../resource/json.ts";
import { PRODUCT } from "../stores/products-v3/product-resource.ts";
import { READ_NON_VISIBLE } from "../stores/products-v3/products-contract.ts";
import { HIDDEN_CATEGORIES } from "../stores/products-v3/stored-places.ts";
import { type Category, placedCategory, shownCategory } from "./category.ts";
import { DIRECT_CATEGORY } from "./product-filter.ts";
import { ancestorsOf, type CategoryTree, type TreeNode } from "./tree.ts";
import { isStoresTree } from "./tree-name.ts";

/** Categories as they go out: how many items they have themselves that the caller may see, and the parts that `fields` asks for. */
export async function presentCategories(
  entities: EntityReader,
  ctx: Pick<CallContext, "siteId" | "can">,
  tree: CategoryTree,
  categories: readonly Category[],
  fields: unknown,
): Promise<readonly JsonObject[]> {
  const asked: ReadonlySet<unknown> = new Set(Array.isArray(fields) ? fields : [fields]);
  const ids = categories.map(({ stamp }) => stamp.id);
  const counts = isStoresTree(tree.reference) ? await countItems(entities, ctx, ids) : undefined;
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

/** How many products are in each category, without those that the caller does not see: they are few, so they are counted, and not the others. */
async function countItems(
  entities: EntityReader,
  ctx: Pick<CallContext, "siteId" | "can">,
  ids: readonly string[],
): Promise<ReadonlyMap<string | number, number>> {
  const all = await entities.countByValue(PRODUCT.kind, ctx.siteId, DIRECT_CATEGORY, ids);
  if (ctx.can(READ_NON_VISIBLE)) return all;
  const hidden = await entities.countByValue(PRODUCT.kind, ctx.siteId, HIDDEN_CATEGORIES, ids);
  return new Map([...all].map(([id, count]) => [id, count - (hidden.get(id) ?? 0)]));
}

/** A category as a step of a path. */
export function breadcrumb({ id, name, slug }: TreeNode): JsonObject {
  return { categoryId: id, categoryName: name, categorySlug: slug };
}
