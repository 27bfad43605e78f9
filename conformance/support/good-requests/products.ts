import { valueAt } from "@belay/testkit";
import { newProduct } from "../new-product.ts";
import type { Scene } from "../scene.ts";
import { makeCategory } from "./categories.ts";
import type { Message, ModuleRequests } from "./module-requests.ts";

function only({ productId }: Scene): Message {
  return { id: { $in: [productId] } };
}

function current({ productId, revision }: Scene): Message {
  return { id: productId, revision };
}

function withStock(): Message {
  const product = newProduct();
  return { ...product, variantsInfo: { variants: [{ ...firstVariant(product), inventoryItem: { quantity: 3 } }] } };
}

function firstVariant(product: unknown): Message {
  return Object(valueAt(product, "variantsInfo.variants.0"));
}

function idWithRevision({ productId, revision }: Scene): Message {
  return { productId, revision };
}

/** Requests about products. */
export const productRequests: readonly ModuleRequests[] = [
  {
    module: "stores/products-v3",
    aboutProducts: true,
    requests: {
      createProduct: () => ({ product: newProduct() }),
      createProductWithInventory: () => ({ product: withStock(), returnEntity: true }),
      getProduct: ({ productId }) => ({ productId, fields: ["URL", "PLAIN_DESCRIPTION"] }),
      getProductBySlug: ({ slug }) => ({ slug }),
      updateProduct: (scene) => ({ product: { ...current(scene), name: "Renamed" } }),
      updateProductWithInventory: (scene) => ({ product: { ...current(scene), name: "Renamed" }, returnEntity: true }),
      deleteProduct: ({ productId }) => ({ productId }),
      queryProducts: (scene) => ({
        query: { filter: only(scene), sort: [{ fieldName: "createdDate", order: "DESC" }], cursorPaging: { limit: 10 } },
      }),
      searchProducts: () => ({ search: { search: { expression: "Product", mode: "OR" }, cursorPaging: { limit: 10 } } }),
      countProducts: (scene) => ({ filter: only(scene) }),
      getAllProductsCategory: () => ({}),
      bulkCreateProducts: () => ({ products: [newProduct(), newProduct()], returnEntity: true }),
      bulkCreateProductsWithInventory: () => ({ products: [withStock()], returnEntity: true }),
      bulkUpdateProducts: (scene) => ({ products: [{ product: { ...current(scene), name: "Renamed" } }], returnEntity: true }),
      bulkUpdateProductsWithInventory: (scene) => ({ products: [{ product: { ...current(scene), name: "Renamed" } }], returnEntity: true }),
      bulkDeleteProducts: ({ productId }) => ({ productIds: [productId] }),
      bulkUpdateProductTags: ({ productId }) => ({ productIds: [productId], assignTags: { publicTags: { tagIds: ["new"] } } }),
      bulkAddInfoSectionsToProducts: (scene) => ({
        products: [{ ...idWithRevision(scene) }],
        infoSectionIds: [scene.infoSectionId],
        returnEntity: true,
      }),
      bulkRemoveInfoSectionsFromProducts: (scene) => ({
        products: [{ ...idWithRevision(scene) }],
        infoSectionIds: [scene.infoSectionId],
        returnEntity: true,
      }),
      bulkDeleteProductsByFilter: (scene) => ({ filter: only(scene) }),
      bulkUpdateProductsByFilter: (scene) => ({ filter: only(scene), product: { name: "Renamed" } }),
      bulkUpdateProductVariantsByFilter: (scene) => ({ filter: only(scene), variant: { price: { actualPrice: { amount: "9.90" } } } }),
      bulkAdjustProductVariantsByFilter: (scene) => ({ filter: only(scene), actualPrice: { amount: "1.00" } }),
      bulkUpdateProductTagsByFilter: (scene) => ({ filter: only(scene), assignTags: { publicTags: { tagIds: ["new"] } } }),
      bulkAddInfoSectionsToProductsByFilter: (scene) => ({ filter: only(scene), infoSectionIds: [scene.infoSectionId] }),
      bulkRemoveInfoSectionsFromProductsByFilter: (scene) => ({ filter: only(scene), infoSectionIds: [scene.infoSectionId] }),
      bulkAddProductsToCategoriesByFilter: async (scene) => ({ filter: only(scene), categoryIds: [await makeCategory(scene.make)] }),
      bulkRemoveProductsFromCategoriesByFilter: async (scene) => ({ filter: only(scene), categoryIds: [await makeCategory(scene.make)] }),
    },
  },
];
