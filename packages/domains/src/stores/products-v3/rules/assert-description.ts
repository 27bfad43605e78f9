import type { JsonObject } from "../../../resource/json.ts";
import { ruleViolation } from "../../../resource/violation.ts";

/** Longest rich text as JSON, in characters. */
const DESCRIPTION_LENGTH_MAX = 200_000;

/** Errors: rule DESCRIPTION_SIZE_TOO_BIG (400). */
export function assertDescriptionSize(description: JsonObject): void {
  if (JSON.stringify(description).length <= DESCRIPTION_LENGTH_MAX) return;
  throw ruleViolation("product.description", "DESCRIPTION_SIZE_TOO_BIG", `must be at most ${DESCRIPTION_LENGTH_MAX} characters of JSON`);
}
