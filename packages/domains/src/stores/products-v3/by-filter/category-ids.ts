import { listOf } from "../product-input.ts";

/** The ids of a request's categories. */
export function categoryIds(value: unknown): readonly string[] {
  return listOf(value).filter((id) => typeof id === "string");
}
