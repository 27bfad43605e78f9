import { randomUUID } from "node:crypto";
import { textAt } from "@belay/testkit";
import { newProduct } from "../new-product.ts";
import type { Scene } from "../scene.ts";
import type { Message, ModuleRequests } from "./module-requests.ts";

/** A filter that finds the variants of a product with choices, a cost and a medium, which this makes. */
async function filterOfProduct({ make }: Scene): Promise<Message> {
  const product = {
    ...newProduct(),
    name: `Shirt ${randomUUID().slice(0, 8)}`,
    media: { itemsInfo: { items: [{ url: "https://example.com/a.jpg" }] } },
  };
  return { "productData.productId": { $in: [textAt(await make.post("/stores/v3/products", { product }), "product.id")] } };
}

/** Requests about variants, which products make. */
export const readOnlyVariantRequests: readonly ModuleRequests[] = [
  {
    module: "stores/read-only-variants-v3",
    requests: {
      queryVariants: async (scene) => ({ query: { filter: await filterOfProduct(scene), cursorPaging: { limit: 10 } } }),
      searchVariants: async (scene) => ({
        search: {
          filter: await filterOfProduct(scene),
          search: { expression: "shirt" },
          aggregations: [{ name: "prices", type: "SCALAR", fieldPath: "price.actualPrice.amount", scalar: { type: "MAX" } }],
        },
      }),
    },
  },
];
