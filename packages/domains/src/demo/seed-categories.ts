import type { WriteTransaction } from "@belay/store";
import { createOne } from "../categories/change-tree.ts";
import { changePlaces } from "../categories/product-places.ts";
import { STORES_TREE } from "../categories/tree-name.ts";
import { readStoresTree } from "../categories/tree-store.ts";
import type { EventContext } from "../resource/events.ts";
import type { Product } from "../stores/products-v3/product.ts";
import { CATEGORIES } from "./demo-categories.ts";
import { demoContext } from "./demo-context.ts";

/** Makes the tree of the demo. */
export async function seedCategories(tx: WriteTransaction, ctx: EventContext): Promise<void> {
  const create = async (category: { readonly name: string; readonly parentCategory?: { readonly id: string } }): Promise<string> => {
    const request = { treeReference: STORES_TREE, category: { visible: true, ...category } };
    return (await createOne(tx, demoContext(ctx, category.name), request)).category.stamp.id;
  };
  for (const { below, ...category } of CATEGORIES) {
    const id = await create(category);
    for (const name of below) await create({ name, parentCategory: { id } });
  }
}

/** Puts a product into the categories of these names; answers it as it is then. */
export async function placeProduct(tx: WriteTransaction, ctx: EventContext, product: Product, names: readonly string[]): Promise<Product> {
  const tree = await readStoresTree(tx.entities, ctx.siteId);
  const add = tree.nodes.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  return await changePlaces(tx, ctx, tree, product, { add });
}
