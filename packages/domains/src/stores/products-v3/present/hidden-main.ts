import type { JsonObject } from "../../../resource/json.ts";
import type { Presentation } from "./present-product.ts";

type Hidden = Pick<Presentation, "hiddenCategories">;

/** How the main category begins in the text of a product. */
const MAIN = '"mainCategoryId":"';

/** Whether the text of a product names a main category that the caller does not see; it may stand elsewhere too, which costs a parse and no more. */
export function hasHiddenMain(text: string, { hiddenCategories }: Hidden): boolean {
  return hiddenCategories.length > 0 && text.includes(MAIN) && hiddenCategories.some((id) => text.includes(`${MAIN}${id}"`));
}

/** A product without its main category where the caller does not see that one (S37). */
export function withoutHiddenMain(document: JsonObject, { hiddenCategories }: Hidden): JsonObject {
  const { mainCategoryId, ...rest } = document;
  return typeof mainCategoryId === "string" && hiddenCategories.includes(mainCategoryId) ? rest : document;
}
