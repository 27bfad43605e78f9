import { BelayError, RequestValidationError } from "@belay/core";
import { missingField } from "../../../resource/violation.ts";

/** Longest product name. */
const NAME_LENGTH_MAX = 80;

/** Errors: a validation error for a missing or long name, ONLY_SPACES_STRING_ERROR (400). */
export function assertName(name: string | null | undefined): string {
  if (name === undefined || name === null || name === "") throw missingField("product.name");
  if (name.trim() === "") throw new BelayError("ONLY_SPACES_STRING_ERROR", { data: { field: "product.name" } });
  if (name.length <= NAME_LENGTH_MAX) return name;
  const description = `must be at most ${NAME_LENGTH_MAX} characters`;
  throw new RequestValidationError([{ field: "product.name", description, violatedRule: "MAX_LENGTH", data: {} }]);
}
