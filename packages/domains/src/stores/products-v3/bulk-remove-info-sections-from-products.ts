import type { WriteHandler } from "../../handler.ts";
import { changeListedProducts } from "./bulk-info-sections.ts";
import { infoSectionIds, removeInfoSections } from "./info-section-changes.ts";
import { productMethod } from "./products-contract.ts";

/** Takes info sections off up to 100 products. */
export const bulkRemoveInfoSectionsFromProducts: WriteHandler = {
  kind: "write",
  methodId: productMethod("BulkRemoveInfoSectionsFromProducts"),
  handle: async (request, ctx, tx) => {
    const ids = infoSectionIds(request.infoSectionIds);
    return await changeListedProducts(request, ctx, tx, (product) => removeInfoSections(ctx, product, ids));
  },
};
