import type { CallContext, ReadHandler } from "../handler.ts";
import { objectsOf } from "../resource/entity-rules.ts";
import type { Product } from "../stores/products-v3/product.ts";
import { READ_NON_VISIBLE } from "../stores/products-v3/products-contract.ts";
import { categoryMethod } from "./category-resource.ts";
import { productIdOf, readItems, referenceTo } from "./items.ts";
import { seesHidden } from "./read-methods.ts";
import { type CategoryTree, nodeOf, withAncestors } from "./tree.ts";
import { readTree, referenceOf } from "./tree-store.ts";

const listCategoriesForItem: ReadHandler = {
  kind: "read",
  methodId: categoryMethod("listCategoriesForItem"),
  handle: async (request, ctx, tx) => {
    const tree = await readTree(tx.entities, ctx.siteId, referenceOf(request));
    const [product] = (await readItems(tx.entities, ctx.siteId, tree, [request.item])).values();
    const direct = directIds(ctx, tree, product);
    return { directCategoryIds: direct, allCategoryIds: withAncestors(tree, direct) };
  },
};

const listCategoriesForItems: ReadHandler = {
  kind: "read",
  methodId: categoryMethod("listCategoriesForItems"),
  handle: async (request, ctx, tx) => {
    const tree = await readTree(tx.entities, ctx.siteId, referenceOf(request));
    const items = objectsOf(request.items);
    const products = await readItems(tx.entities, ctx.siteId, tree, items);
    const categoriesForItems = items.map((item) => {
      const direct = directIds(ctx, tree, products.get(productIdOf(tree, item) ?? ""));
      const indirectCategoryIds = withAncestors(tree, direct).filter((id) => !direct.includes(id));
      return { item: referenceTo(item), directCategoryIds: direct, indirectCategoryIds };
    });
    return { categoriesForItems };
  },
};

/** The categories that hold an item, as far as the caller sees item and categories. What stands above a visible category is visible. */
function directIds(ctx: CallContext, tree: CategoryTree, product: Product | undefined): readonly string[] {
  if (product === undefined || !(product.visible || ctx.can(READ_NON_VISIBLE))) return [];
  return product.directCategories
    .map(({ id }) => id)
    .filter((id) => {
      const node = nodeOf(tree, id);
      return node !== undefined && (node.visible || seesHidden(ctx));
    });
}

/** The methods that tell which categories hold an item. */
export const categoriesOfItemMethods = [listCategoriesForItem, listCategoriesForItems];
