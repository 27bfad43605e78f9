import { addInfoSections, infoSectionIds } from "../info-section-changes.ts";
import { resolveInfoSections } from "../resolve-info-sections.ts";
import { writeChange } from "../update-one.ts";
import { filterMethod } from "./filter-method.ts";

/** Adds info sections to the products that a filter finds. */
export const bulkAddInfoSectionsToProductsByFilter = filterMethod({
  name: "BulkAddInfoSectionsToProductsByFilter",
  parse: async (request, ctx, tx) => {
    const ids = infoSectionIds(request.infoSectionIds);
    await resolveInfoSections(
      tx,
      ctx,
      ids.map((id) => ({ id })),
      "INFO_SECTION_ERROR_OCCURRED",
    );
    return { infoSectionIds: ids };
  },
  apply: async (product, payload, ctx, tx) => {
    const changed = await addInfoSections(tx, ctx, product, infoSectionIds(payload.infoSectionIds));
    if (changed.infoSections.length !== product.infoSections.length) await writeChange(tx, ctx, product, changed);
  },
});
