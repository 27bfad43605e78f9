import type { DomainModule } from "../../handler.ts";
import { bulkAddInfoSectionsToProducts } from "./bulk-add-info-sections-to-products.ts";
import { bulkCreateProducts } from "./bulk-create-products.ts";
import { bulkCreateProductsWithInventory } from "./bulk-create-products-with-inventory.ts";
import { bulkDeleteProducts } from "./bulk-delete-products.ts";
import { bulkRemoveInfoSectionsFromProducts } from "./bulk-remove-info-sections-from-products.ts";
import { bulkUpdateProductTags } from "./bulk-update-product-tags.ts";
import { bulkUpdateProducts } from "./bulk-update-products.ts";
import { bulkUpdateProductsWithInventory } from "./bulk-update-products-with-inventory.ts";
import { bulkAddInfoSectionsToProductsByFilter } from "./by-filter/bulk-add-info-sections-by-filter.ts";
import { bulkAddProductsToCategoriesByFilter } from "./by-filter/bulk-add-products-to-categories-by-filter.ts";
import { bulkAdjustProductVariantsByFilter } from "./by-filter/bulk-adjust-product-variants-by-filter.ts";
import { bulkDeleteProductsByFilter } from "./by-filter/bulk-delete-products-by-filter.ts";
import { bulkRemoveInfoSectionsFromProductsByFilter } from "./by-filter/bulk-remove-info-sections-by-filter.ts";
import { bulkRemoveProductsFromCategoriesByFilter } from "./by-filter/bulk-remove-products-from-categories-by-filter.ts";
import { bulkUpdateProductTagsByFilter } from "./by-filter/bulk-update-product-tags-by-filter.ts";
import { bulkUpdateProductVariantsByFilter } from "./by-filter/bulk-update-product-variants-by-filter.ts";
import { bulkUpdateProductsByFilter } from "./by-filter/bulk-update-products-by-filter.ts";
import { countProducts } from "./count-products.ts";
import { createProduct } from "./create-product.ts";
import { createProductWithInventory } from "./create-product-with-inventory.ts";
import { deleteProduct } from "./delete-product.ts";
import { getAllProductsCategory } from "./get-all-products-category.ts";
import { getProduct } from "./get-product.ts";
import { getProductBySlug } from "./get-product-by-slug.ts";
import { PRODUCTS } from "./products-contract.ts";
import { queryProducts } from "./query-products.ts";
import { refreshProducts } from "./refresh-products.ts";
import { searchProducts } from "./search-products.ts";
import { updateProduct } from "./update-product.ts";
import { updateProductWithInventory } from "./update-product-with-inventory.ts";

/** Methods that change what a filter finds, in a job. */
const byFilter = [
  bulkAddInfoSectionsToProductsByFilter,
  bulkAddProductsToCategoriesByFilter,
  bulkAdjustProductVariantsByFilter,
  bulkDeleteProductsByFilter,
  bulkRemoveInfoSectionsFromProductsByFilter,
  bulkRemoveProductsFromCategoriesByFilter,
  bulkUpdateProductTagsByFilter,
  bulkUpdateProductVariantsByFilter,
  bulkUpdateProductsByFilter,
];

/** The products module. */
export const productsModule: DomainModule = {
  module: PRODUCTS.module.module,
  handlers: [
    bulkAddInfoSectionsToProducts,
    bulkCreateProducts,
    bulkCreateProductsWithInventory,
    bulkDeleteProducts,
    bulkRemoveInfoSectionsFromProducts,
    bulkUpdateProductTags,
    bulkUpdateProducts,
    bulkUpdateProductsWithInventory,
    countProducts,
    createProduct,
    createProductWithInventory,
    deleteProduct,
    getAllProductsCategory,
    getProduct,
    getProductBySlug,
    queryProducts,
    searchProducts,
    updateProduct,
    updateProductWithInventory,
    ...byFilter.map(({ handler }) => handler),
  ],
  jobs: [...byFilter.map(({ job }) => job), refreshProducts],
};
