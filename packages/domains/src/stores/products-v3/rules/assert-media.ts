import { ruleViolation } from "../../../resource/violation.ts";
import type { Medium } from "../product.ts";

/** A medium stands on a product once. Errors: rule DUPLICATE_MEDIA_ERROR (400). */
export function assertDistinctMedia(media: readonly Medium[]): void {
  const keys = media.map(({ id, url }) => id ?? url);
  const repeated = keys.findIndex((key, index) => key !== undefined && keys.indexOf(key) !== index);
  if (repeated >= 0)
    throw ruleViolation(`product.media.itemsInfo.items.${repeated}`, "DUPLICATE_MEDIA_ERROR", "stands in the list already");
}
