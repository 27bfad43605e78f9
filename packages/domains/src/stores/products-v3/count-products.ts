import { BelayError } from "@belay/core";
import { readHiddenIds } from "../../categories/tree-store.ts";
import type { ReadHandler } from "../../handler.ts";
import { both, parseFilter } from "../../resource/filter.ts";
import { refuseTooBroad } from "../../resource/page.ts";
import { audienceOf, filterForAudience } from "./audience.ts";
import { PRODUCT, SEARCH_ALLOW } from "./product-resource.ts";
import { productMethod, READ_NON_VISIBLE } from "./products-contract.ts";
import { searchFilter } from "./search-filter.ts";

/** Counts the products that a filter and a search find; those that are not visible only when they are asked for. */
export const countProducts: ReadHandler = {
  kind: "read",
  methodId: productMethod("CountProducts"),
  handle: async (request, ctx, tx) => {
    const { hiddenProducts } = audienceOf(ctx);
    const wantsHidden = request.returnNonVisibleProducts === true;
    if (wantsHidden && !hiddenProducts) {
      throw new BelayError("NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS", { data: { permission: READ_NON_VISIBLE } });
    }
    const filter = parseFilter(request.filter, SEARCH_ALLOW, ctx);
    const readHidden = () => readHiddenIds(tx.entities, ctx.siteId);
    const meant = hiddenProducts && !wantsHidden ? onlyVisible(filter) : await filterForAudience(filter, { hiddenProducts }, readHidden);
    const whole = both(meant, searchFilter(request.search, { hiddenProducts }));
    return { count: await refuseTooBroad(() => tx.entities.count(PRODUCT.kind, ctx.siteId, whole)) };
  },
};

/** Somebody who may see everything and asks for visible products gets those. */
function onlyVisible(filter: Parameters<typeof both>[0]): Parameters<typeof both>[0] {
  const visible = PRODUCT.fields.get("visible");
  return visible === undefined ? filter : both(filter, { kind: "compare", field: visible.stored, operator: "$eq", value: true });
}
