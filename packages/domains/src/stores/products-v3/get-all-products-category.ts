import type { ReadHandler } from "../../handler.ts";
import { allProductsCategoryId } from "../derived-id.ts";
import { productMethod } from "./products-contract.ts";

/** Answers the category that every product of the site is in. */
export const getAllProductsCategory: ReadHandler = {
  kind: "read",
  methodId: productMethod("GetAllProductsCategory"),
  handle: async (_request, ctx) => ({
    categoryId: allProductsCategoryId(ctx.siteId),
    treeReference: { appNamespace: "@wix/stores", treeKey: null },
  }),
};
