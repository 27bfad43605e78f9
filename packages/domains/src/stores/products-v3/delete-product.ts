import type { WriteHandler } from "../../handler.ts";
import { deleteOne } from "./delete-one.ts";
import { productMethod } from "./products-contract.ts";

/** Deletes a product and its stock. */
export const deleteProduct: WriteHandler = {
  kind: "write",
  methodId: productMethod("DeleteProduct"),
  handle: async (request, ctx, tx) => {
    await deleteOne(tx, ctx, request.productId);
    return {};
  },
};
