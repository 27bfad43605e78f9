import type { DomainModule } from "../../handler.ts";
import { createProduct } from "./create-product.ts";
import { deleteProduct } from "./delete-product.ts";
import { getProduct } from "./get-product.ts";
import { getProductBySlug } from "./get-product-by-slug.ts";
import { PRODUCTS } from "./products-contract.ts";
import { queryProducts } from "./query-products.ts";
import { updateProduct } from "./update-product.ts";

/** The products module. */
export const productsModule: DomainModule = {
  module: PRODUCTS.module.module,
  handlers: [createProduct, deleteProduct, getProduct, getProductBySlug, queryProducts, updateProduct],
};
