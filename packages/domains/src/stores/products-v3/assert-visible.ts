import { BelayError } from "@belay/core";
import type { EntityRecord } from "@belay/store";
import type { Audience } from "./audience.ts";

/** The key as it stands in a stored product: only scalars come before it, and quotes inside those are escaped. */
const VISIBLE_KEY = '"visible":';

/** Errors: PRODUCT_NOT_FOUND (404), as for one that does not exist, when the caller may not see the product. */
export function assertVisible(record: EntityRecord, audience: Audience): EntityRecord {
  if (audience.hiddenProducts || isVisible(record.text)) return record;
  throw new BelayError("PRODUCT_NOT_FOUND");
}

/** Whether a stored product is visible, without parsing it. */
export function isVisible(text: string): boolean {
  const key = text.indexOf(VISIBLE_KEY);
  return key >= 0 && text.startsWith("true", key + VISIBLE_KEY.length);
}
