import { InvariantError } from "@belay/core";
import type { Filter } from "@belay/store";
import type { CategoryTree } from "../../categories/tree.ts";
import { isObject, type JsonObject } from "../../resource/json.ts";
import { HIDDEN_KEY } from "../../resource/layers.ts";
import { PRODUCT } from "./product-resource.ts";

const VARIANTS = PRODUCT.fields.get("variantsInfo.variants");
const VISIBLE = VARIANTS?.elements?.get("visible")?.stored;

/** What a variant satisfies that visitors see. */
function isVisible(): Filter {
  if (VISIBLE === undefined) throw new InvariantError("variants have no field visible");
  return { kind: "not", filter: { kind: "compare", field: VISIBLE, operator: "$eq", value: false } };
}

/**
 * A filter that finds products by the variants that visitors see, and by no others: what an answer leaves out must not be found out by asking (S40).
 *
 * Shape: the contract lets callers ask for variants by `$matchItems` only; one variant has to satisfy its conditions and be visible.
 */
export function byVisibleVariants(filter: Filter): Filter {
  switch (filter.kind) {
    case "and":
    case "or":
      return { ...filter, filters: filter.filters.map(byVisibleVariants) };
    case "not":
      return { ...filter, filter: byVisibleVariants(filter.filter) };
    case "matchItems":
      return filter.field.path === VARIANTS?.stored.path ? { ...filter, filters: [...filter.filters, isVisible()] } : filter;
    default:
      return filter;
  }
}

/** Makes of stored products what visitors see of them and of their places in the tree: what is aggregated for visitors. */
export function visibleParts({ nodes }: CategoryTree): (document: JsonObject) => JsonObject {
  const ids = new Set<unknown>(nodes.filter(({ visible }) => visible).map(({ id }) => id));
  const seen = (place: unknown): boolean => isObject(place) && ids.has(place.id);
  return (document) => {
    const { [HIDDEN_KEY]: parts, ...rest } = document;
    if (!isObject(parts)) return document;
    const { variants, directCategories, allCategories } = parts;
    const shown = {
      variants: listOf(variants).filter((variant) => isObject(variant) && variant.visible !== false),
      directCategories: listOf(directCategories).filter(seen),
      allCategories: listOf(allCategories).filter(seen),
    };
    return { ...rest, [HIDDEN_KEY]: { ...parts, ...shown } };
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
