import { BelayError } from "@belay/core";
import type { Filter } from "@belay/store";
import type { CallContext } from "../../handler.ts";
import { both } from "../../resource/filter.ts";
import { PRODUCT } from "./product-resource.ts";
import { READ_MERCHANT_DATA, READ_NON_VISIBLE } from "./products-contract.ts";
import { byVisibleParts } from "./visible-parts.ts";

/** What of the catalogue a caller may see. */
export interface Audience {
  readonly hiddenProducts: boolean;
  readonly merchantData: boolean;
}

/** Visitors, members, and whoever lacks the permissions see visible products and no merchant data. */
export function audienceOf(ctx: Pick<CallContext, "can">): Audience {
  return { hiddenProducts: ctx.can(READ_NON_VISIBLE), merchantData: ctx.can(READ_MERCHANT_DATA) };
}

/** An audience as part of a cursor's binding. */
export function audienceName({ hiddenProducts, merchantData }: Audience): string {
  return `${hiddenProducts ? "all" : "visible"} ${merchantData ? "merchant" : "public"}`;
}

/** What an answer about products takes from its caller; kinds of callers have cursors of their own. */
export function productAudience(ctx: Pick<CallContext, "can" | "caller">): string {
  return `${ctx.caller.kind} ${audienceName(audienceOf(ctx))}`;
}

const VISIBLE = PRODUCT.fields.get("visible");

/**
 * A caller's filter as far as its audience goes; `readHidden` reads the categories that visitors do not see.
 *
 * Errors: NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS (403) for a filter that asks for products that are not visible.
 */
export async function filterForAudience(
  filter: Filter,
  { hiddenProducts }: Pick<Audience, "hiddenProducts">,
  readHidden: () => Promise<readonly string[]>,
): Promise<Filter> {
  if (hiddenProducts || VISIBLE === undefined) return filter;
  if (asksForHidden(filter, false)) {
    throw new BelayError("NO_PERMISSION_TO_INCLUDE_NOT_VISIBLE_PRODUCTS", { data: { permission: READ_NON_VISIBLE } });
  }
  return both(await byVisibleParts(filter, readHidden), { kind: "compare", field: VISIBLE.stored, operator: "$eq", value: true });
}

/** Whether a condition on `visible` is one that products that are not visible could meet. */
function asksForHidden(filter: Filter, negated: boolean): boolean {
  switch (filter.kind) {
    case "and":
    case "or":
      return filter.filters.some((part) => asksForHidden(part, negated));
    case "not":
      return asksForHidden(filter.filter, !negated);
    case "compare": {
      if (filter.field.path !== "visible") return false;
      const { operator, value } = filter;
      const holdsForHidden =
        (operator === "$eq" && value !== true) ||
        (operator === "$ne" && value === true) ||
        (operator === "$in" && Array.isArray(value) && value.some((item) => item !== true)) ||
        (operator === "$nin" && Array.isArray(value) && !value.includes(false)) ||
        operator === "$exists";
      return negated ? !holdsForHidden : holdsForHidden;
    }
    default:
      return false;
  }
}
