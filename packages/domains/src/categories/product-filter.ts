import { InvariantError } from "@belay/core";
import type { FieldDefinition, Filter } from "@belay/store";
import { PRODUCT } from "../stores/products-v3/product-resource.ts";

/** A field of products that queries name. */
export function productField(wire: string): FieldDefinition {
  const field = PRODUCT.fields.get(wire)?.stored;
  if (field === undefined) throw new InvariantError(`products have no field ${wire}`);
  return field;
}

/** The categories that a product itself is in. */
export const DIRECT_CATEGORY: FieldDefinition = productField("directCategoriesInfo.categories.id");

/** Products that are in one of these categories themselves. */
export function inCategories(ids: readonly string[]): Filter {
  return { kind: "compare", field: DIRECT_CATEGORY, operator: "$hasSome", value: [...ids] };
}
