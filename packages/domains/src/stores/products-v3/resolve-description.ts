import type { JsonObject } from "../../resource/json.ts";
import { htmlToRichContent, richContentToHtml } from "../rich-content.ts";
import type { Product } from "./product.ts";
import type { ProductInput } from "./product-input.ts";
import { assertDescriptionSize } from "./rules/assert-description.ts";

/**
 * Both forms of a description out of whichever was sent; the rich one wins.
 *
 * Shape: `undefined` when the request says nothing of it; an empty object clears it.
 * Errors: rule DESCRIPTION_SIZE_TOO_BIG (400).
 */
export function resolveDescription(input: ProductInput): Pick<Product, "description" | "plainDescription"> | undefined {
  const { description, plainDescription } = input;
  if (description !== undefined && description !== null) return both(description, richContentToHtml(description));
  if (plainDescription !== undefined && plainDescription !== null && plainDescription !== "") {
    return both(htmlToRichContent(plainDescription), plainDescription);
  }
  return description === null || plainDescription === null || plainDescription === "" ? {} : undefined;
}

function both(description: JsonObject, plainDescription: string): Pick<Product, "description" | "plainDescription"> {
  assertDescriptionSize(description);
  return { description, plainDescription };
}
