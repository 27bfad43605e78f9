import { RequestValidationError } from "@belay/core";
import { missingField } from "../../resource/violation.ts";
import type { Product } from "./product.ts";
import { assertDistinctRibbons } from "./resolve-ribbons.ts";
import { assertDistinctCodes } from "./rules/assert-barcodes.ts";
import { assertDistinctMedia } from "./rules/assert-media.ts";
import { assertPricePerUnit } from "./rules/assert-price-per-unit.ts";
import { assertSubscriptions } from "./rules/assert-subscriptions.ts";
import { assertTypedProperties } from "./rules/assert-typed-properties.ts";

/** Most variants of one product. */
const VARIANTS_MAX = 1000;

/** The rules that every stored product keeps, in the order in which they are told. */
export function assertProduct(product: Product): void {
  if (product.variants.length === 0) throw missingField("product.variantsInfo.variants");
  if (product.variants.length > VARIANTS_MAX) {
    const description = `must have at most ${VARIANTS_MAX} elements`;
    throw new RequestValidationError([{ field: "product.variantsInfo.variants", description, violatedRule: "MAX_SIZE", data: {} }]);
  }
  assertTypedProperties(product);
  assertDistinctCodes(product.variants);
  assertDistinctMedia(product.media);
  assertDistinctRibbons(product.ribbon, product.additionalRibbons);
  assertPricePerUnit(product);
  assertSubscriptions(product);
}
