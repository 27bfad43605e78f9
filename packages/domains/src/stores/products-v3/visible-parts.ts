import { InvariantError } from "@belay/core";
import type { Filter, Scalar } from "@belay/store";
import type { CategoryTree } from "../../categories/tree.ts";
import type { AllowedField } from "../../resource/allow-list.ts";
import { mapConditions } from "../../resource/filter.ts";
import { isObject, type JsonObject } from "../../resource/json.ts";
import { HIDDEN_KEY } from "../../resource/layers.ts";
import { PRODUCT } from "./product-resource.ts";

const VARIANTS = listField("variantsInfo.variants");
const CATEGORY_LISTS = ["allCategoriesInfo.categories", "directCategoriesInfo.categories"].map(listField);

function listField(wire: string): AllowedField {
  const field = PRODUCT.fields.get(wire);
  if (field === undefined) throw new InvariantError(`products have no field ${wire}`);
  return field;
}

/** An element of a list whose field has none of these values. */
function isNone(list: AllowedField, name: string, values: readonly Scalar[]): Filter {
  const field = list.elements?.get(name)?.stored;
  if (field === undefined) throw new InvariantError(`the elements of ${list.wire} have no field ${name}`);
  return { kind: "not", filter: { kind: "compare", field, operator: "$in", value: values } };
}

const IS_VISIBLE = isNone(VARIANTS, "visible", [false]);

/**
 * A filter that finds products by the variants and categories that visitors see, and by no others: what an answer leaves out must not be found out by
 * asking (S40). The hidden categories are read where the filter asks for categories.
 *
 * Shape: the contract lets callers ask for either by `$matchItems` only; one element has to satisfy its conditions and be visible. A visible category has
 * what hidden ones below it have.
 */
export async function byVisibleParts(filter: Filter, readHidden: () => Promise<readonly string[]>): Promise<Filter> {
  const seen = new Map([[VARIANTS.stored.path, IS_VISIBLE]]);
  if (CATEGORY_LISTS.some(({ stored }) => asksFor(filter, stored.path))) {
    const hidden = await readHidden();
    if (hidden.length > 0) for (const list of CATEGORY_LISTS) seen.set(list.stored.path, isNone(list, "id", hidden));
  }
  return whereSeen(filter, seen);
}

/** Whether some condition is about the elements of a list. */
function asksFor(filter: Filter, path: string): boolean {
  switch (filter.kind) {
    case "and":
    case "or":
      return filter.filters.some((part) => asksFor(part, path));
    case "not":
      return asksFor(filter.filter, path);
    default:
      return filter.kind === "matchItems" && filter.field.path === path;
  }
}

/** The filter with what elements must satisfy beside its own conditions, by the path of their list. */
function whereSeen(filter: Filter, seen: ReadonlyMap<string, Filter>): Filter {
  return mapConditions(filter, (condition) => {
    if (condition.kind !== "matchItems") return condition;
    const further = seen.get(condition.field.path);
    return further === undefined ? condition : { ...condition, filters: [...condition.filters, further] };
  });
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
