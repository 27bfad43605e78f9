import { BelayError } from "@belay/core";
import { ownValue } from "../../resource/json.ts";
import { ruleViolation } from "../../resource/violation.ts";
import { listOf } from "./product-input.ts";

/** Most variants, options and modifiers that one bulk call brings. */
const VARIANTS_MAX = 1000;
const OPTIONS_MAX = 100;

/** The limits of one bulk call over all its products. Errors: TOO_MANY_VARIANTS, TOO_MANY_OPTIONS_IN_REQUEST (400). */
export function assertBulkSize(products: readonly unknown[]): void {
  const count = (key: string): number => products.reduce<number>((sum, product) => sum + listOf(ownValue(product, key)).length, 0);
  const variants = products.reduce<number>(
    (sum, product) => sum + listOf(ownValue(ownValue(product, "variantsInfo"), "variants")).length,
    0,
  );
  if (variants > VARIANTS_MAX) throw new BelayError("TOO_MANY_VARIANTS", { data: { variantsMax: VARIANTS_MAX } });
  if (count("options") + count("modifiers") > OPTIONS_MAX) {
    throw new BelayError("TOO_MANY_OPTIONS_IN_REQUEST", { data: { optionsMax: OPTIONS_MAX } });
  }
}

/** New products have no ids yet. Errors: rule ID_NOT_ALLOWED_IN_REQUEST (400). */
export function assertNoId(product: unknown, index: number): void {
  const id = ownValue(product, "id");
  if (id === undefined || id === null) return;
  throw ruleViolation(`products.${index}.id`, "ID_NOT_ALLOWED_IN_REQUEST", "is the server's to give");
}

/** A bulk call names each product once. Errors: rule DUPLICATE_PRODUCT_IDS_REQUEST (400). */
export function assertDistinctIds(ids: readonly unknown[], field: string): void {
  const repeated = ids.findIndex((id, index) => typeof id === "string" && ids.indexOf(id) !== index);
  if (repeated >= 0) throw ruleViolation(`${field}.${repeated}`, "DUPLICATE_PRODUCT_IDS_REQUEST", "stands in the request already");
}
