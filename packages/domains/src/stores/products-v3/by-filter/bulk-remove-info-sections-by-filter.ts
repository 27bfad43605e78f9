import { infoSectionIds, removeInfoSections } from "../info-section-changes.ts";
import { writeChange } from "../update-one.ts";
import { filterMethod } from "./filter-method.ts";

/** Takes info sections off the products that a filter finds. */
export const bulkRemoveInfoSectionsFromProductsByFilter = filterMethod({
  name: "BulkRemoveInfoSectionsFromProductsByFilter",
  parse: (request) => ({ infoSectionIds: infoSectionIds(request.infoSectionIds) }),
  apply: async (product, payload, ctx, tx) => {
    const changed = removeInfoSections(ctx, product, infoSectionIds(payload.infoSectionIds));
    if (changed.infoSections.length !== product.infoSections.length) await writeChange(tx, ctx, product, changed);
  },
});
