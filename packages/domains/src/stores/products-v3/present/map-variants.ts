import { isObject, type JsonObject } from "../../../resource/json.ts";

/** A copy of a product with every shown variant changed. */
export function mapVariants(document: JsonObject, change: (variant: JsonObject) => JsonObject): JsonObject {
  const info = document.variantsInfo;
  if (!isObject(info) || !Array.isArray(info.variants)) return document;
  const variants = info.variants.map((variant: unknown) => (isObject(variant) ? change(variant) : variant));
  return { ...document, variantsInfo: { ...info, variants } };
}
