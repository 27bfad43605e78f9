import { BelayError } from "@belay/core";
import type { EntityRecord } from "@belay/store";
import { parseLayers } from "../../resource/layers.ts";
import type { Audience } from "./audience.ts";

/** What the text of a visible product holds near its beginning. */
const VISIBLE = '"visible":true';

/** Errors: PRODUCT_NOT_FOUND (404), as for one that does not exist, when the caller may not see the product. */
export function assertVisible(record: EntityRecord, audience: Audience): EntityRecord {
  if (audience.hiddenProducts || (record.text.includes(VISIBLE) && parseLayers(record.text).visible === true)) return record;
  throw new BelayError("PRODUCT_NOT_FOUND");
}
