import { ownValue } from "../../resource/json.ts";

/** The id that an item of a bulk update names: `{product: {id}}`. */
export function productIdOf(message: unknown): string | undefined {
  const id = ownValue(ownValue(message, "product"), "id");
  return typeof id === "string" ? id : undefined;
}

/** The id that an item of a bulk call names: `{productId}`. */
export function listedProductId(message: unknown): string | undefined {
  const id = ownValue(message, "productId");
  return typeof id === "string" ? id : undefined;
}
