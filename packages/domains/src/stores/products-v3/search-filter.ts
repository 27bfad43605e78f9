import type { Filter } from "@belay/store";
import { textFilter } from "../../resource/text-filter.ts";
import { SEARCH_FIELDS } from "./product-resource.ts";

/** The filter that the free text of a search for products stands for. Errors: as `textFilter`. */
export function searchFilter(details: unknown): Filter {
  return textFilter(details, SEARCH_FIELDS);
}
