import type { WriteHandler } from "../../handler.ts";
import { changeListedProducts } from "./bulk-info-sections.ts";
import { addInfoSections, infoSectionIds } from "./info-section-changes.ts";
import { productMethod } from "./products-contract.ts";

/** Adds info sections to up to 100 products. */
export const bulkAddInfoSectionsToProducts: WriteHandler = {
  kind: "write",
  methodId: productMethod("BulkAddInfoSectionsToProducts"),
  handle: async (request, ctx, tx) => {
    const ids = infoSectionIds(request.infoSectionIds);
    return await changeListedProducts(request, ctx, tx, (product) => addInfoSections(tx, ctx, product, ids));
  },
};
