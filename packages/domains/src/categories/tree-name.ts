import type { TreeNode, TreeReference } from "./tree.ts";

/** The app whose items are products, by both ids that it is known under; answers name it by the first. */
export const STORES_APP_IDS = ["215238eb-22a5-4c36-9e7b-e7c08025e04e", "1380b703-ce81-ff05-f115-39571d94dfcd"] as const;

/** The tree that orders the products of a site; there is one of it. */
export const STORES_TREE: TreeReference = { appNamespace: "@wix/stores" };

/** What the category of all products begins as. */
export const ALL_PRODUCTS: Omit<TreeNode, "id" | "parentId"> = { name: "All Products", slug: "all-products", visible: true };

/** A reference as one text; no two trees of a site have the same. */
export function treeName({ appNamespace, treeKey }: TreeReference): string {
  return JSON.stringify(treeKey === undefined ? [appNamespace] : [appNamespace, treeKey]);
}

/** Whether a tree is the one that orders products. */
export function isStoresTree(reference: TreeReference): boolean {
  return treeName(reference) === treeName(STORES_TREE);
}
