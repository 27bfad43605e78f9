import { nextStamp } from "../../../resource/entities.ts";
import { changeTags, parseTagChange } from "../tags.ts";
import { writeChange } from "../update-one.ts";
import { filterMethod } from "./filter-method.ts";

/** Assigns tags to the products that a filter finds, and takes tags away. */
export const bulkUpdateProductTagsByFilter = filterMethod({
  name: "BulkUpdateProductTagsByFilter",
  parse: (request) => {
    parseTagChange(request);
    const { assignTags = null, unassignTags = null } = request;
    return { assignTags, unassignTags };
  },
  apply: async (product, payload, ctx, tx) => {
    const tags = changeTags(product, parseTagChange(payload));
    await writeChange(tx, ctx, product, { ...product, ...nextStamp(ctx, product), ...tags });
  },
});
