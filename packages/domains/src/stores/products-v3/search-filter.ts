import type { Filter } from "@belay/store";
import { textFilter } from "../../resource/text-filter.ts";
import type { Audience } from "./audience.ts";
import { SEARCH_FIELDS, SHOWN_SEARCH_FIELDS } from "./product-resource.ts";

/**
 * The filter that the free text of a search for products stands for. Errors: as `textFilter`.
 *
 * Shape: who may not see what is hidden finds no product by the codes of its hidden variants, and none by the id of a category (S40).
 */
export function searchFilter(details: unknown, { hiddenProducts }: Pick<Audience, "hiddenProducts">): Filter {
  return textFilter(details, hiddenProducts ? SEARCH_FIELDS : SHOWN_SEARCH_FIELDS);
}
